namespace Xinglin.Facts.FourExaminations;

/// <summary>辨证。The principal syndrome, the concurrent ones, and the findings that support them.</summary>
[Tag("syndrome")]
public sealed record SyndromeDifferentiation(string Principal) : IFact
{
    public IReadOnlyList<string> Concurrent { get; init; } = [];
    /// <summary>The findings it rests on, in the physician's words.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];
    public string? TcmDisease { get; init; }
    public string? Principle { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"辨证：{All}", $"syndrome: {All}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Principal), Principal);

    public static string Named => """
        辨证　Principal 主证　Concurrent 兼证（一行一条）|concurrent (one a line)　Because 依据（一行一条）|because (one a line)　TcmDisease 中医病名　Principle 治则　Codes 编码|codes
        """;

    public static SyndromeDifferentiation Sample => new("脾肾两虚") { Concurrent = ["瘀毒未净"], Because = ["舌淡暗", "脉沉细"], Principle = "健脾补肾" };

    /// <summary>What stands beside the disease in every header.</summary>
    public string All => string.Join("，", Concurrent.Prepend(Principal));
}
