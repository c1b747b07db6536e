using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Plans;

/// <summary>护理措施卡。What a ward does about a risk, in short sentences to tick.</summary>
public sealed record NursingMeasuresCard : Card
{
    /// <summary>By id of the score.</summary>
    public required Dictionary<string, MeasureList> Risks { get; init; }
}

public sealed record MeasureList
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Days until it is scored again, offered on the form.</summary>
    public required Cited<int> AgainDays { get; init; }
    public required Cited<List<Knowledge.Said>> Measures { get; init; }
}
