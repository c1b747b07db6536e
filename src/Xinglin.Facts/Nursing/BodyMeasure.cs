namespace Xinglin.Facts.Nursing;

/// <summary>身高体重。Height in centimetres, weight in kilograms, as measured; what doses are computed from.</summary>
[Tag("body-measure")]
public sealed record BodyMeasure : IFact
{
    public decimal? HeightCm { get; init; }
    public decimal? WeightKg { get; init; }
    /// <summary>kg/m², only where the sender gave it without its parts.</summary>
    public decimal? BodyMassIndex { get; init; }
    /// <summary>m², only where the sender gave it.</summary>
    public decimal? SurfaceM2 { get; init; }
    public decimal? HeadCm { get; init; }

    public Phrase Say() => new(string.Join("　", Parts("身高", "体重", "体表面积", "头围")), string.Join(", ", Parts("height", "weight", "surface", "head")));

    public IEnumerable<Problem> Problems()
    {
        if (HeightCm is null && WeightKg is null && BodyMassIndex is null && SurfaceM2 is null && HeadCm is null)
            yield return new(nameof(WeightKg), new("至少写一项", "give at least one of them"));
        foreach (var p in (Problem[])[.. Must.Lie(nameof(HeightCm), HeightCm, 20, 260, "cm"), .. Must.Lie(nameof(WeightKg), WeightKg, 0.2m, 500, "kg"),
            .. Must.Lie(nameof(BodyMassIndex), BodyMassIndex, 5, 150, "kg/m²"), .. Must.Lie(nameof(SurfaceM2), SurfaceM2, 0.1m, 4, "m²"),
            .. Must.Lie(nameof(HeadCm), HeadCm, 10, 100, "cm")]) yield return p;
    }

    public static string Named => """
        身高体重　HeightCm 身高（cm）　WeightKg 体重（kg）　BodyMassIndex 体质指数（kg/m²）|body mass index (kg/m²)　SurfaceM2 体表面积（m²）|body surface (m²)　HeadCm 头围（cm）
        """;

    public static BodyMeasure Sample => new() { HeightCm = 168, WeightKg = 61.5m };

    IEnumerable<string> Parts(string height, string weight, string surface, string head)
    {
        if (HeightCm is { } h) yield return $"{height} {h:0.#} cm";
        if (WeightKg is { } w) yield return $"{weight} {w:0.##} kg";
        if (BodyMassIndex is { } b) yield return $"BMI {b:0.#}";
        if (SurfaceM2 is { } s) yield return $"{surface} {s:0.##} m²";
        if (HeadCm is { } c) yield return $"{head} {c:0.#} cm";
    }
}
