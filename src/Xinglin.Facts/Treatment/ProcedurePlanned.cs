namespace Xinglin.Facts.Treatment;

public enum ProcedureUrgency { Elective, Urgent, Emergency }

/// <summary>拟行操作。What is to be done to which lesion on which day, and why: what the check list is worked out for.</summary>
[Tag("procedure-planned")]
public sealed record ProcedurePlanned(string Name, ProcedureKind Kind, DateOnly PlannedOn) : IFact
{
    /// <summary>The procedure card it will be checked by.</summary>
    public string? Card { get; init; }
    public string? Site { get; init; }
    public string? Lesion { get; init; }
    public string? Indication { get; init; }
    public ProcedureUrgency Urgency { get; init; }
    /// <summary>Values change from day to day: what is older than the short limit no longer counts.</summary>
    public bool Unstable { get; init; }
    /// <summary>The order or the conclusion of the meeting it follows from.</summary>
    public string? Order { get; init; }
    public string? Operator { get; init; }

    public Phrase Say() => new($"拟 {PlannedOn:MM-dd} 行{Name}{(Site is null ? "" : $"　{Site}")}{Hurry.Zh}", $"{Name} planned for {PlannedOn:MM-dd}{(Site is null ? "" : $", {Site}")}{Hurry.En}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Name), Name), .. Must.BeSaid(nameof(Indication), Indication)];

    public static string Named => """
        拟行操作　Name 名称　Kind 类别　PlannedOn 计划日期　Card 操作卡|procedure card　Site 部位　Lesion 病灶　Indication 指征　Urgency 急缓|urgency　Unstable 病情不稳定|unstable　Order 依据的医嘱或会诊结论|order or meeting it follows　Operator 术者
        ProcedureUrgency.Elective 择期　ProcedureUrgency.Urgent 限期|urgent　ProcedureUrgency.Emergency 急诊|emergency
        """;

    public static ProcedurePlanned Sample => new("肝动脉化疗栓塞", ProcedureKind.Tace, new(2026, 3, 2)) { Card = "tace", Site = "肝 S6", Lesion = "肝 S6", Indication = "肝内转移，会诊建议" };

    Phrase Hurry => Urgency switch { ProcedureUrgency.Emergency => new("（急诊）", " (emergency)"), ProcedureUrgency.Urgent => new("（限期）", " (urgent)"), _ => default };
}
