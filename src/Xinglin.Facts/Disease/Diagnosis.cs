namespace Xinglin.Facts.Disease;

public enum DiagnosisKind { PrimaryCancer, SecondaryCancer, InSitu, Comorbidity }
public enum DiagnosisState { Active, Remission, Resolved, Recurrence, Unknown }
public enum Certainty { Confirmed, Provisional, Refuted, Unknown }

/// <summary>诊断。A disease by name and code; for a tumour its site and histology in ICD-O-3.</summary>
[Tag("diagnosis")]
public sealed record Diagnosis(string Name, DiagnosisKind Kind) : IFact
{
    public string? Icd10 { get; init; }
    /// <summary>ICD-O-3 topography, e.g. C16.0.</summary>
    public string? Topography { get; init; }
    /// <summary>ICD-O-3 morphology with behaviour, e.g. 8140/3.</summary>
    public string? Morphology { get; init; }
    public string? Side { get; init; }
    public DiagnosisState State { get; init; } = DiagnosisState.Active;
    public Certainty Certainty { get; init; } = Certainty.Confirmed;
    /// <summary>The stage in the diagnosis's own words, where the sender put it there.</summary>
    public string? StageWords { get; init; }
    public PartialDate? EndedOn { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public bool IsCancer => Kind is DiagnosisKind.PrimaryCancer or DiagnosisKind.SecondaryCancer or DiagnosisKind.InSitu;

    public Phrase Say() => new($"诊断：{Name}{(Icd10 is null ? "" : $"（{Icd10}）")}", $"diagnosis: {Name}{(Icd10 is null ? "" : $" ({Icd10})")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Name), Name);

    public static string Named => """
        诊断　Name 名称　Kind 类别　Icd10 ICD-10|ICD-10　Topography 部位编码　Morphology 形态编码　Side 侧别　State 状态　Certainty 确定程度　StageWords 分期原文　EndedOn 结束日期　Codes 编码|codes
        DiagnosisKind.PrimaryCancer 原发肿瘤　DiagnosisKind.SecondaryCancer 转移瘤　DiagnosisKind.InSitu 原位　DiagnosisKind.Comorbidity 合并症
        DiagnosisState.Active 现患　DiagnosisState.Remission 缓解　DiagnosisState.Resolved 已愈　DiagnosisState.Recurrence 复发　DiagnosisState.Unknown 不详
        Certainty.Confirmed 确诊　Certainty.Provisional 拟诊　Certainty.Refuted 已否定　Certainty.Unknown 不详
        """;

    public static Diagnosis Sample => new("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3", Topography = "C16.3", Morphology = "8140/3" };
}
