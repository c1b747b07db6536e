namespace Xinglin.Facts.Meetings;

/// <summary>会诊建议。One item of what a meeting, a distant expert or a visiting one advised: the act, who, by when, what will prove it.</summary>
[Tag("mdt-recommendation")]
public sealed record MdtRecommendation(string Act, Role Owner, DateOnly By) : IFact
{
    public string? Meeting { get; init; }
    public string? Gate { get; init; }
    public string? Evidence { get; init; }
    public string? IfNot { get; init; }
    /// <summary>Number of the entry it answers: a request to the board, or to a distant expert.</summary>
    public long? Request { get; init; }
    /// <summary>The visit of an expert it was given on, as the calendar knows it.</summary>
    public string? Trip { get; init; }
    /// <summary>The one colleague who is to see to it; null: whoever holds the role.</summary>
    public string? OwnerAccount { get; init; }
    /// <summary>The kind of entry that proves it done, as its tag is called: procedure, prescription, cycle-given.</summary>
    public string? ClosesWith { get; init; }

    public Phrase Say() => new($"会诊建议：{Act}（{Owner.Title.Zh}，{By:MM-dd} 前）", $"MDT recommends: {Act} ({Owner.Title.En}, by {By:MM-dd})");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Act), Act);

    public static string Named => """
        会诊建议　Act 要做的事　Owner 责任人　By 何日之前|before　Meeting 会诊　Gate 前提　Evidence 凭据　IfNot 若不成　Request 申请（条目号）|request (entry)　Trip 下沉之行|expert's visit　OwnerAccount 责任人账号|owner by name　ClosesWith 凭何条目关闭|kind of entry that closes it
        """;

    public static MdtRecommendation Sample => new("加做 TACE", Role.Interventionist, new(2026, 5, 20)) { Gate = "血小板 ≥ 50", Evidence = "操作记录", ClosesWith = "procedure" };
}
