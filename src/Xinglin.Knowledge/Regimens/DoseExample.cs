namespace Xinglin.Knowledge.Regimens;

/// <summary>示例患者。A patient and what the card must give: the template is proved by these before anybody adopts or signs it.</summary>
public sealed record DoseExample
{
    /// <summary>As it is typed: age 60, height 170, creatinine 88.4, cycle 2.</summary>
    public required Dictionary<string, string> Given { get; init; }
    /// <summary>One dose of each line before rounding.</summary>
    public Dictionary<string, double> Doses { get; init; } = [];
    /// <summary>The same as it would be ordered.</summary>
    public Dictionary<string, double> Rounded { get; init; } = [];
    /// <summary>How far from the dose it may lie: half a unit of the last printed digit.</summary>
    public double Within { get; init; } = 0.05;
    /// <summary>Lines of which no dose may be said.</summary>
    public List<string> Cannot { get; init; } = [];
    /// <summary>How many reasons to wait must be found; absent: not looked at.</summary>
    public int? Holds { get; init; }
    /// <summary>True when a lifetime limit must speak.</summary>
    public bool Cumulative { get; init; }
}
