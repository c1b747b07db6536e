using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>A value of the chart a dose may rest on, by the name the formulas know.</summary>
/// <param name="At">when it was measured; null for what does not change</param>
public sealed record ChartValue(string Name, string Text, string? Unit, DateTimeOffset? At, Entry? Entry)
{
    public Given Given => new(Text, Unit, At);
}

/// <summary>What a chart knows at a moment for the dose of an anticancer drug. What it does not know is not here.</summary>
public static class ChartValues
{
    static readonly string[] heart = ["lvef", "左室射血分数", "射血分数", "左心室射血分数"], pregnancy = ["妊娠试验", "pregnancy test", "hcg", "β-hcg", "尿妊娠试验"];
    static readonly string[] surface = ["hbsag", "乙肝表面抗原", "乙型肝炎表面抗原"], core = ["抗-hbc", "抗hbc", "anti-hbc", "乙肝核心抗体", "hbcab"], dna = ["hbv dna", "hbv-dna", "乙肝病毒dna"];

    public static IReadOnlyList<ChartValue> Of(Chart chart, DateTimeOffset now)
    {
        List<ChartValue> values = [];
        if (chart.Last<SexStated>() is { Fact.Sex: Sex.Female or Sex.Male } sex) values.Add(new("sex", sex.Fact.Sex is Sex.Female ? "female" : "male", null, null, sex.Entry));
        if (chart.Last<Birth>() is { } birth && birth.Fact.On.AgeOn(now.HouseDay()) is { } age) values.Add(new("age", $"{age}", null, null, birth.Entry));
        if (chart.All<BodyMeasure>().LastOrDefault(b => b.At <= now && b.Fact.HeightCm is not null) is { Entry: not null } height) values.Add(new("height", Text(height.Fact.HeightCm!.Value), "cm", height.At, height.Entry));
        if (chart.WeightAt(now) is { } weight) values.Add(new("weight", Text(weight.Fact.WeightKg!.Value), "kg", weight.At, weight.Entry));
        foreach (var (name, analyte, unit) in ((string, Analyte, string?)[])[("creatinine", Analytes.Creatinine, "µmol/L"), ("anc", Analytes.Neutrophils, null), ("plt", Analytes.Platelets, null), ("bilirubin", Analytes.Bilirubin, "µmol/L"), ("alt", Analytes.Alt, "U/L")])
            if (chart.ReadingAt(analyte, now) is { } reading)
            {
                values.Add(new(name, Text(reading.Value), unit, reading.At, reading.Entry));
                // the laboratory's own upper limit, in the unit rules use
                if (name is "bilirubin" or "alt" && reading.Entry.Fact is LaboratoryResult { High: { } high } lab && analyte.Of(lab with { Value = high }) is { } upper)
                    values.Add(new(name + "_upper", Text(upper), unit, reading.At, reading.Entry));
            }
        if (Measured(chart, now, heart) is { } lvef) values.Add(new("lvef", Text(lvef.Value), "%", lvef.Entry.HappenedAt, lvef.Entry));
        foreach (var (name, names) in ((string, string[])[])[("hbsag", surface), ("pregnancy", pregnancy)])
            if (Answered(chart, now, names) is { } answer) values.Add(new(name, answer.Positive ? "positive" : "negative", null, answer.Entry.HappenedAt, answer.Entry));
        return values;
    }

    extension(Chart chart)
    {
        public Stated<BodyMeasure>? WeightAt(DateTimeOffset at) => chart.All<BodyMeasure>().LastOrDefault(b => b.At <= at && b.Fact.WeightKg is not null) is { Entry: not null } weight ? weight : null;

        internal (bool Positive, Entry Entry)? SurfaceAntigen(DateTimeOffset at) => Answered(chart, at, surface);
        internal (bool Positive, Entry Entry)? CoreAntibody(DateTimeOffset at) => Answered(chart, at, core);
        internal Entry? VirusCount(DateTimeOffset at) => Named(chart, at, dna).LastOrDefault().Entry;
    }

    static (decimal Value, Entry Entry)? Measured(Chart chart, DateTimeOffset now, string[] names) =>
        Named(chart, now, names).Where(n => n.Number is not null).Select(n => ((decimal, Entry)?)(n.Number!.Value, n.Entry)).LastOrDefault();

    /// <summary>Yes or no, where the words say one of them.</summary>
    static (bool Positive, Entry Entry)? Answered(Chart chart, DateTimeOffset now, string[] names) =>
        Named(chart, now, names).Select(n => (Answer: Positive(n.Text), n.Entry)).Where(n => n.Answer is not null).Select(n => ((bool, Entry)?)(n.Answer!.Value, n.Entry)).LastOrDefault();

    static bool? Positive(string? text) => text is null ? null
        : text.Contains('阴') || text.Contains("neg", StringComparison.OrdinalIgnoreCase) || text.Contains("non-reactive", StringComparison.OrdinalIgnoreCase) || text.Trim() is "-" or "(-)" or "（-）" ? false
        : text.Contains('阳') || text.Contains("pos", StringComparison.OrdinalIgnoreCase) || text.Contains("reactive", StringComparison.OrdinalIgnoreCase) || text.Trim() is "+" or "(+)" or "（+）" ? true : null;

    /// <summary>Results and findings of that name, the oldest first.</summary>
    static IEnumerable<(string? Text, decimal? Number, Entry Entry)> Named(Chart chart, DateTimeOffset now, string[] names) =>
        chart.All<LaboratoryResult>().Where(l => l.At <= now && l.Fact.State is not ResultState.Withdrawn && Is(l.Fact.Test, names)).Select(l => (l.Fact.Text ?? l.Fact.Flag, l.Fact.Value, l.Entry))
            .Concat(chart.All<Facts.Person.Finding>().Where(f => f.At <= now && Is(f.Fact.Name, names)).Select(f => (f.Fact.Value, f.Fact.Number, f.Entry))).OrderBy(n => n.Entry.HappenedAt);

    static bool Is(string name, string[] names) => names.Contains(name.Trim().ToLowerInvariant());

    internal static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
