using System.Data.Common;

namespace Xinglin.Storage.Tables;

/// <summary>The registers as tables. Their columns come from the register itself: a new register adds no SQL.</summary>
sealed class RegisterTables(Engine engine, IReadOnlyList<IRegister> registers)
{
    const string Unfinished = "being filled"; // no register has this shape, so a start that was cut short is begun again

    readonly string[][] columns = [.. registers.Select(r => (string[])["chart", "n", "mark", .. r.Columns.Select(c => c.Name)])];
    readonly string marks = string.Join("; ", registers.Select(r => $"select n, mark from {r.Name} where chart = @1"));

    /// <summary>Makes the tables that are missing, and anew those whose columns changed or whose filling was cut short.</summary>
    /// <returns>true when they must be filled from the charts</returns>
    public bool Prepare()
    {
        using var work = engine.Begin();
        engine.HoldSchema(work);
        var shapes = work.Db.Rows("select name, shape from register_shape", r => (r.GetString(0), r.GetString(1))).ToDictionary();
        var stale = registers.Where(r => shapes.GetValueOrDefault(r.Name) != Shape(r)).ToList();
        foreach (var register in stale)
        {
            Create(work.Db, register);
            Set(work.Db, register.Name, Unfinished);
        }
        work.Commit();
        return stale is not [];
    }

    /// <summary>The registers hold every chart now.</summary>
    public void Filled()
    {
        if (registers is []) return;
        using (var work = engine.Begin())
        {
            engine.HoldSchema(work);
            foreach (var register in registers) Set(work.Db, register.Name, Shape(register));
            work.Commit();
        }
        engine.Settle([.. registers.Select(r => r.Name)]);
    }

    static string Shape(IRegister register) =>
        "marked: " + string.Join(", ", register.Columns.Select(c => $"{c.Name} {c.Kind}")) + " / " + string.Join("; ", register.Indexes);

    static void Set(DbConnection db, string name, string shape) =>
        db.Run("insert into register_shape (name, shape) values (@1, @2) on conflict (name) do update set shape = excluded.shape", name, shape);

    void Create(DbConnection db, IRegister register)
    {
        db.Run($"drop table if exists {register.Name}");
        var more = string.Concat(register.Columns.Select(c => $", {c.Name} {engine.TypeOf(c.Kind)}"));
        db.Run($"create table {register.Name} (chart {engine.TypeOf(Kind.Text)} not null, n {engine.TypeOf(Kind.Whole)} not null, mark {engine.TypeOf(Kind.Whole)} not null{more}, primary key (chart, n)){engine.Clustered}");
        var number = 0;
        foreach (var index in register.Indexes) db.Run($"create index {register.Name}_{++number} on {register.Name} ({index})");
    }

    /// <summary>Makes the rows of one person's charts what the registers say they are, within the work. A row whose mark is right already is not touched.</summary>
    public void Write(Work work, IReadOnlyList<Chart> person)
    {
        foreach (var (chart, rows) in person.Zip(Rows(person))) Write(work, chart.Id, rows);
    }

    /// <summary>What every register says of the charts of one person: by chart, then by register. Needs no database, so that a rebuild can do it beside the writing.</summary>
    public IReadOnlyList<IReadOnlyList<List<object?[]>>> Rows(IReadOnlyList<Chart> person)
    {
        var told = registers.Select(register =>
        {
            IReadOnlyList<IReadOnlyList<object?[]>> each = [.. person.Select(chart => (IReadOnlyList<object?[]>)[.. register.Rows(chart)])];
            if (person.Count > 1 && register is IToldOnce once) each = once.Once(person, each);
            return each.Zip(person, (rows, chart) => Kept(register, chart, rows)).ToList();
        }).ToList();
        return [.. person.Select((_, i) => told.ConvertAll(t => t[i]))];
    }

    /// <summary>Puts in the rows of charts that had none.</summary>
    public void Add(Work work, IEnumerable<IReadOnlyList<List<object?[]>>> charts)
    {
        var all = charts.ToList();
        for (var i = 0; i < registers.Count; i++) engine.Bulk(work, registers[i].Name, columns[i], all.SelectMany(rows => rows[i]));
    }

    /// <param name="anew">write every row, whatever its mark says: a rebuild trusts nothing</param>
    public void Write(Work work, ChartId chart, IReadOnlyList<List<object?[]>> rows, bool anew = false)
    {
        if (registers is []) return;
        List<Change> changes = [];
        using (var command = work.Db.Command(marks, chart.ToString()))
        using (var there = command.ExecuteReader())
        {
            for (var i = 0; i < rows.Count; i++, there.NextResult())
                if (Change(i, chart, rows[i], there, anew) is { } change) changes.Add(change);
        }
        if (changes is not []) engine.Apply(work, changes);
    }

    Change? Change(int register, ChartId chart, List<object?[]> rows, DbDataReader there, bool anew)
    {
        List<long> gone = [];
        HashSet<long> same = [];
        while (there.Read())
        {
            var (n, mark) = (there.GetInt64(0), there.GetInt64(1));
            if (!anew && n >= 1 && n <= rows.Count && (long)rows[(int)n - 1][2]! == mark) same.Add(n);
            else gone.Add(n);
        }
        if (gone is [] && same.Count == rows.Count) return null;
        return new(registers[register].Name, columns[register], chart.ToString(), gone, [.. rows.Where(r => !same.Contains((long)r[1]!))]);
    }

    /// <summary>The rows as the table takes them: numbered and marked.</summary>
    List<object?[]> Kept(IRegister register, Chart chart, IReadOnlyList<object?[]> told)
    {
        List<object?[]> rows = [];
        foreach (var values in told)
        {
            if (values.Length != register.Columns.Count)
                throw new InvalidOperationException($"{register.Name} gives {values.Length} values for {register.Columns.Count} columns");
            object?[] row = [chart.Id.ToString(), rows.Count + 1L, 0L, .. values.Zip(register.Columns, Value)];
            row[2] = Mark.Of(row.AsSpan(3));
            rows.Add(row);
        }
        return rows;
    }

    object? Value(object? value, Column column) => (column.Kind, value) switch
    {
        (_, null) => null,
        (Kind.Text, string text) => Texts.Keepable(text),
        (Kind.Whole, long or int) => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        (Kind.Number, decimal number) => engine.Number(number),
        (Kind.Truth, bool truth) => truth ? 1L : 0L,
        (Kind.Time, DateTimeOffset at) => Micros.Of(at),
        _ => throw new InvalidOperationException($"{column.Name} is {column.Kind}, not {value.GetType().Name}"),
    };
}
