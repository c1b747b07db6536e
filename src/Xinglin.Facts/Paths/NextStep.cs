namespace Xinglin.Facts.Paths;

/// <summary>下一步。What comes next for this patient and on which day; an active patient always has one, or a reason why not.</summary>
[Tag("next-step")]
public sealed record NextStep(string What) : IFact
{
    public DateOnly? On { get; init; }
    public string? WhyNone { get; init; }

    public Phrase Say() => new($"下一步：{What}{(On is { } d ? $"（{d:MM-dd}）" : "")}", $"next: {What}{(On is { } e ? $" ({e:MM-dd})" : "")}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(What), What);

    public static string Named => """
        下一步　What 下一步做什么|what is next　On 日期　WhyNone 没有下一步的原因
        """;

    public static NextStep Sample => new("复查增强 CT") { On = new(2026, 6, 2) };
}
