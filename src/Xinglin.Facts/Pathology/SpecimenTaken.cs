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

    public static SpecimenTaken Sample => new(SpecimenKind.BloodCulture) { Site = "PICC", Number = "BC-0912" };
}
