namespace Xinglin.Facts.Treatment;

public enum HoldVerdict { Give, Delay, Reduce, Stop }

/// <summary>给药前核查。The physician looked at the counts before the cycle and decided.</summary>
[Tag("hold-checked")]
public sealed record HoldChecked(string Regimen, int Cycle, HoldVerdict Verdict) : IFact
{
    public string? Reason { get; init; }

    public Phrase Say() => new($"第 {Cycle} 周期给药前核查：{Zh}{(Reason is null ? "" : $"，{Reason}")}", $"cycle {Cycle} checked before giving: {Verdict.ToString().ToLowerInvariant()}{(Reason is null ? "" : $", {Reason}")}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.BeSaid(nameof(Regimen), Regimen)) yield return p;
        if (Verdict != HoldVerdict.Give && string.IsNullOrWhiteSpace(Reason))
            yield return new(nameof(Reason), new("延期、减量或停用须写原因", "a delay, reduction or stop needs its reason"));
    }

    public static string Named => """
        给药前核查　Regimen 方案　Cycle 周期　Verdict 结论　Reason 原因
        HoldVerdict.Give 给药　HoldVerdict.Delay 延期　HoldVerdict.Reduce 减量　HoldVerdict.Stop 停用
        """;

    public static HoldChecked Sample => new("gastric.sox", 3, HoldVerdict.Delay) { Reason = "血小板 46" };

    string Zh => Verdict switch { HoldVerdict.Give => "给药", HoldVerdict.Delay => "延期", HoldVerdict.Reduce => "减量", _ => "停用" };
}
