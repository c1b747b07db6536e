namespace Xinglin.Facts.Nursing;

public enum IntakeBy { Weighed, Pump, Recall, Quarters, Estimate }

/// <summary>营养摄入。What a person took in one day by every way together, and how that is known. The entry's day is the day it was eaten.</summary>
[Tag("nutrition-intake")]
public sealed record NutritionIntake(decimal Kcal, IntakeBy By) : IFact
{
    public decimal? ProteinG { get; init; }
    public string? Note { get; init; }

    public Phrase Say() => new($"进食 {Kcal:0} kcal{(ProteinG is { } p ? $"　蛋白 {p:0.#} g" : "")}", $"intake {Kcal:0} kcal{(ProteinG is { } q ? $", protein {q:0.#} g" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.Lie(nameof(Kcal), Kcal, 0, 8000, "kcal"), .. Must.Lie(nameof(ProteinG), ProteinG, 0, 500, "g")];

    public static string Named => """
        营养摄入　Kcal 能量（kcal）|energy (kcal)　By 怎么得来|known by　ProteinG 蛋白（g）|protein (g)　Note 备注
        IntakeBy.Weighed 称重　IntakeBy.Pump 泵入量|pump　IntakeBy.Recall 24 小时回顾|24 h recall　IntakeBy.Quarters 餐盘四分法|quarters of the plate　IntakeBy.Estimate 估计
        """;

    public static NutritionIntake Sample => new(1180, IntakeBy.Recall) { ProteinG = 52 };
}
