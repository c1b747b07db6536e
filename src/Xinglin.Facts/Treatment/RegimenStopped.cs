using Xinglin.Facts.Disease;

namespace Xinglin.Facts.Treatment;

/// <summary>方案停止。Why it stopped: done, progression, toxicity, wish.</summary>
[Tag("regimen-stopped")]
public sealed record RegimenStopped(string Regimen, string Reason) : IFact
{
    /// <summary>The best response while it ran; absent where nobody judged it.</summary>
    public Response? BestResponse { get; init; }

    public Phrase Say() => new($"停用方案：{Reason}", $"regimen stopped: {Reason}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Regimen), Regimen), .. Must.BeSaid(nameof(Reason), Reason)];

    public static string Named => """
        方案停止　Regimen 方案　Reason 原因　BestResponse 最佳疗效|best response
        """;

    public static RegimenStopped Sample => new("gastric.sox", "完成计划");
}
