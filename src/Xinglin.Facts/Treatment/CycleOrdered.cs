namespace Xinglin.Facts.Treatment;

/// <summary>周期医嘱。The next cycle is meant for a day; before that day the hold check asks.</summary>
[Tag("cycle-ordered")]
public sealed record CycleOrdered(string Regimen, int Cycle, DateOnly PlannedOn) : IFact
{
    /// <summary>Share of the full dose, 0–1.2; 1 is full.</summary>
    public decimal DoseShare { get; init; } = 1;
    public string? Reason { get; init; }

    public Phrase Say() => new($"拟 {PlannedOn:MM-dd} 给第 {Cycle} 周期{(DoseShare == 1 ? "" : $"（{DoseShare:0%}）")}", $"cycle {Cycle} planned on {PlannedOn:MM-dd}{(DoseShare == 1 ? "" : $" ({DoseShare:0%})")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Regimen), Regimen), .. Must.Lie(nameof(Cycle), Cycle, 1, 200, ""),
        .. Must.Lie(nameof(DoseShare), DoseShare, 0.1m, 1.2m, "")];

    public static string Named => """
        周期医嘱　Regimen 方案　Cycle 周期　PlannedOn 计划日期　DoseShare 剂量比例（1 为全量）　Reason 原因
        """;

    public static CycleOrdered Sample => new("gastric.sox", 3, new(2026, 3, 9));
}
