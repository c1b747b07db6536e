namespace Xinglin.Facts.Treatment;

public enum Intent { Curative, Neoadjuvant, Adjuvant, Palliative, Maintenance, Unknown }

/// <summary>方案开始。Systemic therapy decided: which regimen, for what, in which line.</summary>
/// <param name="Regimen">card id ("gastric.sox") or, where no card exists, the name alone</param>
[Tag("regimen-started")]
public sealed record RegimenStarted(string Regimen, string Name) : IFact
{
    public Intent Intent { get; init; } = Intent.Unknown;
    public int? Line { get; init; }
    public int? PlannedCycles { get; init; }
    public int? CycleDays { get; init; }
    /// <summary>The disease or lesion it is meant for, as its chart calls it.</summary>
    public string? Target { get; init; }
    /// <summary>Why it runs beside another regimen; absent where it runs alone.</summary>
    public string? AddedBecause { get; init; }

    public Phrase Say() => new($"开始方案 {Name}{(Line is { } l ? $"（{l} 线）" : "")}", $"regimen {Name} started{(Line is { } m ? $", line {m}" : "")}");

    public IEnumerable<Problem> Problems() => [.. Must.BeSaid(nameof(Name), Name), .. Must.Lie(nameof(Line), Line, 1, 20, "线"),
        .. Must.Lie(nameof(CycleDays), CycleDays, 1, 365, "天")];

    public static string Named => """
        方案开始　Regimen 方案　Name 名称　Intent 目的　Line 线数　PlannedCycles 计划周期数　CycleDays 周期天数|cycle length (days)　Target 针对的疾病或病灶|disease or lesion meant　AddedBecause 与另一方案同用的理由|why beside another regimen
        Intent.Curative 根治　Intent.Neoadjuvant 新辅助　Intent.Adjuvant 辅助　Intent.Palliative 姑息　Intent.Maintenance 维持　Intent.Unknown 未注明
        """;

    public static RegimenStarted Sample => new("gastric.sox", "SOX") { Intent = Intent.Palliative, Line = 1, PlannedCycles = 6, CycleDays = 21, Target = "胃窦腺癌" };
}
