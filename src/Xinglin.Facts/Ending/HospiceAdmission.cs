namespace Xinglin.Facts.Ending;

/// <summary>安宁疗护。Care is for comfort from here on; anticancer loops stop by themselves.</summary>
[Tag("hospice-admission")]
public sealed record HospiceAdmission(string Place) : IFact
{
    public string? Wishes { get; init; }

    public Phrase Say() => new($"入安宁疗护：{Place}", $"hospice care: {Place}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Place), Place);

    public static string Named => """
        安宁疗护　Place 地点　Wishes 心愿
        """;

    public static HospiceAdmission Sample => new("安宁病房");
}
