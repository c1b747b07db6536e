namespace Xinglin.Facts.Paths;

public enum WaitReason { Capacity, Patient, Clinical, ReferralPapers, Transport }

/// <summary>候治说明。Why somebody waits longer than the target, in one line: a wait nobody explains is one nobody shortens.</summary>
[Tag("wait-explained")]
public sealed record WaitExplained(WaitReason Reason, string Why) : IFact
{
    public Phrase Say() => new($"候治说明（{Word.Zh}）：{Why}", $"why the wait ({Word.En}): {Why}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Why), Why);

    public static string Named => """
        候治说明|why the wait　Reason 原因　Why 一句话说明|in one line
        WaitReason.Capacity 床位或号源|capacity　WaitReason.Patient 患者原因|patient　WaitReason.Clinical 病情需要|clinical　WaitReason.ReferralPapers 转诊资料不齐|referral papers　WaitReason.Transport 路远交通|transport
        """;

    public static WaitExplained Sample => new(WaitReason.Capacity, "介入病区无床，已排 12 日");

    Phrase Word => Reason switch
    {
        WaitReason.Capacity => new("床位或号源", "capacity"), WaitReason.Patient => new("患者原因", "patient"), WaitReason.Clinical => new("病情需要", "clinical"),
        WaitReason.ReferralPapers => new("转诊资料不齐", "referral papers"), _ => new("路远交通", "transport"),
    };
}
