using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Regimens;

/// <summary>What is asked of a template besides the patient: which cycle and day, how much of the dose, what was chosen within a range, what was given before.</summary>
sealed class DoseAsk(PatientValues values)
{
    const string OfDose = "dose.", OfPercent = "percent.", OfTotal = "cumulative.";

    static readonly string[] own = ["cycle", "day", "percent", "levels"];

    public int Cycle => (int?)values.Number("cycle") ?? 1;
    public int? Day => (int?)values.Number("day");
    public int Levels => (int?)values.Number("levels") ?? 0;

    /// <summary>Of the full dose of a line; 1 is all of it.</summary>
    public double Share(string line) => (values.Number(OfPercent + line) ?? values.Number("percent") ?? 100) / 100;

    public double? Chosen(string line) => values.Number(OfDose + line);

    /// <summary>Given before, in the unit of the limit.</summary>
    public double? Total(string drug) => values.Number(OfTotal + drug);

    /// <summary>A slip in what is asked: nothing is said until it is mended. A slip in a measurement only silences what rests on it.</summary>
    public Phrase? Wrong => values.Problems.Where(p => own.Contains(p.Key) || p.Key.Contains('.', StringComparison.Ordinal)).Select(p => (Phrase?)p.Value).FirstOrDefault();

    /// <summary>The names a template adds to what may be given.</summary>
    public static Dictionary<string, Input> Names(RegimenCard card, CumulativeLimitsCard? limits, DosingRulesCard rules)
    {
        Dictionary<string, Input> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, line) in card.Drugs)
        {
            names[OfPercent + id] = rules.Inputs["percent"];
            if (line.Range is { } range) names[OfDose + id] = new() { Zh = $"{line.Zh}选定剂量", En = $"chosen dose of {line.Drug}", Unit = line.Per, Range = range };
        }
        foreach (var drug in limits?.Limits.Keys.Concat(limits.Equivalents.Keys).Distinct() ?? [])
            names[OfTotal + drug] = new() { Zh = $"{drug} 既往累积量", En = $"{drug} given before", Unit = limits!.Limits.GetValueOrDefault(drug)?.Unit ?? "mg/m2", Range = rules.Inputs["cumulative"].Range };
        return names;
    }
}
