using System.Data.Common;

namespace Xinglin.Storage.Sqlite;

/// <summary>SQLite's own description of its tables.</summary>
static class SqliteTables
{
    public static IReadOnlyList<TableShape> Of(DbConnection db) =>
        [.. db.Rows("select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name", r => (Name: r.GetString(0), Sql: r.GetString(1)))
            .Select(t => new TableShape(t.Name, Columns(db, t.Name, t.Sql), RefersTo(db, t.Name)))];

    static List<ColumnShape> Columns(DbConnection db, string table, string sql)
    {
        var columns = db.Rows("select name, lower(type), pk from pragma_table_info(@1) order by cid",
            r => (Name: r.GetString(0), Type: r.GetString(1), Key: r.GetInt64(2)), table);
        var rowIds = !sql.Contains("without rowid", StringComparison.OrdinalIgnoreCase) && columns.Count(c => c.Key > 0) == 1;
        return columns.ConvertAll(c => new ColumnShape(c.Name, c.Type, rowIds && c.Key == 1 && c.Type == "integer"));
    }

    static List<string> RefersTo(DbConnection db, string table) =>
        db.Rows("select distinct \"table\" from pragma_foreign_key_list(@1)", r => r.GetString(0), table);
}
