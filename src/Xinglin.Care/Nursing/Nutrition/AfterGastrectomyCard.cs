using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Nutrition;

/// <summary>胃切除后：what is looked after once the stomach is gone, and how often.</summary>
public sealed record AfterGastrectomyCard : ProtocolCard
{
    public required List<AfterGastrectomyItem> Items { get; init; }
}

/// <param name="Tests">words of a laboratory test or of an assessment that show it was looked at</param>
public sealed record AfterGastrectomyItem
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Cited<int> EveryMonths { get; init; }
    /// <summary>Words of a laboratory test or of an assessment that show it was looked at.</summary>
    public required List<string> Tests { get; init; }
    public required Xinglin.Knowledge.Said Look { get; init; }
}
