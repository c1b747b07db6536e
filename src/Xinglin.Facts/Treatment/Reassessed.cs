namespace Xinglin.Facts.Treatment;

/// <summary>复评。What was looked at again, and what is decided: continue, narrow, broaden, stop.</summary>
[Tag("reassessed")]
public sealed record Reassessed(string What, string Decision) : IFact
{
    public Phrase Say() => new($"复评{What}：{Decision}", $"reassessed {What}: {Decision}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(What), What), .. Must.BeSaid(nameof(Decision), Decision)];

    public static string Named => """
        复评　What 复评什么　Decision 决定
        """;

    public static Reassessed Sample => new("抗感染", "培养阴性，退热，降阶梯");
}
