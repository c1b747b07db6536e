namespace Xinglin.Facts.Alliance;

/// <summary>What is asked of somebody far away: a case, slides, or pictures.</summary>
public enum RemoteKind { Case, Pathology, Imaging }

/// <summary>远程会诊申请。A question put to an expert elsewhere, with a running clock from here to the signed opinion.</summary>
[Tag("remote-requested")]
public sealed record RemoteRequested(string Question, string To) : IFact
{
    public RemoteKind Kind { get; init; }
    public bool Urgent { get; init; }
    /// <summary>Id of the organisation asked, when the house knows it.</summary>
    public string? ToOrganisation { get; init; }
    /// <summary>The expert by account, when one is asked by name.</summary>
    public string? Expert { get; init; }
    /// <summary>Who consented in writing to asking outside: 本人, 女儿.</summary>
    public string? ConsentBy { get; init; }

    public Phrase Say() => new($"{(Urgent ? "加急" : "")}远程会诊申请（{To}）：{Question}", $"{(Urgent ? "urgent " : "")}remote consultation asked of {To}: {Question}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Question), Question), .. Must.BeSaid(nameof(To), To)];

    public static string Named => """
        远程会诊申请|remote request　Question 问题　To 请谁|asked of　Kind 类别　Urgent 加急　ToOrganisation 受邀机构|organisation asked　Expert 专家账号|expert　ConsentBy 书面同意由谁|consent given by
        RemoteKind.Case 病例|case　RemoteKind.Pathology 病理|pathology　RemoteKind.Imaging 影像|imaging
        """;

    public static RemoteRequested Sample => new("二线方案如何选，能否再做 TACE？", "北京中医医院") { ToOrganisation = "beijing", ConsentBy = "本人" };
}

/// <summary>远程会诊接单。Somebody there has taken it, or says why not.</summary>
/// <param name="Request">number of the request's entry</param>
[Tag("remote-answered")]
public sealed record RemoteAnswered(long Request, bool Accepted) : IFact
{
    public string? Reason { get; init; }
    /// <summary>By when the opinion is promised.</summary>
    public DateTimeOffset? Promised { get; init; }

    public Phrase Say() => Accepted ? new("远程会诊已接单", "remote consultation accepted") : new($"远程会诊未接单：{Reason}", $"remote consultation declined: {Reason}");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Request), Request), .. Accepted ? [] : Must.BeSaid(nameof(Reason), Reason)];

    public static string Named => """
        远程会诊接单|remote answer　Request 申请（条目号）|request (entry)　Accepted 接单|accepted　Reason 原因　Promised 何时给意见|opinion promised by
        """;

    public static RemoteAnswered Sample => new(51, true);
}

/// <summary>远程会诊意见。The opinion as the expert signed it, and on what it rests; the inviting side decides. Its advice is entries of its own.</summary>
/// <param name="Request">number of the request's entry</param>
[Tag("remote-opinion")]
public sealed record RemoteOpinion(long Request, string Opinion, string By) : IFact
{
    /// <summary>What the opinion does not cover: 仅据所给资料.</summary>
    public string? Limits { get; init; }
    /// <summary>What the expert still asks before saying more.</summary>
    public string? AsksBack { get; init; }
    /// <summary>It differs from the first reading of the slides or pictures.</summary>
    public bool Discordant { get; init; }

    public Phrase Say() => new($"远程会诊意见（{By}）：{Opinion}", $"remote opinion ({By}): {Opinion}");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Request), Request), .. Must.BeSaid(nameof(Opinion), Opinion), .. Must.BeSaid(nameof(By), By)];

    public static string Named => """
        远程会诊意见|remote opinion　Request 申请（条目号）|request (entry)　Opinion 意见　By 专家|expert　Limits 意见的限度|limits　AsksBack 反问|asks back　Discordant 与原报告不符|differs from the first report
        """;

    public static RemoteOpinion Sample => new(51, "先消融，后二线紫杉醇周疗", "林教授") { Limits = "仅据所给资料" };
}
