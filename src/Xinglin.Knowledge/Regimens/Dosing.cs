using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Knowledge.Regimens;

/// <summary>剂量计算。A template and a patient come to doses, or to why none can be said. Every number comes from a card; the formulas are the calculators'.</summary>
public sealed class Dosing(Library library)
{
    /// <param name="given">by name, as typed: height, weight, creatinine, cycle, percent, cumulative.doxorubicin …</param>
    /// <param name="now">the editions in force, and how old a value is</param>
    public DosePlan Work(RegimenCard card, IReadOnlyDictionary<string, Given> given, DateTimeOffset now)
    {
        var plan = new DosePlan { Regimen = card.Id, Name = card.Name, Card = card.Stamp };
        if (library.For<DosingRulesCard>().On(now) is not { } rules)
            return plan with { Cannot = new("本院没有启用剂量规则（dosing-rules）", "no dosing rules (dosing-rules) are in force here") };
        if (rules.Formulas.All.FirstOrDefault(id => Formula(id, now) is null) is { } lost)
            return plan with { Cannot = new($"本院没有启用算式 {lost}", $"the formula {lost} is not in force here") };
        var limits = library.For<CumulativeLimitsCard>().On(now);
        var values = new PatientValues(Inputs(rules, now), given, DoseAsk.Names(card, limits, rules), now);
        var ask = new DoseAsk(values);
        if ((values.Stray ?? ask.Wrong) is { } slip) return plan with { Cannot = slip, Misread = true };
        plan = plan with { Cycle = ask.Cycle, Day = ask.Day };
        if (!Given(card, ask).Any()) return plan with { Cannot = NothingThen(card, ask) };
        return new DoseWork(card, values, ask, new Body(values, rules, id => Formula(id, now)!), rules, library.For<AnticancerDrugsCard>().On(now), now).Fill(plan, limits);
    }

    /// <summary>What may be given for a template, with units and ranges.</summary>
    public IReadOnlyDictionary<string, Input> Takes(RegimenCard card, DateTimeOffset now) => library.For<DosingRulesCard>().On(now) is not { } rules ? new Dictionary<string, Input>()
        : Inputs(rules, now).Concat(DoseAsk.Names(card, library.For<CumulativeLimitsCard>().On(now), rules)).DistinctBy(i => i.Key).ToDictionary();

    CalculatorCard? Formula(string id, DateTimeOffset now) => library.FamilyOf<CalculatorCard>().On(id, now);

    /// <summary>The formulas say how their own inputs are read; the rules add the rest. What stands in the exposure is worked here, not given.</summary>
    IEnumerable<KeyValuePair<string, Input>> Inputs(DosingRulesCard rules, DateTimeOffset now) =>
        new[] { rules.Formulas.Area, rules.Formulas.Clearance, rules.Formulas.IdealWeight, rules.Formulas.AdjustedWeight }
            .SelectMany(id => Formula(id, now)!.Inputs).Concat(rules.Inputs.Where(i => i.Key != "cumulative")).DistinctBy(i => i.Key);

    /// <summary>The lines of this cycle, and of the day if one is asked about, with their days.</summary>
    internal static IEnumerable<(string Id, DrugLine Line, IReadOnlyList<int> Days)> Given(RegimenCard card, DoseAsk ask) =>
        from d in card.Drugs
        where d.Value.IsIn(ask.Cycle)
        let days = DoseDays.Read(d.Value.Days.Is, card.CycleDays?.Is) ?? []
        where ask.Day is not { } day || days.Contains(day)
        select (d.Key, d.Value, days);

    static Phrase NothingThen(RegimenCard card, DoseAsk ask) => ask.Day is { } day
        ? new($"{card.Zh} 第 {ask.Cycle} 周期第 {day} 天不给药", $"{card.En}: nothing is given on day {day} of cycle {ask.Cycle}")
        : new($"{card.Zh} 没有第 {ask.Cycle} 周期的用药", $"{card.En}: nothing is given in cycle {ask.Cycle}");
}
