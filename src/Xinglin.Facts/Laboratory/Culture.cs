namespace Xinglin.Facts.Laboratory;

public enum CultureOf { Blood, Urine, Respiratory, Wound, Stool, Fluid, CatheterTip, Other }

/// <summary>How far the laboratory is: a Gram stain, a name, or another name than before.</summary>
public enum CultureStage { Preliminary, Final, Corrected }

/// <summary>培养结果。What the laboratory says of one specimen, at the time it says so. A later word about the same specimen is an entry of its own and points to the first.</summary>
/// <param name="Of">what was cultured</param>
[Tag("culture")]
public sealed record Culture(CultureOf Of, bool Positive) : IFact
{
    public CultureStage Stage { get; init; } = CultureStage.Final;
    /// <summary>Number of the entry of the specimen in this chart; null when nobody wrote the draw.</summary>
    public long? Specimen { get; init; }
    /// <summary>The laboratory's number of the specimen, kept even where no draw bears it.</summary>
    public string? SpecimenNumber { get; init; }
    /// <summary>Which line and lumen, or which vein: "PICC 红腔", "右上肢外周".</summary>
    public string? Site { get; init; }
    /// <summary>When it was drawn, where no entry of the draw says so.</summary>
    public DateTimeOffset? DrawnAt { get; init; }
    public IReadOnlyList<string> Organisms { get; init; } = [];
    public string? Gram { get; init; }
    public decimal? HoursToPositivity { get; init; }
    public string? Susceptibility { get; init; }
    /// <summary>As the laboratory judges by its own rule: MRSA, ESBL, CRE, VRE …</summary>
    public bool MultiResistant { get; init; }
    /// <summary>Number of the entry of an earlier word about the same specimen.</summary>
    public long? Follows { get; init; }

    /// <summary>What grew, in the laboratory's words: the names, else the stain.</summary>
    public string? Grew => !Positive ? null : Organisms is [] ? Gram : string.Join("、", Organisms);

    public Phrase Say() => new(
        $"{Zh}培养（{Site ?? "标本部位未写"}）{Mark("（初步）", "（已更正）")}：{(Positive ? Grew ?? "阳性" : "未生长")}{(MultiResistant ? "，多重耐药" : "")}{(HoursToPositivity is { } h ? $"，{h:0.#} 时报阳" : "")}",
        $"{En} culture ({Site ?? "site of the specimen not stated"}){Mark(" (preliminary)", " (corrected)")}: {(Positive ? Grew ?? "positive" : "no growth")}{(MultiResistant ? ", multi-resistant" : "")}{(HoursToPositivity is { } g ? $", positive after {g:0.#} h" : "")}");

    public IEnumerable<Problem> Problems()
    {
        if (!Positive && Organisms is not []) yield return new(nameof(Organisms), new("未生长的培养不写菌名；长了菌请选阳性", "nothing grew: leave the organisms out, or say it is positive"));
        if (Positive && Stage is not CultureStage.Preliminary && Organisms is [] && string.IsNullOrWhiteSpace(Gram)) yield return new(nameof(Organisms), new("请写长了什么菌，未定名写革兰染色", "say what grew; until it is named, the Gram stain"));
        foreach (var p in (Problem[])[.. Must.Lie(nameof(HoursToPositivity), HoursToPositivity, 0, 1000, "h"), .. Specimen is { } s ? Must.Name(nameof(Specimen), s) : [], .. Follows is { } f ? Must.Name(nameof(Follows), f) : []]) yield return p;
        if (Stage is CultureStage.Corrected && Follows is null) yield return new(nameof(Follows), new("更正须写更正哪一条（条目号）", "a correction names the entry it corrects"));
    }

    public static string Named => """
        培养结果|culture　Of 什么标本|specimen　Positive 阳性|positive　Stage 报告阶段|stage　Specimen 采样条目号|entry of the draw　SpecimenNumber 标本号|specimen number　Site 部位或管腔|site or lumen　DrawnAt 采样时间|drawn at
        Organisms 菌名（一行一种）|organisms (one a line)　Gram 革兰染色|Gram stain　HoursToPositivity 报阳时间（小时）|hours to positivity　Susceptibility 药敏|susceptibility　MultiResistant 多重耐药|multi-resistant　Follows 前一份报告条目号|entry of the earlier word
        CultureOf.Blood 血|blood　CultureOf.Urine 尿|urine　CultureOf.Respiratory 痰或呼吸道|respiratory　CultureOf.Wound 伤口|wound　CultureOf.Stool 粪|stool　CultureOf.Fluid 体液|body fluid　CultureOf.CatheterTip 导管尖端|catheter tip　CultureOf.Other 其他|other
        CultureStage.Preliminary 初步|preliminary　CultureStage.Final 最终|final　CultureStage.Corrected 已更正|corrected
        """;

    public static Culture Sample => new(CultureOf.Blood, true) { Site = "PICC 红腔", DrawnAt = new(2026, 3, 2, 10, 5, 0, TimeSpan.FromHours(8)), Organisms = ["大肠埃希菌"], HoursToPositivity = 11.5m, Susceptibility = "美罗培南 敏感" };

    string Zh => Of switch { CultureOf.Blood => "血", CultureOf.Urine => "尿", CultureOf.Respiratory => "痰", CultureOf.Wound => "伤口", CultureOf.Stool => "粪便", CultureOf.Fluid => "体液", CultureOf.CatheterTip => "导管尖端", _ => "其他标本" };
    string En => Of switch { CultureOf.CatheterTip => "catheter tip", CultureOf.Fluid => "body fluid", CultureOf.Other => "other", var o => o.ToString().ToLowerInvariant() };
    string Mark(string preliminary, string corrected) => Stage switch { CultureStage.Preliminary => preliminary, CultureStage.Corrected => corrected, _ => "" };
}
