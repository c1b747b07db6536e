namespace Xinglin.Facts.Treatment;

/// <summary>双人核对。A second person compared an ordered cycle with the patient before it is given, and says whether it may be.</summary>
[Tag("cycle-double-checked")]
public sealed record CycleDoubleChecked(string Regimen, int Cycle, bool Agrees) : IFact
{
    /// <summary>What was laid side by side: the name, the weight, each dose.</summary>
    public IReadOnlyList<string> Compared { get; init; } = [];
    /// <summary>The number of the order's entry in this chart.</summary>
    public long? Order { get; init; }
    public string? Note { get; init; }

    public Phrase Say() => new($"第 {Cycle} 周期双人核对：{(Agrees ? "一致" : "不一致")}{(Note is null ? "" : $"，{Note}")}", $"cycle {Cycle} checked by a second person: {(Agrees ? "agrees" : "does not agree")}{(Note is null ? "" : $", {Note}")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in (Problem[])[.. Must.BeSaid(nameof(Regimen), Regimen), .. Must.Lie(nameof(Cycle), Cycle, 1, 200, "")]) yield return p;
        if (Agrees && Compared is []) yield return new(nameof(Compared), new("请写核对了哪几项", "say what was compared"));
        if (!Agrees && string.IsNullOrWhiteSpace(Note)) yield return new(nameof(Note), new("不一致须写哪里不一致", "say what does not agree"));
    }

    public static string Named => """
        双人核对　Regimen 方案　Cycle 周期　Agrees 一致　Compared 核对了什么（一行一项）|compared (one a line)　Order 医嘱条目号|number of the order　Note 说明
        """;

    public static CycleDoubleChecked Sample => new("gastric.sox", 3, true) { Compared = ["姓名和病案号", "体重 61.5 kg", "奥沙利铂 220 mg"], Order = 41 };
}
