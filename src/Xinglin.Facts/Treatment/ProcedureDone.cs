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

    public static ProcedureDone Sample => new("肝动脉化疗栓塞", ProcedureKind.Tace) { Site = "肝 S6", Technique = "碘油 10 mL + 表柔比星" };
}
