using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Care.Nursing.Ward;

/// <summary>床头警示。The flags on a bed: few cells, a high score of an instrument, isolation, a line with its day, an allergy.</summary>
public static class BedFlags
{
    public static IEnumerable<Phrase> Of(Chart chart, WardProtocolCard card)
    {
        if (chart.All<AllergyStated>().Select(a => a.Fact).Where(a => a.Answer == AllergyAnswer.Allergic).ToList() is { Count: > 0 }) yield return new("过敏", "allergy");
        if (chart.ReadingAt(Analytes.Neutrophils, DateTimeOffset.MaxValue)?.Value < card.NeutrophilsBelow.Is) yield return new("粒缺", "few neutrophils");
        if (chart.ReadingAt(Analytes.Platelets, DateTimeOffset.MaxValue)?.Value < card.PlateletsBelow.Is) yield return new("易出血", "bleeds easily");
        foreach (var (id, risk) in card.RiskScores)
            if (chart.LastScore(id) is { } score && risk.Holds(score)) yield return risk.Name;
        if (chart.InWardSince() is { } came && chart.All<NursingAssessment>().Any(a => a.At >= came && a.Fact.Instrument == "protective-isolation")) yield return new("保护隔离", "isolation");
    }

    /// <summary>Lines in situ, each with the day it was placed.</summary>
    public static IEnumerable<(CatheterKind Kind, DateOnly Placed)> Lines(Chart chart) =>
        from kind in Enum.GetValues<CatheterKind>()
        let placed = chart.All<CatheterPlaced>().Where(c => c.Fact.Kind == kind).Select(c => (DateTimeOffset?)c.At).LastOrDefault()
        where placed is not null && !chart.All<CatheterRemoved>().Any(r => r.Fact.Kind == kind && r.At >= placed)
        select (kind, placed.Value.HouseDay());

    extension(Chart chart)
    {
        /// <summary>The last score of an instrument, however its name is spelled.</summary>
        public decimal? LastScore(string instrument) => chart.All<NursingAssessment>().Where(a => string.Equals(a.Fact.Instrument, instrument, StringComparison.OrdinalIgnoreCase)).Select(a => a.Fact.Score).LastOrDefault(s => s is not null);
    }
}
