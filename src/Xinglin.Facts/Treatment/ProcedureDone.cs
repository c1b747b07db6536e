namespace Xinglin.Facts.Treatment;

public enum ProcedureKind { Biopsy, Tace, Haic, Ablation, Drainage, Surgery, Endoscopy, Other, VenousAccess }

/// <summary>操作。A procedure that was done: biopsy, embolisation, operation; by name and code, with its technique and complications.</summary>
[Tag("procedure")]
public sealed record ProcedureDone(string Name, ProcedureKind Kind) : IFact
{
    public string? Site { get; init; }
    public string? Technique { get; init; }
    public string? Specimen { get; init; }
    /// <summary>The immediate result, in words.</summary>
    public string? Outcome { get; init; }
    public string? Complication { get; init; }
    public bool NotDone { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];
    /// <summary>The procedure card it was checked and written by.</summary>
    public string? Card { get; init; }
    /// <summary>The entry that planned it.</summary>
    public long? Plan { get; init; }
    /// <summary>Done in another house: told here, not answered for here.</summary>
    public bool Elsewhere { get; init; }
    public string? Operator { get; init; }
    public IReadOnlyList<string> Assistants { get; init; } = [];
    /// <summary>What showed the way: ultrasound, CT, DSA.</summary>
    public string? Guidance { get; init; }
    /// <summary>Way in: the artery punctured, the space between ribs, the incision.</summary>
    public string? Approach { get; init; }
    /// <summary>Drugs with their doses, and what they were mixed with.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];
    /// <summary>Embolic, catheter, needle, stent: name, size, batch.</summary>
    public IReadOnlyList<string> Devices { get; init; } = [];
    public IReadOnlyList<string> Steps { get; init; } = [];
    public decimal? ContrastMl { get; init; }
    /// <summary>Dose–area product, Gy·cm².</summary>
    public decimal? DoseAreaProduct { get; init; }
    public decimal? ScreeningMinutes { get; init; }
    public decimal? BloodLossMl { get; init; }
    public string? Haemostasis { get; init; }
    /// <summary>As the grading system writes it; "0" when there was none.</summary>
    public string? ComplicationGrade { get; init; }
    public GradeSystem? ComplicationSystem { get; init; }
    public string? Next { get; init; }
    /// <summary>What the card of this procedure asks besides: passes, core length, lipiodol, energy.</summary>
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();

    public Phrase Say() => new($"{(NotDone ? "未行" : "")}{Name}{(Site is null ? "" : $"　{Site}")}", $"{(NotDone ? "not done: " : "")}{Name}{(Site is null ? "" : $", {Site}")}");

    public IEnumerable<Problem> Problems() =>
    [
        .. Must.BeSaid(nameof(Name), Name), .. Must.Lie(nameof(ContrastMl), ContrastMl, 0, 2000, "mL"), .. Must.Lie(nameof(BloodLossMl), BloodLossMl, 0, 30_000, "mL"),
        .. Must.Lie(nameof(ScreeningMinutes), ScreeningMinutes, 0, 1440, "min"), .. Must.Lie(nameof(DoseAreaProduct), DoseAreaProduct, 0, 10_000, "Gy·cm²"),
        .. ComplicationGraded.Among(nameof(ComplicationGrade), ComplicationSystem, ComplicationGrade),
    ];

    public static string Named => """
        操作　Name 名称　Kind 类别　Site 部位　Technique 技术　Specimen 标本　Outcome 结果　Complication 并发症　NotDone 未行　EndedAt 结束时间　Codes 编码|codes
        Card 操作卡|procedure card　Plan 计划条目|entry of the plan　Elsewhere 外院所做|done elsewhere　Operator 术者　Assistants 助手（一行一位）|assistants (one a line)　Guidance 引导方式　Approach 入路　Drugs 药物与剂量（一行一种）|drugs and doses (one a line)
        Devices 栓塞剂与器械（一行一件）|embolic and devices (one a line)　Steps 步骤（一行一步）|steps (one a line)　ContrastMl 造影剂（mL）|contrast (mL)　DoseAreaProduct 剂量面积乘积（Gy·cm²）|dose–area product (Gy·cm²)　ScreeningMinutes 透视（分）|screening (min)
        BloodLossMl 出血（mL）|blood loss (mL)　Haemostasis 止血　ComplicationGrade 并发症分级|complication grade　ComplicationSystem 分级标准|grading system　Next 下一步|next step　Items 其他记录（项目：内容，一行一条）|further fields (name: value, one a line)
        ProcedureKind.Biopsy 活检　ProcedureKind.Tace TACE　ProcedureKind.Haic HAIC　ProcedureKind.Ablation 消融　ProcedureKind.Drainage 引流　ProcedureKind.Surgery 手术　ProcedureKind.Endoscopy 内镜　ProcedureKind.Other 其他　ProcedureKind.VenousAccess 静脉通路|venous access
        GradeSystem.Cirse2017 CIRSE 2017　GradeSystem.ClavienDindo 外科并发症 Clavien–Dindo|Clavien–Dindo
        """;

    public static ProcedureDone Sample => new("肝动脉化疗栓塞", ProcedureKind.Tace) { Site = "肝 S6", Technique = "碘油 10 mL + 表柔比星" };
}
