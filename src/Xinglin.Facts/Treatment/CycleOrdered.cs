namespace Xinglin.Facts.Treatment;

/// <summary>周期医嘱。The next cycle is meant for a day; before that day the hold check asks.</summary>
[Tag("cycle-ordered")]
public sealed record CycleOrdered(string Regimen, int Cycle, DateOnly PlannedOn) : IFact
{
    /// <summary>Share of the full dose, 0–1.2; 1 is full.</summary>
    public decimal DoseShare { get; init; } = 1;
    public string? Reason { get; init; }
    /// <summary>The template the doses were worked from, card@edition; absent where they were not worked here.</summary>
    public string? Card { get; init; }
    /// <summary>Steps down for drugs given by steps.</summary>
    public int? Levels { get; init; }
    public IReadOnlyList<OrderedDose> Doses { get; init; } = [];
    /// <summary>What the doses were worked from, as it stood then: with these and the card they come out again.</summary>
    public IReadOnlyList<DoseInput> From { get; init; } = [];

    public Phrase Say() => new($"拟 {PlannedOn:MM-dd} 给第 {Cycle} 周期{(DoseShare == 1 ? "" : $"（{DoseShare:0%}）")}", $"cycle {Cycle} planned on {PlannedOn:MM-dd}{(DoseShare == 1 ? "" : $" ({DoseShare:0%})")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Regimen), Regimen), .. Must.Lie(nameof(Cycle), Cycle, 1, 200, ""),
        .. Must.Lie(nameof(DoseShare), DoseShare, 0.1m, 1.2m, ""), .. Doses.SelectMany(d => d.Problems())];

    public static string Named => """
        周期医嘱　Regimen 方案　Cycle 周期　PlannedOn 计划日期　DoseShare 剂量比例（1 为全量）　Reason 原因　Card 方案卡|template　Levels 降几档|steps down　Doses 剂量|doses　From 依据的数值|worked from
        OrderedDose.Drug 药名　OrderedDose.Dose 单次剂量|single dose　OrderedDose.Line 卡上的一行|line of the card　OrderedDose.Unit 单位　OrderedDose.Route 途径　OrderedDose.Days 给药日|days　OrderedDose.TimesADay 每日次数|times a day　OrderedDose.Percent 百分比|percent　OrderedDose.Chosen 选定的标准剂量|chosen stated dose　OrderedDose.Worked 怎么算的|how it was worked out
        DoseInput.Name 项目　DoseInput.Value 值　DoseInput.Unit 单位　DoseInput.At 时间|when
        """;

    public static CycleOrdered Sample => new("gastric.sox", 3, new(2026, 3, 9))
    {
        Card = "gastric.sox@2026.1",
        Doses = [new("奥沙利铂", 230) { Line = "oxaliplatin", Route = "静脉滴注", Days = "1", Worked = "130 mg/m2；130 × 1.752 m²；取整 +1%" }],
        From = [new("weight", "65") { Unit = "kg", At = new(2026, 3, 6, 8, 20, 0, TimeSpan.FromHours(8)) }],
    };
}
