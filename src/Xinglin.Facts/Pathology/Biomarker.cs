namespace Xinglin.Facts.Pathology;

/// <summary>生物标志物。A marker of the tumour: receptor, mutation, microsatellite state, expression score.</summary>
[Tag("biomarker")]
public sealed record Biomarker(string Marker) : IFact
{
    /// <summary>"阳性", "EGFR L858R", "2+" … in the sender's words.</summary>
    public string? Result { get; init; }
    public decimal? Number { get; init; }
    public string? Unit { get; init; }
    public string? Method { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{Marker}：{Shown}", $"{Marker}: {Shown}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Marker), Marker);

    public static string Named => """
        生物标志物　Marker 标志物　Result 结果　Number 数值　Unit 单位　Method 方法　Codes 编码|codes
        """;

    public static Biomarker Sample => new("HER2") { Result = "1+", Method = "IHC" };

    string Shown => Result ?? (Number is { } n ? $"{n} {Unit}".TrimEnd() : "—");
}
