using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Ward;

/// <summary>床位一览。One row per person who lies in a bed: what the ward board shows of them.</summary>
public sealed class WardRegister(Library library) : IRegister
{
    readonly Adopted<WardProtocolCard> cards = library.For<WardProtocolCard>();

    public string Name => "ward_line";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("ward", Kind.Text, "ward now"),
        new("bed", Kind.Text, "bed in it, as it is called"),
        new("came_at", Kind.Time, "since when in the ward"),
        new("celsius", Kind.Number, "last temperature; null: none in this stay"),
        new("site", Kind.Text, "where it was taken"),
        new("pulse", Kind.Whole, "last, per minute"),
        new("breaths", Kind.Whole, "last, per minute"),
        new("systolic", Kind.Whole, "last, mmHg"),
        new("diastolic", Kind.Whole, "last, mmHg"),
        new("saturation", Kind.Number, "last, percent"),
        new("measured_at", Kind.Time, "when temperature or signs were last taken"),
        new("news", Kind.Whole, "NEWS2 of the last set; null: cannot say"),
        new("news_class", Kind.Text, "high, medium, single or low"),
        new("round_at", Kind.Time, "when to measure next; null: no protocol in force"),
        new("round_zh", Kind.Text, "why then"),
        new("round_en", Kind.Text, "why then, in English"),
        new("pain", Kind.Number, "last pain score 0-10"),
        new("pain_at", Kind.Time, "when it was scored"),
        new("flags", Kind.Text, "JSON array of zh|en: what to mind at this bed"),
        new("lines", Kind.Text, "JSON array of KIND|day placed"),
        new("handed_at", Kind.Time, "last hand-over written"),
        new("handed_open", Kind.Truth, "it was not taken over yet"),
    ];

    public IReadOnlyList<string> Indexes => ["ward"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (chart.BedAt(DateTimeOffset.MaxValue) is not { } bed || chart.InWardSince() is not { } came) yield break;
        var card = cards.On(chart.Written.Max(e => e.RecordedAt));
        var warm = chart.All<Temperature>().Where(t => t.At >= came).Select(t => (Stated<Temperature>?)t).LastOrDefault();
        var signs = chart.All<VitalSigns>().Where(v => v.At >= came).Select(v => v.Fact).ToList();
        var news = EarlyWarning.Last(library, chart) is { } n && n.At >= came ? n.Score : null;
        var round = VitalsRound.Next(chart, cards, library);
        var pain = chart.All<NursingAssessment>().Where(a => a.Fact is { Instrument: "pain", Score: not null }).Select(a => (Stated<NursingAssessment>?)a).LastOrDefault();
        var handed = chart.All<HandedOver>().Select(h => (Stated<HandedOver>?)h).LastOrDefault();
        yield return
        [
            bed.Ward, bed.Bed, came, warm?.Fact.Celsius, warm is { } w ? JsonNamingPolicy.CamelCase.ConvertName(w.Fact.Site.ToString()) : null,
            (long?)signs.LastOrDefault(s => s.Pulse is not null)?.Pulse, (long?)signs.LastOrDefault(s => s.Breaths is not null)?.Breaths,
            (long?)signs.LastOrDefault(s => s.Systolic is not null)?.Systolic, (long?)signs.LastOrDefault(s => s.Systolic is not null)?.Diastolic, signs.LastOrDefault(s => s.Saturation is not null)?.Saturation,
            chart.MeasuredAt() is { } at && at >= came ? at : null, (long?)news?.Value, news?.Value is null ? null : news.Class?.Id,
            round?.Due, round?.Why.Zh, round?.Why.En, pain?.Fact.Score, pain?.At,
            JsonSerializer.Serialize(card is null ? [] : BedFlags.Of(chart, card).Select(f => $"{f.Zh}|{f.En}")), JsonSerializer.Serialize(BedFlags.Lines(chart).Select(l => $"{l.Kind.Word}|{l.Placed:yyyy-MM-dd}")),
            handed?.At, handed is { } h && chart.OpenHandovers().Any(o => o.Entry.Id == h.Entry.Id),
        ];
    }
}

public static class Handovers
{
    extension(Chart chart)
    {
        /// <summary>Hand-overs nobody has taken over: they are carried to the next sheet.</summary>
        public IEnumerable<Stated<HandedOver>> OpenHandovers()
        {
            var taken = chart.All<TakenOver>().Select(t => t.Fact.Handover).ToHashSet();
            return chart.All<HandedOver>().Where(h => !taken.Contains(h.Entry.Id.Value));
        }
    }
}
