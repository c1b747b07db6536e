namespace Xinglin.Facts.Paths;

public enum ReferralState { Sent, Accepted, Refused, Seen, Returned }

/// <summary>转诊。From whom to whom, why, and how far it has come.</summary>
[Tag("referral")]
public sealed record Referral(string From, string To, string Why) : IFact
{
    public ReferralState State { get; init; } = ReferralState.Sent;
    public bool Urgent { get; init; }
    public string? Plan { get; init; }
    /// <summary>Ids of the organisations, when the house knows them: the one referred to may open the chart.</summary>
    public string? FromOrganisation { get; init; }
    public string? ToOrganisation { get; init; }

    public Phrase Say() => new($"转诊 {From} → {To}：{Why}", $"referral {From} → {To}: {Why}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(From), From), .. Must.BeSaid(nameof(To), To), .. Must.BeSaid(nameof(Why), Why)];

    public static string Named => """
        转诊　From 转自|from　To 转往|to　Why 为何　State 状态　Urgent 紧急　Plan 计划　FromOrganisation 转出机构　ToOrganisation 转入机构
        ReferralState.Sent 已发出　ReferralState.Accepted 已接收　ReferralState.Refused 未接收　ReferralState.Seen 已接诊　ReferralState.Returned 已回转
        """;

    public static Referral Sample => new("县医院", "肿瘤中心", "疑肝占位") { Urgent = true };
}
