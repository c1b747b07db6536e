namespace Xinglin.Knowledge.Materia;

/// <summary>处方用名。How what a hand wrote leads to one herb.</summary>
public sealed record HerbNamesCard : Card
{
    /// <summary>Words of processing before a name, that may be taken off a name nobody knows whole.</summary>
    public required Cited<List<string>> Prefixes { get; init; }
    public required Cited<List<string>> Suffixes { get; init; }
    /// <summary>The prefixes that say the herb is unprocessed.</summary>
    public required Cited<List<string>> Raw { get; init; }
    /// <summary>By herb, its other names.</summary>
    public required Cited<Dictionary<string, List<string>>> Also { get; init; }
    /// <summary>By name, the herbs it can mean: refused with the list.</summary>
    public required Cited<Dictionary<string, List<string>>> Ambiguous { get; init; }
    /// <summary>By name, the herbs it holds: each wants its own grams.</summary>
    public required Cited<Dictionary<string, List<string>>> Compound { get; init; }
}

/// <summary>药组。What the rules mean by 乌头 or 贝母.</summary>
public sealed record HerbGroupsCard : Card
{
    public required Dictionary<string, HerbGroup> Groups { get; init; }
}

public sealed record HerbGroup
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Cited<List<string>> Herbs { get; init; }
}
