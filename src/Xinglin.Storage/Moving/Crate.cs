using System.Data.Common;

namespace Xinglin.Storage.Moving;

/// <summary>The rows of one table on their way, in kinds both databases understand. The rows can be read once.</summary>
/// <param name="Kinds">per column: text, whole, number, truth, bytes, time</param>
sealed record Crate(string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Kinds, IEnumerable<object?[]> Rows);

static class Packing
{
    static readonly string[] ofThePlace = ["schema_version", "register_shape"];

    /// <summary>Everything that is not derived, table by table; what others refer to comes first.</summary>
    public static IEnumerable<Crate> Pack(Engine engine, DbConnection db)
    {
        foreach (var table in Tables(engine, db))
            yield return new(table.Name, [.. table.Columns.Select(c => c.Name)], [.. table.Columns.Select(c => Values.KindOf(c.Type))], Rows(db, table));
    }

    /// <summary>The tables that hold what people and programs wrote: not the registers, not what describes the place itself.</summary>
    public static IReadOnlyList<TableShape> Tables(Engine engine, DbConnection db)
    {
        HashSet<string> derived = [.. db.Rows("select name from register_shape", r => r.GetString(0)), .. ofThePlace];
        var tables = engine.Tables(db).Where(t => !derived.Contains(t.Name)).ToDictionary(t => t.Name);
        List<TableShape> order = [];
        HashSet<string> seen = [];
        void Visit(TableShape table)
        {
            if (!seen.Add(table.Name)) return;
            foreach (var other in table.RefersTo) if (tables.TryGetValue(other, out var first)) Visit(first);
            order.Add(table);
        }
        foreach (var table in tables.Values) Visit(table);
        return order;
    }

    static IEnumerable<object?[]> Rows(DbConnection db, TableShape table)
    {
        using var command = db.Command($"select {string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))} from \"{table.Name}\"");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            yield return row;
        }
    }

    /// <summary>Fills the tables of a place; marks its registers as unfilled, so that they are made anew when the store is opened.</summary>
    /// <returns>rows by table</returns>
    public static Dictionary<string, long> Unpack(Engine engine, Work work, IEnumerable<Crate> crates)
    {
        var tables = Tables(engine, work.Db).ToDictionary(t => t.Name);
        Dictionary<string, long> counts = [];
        foreach (var crate in crates)
        {
            if (!tables.TryGetValue(crate.Table, out var table))
                throw new MovingException(new($"这里没有表 {crate.Table}，请用同一版本的杏林", $"there is no table {crate.Table} here; use the same version of Xinglin"));
            var shape = table with { Columns = [.. crate.Columns.Select(c => Column(table, c))] };
            var count = 0L;
            engine.Load(work, shape, crate.Rows.Select(row =>
            {
                count++;
                return Values.As(shape, row);
            }));
            counts[crate.Table] = count;
        }
        work.Db.Run("delete from register_shape");
        return counts;
    }

    static ColumnShape Column(TableShape table, string name) => table.Columns.FirstOrDefault(c => c.Name == name)
        ?? throw new MovingException(new($"表 {table.Name} 没有列 {name}，请用同一版本的杏林", $"table {table.Name} has no column {name}; use the same version of Xinglin"));
}

/// <summary>Something on the way does not fit; nothing was changed.</summary>
sealed class MovingException(Phrase what) : Exception(what.En)
{
    public Phrase What => what;
}
