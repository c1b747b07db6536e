namespace Xinglin.Facts.Laboratory;

/// <summary>An analyte that rules speak of: its codes, its unit here, and the factors that bring other units to it.</summary>
/// <param name="Unit">the unit every rule uses</param>
/// <param name="Loincs">LOINC codes that mean this analyte in blood</param>
/// <param name="Names">what laboratories call it, lower case</param>
/// <param name="Factors">unit as sent (lower case, no blanks) → factor to <paramref name="Unit"/></param>
public sealed record Analyte(string Id, Phrase Name, string Unit, string[] Loincs, string[] Names, Dictionary<string, decimal> Factors)
{
    public bool Is(LaboratoryResult lab) =>
        lab.Loinc is { } loinc ? Loincs.Contains(loinc) : Names.Contains(lab.Test.Trim().ToLowerInvariant()) || lab.LocalCode is { } code && Names.Contains(code.ToLowerInvariant());

    /// <summary>The value in <see cref="Unit"/>; null when there is none, or its unit is not one we can convert.</summary>
    public decimal? Of(LaboratoryResult lab) =>
        lab is { Value: { } value, State: not ResultState.Withdrawn } && Factors.TryGetValue(Plain(lab.Unit), out var factor) ? value * factor : null;

    static string Plain(string? unit) => (unit ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("×", "", StringComparison.Ordinal)
        .Replace("^", "*", StringComparison.Ordinal).Replace("⁹", "*9", StringComparison.Ordinal).Replace("μ", "u", StringComparison.Ordinal)
        .Replace("µ", "u", StringComparison.Ordinal).ToLowerInvariant();
}

/// <summary>The analytes rules speak of. LOINC codes: Regenstrief's public table; factors: SI conversions.</summary>
public static class Analytes
{
    static Dictionary<string, decimal> Count => new() { ["10*9/l"] = 1, ["10*3/ul"] = 1, ["k/ul"] = 1, ["/ul"] = 0.001m, ["{cells}/ul"] = 0.001m, ["10*6/l"] = 0.001m, ["thousand/ul"] = 1 };
    static Dictionary<string, decimal> Molar => new() { ["mmol/l"] = 1, ["meq/l"] = 1 };

    public static readonly Analyte Neutrophils = new("anc", new("中性粒细胞", "neutrophils"), "10^9/L",
        ["751-8", "753-4", "26499-4"], ["anc", "neu", "neut#", "neu#", "中性粒细胞", "中性粒细胞绝对值", "中性粒细胞计数", "neutrophils"], Count);

    public static readonly Analyte Platelets = new("plt", new("血小板", "platelets"), "10^9/L",
        ["777-3", "26515-7", "778-1", "49497-1"], ["plt", "血小板", "血小板计数", "platelets"], Count);

    public static readonly Analyte WhiteCells = new("wbc", new("白细胞", "white cells"), "10^9/L",
        ["6690-2", "26464-8", "804-5", "49498-9"], ["wbc", "白细胞", "白细胞计数", "white cells"], Count);

    public static readonly Analyte Haemoglobin = new("hb", new("血红蛋白", "haemoglobin"), "g/L",
        ["718-7", "30313-1", "20509-6"], ["hb", "hgb", "血红蛋白", "haemoglobin", "hemoglobin"], new() { ["g/l"] = 1, ["g/dl"] = 10 });

    public static readonly Analyte Potassium = new("k", new("血钾", "potassium"), "mmol/L", ["2823-3", "6298-4", "77142-8"], ["k", "血钾", "钾", "potassium"], Molar);
    public static readonly Analyte Sodium = new("na", new("血钠", "sodium"), "mmol/L", ["2951-2", "2947-0"], ["na", "血钠", "钠", "sodium"], Molar);

    public static readonly Analyte Calcium = new("ca", new("血钙", "calcium"), "mmol/L",
        ["17861-6", "2000-8"], ["ca", "血钙", "钙", "calcium"], new() { ["mmol/l"] = 1, ["mg/dl"] = 0.2495m });

    public static readonly Analyte Glucose = new("glu", new("血糖", "glucose"), "mmol/L",
        ["2345-7", "2339-0", "15074-8", "14749-6"], ["glu", "血糖", "葡萄糖", "glucose"], new() { ["mmol/l"] = 1, ["mg/dl"] = 0.05551m });

    public static readonly Analyte Creatinine = new("crea", new("肌酐", "creatinine"), "umol/L",
        ["2160-0", "14682-9", "38483-4"], ["crea", "cr", "scr", "肌酐", "creatinine"], new() { ["umol/l"] = 1, ["mg/dl"] = 88.42m });

    public static readonly Analyte Bilirubin = new("tbil", new("总胆红素", "total bilirubin"), "umol/L",
        ["1975-2", "14631-6"], ["tbil", "总胆红素", "bilirubin"], new() { ["umol/l"] = 1, ["mg/dl"] = 17.1m });

    public static readonly Analyte Inr = new("inr", new("INR", "INR"), "", ["6301-6", "34714-6"], ["inr", "pt-inr", "国际标准化比值"], new() { [""] = 1, ["{inr}"] = 1, ["1"] = 1 });

    public static readonly Analyte Alt = new("alt", new("谷丙转氨酶", "ALT"), "U/L", ["1742-6", "1743-4"], ["alt", "谷丙转氨酶", "丙氨酸氨基转移酶"], new() { ["u/l"] = 1, ["iu/l"] = 1 });

    public static readonly Analyte Afp = new("afp", new("甲胎蛋白", "AFP"), "ng/mL", ["1834-1", "53961-9"], ["afp", "甲胎蛋白"], new() { ["ng/ml"] = 1, ["ug/l"] = 1 });

    public static IReadOnlyList<Analyte> All { get; } = [Neutrophils, Platelets, WhiteCells, Haemoglobin, Potassium, Sodium, Calcium, Glucose, Creatinine, Bilirubin, Inr, Alt, Afp];

    public static Analyte? Find(string id) => All.FirstOrDefault(a => a.Id == id);
}

/// <summary>A reading of one analyte in the unit rules use.</summary>
public readonly record struct Reading(Entry Entry, decimal Value)
{
    public DateTimeOffset At => Entry.HappenedAt;
    public DateTimeOffset KnownAt => Entry.KnownAt;
}

public static class LaboratoryReadings
{
    extension(Chart chart)
    {
        /// <summary>Every reading that stands, in order of time; readings in units we cannot convert are not here.</summary>
        public IEnumerable<Reading> Readings(Analyte analyte) => chart.Once(typeof(Reading), Sorted)[analyte];

        /// <summary>The reading that stood at that moment; null when none had been taken.</summary>
        public Reading? ReadingAt(Analyte analyte, DateTimeOffset at) =>
            chart.Readings(analyte).Where(r => r.At <= at).Select(r => (Reading?)r).LastOrDefault();
    }

    static ILookup<Analyte, Reading> Sorted(Chart chart) =>
        (from lab in chart.All<LaboratoryResult>()
         from analyte in Analytes.All
         where analyte.Is(lab.Fact)
         let value = analyte.Of(lab.Fact)
         where value is not null
         select (analyte, new Reading(lab.Entry, value.Value))).ToLookup(r => r.analyte, r => r.Item2);
}
