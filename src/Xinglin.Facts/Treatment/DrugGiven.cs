namespace Xinglin.Facts.Treatment;

public enum DrugKind { Anticancer, Antibacterial, GrowthFactor, Antiemetic, Analgesic, Transfusion, Vaccine, Other }

/// <summary>给药。A dose that was given, at the time the entry says.</summary>
[Tag("drug-given")]
public sealed record DrugGiven(string Drug, DrugKind Kind) : IFact
{
    public decimal? Dose { get; init; }
    public string? Unit { get; init; }
    public string? Route { get; init; }
    public bool NotGiven { get; init; }
    public string? Reason { get; init; }
    /// <summary>The regimen it belongs to, as its start calls it; an anticancer drug without one is a gap somebody should fill.</summary>
    public string? Regimen { get; init; }
    public int? Cycle { get; init; }
    /// <summary>Day of the cycle, 1 being the first.</summary>
    public int? Day { get; init; }
    /// <summary>The line of the regimen's template.</summary>
    public string? Line { get; init; }
    /// <summary>When the infusion was over; the entry's own time is when it began.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{(NotGiven ? "未给" : "给药")}：{Drug} {Dose} {Unit} {Route}".TrimEnd(), $"{(NotGiven ? "not given" : "given")}: {Drug} {Dose} {Unit} {Route}".TrimEnd());

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Drug), Drug), .. Must.Lie(nameof(Dose), Dose, 0, 10_000_000, Unit ?? ""),
        .. Must.Lie(nameof(Cycle), Cycle, 1, 200, ""), .. Must.Lie(nameof(Day), Day, 1, 400, "")];

    public static string Named => """
        给药　Drug 药名　Kind 类别　Dose 剂量　Unit 单位　Route 途径　NotGiven 未给　Reason 原因　Regimen 方案　Cycle 周期　Day 周期第几天|day of the cycle　Line 卡上的一行|line of the template　EndedAt 结束时间　Codes 编码|codes
        DrugKind.Anticancer 抗肿瘤药　DrugKind.Antibacterial 抗菌药　DrugKind.GrowthFactor 升白药　DrugKind.Antiemetic 止吐药　DrugKind.Analgesic 镇痛药　DrugKind.Transfusion 输血　DrugKind.Vaccine 疫苗　DrugKind.Other 其他
        """;

    public static DrugGiven Sample => new("美罗培南", DrugKind.Antibacterial) { Dose = 1, Unit = "g", Route = "静滴" };
}
