using Xinglin.Care;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care;

/// <summary>A chart keeps what was worked out from it; grown entry by entry it must say what it says when read anew.</summary>
public class Charts_that_grow
{
    static readonly DateTimeOffset noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Entry_by_entry_they_ask_for_the_same_as_read_at_once()
    {
        IRegister[] registers = [new TaskRegister(Library.Default), new PatientRegister()];
        foreach (var person in Demo.Draw(12, 3, new(2026, 3, 2)))
        {
            var grown = Chart.Of(person.Id, []);
            Dictionary<string, EntryId> bySource = [];
            foreach (var (i, (draft, at, author)) in person.Entries.OrderBy(e => e.RecordedAt).Index())
            {
                var amends = draft.AmendsSource is { } s && bySource.TryGetValue(s, out var old) ? old : draft.Amends;
                grown = grown.With([new Entry(new(i + 1), draft.Fact, draft.HappenedAt, at, author, Origin.Entered, draft.Source, amends, draft.Reason, draft.Precision)]);
                if (draft.Source is { } source) bySource[source] = new(i + 1);
                if (i % 7 != 0 && i != person.Entries.Count - 1)
                {
                    foreach (var register in registers) _ = register.Rows(grown).Count(); // so that there is something to keep
                    continue;
                }
                var anew = Chart.Of(grown.Id, grown.Written);
                foreach (var register in registers)
                    Assert.Equal(register.Rows(anew).Select(Said), register.Rows(grown).Select(Said));
            }
        }
    }

    [Fact]
    public void What_looked_at_other_kinds_is_not_worked_out_again()
    {
        var chart = Chart.Of(new(default), []);
        var asked = 0;
        object Counts(Chart c) => c.Once("counts", x => { asked++; return x.All<LaboratoryResult>().ToList(); });
        object Everything(Chart c) => c.Once("everything", x => { asked++; return x.Standing.ToList(); });
        object Outer(Chart c) => c.Once("outer", x => Counts(x));
        Entry Written(Chart c, IFact fact, int? amends = null) => new(new(c.Head + 1), fact, noon, noon, "nurse", Origin.Entered, Amends: amends is { } a ? new EntryId(a) : null);
        (int Counts, int Everything) Asked(Chart c)
        {
            asked = 0;
            Outer(c);
            var first = asked;
            Everything(c);
            return (first, asked - first);
        }

        Assert.Equal((1, 1), Asked(chart));
        Assert.Equal((0, 0), Asked(chart));
        chart = chart.With([Written(chart, new Temperature(37, Site.Oral))]);
        Assert.Equal((0, 1), Asked(chart));
        chart = chart.With([Written(chart, LaboratoryResult.Sample)]);
        Assert.Equal((1, 1), Asked(chart));
        chart = chart.With([Written(chart, new Retraction("错"), amends: 2)]);
        Assert.Equal((1, 1), Asked(chart));
        Assert.Empty(chart.All<LaboratoryResult>());
    }

    static string Said(object?[] row) => string.Join(" | ", row.Select(v => Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture)));
}
