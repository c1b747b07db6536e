namespace Xinglin.Facts.Nursing;

/// <summary>Ways of feeding, each stronger than the one before.</summary>
public enum NutritionRoute { Counselling, Ons, Enteral, Parenteral }

/// <summary>营养治疗。By which way, with what target a day, from which weight; another one later takes its place, and one that ends says why.</summary>
[Tag("nutrition-therapy")]
public sealed record NutritionTherapy(NutritionRoute Route) : IFact
{
    /// <summary>Kilocalories a day.</summary>
    public decimal? TargetKcal { get; init; }
    /// <summary>Grams of protein a day.</summary>
    public decimal? TargetProteinG { get; init; }
    /// <summary>The weight the target was worked out from, kg.</summary>
    public decimal? WeightKg { get; init; }
    /// <summary>What is given: powder, tube feed, bag.</summary>
    public string? Product { get; init; }
    /// <summary>鼻肠管, 空肠造口, PICC.</summary>
    public string? Access { get; init; }
    /// <summary>Kilocalories of the first day, where it begins slowly.</summary>
    public decimal? StartKcal { get; init; }
    public bool Ends { get; init; }
    public string? Reason { get; init; }
    /// <summary>Why feeding begins although nobody looked for the danger of refeeding.</summary>
    public string? Despite { get; init; }

    public Phrase Say() => Ends ? new($"停{Name.Zh}{(Reason is null ? "" : $"：{Reason}")}", $"{Name.En} ended{(Reason is null ? "" : $": {Reason}")}")
        : new($"{Name.Zh}{(TargetKcal is { } k ? $"　目标 {k:0} kcal" : "")}{(TargetProteinG is { } p ? $"　蛋白 {p:0.#} g" : "")}", $"{Name.En}{(TargetKcal is { } l ? $", target {l:0} kcal" : "")}{(TargetProteinG is { } q ? $", protein {q:0.#} g" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.Lie(nameof(TargetKcal), TargetKcal, 200, 6000, "kcal"), .. Must.Lie(nameof(TargetProteinG), TargetProteinG, 10, 400, "g"), .. Must.Lie(nameof(WeightKg), WeightKg, 20, 300, "kg"),
        .. Must.Lie(nameof(StartKcal), StartKcal, 0, 6000, "kcal")];

    public static string Named => """
        营养治疗　Route 途径　TargetKcal 能量目标（kcal/日）|energy target (kcal/d)　TargetProteinG 蛋白目标（g/日）|protein target (g/d)　WeightKg 计算体重（kg）|weight it rests on (kg)　Product 制剂　Access 通路　StartKcal 首日能量（kcal）|first day (kcal)　Ends 停止|ends　Reason 原因　Despite 未评再喂养仍开始的理由|why without a refeeding check
        NutritionRoute.Counselling 饮食指导　NutritionRoute.Ons 口服营养补充|oral supplements　NutritionRoute.Enteral 肠内（管饲）|tube feeding　NutritionRoute.Parenteral 肠外
        """;

    public static NutritionTherapy Sample => new(NutritionRoute.Ons) { TargetKcal = 1560, TargetProteinG = 78, WeightKg = 52, Product = "全营养粉 50 g，每日 3 次" };

    Phrase Name => Route switch { NutritionRoute.Counselling => new("饮食指导", "counselling"), NutritionRoute.Ons => new("口服营养补充", "oral supplements"), NutritionRoute.Enteral => new("肠内营养", "tube feeding"), _ => new("肠外营养", "parenteral nutrition") };
}
