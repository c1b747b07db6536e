namespace Xinglin.Facts.Paths;

/// <summary>床位。Ward and bed from this moment on.</summary>
[Tag("bed")]
public sealed record BedAssigned(string Ward, string Bed) : IFact
{
    public Phrase Say() => new($"{Ward} {Bed} 床", $"{Ward}, bed {Bed}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Ward), Ward), .. Must.BeSaid(nameof(Bed), Bed)];

    public static string Named => """
        床位　Ward 病区　Bed 床号
        """;

    public static BedAssigned Sample => new("肿瘤一病区", "18");
}
