using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>What a gate does: stops, or asks for a written reason.</summary>
public enum GateLevel { Reason, Block }

/// <summary>What is looked at when systemic therapy is signed. A value of low confidence never stops: it asks for a reason.</summary>
public sealed record SystemicGatesCard : Card
{
    public required Cited<GateLevel> Pathology { get; init; }
    /// <summary>ICD-10 categories that may be treated without it.</summary>
    public required Cited<List<string>> PathologyExcept { get; init; }
    public required Cited<GateLevel> Hepatitis { get; init; }
    public required Cited<int> HepatitisDays { get; init; }
    /// <summary>HBV DNA where a marker is positive.</summary>
    public required Cited<GateLevel> VirusCount { get; init; }
    public required Cited<GateLevel> Antiviral { get; init; }
    /// <summary>Names a medicine begins with.</summary>
    public required Cited<List<string>> Antivirals { get; init; }
    /// <summary>No LVEF where the regimen rests on it.</summary>
    public required Cited<GateLevel> Heart { get; init; }
    /// <summary>No pregnancy test where one is due.</summary>
    public required Cited<GateLevel> Pregnancy { get; init; }
    public required Cited<GateLevel> Pregnant { get; init; }
    /// <summary>First and last year of age, in women.</summary>
    public required Cited<List<int>> PregnancyAges { get; init; }
    public required Cited<int> PregnancyDays { get; init; }
    public required Cited<GateLevel> Allergy { get; init; }
    public required Cited<GateLevel> OverLimit { get; init; }
    /// <summary>Percent of the dose that pages offer.</summary>
    public required Cited<List<int>> Reductions { get; init; }
    /// <summary>Prevention of vomiting by emetogenic class.</summary>
    public required Antiemetics Antiemetics { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (PregnancyAges.Is is not [var first, var last] || first > last) yield return "pregnancy-ages: two ages, the younger first";
        if (Antivirals.Is is []) yield return "antivirals: no name";
    }
}

public sealed record Antiemetics
{
    public required Cited<Words> High { get; init; }
    public required Cited<Words> Moderate { get; init; }
    public required Cited<Words> Low { get; init; }
    public required Cited<Words> Minimal { get; init; }

    public Cited<Words> Of(Emetogenicity level) => level switch { Emetogenicity.High => High, Emetogenicity.Moderate => Moderate, Emetogenicity.Low => Low, _ => Minimal };
}
