using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>Whether one culture of it is enough, or two are needed.</summary>
public enum OrganismKind { Unlisted, Pathogen, Commensal }

/// <summary>血流感染判定卡。The days, limits and organisms by which a positive blood culture is read.</summary>
public sealed record BloodstreamInfectionCard : Card
{
    /// <summary>Days each side of the first positive test.</summary>
    public required Cited<int> WindowDays { get; init; }
    public required Cited<int> RepeatDays { get; init; }
    public required Cited<int> AdmissionDays { get; init; }
    public required Cited<int> LineLongerThanDays { get; init; }
    public required Cited<int> LineOutDays { get; init; }
    public required Cited<List<CatheterKind>> CentralLines { get; init; }
    /// <summary>Celsius</summary>
    public required Cited<decimal> FeverAbove { get; init; }
    /// <summary>mmHg</summary>
    public required Cited<int> SystolicBelow { get; init; }
    public required Cited<int> CommensalCultures { get; init; }
    public required Cited<int> CommensalApartDays { get; init; }
    /// <summary>10^9/L</summary>
    public required Cited<decimal> NeutropenicBelow { get; init; }
    public required Cited<int> NeutropenicDays { get; init; }
    public required Cited<int> CountHoldsDays { get; init; }
    public required Cited<int> CensusHour { get; init; }
    public required Cited<int> ShiftsADay { get; init; }
    public required Cited<int> ContactDays { get; init; }
    public required Cited<int> AntibioticMinutes { get; init; }
    public required List<Organism> Organisms { get; init; }
    public required List<OrganismExample> Examples { get; init; }

    /// <summary>The organism a laboratory's words mean; null when the card does not list it. Longer words are tried first, so that a species is found before its kin.</summary>
    public Organism? Find(string said) => (from o in Organisms
                                           from w in o.Words
                                           where said.Contains(w, StringComparison.OrdinalIgnoreCase)
                                           orderby w.Length descending
                                           select o).FirstOrDefault();

    public override IEnumerable<string> Wrong()
    {
        foreach (var e in Examples)
            if ((Find(e.Organism)?.Kind ?? OrganismKind.Unlisted) != e.Kind || (Find(e.Organism)?.Mucosal.Is ?? false) != e.Mucosal) yield return $"example {e.Organism}: comes out otherwise";
        if (RepeatDays.Is <= WindowDays.Is) yield return "the repeat timeframe is shorter than the window";
        if (CensusHour.Is is < 1 or > 24) yield return "census-hour lies outside the day";
    }
}

/// <summary>One organism, or a kind of them, and the words laboratories use.</summary>
public sealed record Organism
{
    public required string Name { get; init; }
    public required string En { get; init; }
    public required OrganismKind Kind { get; init; }
    /// <summary>Lives in the gut or mouth: may come through an injured mucosa.</summary>
    public required Cited<bool> Mucosal { get; init; }
    public required List<string> Words { get; init; }
}

public sealed record OrganismExample
{
    public required string Organism { get; init; }
    public required OrganismKind Kind { get; init; }
    public required bool Mucosal { get; init; }
}
