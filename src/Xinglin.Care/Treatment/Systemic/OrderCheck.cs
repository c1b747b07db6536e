using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>An ordered cycle laid beside its chart: what makes it impossible, and what may be signed over with a reason.</summary>
public sealed record OrderCheck(IReadOnlyList<Problem> Problems, IReadOnlyList<GateFinding> Findings)
{
    public static OrderCheck Of(Chart chart, CycleOrdered order, RegimenStarted? startedWith, DateTimeOffset at, Library library)
    {
        List<Problem> problems = [];
        var run = chart.Runs().LastOrDefault(r => r.IsRunning && r.Regimen == order.Regimen);
        if (run is null && startedWith is null)
            return new([new(nameof(order.Regimen), chart.RunOf(order.Regimen) is { } over ? new($"{over.Started.Fact.Name} 已停用；要再用请先开始方案", $"{over.Started.Fact.Name} was stopped; start it again before ordering")
                : new("还没有开始这个方案；请先在化疗页开始，写明目的、线数和针对的病", "this regimen was not started; start it first on the systemic therapy page with intent, line and disease"))], []);
        var next = run?.Next ?? 1;
        if (order.Cycle != next)
            problems.Add(new(nameof(order.Cycle), order.Cycle < next ? new($"第 {order.Cycle} 周期已给过；下一个是第 {next} 周期", $"cycle {order.Cycle} was given already; the next is cycle {next}")
                : new($"第 {next} 周期还没有给，不能跳到第 {order.Cycle} 周期；请开第 {next} 周期，没有记的先补记", $"cycle {next} was not given, so cycle {order.Cycle} cannot be ordered; order cycle {next}, or first record what was given")));
        problems.AddRange(Reason(run, order));
        if (RegimenCards.Of(library, order.Regimen, startedWith?.Name ?? run?.Started.Fact.Name, at) is not { } card) return new(problems, []);
        var sheet = DoseSheet.Of(chart, card, CycleWish.Of(order) with { Lines = order.Doses is [] ? null : CycleWish.Of(order).Lines }, library, at);
        problems.AddRange(Doses(sheet, order));
        return new(problems, new SystemicGates(library, chart, at).Of(sheet, order.Cycle == 1));
    }

    /// <summary>A delay and a reduction say why.</summary>
    static IEnumerable<Problem> Reason(RegimenRun? run, CycleOrdered order)
    {
        if (!string.IsNullOrWhiteSpace(order.Reason)) yield break;
        if (order.DoseShare < 1 || order.Levels > 0 || order.Doses.Any(d => d.Percent < 100)) yield return new(nameof(order.Reason), new("减量须写原因", "a reduction needs its reason"));
        else if (Usual(run) is { } usual && order.PlannedOn > usual) yield return new(nameof(order.Reason), new($"晚于 {usual:MM-dd}，延期须写原因", $"later than {usual:MM-dd}: a delay needs its reason"));
    }

    /// <summary>The day this cycle was meant for, or falls on by the length of a cycle; null where nobody said.</summary>
    public static DateOnly? Usual(RegimenRun? run) => run?.Pending?.Order is { } pending ? pending.Fact.PlannedOn
        : run?.LastGiven is { } last && run.Started.Fact.CycleDays is { } days ? last.At.HouseDay().AddDays(days) : null;

    static IEnumerable<Problem> Doses(DoseSheet sheet, CycleOrdered order)
    {
        const string field = nameof(CycleOrdered.Doses);
        foreach (var (drug, why) in sheet.Missing)
            yield return new(field, drug is null ? new($"{why.Zh}，剂量说不了，不能开", $"{why.En}: no dose can be said, so it cannot be ordered")
                : new($"{drug.Name.Zh}：{why.Zh}，剂量说不了，不能开", $"{drug.Drug}: {why.En}; no dose can be said, so it cannot be ordered"));
        if (sheet.Missing is not []) yield break;
        if (order.Doses is [])
        {
            yield return new(field, new("没有剂量：请从化疗页开，剂量按身高、体重、肌酐算出", "there are no doses: order it on the systemic therapy page, where they are worked from height, weight and creatinine"));
            yield break;
        }
        foreach (var dose in order.Doses)
            if (dose.Line is null || sheet.Plan.Drugs.FirstOrDefault(d => d.Line == dose.Line) is not { Rounded: { } rounded } drug)
                yield return new(field, new($"{dose.Drug} 不在 {sheet.Card.Stamp} 这一周期里", $"{dose.Line ?? "this drug"} is not in this cycle of {sheet.Card.Stamp}"));
            else if (DoseSheet.Amount(rounded) != dose.Dose || drug.Unit != dose.Unit)
                yield return new(field, new($"{dose.Drug} 写的是 {dose.Dose:0.####} {dose.Unit}，按病历现在的数值是 {rounded:0.####} {drug.Unit}；请重看剂量单", $"{drug.Drug}: {dose.Dose:0.####} {dose.Unit} is written, the chart's values now give {rounded:0.####} {drug.Unit}; look at the dose sheet again"));
        var left = sheet.Plan.Drugs.Where(d => !d.Optional && d.InsteadOf is null && order.Doses.All(o => o.Line != d.Line && sheet.Plan.Drugs.FirstOrDefault(x => x.Line == o.Line)?.InsteadOf != d.Line)).ToList();
        if (left is not [] && string.IsNullOrWhiteSpace(order.Reason))
            yield return new(nameof(order.Reason), new($"少了{string.Join("、", left.Select(d => d.Name.Zh))}，须写原因", $"{string.Join(", ", left.Select(d => d.Drug))} left out: say why"));
    }
}

/// <summary>The card a regimen is given by.</summary>
public static class RegimenCards
{
    public static RegimenCard? Of(Library library, string regimen, string? name, DateTimeOffset at) =>
        library.FamilyOf<RegimenCard>().On(regimen, at) ?? new[] { regimen, name }.OfType<string>().Select(n => library.TemplateMeant(n, at)).OfType<Template>().Select(t => library.FamilyOf<RegimenCard>().On(t.Card, at)).FirstOrDefault();

    public static RegimenCard? Of(Library library, RegimenRun run, DateTimeOffset at) => Of(library, run.Regimen, run.Started.Fact.Name, at);
}
