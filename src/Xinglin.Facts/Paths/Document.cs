namespace Xinglin.Facts.Paths;

/// <summary>文件。Something understood as a document that has no fact of its own yet; it lies here whole, or in the file store by its hash.</summary>
/// <param name="Type">the sender's kind, e.g. "FHIR Goal"</param>
[Tag("document")]
public sealed record Document(string Type, string Title) : IFact
{
    /// <summary>The document itself as text, exactly as it came.</summary>
    public string? Text { get; init; }
    /// <summary>SHA-256 in the file store, when it is too large for the chart.</summary>
    public string? Hash { get; init; }
    public string? Format { get; init; }

    public Phrase Say() => new($"文件：{Title}", $"document: {Title}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Type), Type), .. Must.BeSaid(nameof(Title), Title)];

    public static string Named => """
        文件　Type 类型　Title 题目　Text 原文　Hash 校验值　Format 格式
        """;

    public static Document Sample => new("FHIR Goal", "减重目标") { Format = "application/fhir+json", Text = "{}" };
}
