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

    public static DrugGiven Sample => new("美罗培南", DrugKind.Antibacterial) { Dose = 1, Unit = "g", Route = "静滴" };
}
