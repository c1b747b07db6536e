using System.Data.Common;
using System.Globalization;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Nursing;
using Xinglin.Storage;

namespace Xinglin.Specs.Storage;

/// <summary>What every storage spec says; each is run on both databases.</summary>
public abstract class Storage_spec(Ground ground) : IDisposable
{
    protected static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    protected static readonly Who Nurse = new("nurse.li", [Role.DutyNurse]);
    protected static readonly Identity Wang = new()
    {
        Name = "王桂兰",
        Numbers = [new("住院号", "ZY2026030417"), new("身份证", "990403195806140218")],
        Phone = "13800000000",
        Address = "杏林路 1 号",
    };

    protected Ground Ground => ground;

    protected static Draft Measured(decimal celsius, int minutes = 0, string? source = null) =>
        new(new Temperature(celsius, Site.Oral), Noon.AddMinutes(minutes)) { Source = source };

    protected static Outcome.Ok Done(Outcome outcome) => Assert.IsType<Outcome.Ok>(outcome);

    protected static Phrase Refused(Outcome outcome) => Assert.IsType<Outcome.No>(outcome).Problems[0].What;

    /// <summary>A chart with so many temperatures.</summary>
    protected static ChartId Filled(Store store, int entries, Identity? who = null)
    {
        var chart = store.OpenChart(who ?? Wang);
        Done(new Desk(store).Write(chart, [.. Enumerable.Range(0, entries).Select(i => Measured(36 + i % 50 / 10m, i, $"t/{i}"))], Nurse));
        return chart;
    }

    /// <summary>A table as text, every byte of it.</summary>
    protected static List<string> Dump(Engine engine, string sql)
    {
        using var db = engine.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        List<string> rows = [];
        while (row.Read()) rows.Add(string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(i => Text(row, i))));
        return rows;
    }

    protected static void Run(Engine engine, string sql)
    {
        using var db = engine.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static string Text(DbDataReader row, int i) => row.GetValue(i) switch
    {
        DBNull => "null",
        byte[] bytes => Convert.ToHexStringLower(bytes),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        ground.Dispose();
    }
}
