using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>Minutes by how long a kind of prescription boils.</summary>
public sealed record BoilMinutes
{
    public required Cited<int> Ordinary { get; init; }
    public required Cited<int> Short { get; init; }
    public required Cited<int> Long { get; init; }

    public int Of(Boiling kind) => kind switch { Boiling.Short => Short.Is, Boiling.Long => Long.Is, _ => Ordinary.Is };
}

public sealed record DecoctionCard : ProtocolCard
{
    public required Cited<int> SoakMinutes { get; init; }
    public required BoilMinutes FirstBoilMinutes { get; init; }
    public required BoilMinutes SecondBoilMinutes { get; init; }
    public required Cited<int> DecoctFirstMinutes { get; init; }
    public required Cited<int> AconiteFirstMinutes { get; init; }
    public required Cited<int> AddLaterMinutes { get; init; }
    public required Cited<int> PacksAPacket { get; init; }
    public required Cited<int> PackMl { get; init; }
    public required Cited<int> PromiseHours { get; init; }
    public required Cited<int> UrgentHours { get; init; }
    public required Cited<int> WarnMinutes { get; init; }
    public required Cited<int> ReviewWithinMinutes { get; init; }
    public required Cited<int> AnswerWithinMinutes { get; init; }
    public required Cited<int> HandOverHours { get; init; }
    public required Cited<int> KeepDays { get; init; }
    /// <summary>How far the scales may be from what was prescribed; beyond it nothing is dispensed.</summary>
    [Blocks]
    public required Cited<decimal> WeightTolerancePercent { get; init; }
    [Blocks]
    public required Cited<int> RepeatSeconds { get; init; }
    /// <summary>What stands on a bag, in this order.</summary>
    public required Cited<List<string>> LabelFields { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (UrgentHours.Is > PromiseHours.Is) yield return "urgent is promised later than ordinary";
        if (SecondBoilMinutes.Long.Is > FirstBoilMinutes.Long.Is || SecondBoilMinutes.Ordinary.Is > FirstBoilMinutes.Ordinary.Is) yield return "the second boil is longer than the first";
    }
}
