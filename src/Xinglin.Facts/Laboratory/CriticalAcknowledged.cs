namespace Xinglin.Facts.Laboratory;

/// <summary>危急值确认。A clinician has heard it, read it back, and says what is done.</summary>
[Tag("critical-acknowledged")]
public sealed record CriticalAcknowledged(string Test, string Action) : IFact
{
    public bool ReadBack { get; init; }

    public Phrase Say() => new($"危急值已确认：{Test}，{Action}", $"critical value acknowledged: {Test}, {Action}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Test), Test), .. Must.BeSaid(nameof(Action), Action)];

    public static string Named => """
        危急值确认　Test 项目　Action 处置　ReadBack 已复述
        """;

    public static CriticalAcknowledged Sample => new("血钾", "静脉补钾，2 小时后复查") { ReadBack = true };
}
