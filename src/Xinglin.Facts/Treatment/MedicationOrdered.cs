namespace Xinglin.Facts.Treatment;

public enum OrderState { Active, Completed, Stopped, OnHold, Draft, Unknown }

/// <summary>用药医嘱。A medicine ordered, or that the patient says to be taking: the order, not a dose given.</summary>
[Tag("medication-ordered")]
public sealed record MedicationOrdered(string Drug, DrugKind Kind) : IFact
{
    public OrderState State { get; init; } = OrderState.Active;
    /// <summary>True when it is somebody's statement about what is taken, not a prescription.</summary>
    public bool Stated { get; init; }
    public string? Sig { get; init; }
    public decimal? Dose { get; init; }
    public string? Unit { get; init; }
    public string? Route { get; init; }
    public string? For { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{(Stated ? "在用" : "医嘱")}：{Drug}{Words}", $"{(Stated ? "taking" : "ordered")}: {Drug}{Words}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Drug), Drug);

    public static string Named => """
        用药医嘱　Drug 药名　Kind 类别　State 状态　Stated 患者自述　Sig 用法　Dose 剂量　Unit 单位　Route 途径　For 用于|for what　Codes 编码|codes
        OrderState.Active 执行中　OrderState.Completed 已完成　OrderState.Stopped 已停　OrderState.OnHold 暂停　OrderState.Draft 草拟　OrderState.Unknown 不详
        """;

    public static MedicationOrdered Sample => new("替吉奥", DrugKind.Anticancer) { Sig = "50 mg 每日两次，第 1–14 天" };

    string Words => Sig is not null ? $"　{Sig}" : Dose is { } d ? $"　{d} {Unit}" : "";
}
