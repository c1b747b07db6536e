namespace Xinglin.Knowledge.Materia;

public enum PairKind { Eighteen, Nineteen }

/// <summary>十八反、十九畏。Two groups of herbs that tradition and pharmacopoeia keep apart.</summary>
[Family("incompatibilities")]
public sealed record IncompatibilityCard : Card
{
    public required PairKind Kind { get; init; }
    /// <summary>Names of groups in the card herb-groups.</summary>
    public required string Left { get; init; }
    public required string Right { get; init; }
    public string Verse { get; init; } = "";
    public required Cited<Level> Level { get; init; }
    /// <summary>Herbs beside the pair, by tradition or by look, each at its own level.</summary>
    public List<FurtherPair> Further { get; init; } = [];
}

/// <summary>A pair beside the pair: a side not given is the side of the card.</summary>
public sealed record FurtherPair
{
    public List<string>? Left { get; init; }
    public List<string>? Right { get; init; }
    public required Cited<Level> Level { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }

    public Phrase Says => new(Zh, En);
}
