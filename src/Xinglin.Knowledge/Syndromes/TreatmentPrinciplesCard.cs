namespace Xinglin.Knowledge.Syndromes;

/// <summary>分阶段治则卡。What Chinese medicine is for while other treatment goes on.</summary>
public sealed record TreatmentPrinciplesCard : Card
{
    public required Dictionary<string, PhasePrinciple> Phases { get; init; }
}

public sealed record PhasePrinciple
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required Cited<Said> Principle { get; init; }
}
