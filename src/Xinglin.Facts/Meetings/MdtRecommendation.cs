namespace Xinglin.Facts.Meetings;

/// <summary>会诊建议。One item of what the meeting concluded: the act, who, by when, what will prove it.</summary>
[Tag("mdt-recommendation")]
public sealed record MdtRecommendation(string Act, Role Owner, DateOnly By) : IFact
{
    public string? Meeting { get; init; }
    public string? Gate { get; init; }
    public string? Evidence { get; init; }
    public string? IfNot { get; init; }

    public Phrase Say() => new($"会诊建议：{Act}（{Owner.Title.Zh}，{By:MM-dd} 前）", $"MDT recommends: {Act} ({Owner.Title.En}, by {By:MM-dd})");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Act), Act);

    public static string Named => """
        会诊建议　Act 要做的事　Owner 责任人　By 何日之前|before　Meeting 会诊　Gate 前提　Evidence 凭据　IfNot 若不成
        """;

    public static MdtRecommendation Sample => new("加做 TACE", Role.Interventionist, new(2026, 5, 20)) { Gate = "血小板 ≥ 50", Evidence = "操作记录" };
}
