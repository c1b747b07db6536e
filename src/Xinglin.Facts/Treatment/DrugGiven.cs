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
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{(NotGiven ? "未给" : "给药")}：{Drug} {Dose} {Unit} {Route}".TrimEnd(), $"{(NotGiven ? "not given" : "given")}: {Drug} {Dose} {Unit} {Route}".TrimEnd());

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Drug), Drug), .. Must.Lie(nameof(Dose), Dose, 0, 10_000_000, Unit ?? "")];

    public static string Named => """
        给药　Drug 药名　Kind 类别　Dose 剂量　Unit 单位　Route 途径　NotGiven 未给　Reason 原因　Codes 编码|codes
        DrugKind.Anticancer 抗肿瘤药　DrugKind.Antibacterial 抗菌药　DrugKind.GrowthFactor 升白药　DrugKind.Antiemetic 止吐药　DrugKind.Analgesic 镇痛药　DrugKind.Transfusion 输血　DrugKind.Vaccine 疫苗　DrugKind.Other 其他
        """;

    public static DrugGiven Sample => new("美罗培南", DrugKind.Antibacterial) { Dose = 1, Unit = "g", Route = "静滴" };
}
