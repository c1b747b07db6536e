namespace Xinglin.Facts.Disease;

public enum Response { Complete, Partial, Stable, Progression, Mixed, NotEvaluable }

/// <summary>疗效评价。By which criteria, the category, and the clinician's own words when they differ.</summary>
[Tag("response")]
public sealed record ResponseAssessed(Response Response) : IFact
{
    /// <summary>RECIST 1.1, mRECIST, iRECIST, Lugano, or "clinical".</summary>
    public string Criteria { get; init; } = "clinical";
    public decimal? SumMm { get; init; }
    public string? Words { get; init; }
    /// <summary>What the lesions came out as when it was signed; the clinician's own word stands beside it, never instead of it.</summary>
    public Response? Computed { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"疗效（{Criteria}）：{Zh}", $"response ({Criteria}): {En}");

    public IEnumerable<Problem> Problems() => Must.Lie(nameof(SumMm), SumMm, 0, 5000, "mm");

    public static string Named => """
        疗效评价　Response 疗效　Criteria 标准　SumMm 靶灶和（mm）　Words 原话　Computed 由病灶算得|computed from the lesions　Codes 编码|codes
        Response.Complete 完全缓解　Response.Partial 部分缓解　Response.Stable 稳定　Response.Progression 进展　Response.Mixed 混合反应　Response.NotEvaluable 不可评价
        """;

    public static ResponseAssessed Sample => new(Response.Partial) { Criteria = "RECIST 1.1", SumMm = 37 };

    string Zh => Response switch
    {
        Response.Complete => "完全缓解", Response.Partial => "部分缓解", Response.Stable => "稳定",
        Response.Progression => "进展", Response.Mixed => "混合反应", _ => "不可评价",
    };

    string En => Response switch
    {
        Response.Complete => "complete response", Response.Partial => "partial response", Response.Stable => "stable disease",
        Response.Progression => "progression", Response.Mixed => "mixed response", _ => "not evaluable",
    };
}
