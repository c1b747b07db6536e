namespace Xinglin.Facts.Paths;

/// <summary>出院。Left the bed, to where, with which plan.</summary>
[Tag("discharged")]
public sealed record Discharged(string To) : IFact
{
    public string? Plan { get; init; }

    public Phrase Say() => new($"出院：{To}", $"discharged: {To}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(To), To);

    public static string Named => """
        出院　To 去向|to　Plan 计划
        """;

    public static Discharged Sample => new("回家");
}
