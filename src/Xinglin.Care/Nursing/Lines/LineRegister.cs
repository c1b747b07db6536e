using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Lines;

/// <summary>在位导管登记簿。One row per line: since when, where it lies, who keeps it, when it is next due. Line-days are counted from <see cref="LineSpanRegister"/>, a patient once a day.</summary>
public sealed class LineRegister(Library library) : IRegister
{
    readonly Adopted<PiccCareCard> cards = library.For<PiccCareCard>();

    public string Name => "line_stay";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "number of the entry that first spoke of it"),
        new("kind", Kind.Text, "picc, port, cvc, midline"),
        new("central", Kind.Truth, "its tip lies in or near the heart"),
        new("side", Kind.Text, "left, right; null: not said"),
        new("site", Kind.Text, "as its placement says"),
        new("from_day", Kind.Time, "the day it went in, or of the first care known, at its start"),
        new("out_day", Kind.Time, "the day it came out, at its start: not a line-day any more; null while it is in"),
        new("elsewhere", Kind.Truth, "placed in another house"),
        new("tip_known", Kind.Truth, "somebody found where its tip lies"),
        new("operator", Kind.Text, "account of who placed it"),
        new("removed", Kind.Text, "planned, unplanned, suspectedInfection, died, unsaid; null while it is in"),
        new("removed_entry", Kind.Whole, "number of the entry that removed it"),
        new("ward", Kind.Text, "where the patient lies now; null: in no bed"),
        new("bed", Kind.Text, "bed in that ward"),
        new("kept_at", Kind.Text, "id of the organisation that keeps it, where somebody said so"),
        new("last_at", Kind.Time, "last care, or the placement"),
        new("last_by", Kind.Text, "account that did it"),
        new("due_at", Kind.Time, "when the next care is overdue; null: out, or no card in force"),
        new("external_cm", Kind.Number, "outside length, last measured"),
        new("arm_cm", Kind.Number, "arm, last measured"),
        new("cares", Kind.Whole, "cares written"),
        new("troubles", Kind.Whole, "complications written"),
    ];

    public IReadOnlyList<string> Indexes => ["out_day, due_at", "from_day", "ward, out_day", "kept_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        var bed = chart.BedAt(DateTimeOffset.MaxValue);
        foreach (var l in LineStay.In(chart))
            yield return
            [
                l.First.Id.Value, Word(l.Kind), l.Kind.IsCentral, l.Side is { } side ? Word(side) : null, l.Site, l.FromDay.Start(), l.OutDay?.Start(), l.FromElsewhere, l.TipKnown,
                l.Placed is { Fact.Elsewhere: false } p ? p.Fact.Operator ?? p.Entry.Author : null, Removed(l), l.Removed?.Entry.Id.Value,
                l.IsIn ? bed?.Ward : null, l.IsIn ? bed?.Bed : null, l.KeptAt(chart), l.LastSeen.HappenedAt, l.LastSeen.Author, DueAt(l),
                l.Cares.Select(c => c.Fact.ExternalCm).LastOrDefault(cm => cm is not null) ?? l.Placed?.Fact.ExternalCm, l.Cares.Select(c => c.Fact.ArmCm).LastOrDefault(cm => cm is not null) ?? l.Placed?.Fact.ArmCm,
                (long)l.Cares.Count, (long)l.Troubles.Count,
            ];
    }

    DateTimeOffset? DueAt(LineStay l) => l.NextOn(cards) is { } day ? l.LastSeen.DueBy(day) : null;

    static string? Removed(LineStay l) => l.Removed is { } r ? r.Fact.How is { } how ? Word(how) : "unsaid" : l.DiedAt is not null ? "died" : null;

    internal static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>带管日登记簿。Spans of days with a central line in one place, each day of a patient once: the denominator of line infections, complications and removals, without a paper census.</summary>
public sealed class LineSpanRegister : IRegister
{
    public string Name => "line_span";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("ward", Kind.Text, "where the patient lay at the end of those days; null: in no bed"),
        new("from_day", Kind.Time, "the first day, at its start"),
        new("until_day", Kind.Time, "the first day that counts no more, at its start; null while it goes on"),
        new("kinds", Kind.Text, "central lines that were in, with blanks around each: ' picc port '"),
    ];

    public IReadOnlyList<string> Indexes => ["ward, from_day", "from_day, until_day"];

    public IEnumerable<object?[]> Rows(Chart chart) => LineSpan.In(chart).Select(s => new object?[] { s.Ward, s.From.Start(), s.Until?.Start(), $" {string.Join(' ', s.Kinds.Select(LineRegister.Word))} " });
}

/// <summary>导管并发症登记簿。One row per complication, with the line it befell: what the rate of complications counts and opens.</summary>
public sealed class LineTroubleRegister : IRegister
{
    public string Name => "line_trouble";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "number of the entry"),
        new("line", Kind.Whole, "number of the entry that first spoke of the line"),
        new("kind", Kind.Text, "picc, port, cvc, midline"),
        new("trouble", Kind.Text, "occlusion, thrombosis, infectionSuspected, migration, phlebitis, exudate, fracture"),
        new("at", Kind.Time, "when"),
        new("ward", Kind.Text, "where the patient lay then; null: in no bed"),
    ];

    public IReadOnlyList<string> Indexes => ["at"];

    public IEnumerable<object?[]> Rows(Chart chart) =>
        from l in LineStay.In(chart)
        from t in l.Troubles
        select new object?[] { t.Entry.Id.Value, l.First.Id.Value, LineRegister.Word(l.Kind), LineRegister.Word(t.Fact.Trouble), t.At, chart.BedAt(t.At)?.Ward };
}
