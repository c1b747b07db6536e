using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Care.Diagnosis;

/// <summary>证素卡。What a syndrome's name is made of, read from its words.</summary>
public sealed record SyndromeElementsCard : Card
{
    public required Cited<List<SyndromeElement>> Elements { get; init; }
    public required List<ElementExample> Examples { get; init; }

    public IReadOnlyList<SyndromeElement> Of(string syndrome) => [.. Elements.Is.Where(e => e.Words.Exists(w => syndrome.Contains(w, StringComparison.Ordinal)))];

    /// <summary>The elements of the principal syndrome and those that came beside it.</summary>
    public IReadOnlyList<SyndromeElement> Of(SyndromeDifferentiation said) => [.. said.Concurrent.Prepend(said.Principal).SelectMany(Of).Distinct()];

    public override IEnumerable<string> Wrong() => from e in Examples
        let came = Of(e.Name).Select(x => x.Id).ToList()
        where !came.SequenceEqual(e.Elements)
        select $"example {e.Name}: came out as {string.Join(", ", came)}";
}

public sealed record SyndromeElement
{
    public required string Id { get; init; }
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Aspect Aspect { get; init; }
    /// <summary>Parts of names that mean it.</summary>
    public required List<string> Words { get; init; }

    public Phrase Name => new(Zh, En);
}

public sealed record ElementExample
{
    public required string Name { get; init; }
    public required List<string> Elements { get; init; }
}
