using Xinglin.Storage;

namespace Xinglin.Specs.Storage;

public class The_schema_on_SQLite() : The_schema(new Sqlite_ground());

public class The_schema_on_PostgreSQL() : The_schema(new Postgres_ground())
{
    /// <summary>What lets a cluster be distributed by chart later: no key of a chart table begins with anything else.</summary>
    [Fact]
    public void Every_key_of_a_chart_table_begins_with_the_chart()
    {
        Ground.Open();
        var keys = Dump(Ground.Engine(), """
            select c.relname, i.relname, a.attname from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
            where c.relnamespace = 'public'::regnamespace and (x.indisprimary or x.indisunique)
              and c.relname in (select table_name from information_schema.columns where column_name = 'chart' and table_schema = 'public')
              and c.relname <> 'known' and c.relname not like 'clinic\_%' order by 1, 2
            """); // "known" is looked up by the sender's key, and calendars by their session: tables distributed by those
        Assert.Contains("entry | entry_pkey | chart", keys);
        Assert.Contains("entry | entry_source | chart", keys);
        Assert.Contains("person_number | person_number_pkey | chart", keys);
        Assert.Contains("file | file_pkey | chart", keys);
        Assert.Contains("saying | saying_pkey | chart", keys);
        Assert.All(keys, k => Assert.EndsWith("| chart", k));
    }
}

public abstract class The_schema(Ground ground) : Storage_spec(ground)
{
    [Fact]
    public void Opened_again_and_again_nothing_is_applied_twice()
    {
        Ground.Open();
        var files = Dump(Ground.Engine(), "select * from schema_version order by file");
        Ground.Open();
        Assert.Equal(files, Dump(Ground.Engine(), "select * from schema_version order by file"));
        Assert.NotEmpty(files);
    }

    [Fact]
    public void Two_programs_may_start_on_an_empty_place_at_once() =>
        Parallel.For(0, 4, _ => Store.Open(LockedEngine(), [new Sayings()], new Open_gate(), TimeProvider.System));

    [Fact]
    public void A_store_written_by_a_newer_build_is_refused_with_the_file_it_knows_and_we_do_not()
    {
        Ground.Open();
        Run(Ground.Engine(), "insert into schema_version (file, hash) values ('2031-01-01_01_moons.sql', 'x')");
        Assert.Contains("2031-01-01_01_moons.sql", Assert.Throws<SchemaException>(() => Ground.Open()).What.Zh);
    }

    [Fact]
    public void A_released_file_that_was_changed_is_refused()
    {
        Ground.Open();
        Run(Ground.Engine(), "update schema_version set hash = 'x' where file like '%charts.sql'");
        Assert.Contains("charts.sql", Assert.Throws<SchemaException>(() => Ground.Open()).What.Zh);
    }

    Engine LockedEngine()
    {
        lock (Ground) return Ground.Engine();
    }
}
