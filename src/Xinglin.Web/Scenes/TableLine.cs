using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Web.Scenes;

/// <summary>One line of the table that says everything the picture shows: which lane, which entry, its words with the grade of a count.</summary>
public sealed record TableLine(Wing Wing, Entry Entry, Phrase Words, int? Grade)
{
    /// <summary>What lies in view, lane by lane, each in order of time; the same entries as the picture marks.</summary>
    public static IReadOnlyList<TableLine> Of(Chart chart, JourneyLook look) =>
        [.. from e in chart.Standing
            where e.Precision != Precision.Unknown && e.HappenedAt >= look.From && e.HappenedAt <= look.To && !(look.Only is { } only && !only.Contains(e.Id))
            let wing = Lanes.Of(e.Fact)
            where wing is not null && !look.Folded.Contains(wing.Value)
            orderby wing, e.HappenedAt
            select new TableLine(wing.Value, e, Wording.Of(e.Fact), Graded(e.Fact, look.Bands))];

    static int? Graded(IFact fact, CountBands? bands)
    {
        if (fact is Facts.Disease.AdverseEvent harm) return harm.Grade;
        if (bands is null || fact is not LaboratoryResult lab) return null;
        var (analyte, limits) = Analytes.Neutrophils.Is(lab) ? (Analytes.Neutrophils, bands.Neutrophils) : (Analytes.Platelets, bands.Platelets);
        return analyte.Is(lab) && analyte.Of(lab) is { } value ? CountBands.Grade(value, limits) : null;
    }
}
