namespace Xinglin.Facts.Disease;

/// <summary>不良反应。A toxicity with its CTCAE grade, and what it is attributed to.</summary>
[Tag("adverse-event")]
public sealed record AdverseEvent(string Term) : IFact
{
    /// <summary>CTCAE grade 1–5; absent when the sender gave none.</summary>
    public int? Grade { get; init; }
    public string? Version { get; init; }
    public string? AttributedTo { get; init; }
    public string? Outcome { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"不良反应：{Term}{(Grade is { } g ? $" {g} 级" : "")}", $"adverse event: {Term}{(Grade is { } h ? $" grade {h}" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Term), Term), .. Must.Lie(nameof(Grade), Grade, 1, 5, "级")];

    public static string Named => """
        不良反应　Term 名目　Grade CTCAE 级别（1–5）|CTCAE grade (1–5)　Version 版本　AttributedTo 归因于　Outcome 结果　Codes 编码|codes
        """;

    public static AdverseEvent Sample => new("恶心") { Grade = 2, Version = "CTCAE 5.0" };
}
