using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>One answer the chart knows already, and the entry it comes from.</summary>
public sealed record Known(string Value, Phrase Says, Entry? From);

/// <summary>预填。What the chart answers of a score, so that nobody types it twice: the nurse looks at it and signs.</summary>
public static class ScoreKnown
{
    /// <summary>Beginnings of ICD-10 codes by the primary site the Khorana score asks.</summary>
    static readonly (string Site, string[] Codes)[] sites =
    [
        ("stomach", ["C16"]), ("pancreas", ["C25"]), ("lung", ["C34"]), ("lymphoma", ["C81", "C82", "C83", "C84", "C85", "C86", "C88"]),
        ("gynaecologic", ["C51", "C52", "C53", "C54", "C55", "C56", "C57", "C58"]), ("bladder", ["C67"]), ("testicular", ["C62"]),
    ];

    public static IReadOnlyDictionary<string, Known> Of(Chart chart, string instrument, DateTimeOffset at)
    {
        Dictionary<string, Known> known = [];
        if (chart.Last<Birth>() is { } birth && birth.Fact.On.AgeOn(at.HouseDay()) is { } age) known["age"] = new(Text(age), birth.Fact.Say(), birth.Entry);
        if (Bmi(chart, at) is { } bmi) known["bmi"] = bmi;
        foreach (var (name, analyte) in (ReadOnlySpan<(string, Analyte)>)[("platelets", Analytes.Platelets), ("hb", Analytes.Haemoglobin), ("wbc", Analytes.WhiteCells)])
            if (chart.ReadingAt(analyte, at) is { } r) known[name] = new(Text(r.Value), new($"{analyte.Name.Zh} {Said.Number(r.Value)} {analyte.Unit}", $"{analyte.Name.En} {Said.Number(r.Value)} {analyte.Unit}"), r.Entry);
        if (chart.MainDiagnosis() is { Icd10: { } code } main)
            known["site"] = new(Array.Find(sites, s => s.Codes.Any(c => code.StartsWith(c, StringComparison.OrdinalIgnoreCase))).Site ?? "other", main.Say(), From(chart, main));
        if (instrument is "morse") Morse(chart, at, known);
        if (instrument is "caprini")
        {
            if (chart.MainDiagnosis() is { IsCancer: true } tumour) known["twos/恶性肿瘤"] = new("1", tumour.Say(), From(chart, tumour));
            if (Line(chart, at) is { } placed) known["twos/中心静脉置管"] = new("1", placed.Fact.Say(), placed.Entry);
        }
        return known;
    }

    static void Morse(Chart chart, DateTimeOffset at, Dictionary<string, Known> known)
    {
        if (chart.MainDiagnosis() is { } main && chart.All<Facts.Disease.Diagnosis>().LastOrDefault(d => d.Fact.Kind is DiagnosisKind.Comorbidity && d.Fact.State is DiagnosisState.Active) is { Entry: not null } second)
            known["secondary"] = new("yes", new($"{main.Name}，{second.Fact.Name}", $"{main.Name}, {second.Fact.Name}"), second.Entry);
        if (Line(chart, at) is { } line) known["iv"] = new("yes", line.Fact.Say(), line.Entry);
    }

    /// <summary>The line that lies on that day.</summary>
    static Stated<CatheterPlaced>? Line(Chart chart, DateTimeOffset at) =>
        chart.All<CatheterPlaced>().LastOrDefault(c => c.At <= at) is { Entry: not null } line && !chart.All<CatheterRemoved>().Any(r => r.At >= line.At && r.At <= at && r.Fact.Kind == line.Fact.Kind) ? line : null;

    static Known? Bmi(Chart chart, DateTimeOffset at)
    {
        var measured = chart.All<BodyMeasure>().Where(b => b.At <= at).ToList();
        var (weight, height) = (measured.FindLast(b => b.Fact.WeightKg is not null), measured.FindLast(b => b.Fact.HeightCm is not null));
        if (weight.Fact?.WeightKg is { } kg && height.Fact?.HeightCm is { } cm && cm > 0)
            return new(Text(Math.Round(kg / (cm / 100 * (cm / 100)), 1)), new($"体重 {Said.Number(kg)} kg，身高 {Said.Number(cm)} cm", $"{Said.Number(kg)} kg, {Said.Number(cm)} cm"), weight.Entry);
        return measured.FindLast(b => b.Fact.BodyMassIndex is not null) is { Entry: not null } told ? new(Text(told.Fact.BodyMassIndex!.Value), told.Fact.Say(), told.Entry) : null;
    }

    static Entry? From(Chart chart, Facts.Disease.Diagnosis main) => chart.All<Facts.Disease.Diagnosis>().LastOrDefault(d => ReferenceEquals(d.Fact, main)).Entry;

    static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
