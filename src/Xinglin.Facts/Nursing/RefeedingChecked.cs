namespace Xinglin.Facts.Nursing;

/// <summary>再喂养评估。Looked at before feeding begins: potassium, phosphate and magnesium in mmol/L, thiamine, and how fast to begin.</summary>
[Tag("refeeding-checked")]
public sealed record RefeedingChecked(bool AtRisk) : IFact
{
    public decimal? Potassium { get; init; }
    public decimal? Phosphate { get; init; }
    public decimal? Magnesium { get; init; }
    public bool Thiamine { get; init; }
    /// <summary>Kilocalories per kilogram on the first day.</summary>
    public decimal? StartKcalPerKg { get; init; }
    public string? Plan { get; init; }

    public Phrase Say() => AtRisk ? new($"有再喂养风险{(StartKcalPerKg is { } s ? $"，{s:0.#} kcal/kg 起" : "")}{(Thiamine ? "，已补维生素 B1" : "")}", $"at risk of refeeding{(StartKcalPerKg is { } t ? $", begin at {t:0.#} kcal/kg" : "")}{(Thiamine ? ", thiamine given" : "")}")
        : new("无再喂养风险", "no risk of refeeding");

    public IEnumerable<Problem> Problems() => [.. Must.Lie(nameof(Potassium), Potassium, 1, 10, "mmol/L"), .. Must.Lie(nameof(Phosphate), Phosphate, 0.1m, 5, "mmol/L"), .. Must.Lie(nameof(Magnesium), Magnesium, 0.1m, 5, "mmol/L"),
        .. Must.Lie(nameof(StartKcalPerKg), StartKcalPerKg, 1, 40, "kcal/kg")];

    public static string Named => """
        再喂养评估　AtRisk 有风险|at risk　Potassium 血钾（mmol/L）|potassium (mmol/L)　Phosphate 血磷（mmol/L）|phosphate (mmol/L)　Magnesium 血镁（mmol/L）|magnesium (mmol/L)　Thiamine 已补维生素 B1|thiamine given　StartKcalPerKg 首日 kcal/kg|first day kcal/kg　Plan 计划
        """;

    public static RefeedingChecked Sample => new(true) { Potassium = 3.4m, Phosphate = 0.7m, Magnesium = 0.66m, Thiamine = true, StartKcalPerKg = 10, Plan = "每 12 小时查电解质，4–7 天加到目标" };
}
