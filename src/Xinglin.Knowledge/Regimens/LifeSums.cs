using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Knowledge.Regimens;

/// <summary>Adds what was given before to what this cycle gives, drug by drug, and anthracyclines together by their factors.</summary>
sealed class LifeSums(CumulativeLimitsCard limits, DoseAsk ask, Body body)
{
    readonly List<Phrase> unknown = [];

    /// <summary>Totals nobody gave: no sum can be said without them.</summary>
    public IReadOnlyList<Phrase> Unknown => unknown;

    public IReadOnlyList<LifeSum> Of(IReadOnlyList<DosedDrug> drugs)
    {
        List<LifeSum> sums = [];
        foreach (var (drug, limit) in limits.Limits)
        {
            if (drugs.FirstOrDefault(d => d.Drug == drug) is not { } line) continue;
            if (ask.Total(drug) is not { } before) unknown.Add(new($"缺{line.Name.Zh}既往累积量（cumulative.{drug}=），没有给过写 0", $"what was given of {drug} before is missing (cumulative.{drug}=); write 0 if none"));
            else if (Now(drugs, drug, limit.Unit) is { } cycle && limits.Equivalents.ContainsKey(drug) is var shared && !(shared && drug == limits.Equivalent)) sums.Add(Sum(drug, limit, before, cycle, ""));
        }
        if (drugs.Any(d => limits.Equivalents.ContainsKey(d.Drug)) && Anthracyclines(drugs) is { } together) sums.Add(together);
        return sums;
    }

    LifeSum? Anthracyclines(IReadOnlyList<DosedDrug> drugs)
    {
        if (limits.Limits.GetValueOrDefault(limits.Equivalent) is not { } limit) return null;
        Dictionary<string, double> before = [], cycle = [];
        foreach (var drug in limits.Equivalents.Keys)
        {
            if (ask.Total(drug) is { } total) before[drug] = total;
            if (!drugs.Any(d => d.Drug == drug)) continue;
            if (ask.Total(drug) is null || Now(drugs, drug, limit.Unit) is not { } now) return null;
            cycle[drug] = now;
        }
        var factors = string.Join("、", before.Keys.Union(cycle.Keys).Where(d => limits.Equivalents[d].Is != 1).Select(d => $"{d} × {Say(limits.Equivalents[d].Is)}"));
        return Sum(limits.Equivalent, limit, limits.Sum(before), limits.Sum(cycle), factors);
    }

    LifeSum Sum(string drug, LifeLimit limit, double before, double cycle, string factors)
    {
        var after = before + cycle;
        var passed = limit.WarnAt?.Is.Where(w => after >= w).Select(w => (double?)w).Max();
        var level = after > limit.Limit?.Is ? LifeLevel.Over : passed is null ? LifeLevel.Fine : LifeLevel.Warn;
        var where = level switch
        {
            LifeLevel.Over => new Phrase($"超过上限 {Say(limit.Limit!.Is)}", $"above the limit of {Say(limit.Limit.Is)}"),
            LifeLevel.Warn => new($"已到提醒线 {Say(passed)}", $"past the mark of {Say(passed)}"),
            _ when limit.Limit is { } most => new($"上限 {Say(most.Is)}", $"limit {Say(most.Is)}"),
            _ => new($"提醒线 {Say(limit.WarnAt!.Is[0])}", $"marked at {Say(limit.WarnAt.Is[0])}"),
        };
        var (zh, en) = (factors is "" ? "" : $"（{factors}）", factors is "" ? "" : $" ({factors})");
        if (limit.Condition?.Is is { } words) (zh, en) = ($"{zh}；{words.Zh}", $"{en}; {words.En}");
        var (cite, confidence) = level == LifeLevel.Warn || limit.Limit is null ? (limit.WarnAt!.Cite, limit.WarnAt.Confidence) : (limit.Limit.Cite, limit.Limit.Confidence);
        return new(drug, before, cycle, limit.Unit, level,
            new($"{drug} 累积 {Say(before)} + {Say(cycle)} = {Say(after)} {limit.Unit}，{where.Zh}{zh}", $"{drug} {Say(before)} + {Say(cycle)} = {Say(after)} {limit.Unit}, {where.En}{en}"), limits.SourceOf(cite), confidence);
    }

    /// <summary>What this cycle gives of a drug, per m² or whole as its limit counts; null where no dose can be said.</summary>
    double? Now(IReadOnlyList<DosedDrug> drugs, string drug, string unit)
    {
        var lines = drugs.Where(d => d.Drug == drug && d.InsteadOf is null).ToList();
        if (lines.Any(l => l.PerCycle is null)) return null;
        var whole = lines.Sum(l => l.PerCycle!.Value);
        return unit.EndsWith("/m2", StringComparison.Ordinal) ? whole / body.Area : whole;
    }

    static string Say(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";
}
