using System.Data.Common;

namespace Xinglin.Storage.Tables;

/// <summary>The registers as tables. Their columns come from the register itself: a new register adds no SQL.</summary>
sealed class RegisterTables(Engine engine, IReadOnlyList<IRegister> registers)
{
    /// <summary>Makes the tables that are missing, and anew those whose columns changed.</summary>
    /// <returns>true when something must be rebuilt from the charts</returns>
    public bool Prepare()
    {
        using var work = engine.Begin();
        engine.HoldSchema(work);
        var shapes = work.Db.Rows("select name, shape from register_shape", r => (r.GetString(0), r.GetString(1))).ToDictionary();
        var changed = false;
        foreach (var register in registers)
        {
            var shape = string.Join(", ", register.Columns.Select(c => $"{c.Name} {c.Kind}")) + " / " + string.Join("; ", register.Indexes);
            if (shapes.GetValueOrDefault(register.Name) == shape) continue;
            changed = true;
            Create(work.Db, register);
            work.Db.Run("insert into register_shape (name, shape) values (@1, @2) on conflict (name) do update set shape = excluded.shape", register.Name, shape);
        }
        work.Commit();
        return changed;
    }

    void Create(DbConnection db, IRegister register)
    {
        db.Run($"drop table if exists {register.Name}");
        var columns = string.Concat(register.Columns.Select(c => $", {c.Name} {engine.TypeOf(c.Kind)}"));
        db.Run($"create table {register.Name} (chart {engine.TypeOf(Kind.Text)} not null, n {engine.TypeOf(Kind.Whole)} not null{columns}, primary key (chart, n))");
        var number = 0;
        foreach (var index in register.Indexes) db.Run($"create index {register.Name}_{++number} on {register.Name} ({index})");
    }

    /// <summary>Takes this chart's rows out and puts them in anew, within the work.</summary>
    public void Write(Work work, Chart chart)
    {
        foreach (var register in registers)
        {
            work.Db.Run($"delete from {register.Name} where chart = @1", chart.Id.ToString());
            engine.Bulk(work, register.Name, ["chart", "n", .. register.Columns.Select(c => c.Name)], Rows(register, chart));
        }
    }

    static IEnumerable<object?[]> Rows(IRegister register, Chart chart)
    {
        var n = 0L;
        foreach (var row in register.Rows(chart))
            yield return [chart.Id.ToString(), ++n, .. row.Zip(register.Columns, Value)];
    }

    static object? Value(object? value, Column column) => (column.Kind, value) switch
    {
        (_, null) => null,
        (Kind.Text, string text) => text,
        (Kind.Whole, long or int) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        (Kind.Number, decimal number) => number,
        (Kind.Truth, bool truth) => truth ? 1L : 0L,
        (Kind.Time, DateTimeOffset at) => Micros.Of(at),
        _ => throw new InvalidOperationException($"{column.Name} is {column.Kind}, not {value.GetType().Name}"),
    };
}
