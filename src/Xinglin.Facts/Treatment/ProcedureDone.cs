namespace Xinglin.Facts.Treatment;

public enum ProcedureKind { Biopsy, Tace, Haic, Ablation, Drainage, Surgery, Endoscopy, Other }

/// <summary>操作。A procedure that was done: biopsy, embolisation, operation; by name and code, with its technique and complications.</summary>
[Tag("procedure")]
public sealed record ProcedureDone(string Name, ProcedureKind Kind) : IFact
{
    public string? Site { get; init; }
    public string? Technique { get; init; }
    public string? Specimen { get; init; }
    public string? Outcome { get; init; }
    public string? Complication { get; init; }
    public bool NotDone { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{(NotDone ? "未行" : "")}{Name}{(Site is null ? "" : $"　{Site}")}", $"{(NotDone ? "not done: " : "")}{Name}{(Site is null ? "" : $", {Site}")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Name), Name);

    public static string Named => """
        操作　Name 名称　Kind 类别　Site 部位　Technique 技术　Specimen 标本　Outcome 结果　Complication 并发症　NotDone 未行　EndedAt 结束时间　Codes 编码|codes
        ProcedureKind.Biopsy 活检　ProcedureKind.Tace TACE　ProcedureKind.Haic HAIC　ProcedureKind.Ablation 消融　ProcedureKind.Drainage 引流　ProcedureKind.Surgery 手术　ProcedureKind.Endoscopy 内镜　ProcedureKind.Other 其他
        """;

    public static ProcedureDone Sample => new("肝动脉化疗栓塞", ProcedureKind.Tace) { Site = "肝 S6", Technique = "碘油 10 mL + 表柔比星" };
}
