namespace Xinglin.Knowledge;

/// <summary>化疗方案。What the checks around a cycle need to know of each regimen: not a prescription.</summary>
public sealed record RegimensCard : Card
{
    /// <summary>Days of the cycle on which blood is counted where a regimen names none; day 1 is the day it is given.</summary>
    public required Cited<List<int>> CountsOnDays { get; init; }
    public required Dictionary<string, Regimen> Regimens { get; init; }

    public Regimen? Find(string regimen) => Regimens.GetValueOrDefault(regimen);

    /// <summary>The days to count blood after a cycle of this regimen; empty for one that does not lower the counts.</summary>
    public IReadOnlyList<int> CountDays(string regimen) => Find(regimen)?.CountsOnDays?.Is ?? CountsOnDays.Is;

    public override IEnumerable<string> Wrong() =>
        from r in Regimens
        where r.Value.CycleDays is { } cycle && CountDays(r.Key).Any(d => d > cycle.Is)
        select $"regimens.{r.Key}: a count falls behind the end of its cycle";
}

public sealed record Regimen
{
    public required string Zh { get; init; }
    public Cited<int>? CycleDays { get; init; }
    /// <summary>Below these the cycle is not given without a physician's decision. A line nobody has verified is left out, and then every cycle asks.</summary>
    [Blocks] public Cited<HoldLine>? Hold { get; init; }
    public Cited<List<int>>? CountsOnDays { get; init; }
}

/// <summary>给药线。On the day, at least (counts, clearance) or at most (bilirubin).</summary>
public sealed record HoldLine
{
    /// <summary>10^9/L</summary>
    public decimal? Neutrophils { get; init; }
    /// <summary>10^9/L</summary>
    public decimal? Platelets { get; init; }
    /// <summary>mL/min, Cockcroft–Gault</summary>
    public decimal? Clearance { get; init; }
    /// <summary>multiples of the laboratory's own upper limit</summary>
    public decimal? BilirubinTimesUpper { get; init; }
    /// <summary>µmol/L, where the protocol states it so</summary>
    public decimal? BilirubinMicromol { get; init; }
}
