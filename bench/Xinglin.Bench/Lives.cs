using Xinglin.Exchange.Synthetic;
using Xinglin.Facts;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Ending;
using Xinglin.Storage;

namespace Xinglin.Bench;

/// <summary>The invented region as workload: the same people for the same number.</summary>
static class Lives
{
    static readonly DateOnly day = new(2026, 3, 2);

    /// <returns>how many entries were written</returns>
    public static int Sow(Store store, int charts) => new Sowing(store).Sow(Demo.DrawTogether(charts, 1, Demo.Morning(day)));

    /// <summary>One chart of exactly so many entries: the lives of many invented people told as one.</summary>
    public static ChartId Long(Store store, int entries)
    {
        List<DemoEntry> told = [];
        foreach (var person in Demo.Draw(100_000, 2, day))
        {
            if (told.Count >= entries) break;
            var number = told.Count;
            told.AddRange(person.Entries.Where(e => e.Draft is { Amends: null, AmendsSource: null, Fact: not Death })
                .Select((e, i) => e with { Draft = e.Draft with { Source = $"{number + i}" } }));
        }
        var chart = ChartId.New(new(day, TimeOnly.MinValue, TimeSpan.Zero));
        new Sowing(store).Sow([new(chart, new() { Name = "长卷" }, told[..entries])]);
        return chart;
    }
}
