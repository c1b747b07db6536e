using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Staging;

/// <summary>分期规则卡。A stage that is not made of T, N and M: the class of the formula is the stage.</summary>
[Family("staging-rules")]
public sealed record StagingRuleCard : FormulaCard
{
    /// <summary>"CNLC 2024": a stage without its scheme says nothing.</summary>
    public required string Scheme { get; init; }
    /// <summary>Rules and tables to show side by side with this one; none is ever turned into another.</summary>
    public List<string> Beside { get; init; } = [];
}
