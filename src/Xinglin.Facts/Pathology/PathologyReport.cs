namespace Xinglin.Facts.Pathology;

/// <summary>病理报告。What the pathologist concluded about a specimen. Preliminary words are not a report.</summary>
[Tag("pathology")]
public sealed record PathologyReport(string Conclusion) : IFact
{
    /// <summary>Source id or number of the specimen it answers.</summary>
    public string? Specimen { get; init; }
    public string? Histology { get; init; }
    public string? Grade { get; init; }
    public bool Preliminary { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"病理{(Preliminary ? "（初步）" : "")}：{Conclusion}", $"pathology{(Preliminary ? " (preliminary)" : "")}: {Conclusion}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Conclusion), Conclusion);

    public static string Named => """
        病理报告　Conclusion 结论　Specimen 标本　Histology 组织学类型　Grade 分级　Preliminary 初步　Codes 编码|codes
        """;

    public static PathologyReport Sample => new("（胃窦）中分化腺癌") { Specimen = "B2025-0311", Histology = "腺癌", Grade = "G2" };
}
