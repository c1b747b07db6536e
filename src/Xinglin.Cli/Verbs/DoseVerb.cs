using System.CommandLine;
using System.Globalization;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Answers;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Cli.Verbs;

static class DoseVerb
{
    public static Command Make() => Knowing.Of<DosePlan>("dose", "按方案模板算剂量；不写名称则列出全部 · work the doses of a regimen; alone it lists them", "REGIMEN", DoseAnswer.List, DoseAnswer.To, Say);

    static void Say(TextWriter o, DosePlan plan)
    {
        o.WriteLine($"{plan.Name.Zh} · {plan.Name.En}  第 {plan.Cycle} 周期 · cycle {plan.Cycle}");
        if (plan.Cannot is { } why) o.WriteLine($"  不能说，{why.Zh} · cannot say: {why.En}");
        if (plan.Measures is { } m) o.WriteLine($"  {Number(m.Area)} m² ({m.AreaFormula})  {Number(m.Clearance)} mL/min ({m.ClearanceFormula}) {m.ClearanceWeight?.Zh}");
        foreach (var d in plan.Drugs) Say(o, d);
        foreach (var h in plan.Holds) o.WriteLine($"  等 {h.What.Zh} · wait: {h.What.En}  [{h.Source}]");
        foreach (var u in plan.Unknown) o.WriteLine($"  未知 {u.Zh} · unknown: {u.En}");
        foreach (var s in plan.Cumulative) o.WriteLine($"  {s.What.Zh} · {s.What.En}{(s.Confidence == Confidence.Low ? "  未核实 · unverified" : "")}");
        foreach (var n in plan.Notices) o.WriteLine($"  {n.Zh} · {n.En}");
        foreach (var b in plan.Beside) o.WriteLine($"  {b.What.Zh} · {b.What.En}");
        if (plan.Ask is not []) o.WriteLine($"  核对还缺：{string.Join("；", plan.Ask.Select(a => a.Zh))} · to be checked: {string.Join("; ", plan.Ask.Select(a => a.En))}");
    }

    static void Say(TextWriter o, DosedDrug d)
    {
        var said = d.Cannot is { } why ? $"不能说，{why.Zh} · cannot say: {why.En}" : $"{Number(d.Rounded)} {d.Unit}  （{string.Join("，", d.Why.Select(w => w.Zh))}）";
        o.WriteLine($"  {d.Name.Zh} {d.Drug}{(d.Optional ? "（可选 optional）" : "")}  {d.Per}  {d.Route.Zh}  d{Days(d.Days)}: {said}");
    }

    /// <summary>1–14 rather than fourteen numbers.</summary>
    static string Days(IReadOnlyList<int> days) => days is [var first, _, _, .., var last] && last - first == days.Count - 1 ? $"{first}–{last}" : string.Join(",", days);

    static string Number(double? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "—";
}
