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

    public static Referral Sample => new("县医院", "肿瘤中心", "疑肝占位") { Urgent = true };
}
