namespace Xinglin.Facts.Pathology;

/// <summary>已阅报告。The person who asked for it has read it.</summary>
[Tag("report-read")]
public sealed record ReportRead(string Report) : IFact
{
    public string? Note { get; init; }

    public Phrase Say() => new($"已阅：{Report}", $"read: {Report}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Report), Report);

    public static string Named => """
        已阅报告　Report 报告　Note 备注
        """;

    public static ReportRead Sample => new("病理 B2025-0311");
}
