namespace Xinglin.Facts.Treatment;

/// <summary>周期已给。Day 1 of a cycle was given; nadirs and the next cycle count from here.</summary>
[Tag("cycle-given")]
public sealed record CycleGiven(string Regimen, int Cycle) : IFact
{
    public decimal DoseShare { get; init; } = 1;
    public string? Note { get; init; }

    public Phrase Say() => new($"第 {Cycle} 周期给药{(DoseShare == 1 ? "" : $"（{DoseShare:0%}）")}", $"cycle {Cycle} given{(DoseShare == 1 ? "" : $" ({DoseShare:0%})")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Regimen), Regimen), .. Must.Lie(nameof(Cycle), Cycle, 1, 200, ""),
        .. Must.Lie(nameof(DoseShare), DoseShare, 0.1m, 1.2m, "")];

    public static string Named => """
        周期已给　Regimen 方案　Cycle 周期　DoseShare 剂量比例（1 为全量）|share of the full dose (1 = full)　Note 备注
        """;

    public static CycleGiven Sample => new("gastric.sox", 2);
}
