using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;
using Xinglin.Web.Scenes;

namespace Xinglin.Web;

/// <summary>The adopted cards as pages need them: a rule by its stamp, the grade of a count, the bands of the journey.</summary>
public sealed class RuleBook(Library library)
{
    public Card? Find(string stamp) => library.Find(stamp);

    /// <summary>Every name of every herb; null where no pharmacopoeia is adopted.</summary>
    public Knowledge.Materia.Herbal? Herbal(DateTimeOffset now) => Knowledge.Materia.MateriaMedica.On(library, now)?.Herbal;

    /// <summary>How many tasks one person may have under "now" before the protocol is looked at; null when no budget is adopted.</summary>
    public decimal? Budget(DateTimeOffset now) => library.For<Care.Quality.AlertBudgetCard>().On(now)?.NowPerRole.Is;

    /// <summary>CTCAE grade of a low or high value under the card of its day; grade 1 only under the laboratory's own limit. Null: no grade.</summary>
    public int? Grade(Analyte analyte, Facts.Laboratory.Reading reading) =>
        library.For<LaboratoryGradesCard>().On(reading.At)?.Grade(analyte, reading.Value)
        ?? (Limit(analyte, reading.Entry) is { } low && reading.Value < low ? 1 : null);

    /// <summary>Where the grades of neutrophils and platelets begin for this chart; null when no card is adopted.</summary>
    public CountBands? Bands(Chart chart, DateTimeOffset now)
    {
        if (library.For<LaboratoryGradesCard>().On(now) is not { } card) return null;
        var (anc, plt) = (Lines(card, Analytes.Neutrophils), Lines(card, Analytes.Platelets));
        if (anc is not { Count: 3 } || plt is not { Count: 3 }) return null;
        return (Normal(chart, Analytes.Neutrophils), Normal(chart, Analytes.Platelets)) is ({ } a, { } p) && a > anc[2] && p > plt[2]
            ? new([.. anc, a], [.. plt, p], card.Stamp) : new(anc, plt, card.Stamp);
    }

    static List<decimal>? Lines(LaboratoryGradesCard card, Analyte analyte) =>
        card.Analytes.GetValueOrDefault(analyte.Id)?.Below?.Is is { Grade4: { } four, Grade3: { } three, Grade2: { } two } ? [four, three, two] : null;

    /// <summary>The laboratory's own lower limit, from the last result that gave one.</summary>
    static decimal? Normal(Chart chart, Analyte analyte) =>
        chart.Readings(analyte).Select(r => Limit(analyte, r.Entry)).LastOrDefault(l => l is not null);

    static decimal? Limit(Analyte analyte, Entry entry) =>
        entry.Fact is LaboratoryResult { Low: { } low } lab ? analyte.Of(lab with { Value = low }) : null;
}
