using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>What a life has had of a drug whose sum is limited.</summary>
/// <param name="Amount">in the unit of the limit; null where some dose of it cannot be said</param>
public sealed record LifeAmount(string Drug, Phrase Name, double? Amount, string Unit, int Doses, int Unsaid);

/// <summary>既往累积。Sums what this chart says was given of each drug whose sum is limited, per square metre of the day it was given.</summary>
public static class GivenBefore
{
    /// <summary>Every limited drug that was ever given, and those asked for besides.</summary>
    public static IReadOnlyList<LifeAmount> All(Chart chart, Library library, DateTimeOffset now, IEnumerable<string>? also = null)
    {
        if (library.For<CumulativeLimitsCard>().On(now) is not { } limits || library.For<DosingRulesCard>().On(now) is not { } rules) return [];
        var names = Names(library, now);
        var given = chart.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Anticancer, NotGiven: false } && d.At <= now).ToLookup(d => names.GetValueOrDefault(d.Fact.Drug.Trim().ToLowerInvariant()) ?? "");
        var surfaces = new Surfaces(chart, library.FamilyOf<CalculatorCard>().On(rules.Formulas.Area, now));
        var drugs = limits.Limits.Keys.Union(limits.Equivalents.Keys);
        return [.. from drug in drugs
                   where given.Contains(drug) || also?.Contains(drug) is true
                   let unit = limits.Limits.GetValueOrDefault(drug)?.Unit ?? "mg/m2"
                   let amounts = given[drug].Select(d => Amount(d, unit, surfaces)).ToList()
                   select new LifeAmount(drug, new(library.For<AnticancerDrugsCard>().On(now)?.Drugs.GetValueOrDefault(drug)?.Zh ?? drug, drug),
                       amounts.Contains(null) ? null : amounts.Sum(a => a!.Value), unit, amounts.Count, amounts.Count(a => a is null))];
    }

    /// <summary>As the dosing asks for it: cumulative.doxorubicin; a drug with a dose nobody can say is left out, and then its sum says nothing.</summary>
    internal static IEnumerable<ChartValue> Of(Chart chart, RegimenCard card, Library library, DateTimeOffset now)
    {
        if (library.For<CumulativeLimitsCard>().On(now) is not { } limits) return [];
        var own = card.Drugs.Values.Select(d => d.Drug).ToHashSet();
        var shared = own.Any(limits.Equivalents.ContainsKey);
        return from life in All(chart, library, now, own)
               where life.Amount is not null && (own.Contains(life.Drug) || shared && limits.Equivalents.ContainsKey(life.Drug))
               select new ChartValue("cumulative." + life.Drug, life.Amount!.Value.ToString("0.##", CultureInfo.InvariantCulture), null, null, null);
    }

    /// <summary>Names people write, in either tongue, and the drug they mean.</summary>
    static Dictionary<string, string> Names(Library library, DateTimeOffset now)
    {
        Dictionary<string, string> names = [];
        foreach (var (id, care) in library.For<AnticancerDrugsCard>().On(now)?.Drugs ?? [])
            (names[id], names[care.Zh.ToLowerInvariant()]) = (id, id);
        foreach (var card in library.FamilyOf<RegimenCard>().Ids.Select(id => library.FamilyOf<RegimenCard>().On(id, now)).OfType<RegimenCard>())
            foreach (var line in card.Drugs.Values) (names[line.Drug], names[line.Zh.ToLowerInvariant()]) = (line.Drug, line.Drug);
        return names;
    }

    static double? Amount(Stated<DrugGiven> given, string unit, Surfaces surfaces)
    {
        if (given.Fact.Dose is not { } dose || given.Fact.Unit is { } own && own.Trim().ToLowerInvariant() is not ("mg" or "u" or "iu" or "单位")) return null;
        return !unit.EndsWith("/m2", StringComparison.Ordinal) ? (double)dose : surfaces.At(given.At) is { } area ? (double)dose / area : null;
    }
}

/// <summary>Body surface on any day, by the house's formula: each pair of height and weight is worked once.</summary>
sealed class Surfaces(Chart chart, CalculatorCard? formula)
{
    readonly List<Stated<BodyMeasure>> measures = [.. chart.All<BodyMeasure>()];
    readonly Dictionary<(decimal?, decimal?), double?> known = [];

    public double? At(DateTimeOffset at)
    {
        var (height, weight) = (measures.LastOrDefault(b => b.At <= at && b.Fact.HeightCm is not null).Fact?.HeightCm, measures.LastOrDefault(b => b.At <= at && b.Fact.WeightKg is not null).Fact?.WeightKg);
        if (known.TryGetValue((height, weight), out var area)) return area;
        return known[(height, weight)] = height is not { } h || weight is not { } w ? null
            : formula?.Calculate(new Dictionary<string, Given> { ["height"] = new(ChartValues.Text(h)), ["weight"] = new(ChartValues.Text(w)) }, null).Value;
    }
}
