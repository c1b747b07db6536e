namespace Xinglin.Facts.Paths;

/// <summary>照护计划。A plan as its author states it: title, what is to be done, until when.</summary>
[Tag("care-plan")]
public sealed record CarePlanned(string Title) : IFact
{
    public IReadOnlyList<string> Activities { get; init; } = [];
    public string? For { get; init; }
    public DateTimeOffset? EndsAt { get; init; }
    public bool Active { get; init; } = true;
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"照护计划：{Title}{(Activities is [] ? "" : $"（{Activities.Count} 项）")}", $"care plan: {Title}{(Activities is [] ? "" : $" ({Activities.Count} activities)")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Title), Title);

    public static string Named => """
        照护计划　Title 题目　Activities 各项（一行一条）|activities (one a line)　For 为何|for　EndsAt 结束时间　Active 生效中　Codes 编码|codes
        """;

    public static CarePlanned Sample => new("化疗期间营养") { Activities = ["口服营养补充", "每周称重"] };
}
