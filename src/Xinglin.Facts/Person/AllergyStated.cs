namespace Xinglin.Facts.Person;

public enum AllergyAnswer { Allergic, NoneKnown, NotAsked, RuledOut }
public enum AllergyKind { Drug, Food, Herb, Environment, Other }

/// <summary>过敏。An allergy, or that there is none known, or that nobody asked: three different things.</summary>
[Tag("allergy")]
public sealed record AllergyStated(AllergyAnswer Answer) : IFact
{
    public string? Substance { get; init; }
    public AllergyKind Kind { get; init; } = AllergyKind.Drug;
    public string? Reaction { get; init; }
    public bool? Severe { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => Answer switch
    {
        AllergyAnswer.Allergic => new($"{Substance}过敏{(Reaction is null ? "" : $"（{Reaction}）")}", $"allergic to {Substance}{(Reaction is null ? "" : $" ({Reaction})")}"),
        AllergyAnswer.NoneKnown => new(Substance is null ? "无已知过敏" : $"无已知过敏：{Substance}", Substance is null ? "no known allergy" : $"no known allergy: {Substance}"),
        AllergyAnswer.RuledOut => new($"排除{Substance}过敏", $"allergy to {Substance} ruled out"),
        _ => new("过敏史未询问", "allergies not asked"),
    };

    public IEnumerable<Problem> Problems() =>
        Answer is AllergyAnswer.Allergic or AllergyAnswer.RuledOut ? Must.BeSaid(nameof(Substance), Substance) : [];

    public static string Named => """
        过敏　Answer 回答　Substance 过敏物　Kind 类别　Reaction 反应　Severe 严重　Codes 编码|codes
        AllergyAnswer.Allergic 过敏　AllergyAnswer.NoneKnown 无已知过敏　AllergyAnswer.NotAsked 未询问　AllergyAnswer.RuledOut 已排除
        AllergyKind.Drug 药物　AllergyKind.Food 食物　AllergyKind.Herb 中药　AllergyKind.Environment 环境　AllergyKind.Other 其他
        """;

    public static AllergyStated Sample => new(AllergyAnswer.Allergic) { Substance = "头孢曲松", Reaction = "皮疹" };
}
