namespace Xinglin.Facts.Disease;

/// <summary>判断。How a physician reads the state of things at this moment, in own words: it stands beside the draft made from the chart and is signed by who wrote it.</summary>
[Tag("judgement")]
public sealed record Judgement(string Conclusion) : IFact
{
    /// <summary>What it rests on: numbers of entries of this chart, or words.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    public Phrase Say() => new($"判断：{Conclusion}", $"judgement: {Conclusion}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Conclusion), Conclusion);

    public static string Named => """
        判断　Conclusion 结论　Because 依据（一行一条）|because (one a line)
        """;

    public static Judgement Sample => new("血小板三周内持续下行，考虑奥沙利铂相关，下周期停用奥沙利铂") { Because = ["412", "398"] };
}
