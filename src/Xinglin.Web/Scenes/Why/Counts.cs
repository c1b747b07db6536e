using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes.Why;

/// <summary>What the blood says, and what on the chart stands beside it in time.</summary>
static class Counts
{
    // how far back something still belongs to "now"; a matter of what is shown, not of medicine
    const int Fresh = 45, Beside = 60;

    static readonly string[] thinners = ["肝素", "华法林", "沙班", "heparin", "warfarin", "xaban"];

    /// <summary>The last neutrophils when the card grades them, with the day of the cycle, the fever and what was given since.</summary>
    public static Sentence? Neutropenia(Chart chart, CountBands? bands, DateTimeOffset now)
    {
        if (bands is null || chart.ReadingAt(Analytes.Neutrophils, now) is not { } last || (now - last.At).TotalDays > Fresh) return null;
        if (CountBands.Grade(last.Value, bands.Neutrophils) is not (>= 2 and var grade)) return null;
        List<Clause> said = [new($"中性粒 {last.Value:0.##}（{grade} 级）", $"neutrophils {last.Value:0.##} (grade {grade})", last.Entry)];
        if (Cycle(chart, last.At) is { } cycle) said.Add(cycle);
        if (chart.All<Temperature>().Where(t => t.At > last.At.AddDays(-3)).OrderByDescending(t => t.Fact.Celsius).FirstOrDefault() is { Entry: not null } hottest)
            said.Add(new($"其间体温最高 {hottest.Fact.Celsius:0.0} ℃", $"highest temperature since {hottest.Fact.Celsius:0.0} °C", hottest.Entry));
        if (chart.All<DrugGiven>().LastOrDefault(d => d.Fact is { NotGiven: false, Kind: DrugKind.GrowthFactor or DrugKind.Antibacterial } && d.At > last.At.AddDays(-7)) is { Entry: not null } drug)
            said.Add(new($"已给{drug.Fact.Drug}", $"{drug.Fact.Drug} given", drug.Entry));
        return new(said);
    }

    /// <summary>Platelets that fell from count to count up to the last, with the cycle, the spleen as measured, and what thins the blood.</summary>
    public static Sentence? PlateletsFalling(Chart chart, CountBands? bands, DateTimeOffset now)
    {
        var all = chart.Readings(Analytes.Platelets).Where(r => r.Entry.Precision != Precision.Unknown).ToList();
        if (all is not [.., var last] || (now - last.At).TotalDays > Fresh) return null;
        var from = all.Count - 1;
        while (from > 0 && all[from - 1].Value > all[from].Value) from--;
        var falls = all.Count - 1 - from;
        if (falls < 2) return null;
        var run = all[from..];
        var grade = bands is null ? 0 : CountBands.Grade(last.Value, bands.Platelets);
        var since = Day(run[0].At, now);
        List<Clause> said = [new($"血小板自 {since} 起 {falls} 次连续下行，{run[0].Value:0} → {last.Value:0}{(grade > 0 ? $"（{grade} 级）" : "")}",
            $"platelets fell {falls} times running since {since}, {run[0].Value:0} → {last.Value:0}{(grade > 0 ? $" (grade {grade})" : "")}", [.. run.Select(r => r.Entry)])];
        if (Cycle(chart, last.At) is { } cycle) said.Add(cycle);
        if (Spleen(chart, now) is { } spleen) said.Add(spleen);
        if (Thinner(chart, run[0].At) is { } thinner) said.Add(thinner);
        return new(said);
    }

    /// <summary>"SOX 第 5 周期第 22 天".</summary>
    static Clause? Cycle(Chart chart, DateTimeOffset at)
    {
        if (chart.All<CycleGiven>().LastOrDefault(c => c.At <= at) is not { Entry: not null } cycle || (at - cycle.At).TotalDays > Fresh) return null;
        var name = chart.All<RegimenStarted>().LastOrDefault(r => r.Fact.Regimen == cycle.Fact.Regimen && r.At <= at).Fact?.Name ?? cycle.Fact.Regimen;
        var day = at.HouseDay().DayNumber - cycle.At.HouseDay().DayNumber + 1;
        return new($"在 {name} 第 {cycle.Fact.Cycle} 周期第 {day} 天", $"on day {day} of {name} cycle {cycle.Fact.Cycle}", cycle.Entry);
    }

    static Clause? Spleen(Chart chart, DateTimeOffset now)
    {
        var measured = chart.All<Finding>().Where(f => f.Fact.Number is not null && f.Fact.Name.Contains('脾', StringComparison.Ordinal)).ToList();
        if (measured is not [.., var last] || (now - last.At).TotalDays > Beside * 2) return null;
        var before = measured.LastOrDefault(m => m.Fact.Name == last.Fact.Name && m.Entry.Id != last.Entry.Id && m.Fact.Unit == last.Fact.Unit);
        var value = before.Fact is null ? $"{last.Fact.Number:0.##} {last.Fact.Unit}" : $"{before.Fact.Number:0.##} → {last.Fact.Number:0.##} {last.Fact.Unit}";
        return new($"{last.Fact.Name} {value}", $"{last.Fact.Name} {value}", before.Entry is null ? [last.Entry] : [before.Entry, last.Entry]);
    }

    static Clause? Thinner(Chart chart, DateTimeOffset since)
    {
        bool Is(string drug) => thinners.Any(t => drug.Contains(t, StringComparison.OrdinalIgnoreCase));
        if (chart.All<MedicationOrdered>().LastOrDefault(m => Is(m.Fact.Drug) && m.Fact.State is OrderState.Active && m.At > since.AddDays(-Beside)) is { Entry: not null } ordered)
            return new($"同期用{ordered.Fact.Drug}{Amount(ordered.Fact.Dose, ordered.Fact.Unit)}", $"on {ordered.Fact.Drug}{Amount(ordered.Fact.Dose, ordered.Fact.Unit)} meanwhile", ordered.Entry);
        return chart.All<DrugGiven>().LastOrDefault(d => !d.Fact.NotGiven && Is(d.Fact.Drug) && d.At > since) is { Entry: not null } given
            ? new($"同期给{given.Fact.Drug}{Amount(given.Fact.Dose, given.Fact.Unit)}", $"{given.Fact.Drug}{Amount(given.Fact.Dose, given.Fact.Unit)} given meanwhile", given.Entry) : null;
    }

    static string Amount(decimal? dose, string? unit) => dose is { } d ? $" {d:0.##} {unit}" : "";

    internal static string Day(DateTimeOffset at, DateTimeOffset now) =>
        at.HouseDay().ToString(at.HouseDay().Year == now.HouseDay().Year ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
