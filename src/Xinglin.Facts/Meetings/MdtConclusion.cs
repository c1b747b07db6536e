namespace Xinglin.Facts.Meetings;

/// <summary>Somebody who was at the table, and for which discipline.</summary>
/// <param name="Account">what the colleague signs in with; null for a guest without an account</param>
public sealed record Attendee(string Name, string Seat, string? Account = null)
{
    /// <summary>Joined from another place.</summary>
    public bool Remote { get; init; }
}

/// <summary>会诊结论。What the meeting decided about one request: the road taken, the road not taken, and why. Its items are entries of their own in the same batch.</summary>
/// <param name="Request">number of the request's entry</param>
[Tag("mdt-conclusion")]
public sealed record MdtConclusion(long Request, string Taken, string NotTaken, string Why) : IFact
{
    /// <summary>The meeting it was reached in, as the calendar knows it; null when the opinions sufficed without one.</summary>
    public string? Meeting { get; init; }
    public IReadOnlyList<Attendee> Present { get; init; } = [];
    /// <summary>Whether the seats the disease demands were filled; null when nobody said.</summary>
    public bool? Quorum { get; init; }
    public string? StageBefore { get; init; }
    public string? StageAgreed { get; init; }
    /// <summary>Whether a clinical trial was thought of; null when nobody said.</summary>
    public bool? TrialConsidered { get; init; }
    /// <summary>When Chinese medicine comes in: before, during, after.</summary>
    public string? TcmTiming { get; init; }
    /// <summary>Whoever did not agree, and with what.</summary>
    public string? Dissent { get; init; }
    /// <summary>When the case comes back if it does not go as planned.</summary>
    public string? IfNot { get; init; }
    /// <summary>Why nothing is to be done; asked where no item follows from it.</summary>
    public string? NoItems { get; init; }
    /// <summary>SHA-256 of the case pack as it lay on the table.</summary>
    public string? Pack { get; init; }

    public Phrase Say() => new($"会诊结论：{Taken}", $"MDT conclusion: {Taken}");

    public IEnumerable<Problem> Problems() =>
        [.. Must.Name(nameof(Request), Request), .. Must.BeSaid(nameof(Taken), Taken), .. Must.BeSaid(nameof(NotTaken), NotTaken), .. Must.BeSaid(nameof(Why), Why),
         .. Present.SelectMany(p => Must.BeSaid(nameof(Present), p.Name))];

    public static string Named => """
        会诊结论|MDT conclusion　Request 申请（条目号）|request (entry)　Taken 采纳的路|road taken　NotTaken 没选的路|road not taken　Why 取舍的理由|why　Meeting 会议　Present 到会|present　Quorum 席位齐|quorum met　StageBefore 会前分期|stage before　StageAgreed 会上分期|stage agreed　TrialConsidered 考虑过临床试验|trial considered　TcmTiming 中医介入时机|timing of TCM　Dissent 不同意见|dissent　IfNot 若不成|if not, then　NoItems 无须安排的原因|why nothing is to be done　Pack 病例包校验值|digest of the case pack
        Attendee.Name 姓名　Attendee.Seat 学科|discipline　Attendee.Account 账号　Attendee.Remote 远程|remote
        """;

    public static MdtConclusion Sample => new(41, "先升板，再消融，后换线", "先换线（雷莫芦单抗 + 紫杉醇）", "单灶可控；两周窗口用于升板与扶正")
    {
        Meeting = "0198a2c0-0000-7000-8000-000000000001", Present = [new("韩静", "肿瘤内科", "oncologist"), new("林教授", "肿瘤内科") { Remote = true }], Quorum = true,
        IfNot = "两周后血小板仍 < 50，召回再议", TrialConsidered = true, TcmTiming = "全程",
    };
}
