namespace Xinglin.Facts.Person;

/// <summary>家族史。What a relative had, and at what age when known.</summary>
[Tag("family-history")]
public sealed record FamilyHistory(string Relation, string Condition) : IFact
{
    public int? AgeAtOnset { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"家族史：{Relation}　{Condition}{(AgeAtOnset is { } a ? $"，{a} 岁起病" : "")}",
        $"family history: {Relation}, {Condition}{(AgeAtOnset is { } b ? $", onset at {b}" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Relation), Relation), .. Must.BeSaid(nameof(Condition), Condition),
        .. Must.Lie(nameof(AgeAtOnset), AgeAtOnset, 0, 130, "岁")];

    public static string Named => """
        家族史　Relation 亲属　Condition 疾病　AgeAtOnset 起病年龄（岁）|age at onset (years)　Codes 编码|codes
        """;

    public static FamilyHistory Sample => new("父亲", "胃癌") { AgeAtOnset = 61 };
}
