using System.Data.Common;

namespace Xinglin.Storage.Postgres;

/// <summary>PostgreSQL's own description of the tables in the schema we write to.</summary>
static class PostgresTables
{
    public static IReadOnlyList<TableShape> Of(DbConnection db)
    {
        var columns = db.Rows("""
            select c.relname, a.attname, format_type(a.atttypid, null), a.attidentity <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid), '') like 'nextval(%'
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
            order by c.relname, a.attnum
            """, r => (Table: r.GetString(0), Column: new ColumnShape(r.GetString(1), r.GetString(2), r.GetBoolean(3))));
        var keys = db.Rows("""
            select distinct conrelid::regclass::text, confrelid::regclass::text from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace
            """, r => (From: r.GetString(0).Trim('"'), To: r.GetString(1).Trim('"'))).ToLookup(k => k.From, k => k.To);
        return [.. columns.GroupBy(c => c.Table, c => c.Column).Select(t => new TableShape(t.Key, [.. t], [.. keys[t.Key]]))];
    }
}
