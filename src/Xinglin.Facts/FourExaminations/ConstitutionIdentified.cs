namespace Xinglin.Facts.FourExaminations;

/// <summary>One scale of a filled constitution form.</summary>
/// <param name="Scale">id in the form's card</param>
/// <param name="Score">0 to 100, unrounded</param>
public sealed record ConstitutionScore(string Scale, decimal? Score = null)
{
    /// <summary>no, tendency, mostly, yes; absent when it could not be said.</summary>
    public string? Verdict { get; init; }
}

/// <summary>体质辨识。A form of the nine constitutions filled on a day: by which standard, what was answered, what came out. Two standards are never one line.</summary>
/// <param name="Standard">"GB/T 46939-2025"</param>
[Tag("constitution-identified")]
public sealed record ConstitutionIdentified(string Standard) : IFact
{
    /// <summary>Stamp of the card it was scored by.</summary>
    public string? Form { get; init; }
    /// <summary>By question, 1 never to 5 always.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<ConstitutionScore> Scores { get; init; } = [];
    /// <summary>In words, as the physician takes it: "气虚质，阳虚质倾向".</summary>
    public string? Result { get; init; }

    public Phrase Say() => new($"体质（{Standard}）：{Result ?? "未判定"}", $"constitution ({Standard}): {Result ?? "not judged"}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Standard), Standard), .. Scores.SelectMany(s => Must.Lie(nameof(Scores), s.Score, 0, 100, ""))];

    public static string Named => """
        体质辨识|constitution　Standard 标准　Form 量表|form　Answers 答案（题：分）|answers (question: level)　Scores 得分|scores　Result 结果
        ConstitutionScore.Scale 体质|constitution　ConstitutionScore.Score 转化分|score　ConstitutionScore.Verdict 判定|verdict
        """;

    public static ConstitutionIdentified Sample => new("GB/T 46939-2025") { Form = "gbt-46939-2025@2026.1", Scores = [new("qi-deficient", 58.3333m) { Verdict = "yes" }], Result = "气虚质" };
}
