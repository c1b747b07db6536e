namespace Xinglin.Facts.Ending;

/// <summary>死亡。From any source, on any day it becomes known: every reminder falls silent at once.</summary>
[Tag("death")]
public sealed record Death : IFact
{
    public string? Cause { get; init; }
    public string? Place { get; init; }

    public Phrase Say() => new($"去世{(Cause is null ? "" : $"：{Cause}")}", $"died{(Cause is null ? "" : $": {Cause}")}");

    public static string Named => """
        死亡　Cause 原因　Place 地点
        """;

    public static Death Sample => new() { Place = "家中" };
}
