using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Lines;

public sealed record LineWatchCard : ProtocolCard
{
    /// <summary>Hours from the placement in which somebody finds where the tip lies; nothing is given before.</summary>
    public required Cited<int> TipWithinHours { get; init; }
    /// <summary>cm the arm has grown over its baseline at which a clot is looked for.</summary>
    public required Cited<decimal> ArmGrownCm { get; init; }
    public required Cited<int> UltrasoundWithinHours { get; init; }
    /// <summary>Site score from which, with a fever, blood is cultured from the line and from the arm.</summary>
    public required Cited<int> SiteScoreAtLeast { get; init; }
    /// <summary>°C</summary>
    public required Cited<decimal> FeverAtLeast { get; init; }
    /// <summary>A fever so many hours before or after belongs to the site that was seen.</summary>
    public required Cited<int> FeverBesideHours { get; init; }
    public required Cited<int> CulturesWithinHours { get; init; }
    public required Cited<int> NoReturnWithinHours { get; init; }
    /// <summary>Days after the last treatment through it in which its removal is decided; ports stay.</summary>
    public required Cited<int> RemovalWithinDays { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (SiteScoreAtLeast.Is is < 1 or > 4) yield return "the site is scored 0 to 4";
    }
}
