using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>粒缺发热登记簿。One row per febrile neutropenia: when the clock began, the cultures, the first antibiotic.</summary>
public sealed class NeutropenicFeverRegister(Library library) : IRegister
{
    readonly FeverEpisodes episodes = new(library.For<FebrileNeutropeniaCard>());

    public string Name => "neutropenic_fever";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "entry of the temperature that began it"),
        new("fever_at", Kind.Time, "the temperature"),
        new("clock_at", Kind.Time, "from when the clock runs: the temperature, or the count that made it one when that came later"),
        new("celsius", Kind.Number, "degrees"),
        new("anc", Kind.Number, "10^9/L; null: not counted since the chemotherapy"),
        new("ward", Kind.Text, "where they lay, or came to lie within a day; null: in no bed"),
        new("bed", Kind.Text, "bed in that ward"),
        new("dose_at", Kind.Time, "first antibiotic dose; null: none yet"),
        new("minutes", Kind.Whole, "whole minutes from the clock to the dose; null: none yet"),
        new("cultures", Kind.Whole, "blood cultures drawn for it"),
        new("culture_at", Kind.Time, "the first of them"),
        new("culture_first", Kind.Truth, "a blood culture was drawn before the dose, or none was needed yet"),
        new("cleared_at", Kind.Time, "the count came back and was not low; null: it stands"),
        new("ended_at", Kind.Time, "death; null: alive"),
    ];

    public IReadOnlyList<string> Indexes => ["clock_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        foreach (var e in episodes.In(chart))
        {
            var fever = e.Fever;
            // the temperature begins it; a count that came later begins it when it was known
            var clock = e.Count is { } c && c.KnownAt > fever.At && c.At > fever.At ? c.KnownAt : fever.At;
            var dose = chart.All<DrugGiven>().Where(d => d.At >= fever.At && d.At < fever.At.AddDays(e.Card.EpisodeDays.Is) && d.Fact is { Kind: DrugKind.Antibacterial, NotGiven: false }).Select(d => (DateTimeOffset?)d.At).FirstOrDefault();
            var drawn = chart.All<SpecimenTaken>().Where(s => s.Fact.Kind is SpecimenKind.BloodCulture && s.At >= fever.At.AddMinutes(-e.Card.CulturesBeforeMinutes.Is) && s.At < fever.At.AddDays(e.Card.EpisodeDays.Is)).Select(s => s.At).ToList();
            var bed = chart.BedSpans().FirstOrDefault(b => b.From <= fever.At.AddDays(1) && !(b.Until <= fever.At));
            yield return
            [
                fever.Entry.Id.Value, fever.At, clock, fever.Fact.Celsius, e.Count?.Value, bed?.Ward, bed?.Bed, dose, dose is { } d ? (long)Math.Max(0, Math.Floor((d - clock).TotalMinutes)) : null,
                (long)drawn.Count, drawn is [var first, ..] ? first : null, drawn is [var one, ..] && one <= (dose ?? DateTimeOffset.MaxValue), e.Cleared?.At, chart.All<Death>().Select(x => (DateTimeOffset?)x.At).FirstOrDefault(),
            ];
        }
    }
}

/// <summary>保护措施登记簿。One row per element of every bundle entry and of every audit.</summary>
public sealed class ProtectiveRegister : IRegister
{
    public string Name => "protective";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "entry it was stated in"),
        new("taken_at", Kind.Time, "when"),
        new("told_by", Kind.Text, "nurse: the shift's own entry; audit: what the officer saw"),
        new("element", Kind.Text, "which precaution"),
        new("opportunities", Kind.Whole, "how often it could have been done"),
        new("done", Kind.Whole, "how often it was"),
        new("why", Kind.Text, "why not"),
        new("ward", Kind.Text, "where the patient lay"),
        new("bed", Kind.Text, "bed in that ward"),
    ];

    public IReadOnlyList<string> Indexes => ["taken_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        foreach (var p in chart.All<ProtectiveCare>())
        {
            var bed = Bed(chart, p.At);
            foreach (var e in p.Fact.Elements) yield return [p.Entry.Id.Value, p.At, "nurse", CultureRegister.Word(e.Element), 1L, e.Done ? 1L : 0L, e.Why, bed?.Ward, bed?.Bed];
        }
        foreach (var a in chart.All<BundleAudited>())
        {
            var bed = Bed(chart, a.At);
            yield return [a.Entry.Id.Value, a.At, "audit", CultureRegister.Word(a.Fact.Element), (long)a.Fact.Opportunities, (long)a.Fact.Done, a.Fact.Note, bed?.Ward, bed?.Bed];
        }
    }

    static BedSpan? Bed(Chart chart, DateTimeOffset at) => chart.BedSpans().FirstOrDefault(b => b.From <= at && !(b.Until <= at));
}

/// <summary>粒细胞监测登记簿。Whoever's last neutrophil count is low, or has fallen under the higher line: one row each.</summary>
public sealed class NeutrophilWatchRegister(Library library) : IRegister
{
    readonly Adopted<FebrileNeutropeniaCard> cards = library.For<FebrileNeutropeniaCard>();

    public string Name => "neutrophil_watch";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "entry of the last count"),
        new("anc", Kind.Number, "10^9/L"),
        new("counted_at", Kind.Time, "when it was counted"),
        new("anc_before", Kind.Number, "the count before it; null: none"),
        new("low_since", Kind.Time, "first of the low counts in a row; null: not under the low line"),
        new("ward", Kind.Text, "where they lie now; null: at home"),
        new("bed", Kind.Text, "bed in that ward"),
    ];

    public IReadOnlyList<string> Indexes => ["counted_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        var counts = chart.Readings(Analytes.Neutrophils).ToList();
        if (counts is not [.., var last] || cards.On(last.At) is not { } card || last.Value >= card.NeutrophilsFallingBelow.Is || chart.All<Death>().Any()) yield break;
        DateTimeOffset? low = null;
        for (var i = counts.Count - 1; i >= 0 && counts[i].Value < card.NeutrophilsBelow.Is; i--) low = counts[i].At;
        var bed = chart.BedAt(DateTimeOffset.MaxValue);
        yield return [last.Entry.Id.Value, last.Value, last.At, counts.Count > 1 ? counts[^2].Value : null, low, bed?.Ward, bed?.Bed];
    }
}
