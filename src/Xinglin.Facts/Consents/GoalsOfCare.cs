namespace Xinglin.Facts.Consents;

/// <summary>照护意愿。What treatment is for now, who was there, and when to speak again.</summary>
[Tag("goals-of-care")]
public sealed record GoalsOfCare(string Goal) : IFact
{
    public string? With { get; init; }
    public DateOnly? ReviewOn { get; init; }

    public Phrase Say() => new($"意愿：{Goal}", $"goals of care: {Goal}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(Goal), Goal);

    public static string Named => """
        照护意愿　Goal 目标　With 在场的人|who was there　ReviewOn 再谈日期
        """;

    public static GoalsOfCare Sample => new("积极治疗，已谈照护") { With = "本人、女儿", ReviewOn = new(2026, 6, 1) };
}
