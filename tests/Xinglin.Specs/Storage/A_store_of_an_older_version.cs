using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Xinglin.Storage;
using Xinglin.Storage.Proof;

namespace Xinglin.Specs.Storage;

public class A_store_of_an_older_version_on_SQLite() : A_store_of_an_older_version(new Sqlite_ground());
public class A_store_of_an_older_version_on_PostgreSQL() : A_store_of_an_older_version(new Postgres_ground());

/// <summary>Stores as every earlier program left them, made from the dated files it had: opened by this one they are brought up, or left as they were.</summary>
public abstract class A_store_of_an_older_version(Ground ground) : Storage_spec(ground)
{
    /// <summary>The schema of the first release; everything after it must bring such a store up.</summary>
    const int FirstRelease = 3;

    const string Entries = "select * from entry order by chart, seq", Rows = "select chart, n, said, seq from saying order by chart, n", Linked = "select chart, person from person_link order by chart";

    [Fact]
    public void Is_brought_up_in_place_and_nothing_in_it_changes()
    {
        for (var files = FirstRelease; files < Files().Count; files++)
        {
            using var old = Ground.Another();
            var (one, _) = Make(old, files);
            var (entries, links) = (Dump(old.Engine(), Entries), Dump(old.Engine(), Linked));
            Assert.True(entries.Count > 0 && links.Count == 2);

            var store = old.Open();
            Assert.Equal(entries, Dump(old.Engine(), Entries));
            Assert.Equal(links, Dump(old.Engine(), Linked));
            Assert.True(Verification.Of(old.Engine()).Ok);
            Assert.Equal(entries.Count, Dump(old.Engine(), Rows).Count);
            Assert.Equal(Files().Select(f => f.Name), Dump(old.Engine(), "select file from schema_version order by file"));
            Assert.Equal("王桂兰", store.WhoIs(one)!.Name);

            var both = new Links(store);
            Assert.Equal(2, both.ChartsOf(one).Count);
            Assert.True(both.Unlink(one, "其实是两个人", Nurse)); // what was linked before there were reasons can be unlinked
            Assert.Single(both.ChartsOf(one));
            Done(new Desk(store).Write(one, [Measured(39, 500)], Nurse));
            Assert.True(Verification.Of(old.Engine()).Ok);
        }
    }

    [Fact]
    public void When_bringing_it_up_breaks_off_it_is_the_old_store_still_and_the_next_start_does_it()
    {
        var (one, _) = Make(Ground, FirstRelease);
        var versions = Dump(Ground.Engine(), "select * from schema_version order by file");
        var entries = Dump(Ground.Engine(), Entries);
        Run(Ground.Engine(), "create table person_said (in_the_way integer)"); // the last steps fail, whatever steps come before them
        Assert.ThrowsAny<DbException>(() => Ground.Open());
        Assert.Equal(versions, Dump(Ground.Engine(), "select * from schema_version order by file"));
        Assert.Equal(entries, Dump(Ground.Engine(), Entries));
        Assert.True(Verification.Of(Ground.Engine()).Ok);

        Run(Ground.Engine(), "drop table person_said");
        Assert.Equal(3, Ground.Open().Read(one)!.Head);
        Assert.Equal(Files().Count, Dump(Ground.Engine(), "select file from schema_version").Count);
    }

    [Fact]
    public void When_filling_the_registers_breaks_off_the_next_start_fills_them()
    {
        Make(Ground, FirstRelease);
        Assert.ThrowsAny<Exception>(() => Ground.Open(registers: [new Sayings(e => e.Id.Value == 2)]));
        Ground.Open();
        Assert.Equal(Dump(Ground.Engine(), Entries).Count, Dump(Ground.Engine(), Rows).Count);
    }

    /// <summary>A store whose schema ends with the first so many files: two linked charts, no registers yet known by their shape.</summary>
    (ChartId One, ChartId Other) Make(Ground old, int files)
    {
        using var now = Ground.Another();
        var store = now.Open();
        var (one, other) = (Filled(store, 3), Filled(store, 2));
        Assert.Null(new Links(store).Link(one, other, "同一人", Nurse));

        Engine to = old.Engine(), from = now.Engine();
        Run(to, $"create table schema_version (file {to.TypeOf(Kind.Text)} not null primary key, hash {to.TypeOf(Kind.Text)} not null)");
        foreach (var (name, text) in Files().Take(files))
        {
            Run(to, text);
            Run(to, $"insert into schema_version (file, hash) values ('{name}', '{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}')");
        }
        foreach (var table in new[] { "chart", "entry", "person", "person_number", "person_link" }) Copy(from, to, table);
        return (one, other);
    }

    static void Copy(Engine from, Engine to, string table)
    {
        using var source = from.Open();
        using var read = source.CreateCommand();
        using var columns = to.Open();
        using var shape = columns.CreateCommand();
        shape.CommandText = $"select * from {table} where 1 = 0"; // the columns the older store has
        List<string> names;
        using (var reader = shape.ExecuteReader()) names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        read.CommandText = $"select {string.Join(", ", names)} from {table}";
        List<object?[]> rows = [];
        using (var row = read.ExecuteReader())
            while (row.Read()) rows.Add([.. names.Select((_, i) => row.IsDBNull(i) ? null : row.GetValue(i))]);
        using var work = to.Begin();
        to.Bulk(work, table, names, rows);
        work.Commit();
    }

    List<(string Name, string Text)> Files()
    {
        var prefix = $"Xinglin.Storage.Schema.{Ground.Engine().Name}.";
        return [.. typeof(Store).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n =>
        {
            using var text = new StreamReader(typeof(Store).Assembly.GetManifestResourceStream(n)!);
            return (n[prefix.Length..], text.ReadToEnd().ReplaceLineEndings("\n"));
        })];
    }
}
