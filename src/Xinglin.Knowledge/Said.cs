using Xinglin.Facts;

namespace Xinglin.Knowledge;

/// <summary>A text of a card in both tongues. A card may leave neither out, where a phrase in code could.</summary>
public sealed record Said
{
    public required string Zh { get; init; }
    public required string En { get; init; }

    public Phrase Phrase => new(Zh, En);
}
