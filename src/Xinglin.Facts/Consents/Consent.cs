namespace Xinglin.Facts.Consents;

/// <summary>知情同意。To what, given by whom.</summary>
[Tag("consent")]
public sealed record Consent(string To, bool Given) : IFact
{
    public string? By { get; init; }
    public IReadOnlyList<Coding> Codes { get; init; } = [];

    public Phrase Say() => new($"{(Given ? "同意" : "不同意")}：{To}", $"{(Given ? "consents" : "does not consent")}: {To}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(To), To);

    public static string Named => """
        知情同意　To 同意什么|to what　Given 同意　By 由谁|given by　Codes 编码|codes
        """;

    public static Consent Sample => new("肝动脉化疗栓塞", true) { By = "本人" };
}

/// <summary>撤回同意。From this moment it no longer holds.</summary>
[Tag("consent-withdrawn")]
public sealed record ConsentWithdrawn(string To) : IFact
{
    public Phrase Say() => new($"撤回同意：{To}", $"consent withdrawn: {To}");

    public IEnumerable<Problem> Problems() => Must.BeSaid(nameof(To), To);

    public static string Named => """
        撤回同意　To 撤回什么|withdrawn from
        """;

    public static ConsentWithdrawn Sample => new("教学使用医案");
}
