namespace Xinglin.Facts.Pathology;

public enum SpecimenKind { Tissue, BloodCulture, Blood, Fluid, Other }

/// <summary>标本。Taken from where, for what; a biopsy waits for its report, a culture proves it was drawn.</summary>
[Tag("specimen")]
public sealed record SpecimenTaken(SpecimenKind Kind) : IFact
{
    public string? Number { get; init; }
    public string? Site { get; init; }
    public string? Words { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => Kind == SpecimenKind.BloodCulture
        ? new($"采血培养：{Site ?? "部位未写"}", $"blood culture drawn: {Site ?? "site not stated"}")
        : new($"标本：{Words ?? Site ?? Number ?? "未写明"}", $"specimen: {Words ?? Site ?? Number ?? "not stated"}");

    public static string Named => """
        标本　Kind 类别　Number 编号　Site 部位　Words 取的什么|what was taken　Codes 编码|codes
        SpecimenKind.Tissue 组织　SpecimenKind.BloodCulture 血培养　SpecimenKind.Blood 血　SpecimenKind.Fluid 体液　SpecimenKind.Other 其他
        """;

    public static SpecimenTaken Sample => new(SpecimenKind.BloodCulture) { Site = "PICC", Number = "BC-0912" };
}
