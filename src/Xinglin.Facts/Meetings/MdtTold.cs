namespace Xinglin.Facts.Meetings;

/// <summary>告知会诊结果。What the patient or the family was told of a conclusion, by the entry's author, and how they took it.</summary>
/// <param name="Conclusion">number of the conclusion's entry</param>
/// <param name="To">who was told: 本人、女儿</param>
[Tag("mdt-told")]
public sealed record MdtTold(long Conclusion, string To) : IFact
{
    public string? Reaction { get; init; }
    /// <summary>Whether they agree to the plan; null when they want to think about it.</summary>
    public bool? Agrees { get; init; }

    public Phrase Say() => new($"已告知会诊结果（{To}）{(Agrees is true ? "，同意" : Agrees is false ? "，不同意" : "")}", $"MDT conclusion told to {To}{(Agrees is true ? "; agrees" : Agrees is false ? "; does not agree" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Conclusion), Conclusion), .. Must.BeSaid(nameof(To), To)];

    public static string Named => """
        告知会诊结果|MDT conclusion told　Conclusion 结论（条目号）|conclusion (entry)　To 告诉了谁|told to　Reaction 反应　Agrees 同意计划|agrees to the plan
        """;

    public static MdtTold Sample => new(42, "本人、长子") { Agrees = true, Reaction = "愿先养血小板，想在家过年" };
}

/// <summary>说给家里听。A conclusion in words for the family: a draft until a clinician releases it.</summary>
/// <param name="Conclusion">number of the conclusion's entry</param>
[Tag("family-words")]
public sealed record FamilyWords(long Conclusion, string Text, bool Released) : IFact
{
    public Phrase Say() => new($"说给家里听（{(Released ? "已放行" : "草稿")}）：{Text}", $"words for the family ({(Released ? "released" : "draft")}): {Text}");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Conclusion), Conclusion), .. Must.BeSaid(nameof(Text), Text)];

    public static string Named => """
        说给家里听|words for the family　Conclusion 结论（条目号）|conclusion (entry)　Text 正文　Released 放行|released
        """;

    public static FamilyWords Sample => new(42, "肝上新长了一个小点，约一厘米。先打针、吃中药把血小板养上来，够了再用细针处理。", true);
}

/// <summary>会诊回顾。Eight or nine weeks later: what came of the conclusion, and what was learnt where it went another way.</summary>
/// <param name="Conclusion">number of the conclusion's entry</param>
[Tag("mdt-reviewed")]
public sealed record MdtReviewed(long Conclusion, string Outcome) : IFact
{
    /// <summary>Where it went another way than concluded: why, as it was discussed.</summary>
    public string? Deviation { get; init; }

    public Phrase Say() => new($"会诊回顾：{Outcome}", $"MDT looked back: {Outcome}");

    public IEnumerable<Problem> Problems() => [.. Must.Name(nameof(Conclusion), Conclusion), .. Must.BeSaid(nameof(Outcome), Outcome)];

    public static string Named => """
        会诊回顾|MDT review　Conclusion 结论（条目号）|conclusion (entry)　Outcome 结果　Deviation 偏离的原因|why it went another way
        """;

    public static MdtReviewed Sample => new(42, "血小板回升，S8 已消融，二线已开始");
}
