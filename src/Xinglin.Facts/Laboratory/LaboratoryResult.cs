namespace Xinglin.Facts.Laboratory;

public enum ResultState { Preliminary, Final, Corrected, Withdrawn }

/// <summary>检验结果。One analyte of one specimen: value or words, unit, the laboratory's own range and flag, and whether it is final.</summary>
/// <param name="Test">the laboratory's name for it</param>
[Tag("lab")]
public sealed record LaboratoryResult(string Test) : IFact
{
    /// <summary>LOINC, or null when the sender used only a local code.</summary>
    public string? Loinc { get; init; }
    public string? LocalCode { get; init; }
    public decimal? Value { get; init; }
    /// <summary>"&lt;" or "&gt;" and the like before the value.</summary>
    public string? Comparator { get; init; }
    public string? Text { get; init; }
    /// <summary>As sent; <see cref="Analyte"/> converts.</summary>
    public string? Unit { get; init; }
    public decimal? Low { get; init; }
    public decimal? High { get; init; }
    public string? Flag { get; init; }
    public ResultState State { get; init; } = ResultState.Final;

    public Phrase Say() => new($"{Test} {Shown}{Mark(Zh)}", $"{Test} {Shown}{Mark(En)}");

    public IEnumerable<Problem> Problems()
    {
        foreach (var p in Must.BeSaid(nameof(Test), Test)) yield return p;
        if (Low > High) yield return new(nameof(Low), new("参考下限高于上限", "the lower limit is above the upper"));
    }

    public static string Named => """
        检验结果　Test 项目　Loinc LOINC|LOINC　LocalCode 本院代码　Value 值　Comparator 比较号　Text 文字结果　Unit 单位　Low 下限　High 上限　Flag 标记　State 状态
        ResultState.Preliminary 初步　ResultState.Final 正式　ResultState.Corrected 已更正　ResultState.Withdrawn 已撤回
        """;

    public static LaboratoryResult Sample => new("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L", Low = 1.8m, High = 6.3m, Flag = "L" };

    string Shown => Value is { } v ? $"{Comparator}{v} {Unit}".TrimEnd() : Text ?? "—";
    string Zh => State switch { ResultState.Preliminary => "初步", ResultState.Corrected => "已更正", ResultState.Withdrawn => "已撤回", _ => "" };
    string En => State switch { ResultState.Preliminary => "preliminary", ResultState.Corrected => "corrected", ResultState.Withdrawn => "withdrawn", _ => "" };
    static string Mark(string word) => word is "" ? "" : $"（{word}）";
}
