using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>风险措施卡。Which class of which score asks for a plan, and when it is scored again. The classes are the calculator cards' own.</summary>
public sealed record RiskMeasuresCard : ProtocolCard
{
    public required Dictionary<string, RiskLine> Risks { get; init; }
    /// <summary>Hours from the score to a plan with measures.</summary>
    public required Cited<int> PlanWithinHours { get; init; }
    /// <summary>Hours from a fall or a move to another ward until the fall score is asked again.</summary>
    public required Cited<int> AfterFallHours { get; init; }
    /// <summary>What a report calls a fall.</summary>
    public required Cited<List<string>> FallWords { get; init; }
    /// <summary>From this Khorana score on somebody decides about prophylaxis.</summary>
    public required Cited<int> KhoranaDecides { get; init; }
    /// <summary>Hours from the start of a regimen to its Khorana score, and from that to the decision.</summary>
    public required Cited<int> KhoranaWithinHours { get; init; }
    public required Cited<int> DecisionWithinHours { get; init; }
    /// <summary>Days a Khorana score before the start speaks for it.</summary>
    public required Cited<int> KhoranaEarlyDays { get; init; }
    /// <summary>Words of a decision or an order about clots.</summary>
    public required Cited<List<string>> DecisionWords { get; init; }
    /// <summary>Below these platelets prophylaxis stops, 10^9/L.</summary>
    public required Cited<decimal> NoProphylaxisBelow { get; init; }
}

/// <summary>What one score leads to.</summary>
public sealed record RiskLine
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    /// <summary>Classes that ask for a plan, the worst first; empty: none.</summary>
    public Cited<List<string>>? PlanFor { get; init; }
    /// <summary>By class: days to the next score; a class that is not here is not asked again.</summary>
    public Cited<Dictionary<string, int>>? AgainDays { get; init; }
}
