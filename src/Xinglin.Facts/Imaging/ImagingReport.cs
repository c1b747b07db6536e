namespace Xinglin.Facts.Imaging;

/// <summary>One lesion as measured: the same lesion keeps the same name across examinations.</summary>
/// <param name="Mm">longest diameter (short axis for a node), millimetres</param>
public sealed record Lesion(string Name, decimal? Mm = null)
{
    public string? Site { get; init; }
    public bool Target { get; init; }
    public bool New { get; init; }
    /// <summary>A lymph node: its short axis is what is measured.</summary>
    public bool Node { get; init; }
    /// <summary>Longest diameter of the part that enhances in the arterial phase, millimetres; of a liver tumour after treatment.</summary>
    public decimal? EnhancingMm { get; init; }
    /// <summary>A lesion that is no target has, in the radiologist's words, unequivocally grown.</summary>
    public bool Grown { get; init; }
}

/// <summary>影像报告。What was examined and how, the conclusion, and the lesions it measured.</summary>
[Tag("imaging")]
public sealed record ImagingReport(string Modality, string Region) : IFact
{
    public string? Conclusion { get; init; }
    public IReadOnlyList<Lesion> Lesions { get; init; } = [];
    /// <summary>DICOM study instance UID, when the pictures exist.</summary>
    public string? Study { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{Modality} {Region}{(Conclusion is null ? "" : $"：{Conclusion}")}", $"{Modality} {Region}{(Conclusion is null ? "" : $": {Conclusion}")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Modality), Modality),
        .. Lesions.SelectMany(l => Must.Lie(nameof(Lesions), l.Mm, 0, 1000, "mm").Concat(Must.Lie(nameof(Lesions), l.EnhancingMm, 0, 1000, "mm")))];

    public static string Named => """
        影像报告　Modality 方式　Region 检查部位　Conclusion 结论　Lesions 病灶|lesions　Study 检查号　Codes 编码|codes
        Lesion.Name 名称　Lesion.Mm 径（mm）|size (mm)　Lesion.Site 部位　Lesion.Target 靶灶|target　Lesion.New 新发|new　Lesion.Node 淋巴结|lymph node　Lesion.EnhancingMm 强化径（mm）|enhancing (mm)　Lesion.Grown 非靶灶明确进展|grown, no target
        """;

    public static ImagingReport Sample => new("CT", "腹部增强")
    {
        Conclusion = "肝 S6 转移灶较前缩小",
        Lesions = [new("肝 S6", 37) { Site = "肝", Target = true }],
    };
}
