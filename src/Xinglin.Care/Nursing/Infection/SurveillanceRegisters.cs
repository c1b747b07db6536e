using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>床位登记簿。One row per time in one bed: who lay where, beside whom.</summary>
public sealed class BedSpanRegister : IRegister
{
    public string Name => "bed_span";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("ward", Kind.Text, "ward"),
        new("bed", Kind.Text, "bed in that ward"),
        new("from_at", Kind.Time, "from when"),
        new("until_at", Kind.Time, "moved, left or died; null: still there"),
    ];

    public IReadOnlyList<string> Indexes => ["ward, from_at"];

    public IEnumerable<object?[]> Rows(Chart chart) => chart.BedSpans().Select(b => new object?[] { b.Ward, b.Bed, b.From, b.Until });
}

/// <summary>监测日登记簿。Days in a row of one kind in one ward; the denominators of infection control.</summary>
public sealed class SurveillanceDaysRegister(Library library) : IRegister
{
    readonly Adopted<BloodstreamInfectionCard> cards = library.For<BloodstreamInfectionCard>();

    public string Name => "surveillance_days";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("kind", Kind.Text, "bed: in a bed; line: with a central line in; neutropenia: the last count was low"),
        new("ward", Kind.Text, "where they lay at the hour of the census"),
        new("from_day", Kind.Time, "beginning of the first day that counts"),
        new("until_day", Kind.Time, "beginning of the last day that counts; null: they go on"),
    ];

    public IReadOnlyList<string> Indexes => ["kind, until_day, from_day"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (chart.BedSpans() is not [.., var last] || cards.On(last.From) is not { } card) yield break;
        foreach (var (kind, rows) in new[] { ("bed", SurveillanceDays.Patient(chart, card)), ("line", SurveillanceDays.Line(chart, card)), ("neutropenia", SurveillanceDays.Neutropenic(chart, card)) })
            foreach (var r in rows) yield return [kind, r.Ward, r.From.Start(), r.Until?.Start()];
    }
}
