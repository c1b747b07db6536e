namespace Xinglin.Facts.Herbs;

/// <summary>双签。A finding of the safety check that its prescriber has read and signs over, with the reason; written before or with the prescription.</summary>
/// <param name="Rule">as the check names it: F18-WUTOU-BANXIA</param>
[Tag("safety-overridden")]
public sealed record SafetyOverridden(string Rule, string Reason) : IFact
{
    /// <summary>The herbs it was about, as written.</summary>
    public IReadOnlyList<string> Herbs { get; init; } = [];
    /// <summary>The medicines it was about, as ordered.</summary>
    public IReadOnlyList<string> Drugs { get; init; } = [];

    public Phrase Say() => new($"双签 {Rule}{About}：{Reason}", $"signed over {Rule}{About}: {Reason}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Rule), Rule), .. Must.BeSaid(nameof(Reason), Reason)];

    public static string Named => """
        双签　Rule 规则　Reason 原因　Herbs 药味（一行一味）|herbs (one a line)　Drugs 西药、中成药（一行一种）|medicines (one a line)
        """;

    public static SafetyOverridden Sample => new("F18-WUTOU-BANXIA", "阳虚寒痰，附子先煎 1 小时，与半夏同用，三日后复诊") { Herbs = ["附子", "法半夏"] };

    string About => Herbs is [] && Drugs is [] ? "" : $"（{string.Join("、", Herbs.Concat(Drugs))}）";
}
