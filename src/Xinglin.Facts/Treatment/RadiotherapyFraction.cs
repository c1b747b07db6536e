namespace Xinglin.Facts.Treatment;

/// <summary>放疗分次。One fraction given, or a day on which it was not, and why: a course counts what was given.</summary>
/// <param name="Site">the course's, as its plan names it</param>
[Tag("radiotherapy-fraction")]
public sealed record RadiotherapyFraction(string Site, int Number) : IFact
{
    public decimal? Gray { get; init; }
    /// <summary>Not given today; <see cref="Reason"/> says why.</summary>
    public bool NotGiven { get; init; }
    public string? Reason { get; init; }

    public Phrase Say() => NotGiven
        ? new($"{Site}放疗第 {Number} 次未给：{Reason}", $"radiotherapy {Site}, fraction {Number} not given: {Reason}")
        : new($"{Site}放疗第 {Number} 次{(Gray is { } g ? $"　{g} Gy" : "")}", $"radiotherapy {Site}, fraction {Number}{(Gray is { } h ? $", {h} Gy" : "")}");

    public IEnumerable<Problem> Problems() =>
        [.. Must.BeSaid(nameof(Site), Site), .. Must.Lie(nameof(Number), Number, 1, 100, "次"), .. Must.Lie(nameof(Gray), Gray, 0, 40, "Gy"), .. NotGiven ? Must.BeSaid(nameof(Reason), Reason) : []];

    public static string Named => """
        放疗分次|radiotherapy fraction　Site 部位　Number 第几次　Gray 本次剂量（Gy）|dose (Gy)　NotGiven 未给　Reason 原因
        """;

    public static RadiotherapyFraction Sample => new("食管", 12) { Gray = 1.8m };
}
