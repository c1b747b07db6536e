using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing;

/// <summary>发热粒缺的界值。When a fever cannot wait, and what the first hours ask for.</summary>
public sealed record FebrileNeutropeniaCard : ProtocolCard
{
    /// <summary>10^9/L</summary>
    public required Cited<decimal> NeutrophilsBelow { get; init; }
    /// <summary>10^9/L, when the last two counts fall</summary>
    public required Cited<decimal> NeutrophilsFallingBelow { get; init; }
    /// <summary>Celsius by site; a site that is not here makes no fever.</summary>
    public required Dictionary<Site, FeverLine> Lines { get; init; }
    public required Cited<int> HeldMinutes { get; init; }
    /// <summary>Readings further apart than this are not one lasting fever.</summary>
    public required Cited<int> HeldGapHours { get; init; }
    public required Cited<int> DaysAfterChemotherapy { get; init; }
    /// <summary>How long a count speaks for the patient.</summary>
    public required Cited<int> CountHoldsDays { get; init; }
    /// <summary>A low count this soon after the fever makes it one illness.</summary>
    public required Cited<int> CountFollowsHours { get; init; }
    /// <summary>Fevers within this belong to the same episode.</summary>
    public required Cited<int> EpisodeDays { get; init; }
    public required Cited<int> CultureSets { get; init; }
    /// <summary>Cultures drawn this long before the reading was written count.</summary>
    public required Cited<int> CulturesBeforeMinutes { get; init; }
    public required Cited<int> CulturesWithinMinutes { get; init; }
    public required Cited<int> AntibioticWithinMinutes { get; init; }
    public required Cited<int> AntibioticEscalatesMinutes { get; init; }
    public required Cited<int> RiskWithinMinutes { get; init; }
    public required Cited<int> IsolationWithinMinutes { get; init; }
    public required Cited<int> ReassessFromHours { get; init; }
    public required Cited<int> ReassessByHours { get; init; }
    /// <summary>A reassessment earlier than this after the first dose says nothing yet.</summary>
    public required Cited<int> ReassessCountsFromHours { get; init; }
    public required List<FeverExample> Examples { get; init; }

    /// <summary>One reading that is a fever by itself, or says itself that it lasted.</summary>
    public bool IsFever(Temperature t) => Lines.GetValueOrDefault(t.Site) is { } line &&
        (t.Celsius >= line.AtLeast.Is || t.Celsius >= line.HeldAtLeast.Is && t.HeldMinutes >= HeldMinutes.Is);

    /// <summary>High enough to be a fever if it lasts.</summary>
    public bool IsRaised(Temperature t) => Lines.GetValueOrDefault(t.Site) is { } line && t.Celsius >= line.HeldAtLeast.Is;

    public bool Unverified(Temperature t) => Lines.GetValueOrDefault(t.Site) is { } line && (line.AtLeast.Unverified || line.HeldAtLeast.Unverified);

    public override IEnumerable<string> Wrong()
    {
        foreach (var e in Examples)
            if (IsFever(new(e.Celsius, e.Site) { HeldMinutes = e.HeldMinutes }) != e.Fever)
                yield return FormattableString.Invariant($"example {e.Site} {e.Celsius} for {e.HeldMinutes} min: expected {(e.Fever ? "a fever" : "no fever")}");
        if (ReassessFromHours.Is >= ReassessByHours.Is) yield return "the reassessment is due before it opens";
        if (NeutrophilsFallingBelow.Is < NeutrophilsBelow.Is) yield return "the falling line lies under the low line";
    }
}

/// <summary>Celsius: once, or held.</summary>
public sealed record FeverLine
{
    public required Cited<decimal> AtLeast { get; init; }
    public required Cited<decimal> HeldAtLeast { get; init; }
}

public sealed record FeverExample
{
    public required decimal Celsius { get; init; }
    public required Site Site { get; init; }
    public int HeldMinutes { get; init; }
    public required bool Fever { get; init; }
}
