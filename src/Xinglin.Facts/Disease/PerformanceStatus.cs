namespace Xinglin.Facts.Disease;

public enum PerformanceScale { Ecog, Karnofsky, Lansky }

/// <summary>体能状态。ECOG 0–5, Karnofsky and Lansky 0–100 in tens.</summary>
[Tag("performance-status")]
public sealed record PerformanceStatus(PerformanceScale Scale, int Score) : IFact
{
    public Phrase Say() => new($"{Name} {Score}", $"{Name} {Score}");

    public IEnumerable<Problem> Problems() => Scale == PerformanceScale.Ecog
        ? Must.Lie(nameof(Score), Score, 0, 5, "")
        : Must.Lie(nameof(Score), Score, 0, 100, "");

    public static string Named => """
        体能状态　Scale 量表　Score 评分
        PerformanceScale.Ecog ECOG　PerformanceScale.Karnofsky 卡氏　PerformanceScale.Lansky 兰斯基（儿童）|Lansky (children)
        """;

    public static PerformanceStatus Sample => new(PerformanceScale.Ecog, 1);

    string Name => Scale == PerformanceScale.Ecog ? "ECOG" : Scale.ToString();
}
