namespace Xinglin.Facts.Paths;

public enum EncounterKind { Inpatient, Outpatient, Emergency, Home, Remote, Other }

/// <summary>就诊。A stay or a visit: kind, department, why; a stay that has not ended has no end.</summary>
[Tag("encounter")]
public sealed record Encounter(EncounterKind Kind) : IFact
{
    public string? Department { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public bool Planned { get; init; }
    public bool Cancelled { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{Zh}{(Department is null ? "" : $"　{Department}")}{(Reason is null ? "" : $"　{Reason}")}", $"{Kind.ToString().ToLowerInvariant()}{(Department is null ? "" : $", {Department}")}{(Reason is null ? "" : $", {Reason}")}");

    public static string Named => """
        就诊　Kind 类别　Department 科室　Reason 原因　EndedAt 结束时间　Planned 计划中　Cancelled 已取消　Codes 编码|codes
        EncounterKind.Inpatient 住院　EncounterKind.Outpatient 门诊　EncounterKind.Emergency 急诊　EncounterKind.Home 居家　EncounterKind.Remote 远程　EncounterKind.Other 其他
        """;

    public static Encounter Sample => new(EncounterKind.Inpatient) { Department = "肿瘤一病区", Reason = "第 3 周期化疗" };

    string Zh => Kind switch { EncounterKind.Inpatient => "住院", EncounterKind.Outpatient => "门诊", EncounterKind.Emergency => "急诊", EncounterKind.Home => "居家", EncounterKind.Remote => "远程", _ => "就诊" };
}
