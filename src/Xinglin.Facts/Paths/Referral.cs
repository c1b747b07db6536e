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
    /// <summary>Id of the clinic or ward that is asked; null: the receiving side decides.</summary>
    public string? ToDepartment { get; init; }
    /// <summary>A slot is wanted within days, not weeks.</summary>
    public bool SuspectedCancer { get; init; }
    /// <summary>What goes along: diagnosis, results with their dates, treatment so far, one a line.</summary>
    public IReadOnlyList<string> Enclosed { get; init; } = [];
    /// <summary>Who agreed to be referred: the patient, or who speaks for them.</summary>
    public string? Agreed { get; init; }
    /// <summary>Where the referring side is reached.</summary>
    public string? Phone { get; init; }
    /// <summary>The role of the receiving side that answers; null: the case manager.</summary>
    public Role? AnsweredBy { get; init; }

    public Phrase Say() => new($"转诊 {From} → {To}：{Why}", $"referral {From} → {To}: {Why}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(From), From), .. Must.BeSaid(nameof(To), To), .. Must.BeSaid(nameof(Why), Why)];

    public static string Named => """
        转诊　From 转自|from　To 转往|to　Why 为何　State 状态　Urgent 紧急　Plan 计划　FromOrganisation 转出机构　ToOrganisation 转入机构　ToDepartment 转入科室　SuspectedCancer 疑似肿瘤　Enclosed 随附（一行一条）|enclosed (one a line)　Agreed 谁同意|who agreed　Phone 联系电话|telephone　AnsweredBy 由谁回执|who answers
        ReferralState.Sent 已发出　ReferralState.Accepted 已接收　ReferralState.Refused 未接收　ReferralState.Seen 已接诊　ReferralState.Returned 已回转
        """;

    public static Referral Sample => new("县医院", "肿瘤中心", "疑肝占位") { Urgent = true };
}
