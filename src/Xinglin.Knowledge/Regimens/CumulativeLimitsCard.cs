namespace Xinglin.Knowledge.Regimens;

/// <summary>累积剂量。How much of a drug a life allows, and where it is time to say so. Anthracyclines add up by their factors.</summary>
public sealed record CumulativeLimitsCard : Card
{
    /// <summary>By canonical drug name.</summary>
    public required Dictionary<string, LifeLimit> Limits { get; init; }
    /// <summary>The drug in whose doses anthracyclines are added.</summary>
    public required string Equivalent { get; init; }
    public required Dictionary<string, Cited<double>> Equivalents { get; init; }
    public required List<SumExample> Examples { get; init; }

    /// <summary>The sum in doses of the drug they are measured by; others than anthracyclines count nothing.</summary>
    public double Sum(IEnumerable<KeyValuePair<string, double>> totals) => totals.Sum(t => Equivalents.TryGetValue(t.Key, out var factor) ? t.Value * factor.Is : 0);

    public override IEnumerable<string> Wrong() =>
        (from e in Examples let got = Sum(e.Totals) where Math.Abs(got - e.Sum) > 1e-9 select FormattableString.Invariant($"example: expected {e.Sum}, came out as {got}"))
        .Concat(from l in Limits where l.Value is { Limit: null, WarnAt: null } select $"limits.{l.Key} says nothing");
}

public sealed record LifeLimit
{
    /// <summary>mg/m2, or U where the whole dose counts.</summary>
    public string Unit { get; init; } = "mg/m2";
    public Cited<double>? Limit { get; init; }
    public Cited<List<double>>? WarnAt { get; init; }
    public Cited<Words>? Condition { get; init; }
}

public sealed record SumExample
{
    public required Dictionary<string, double> Totals { get; init; }
    public required double Sum { get; init; }
}
