using Xinglin.Care;
using Xinglin.Facts.Treatment;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>治, Western half: regimens and their cycles, procedures, radiotherapy.</summary>
static class SystemicLane
{
    const int UsualDays = 14; // how wide a cycle is drawn when its regimen does not say; a matter of looks, not of doses

    public static void Draw(Easel easel, Axis axis, Chart chart, double top, DateTimeOffset now)
    {
        var y = top + 14;
        var cycles = axis.InView<CycleGiven>(chart).ToList();
        var started = axis.InView<RegimenStarted>(chart).ToList();
        for (var i = 0; i < cycles.Count; i++) Cycle(easel, axis, chart, cycles[i], i + 1 < cycles.Count ? cycles[i + 1].At : null, y);
        foreach (var p in axis.InView<ProcedureDone>(chart).Where(p => p.Fact is { NotDone: false, Kind: not (ProcedureKind.Biopsy or ProcedureKind.Endoscopy) }).Reverse())
        {
            easel.Draw(new Sign(axis.X(p.At), y + 10, 11, "apr-500", SignShape.Tall) { Entry = p.Entry.Id, Tip = p.Fact.Say() });
            easel.Set(new Label(axis.X(p.At), y - 3, easel.Fit(new(p.Fact.Name, p.Fact.Name), 12, 100, true), 12, "apr-600") { Anchor = Anchor.Middle, Bold = true, Entry = p.Entry.Id });
        }
        foreach (var r in axis.InView<RadiotherapyCourse>(chart))
        {
            var (x, to) = (axis.X(r.At), Math.Min(axis.X(r.Fact.EndedAt ?? r.At.AddDays(7)), Journey.Right));
            easel.Draw(new Box(x, y + 5, Math.Max(4, to - x), 10, "wis-300") { Round = 3, Entry = r.Entry.Id, Tip = r.Fact.Say() });
            easel.Set(new Label(x, y - 3, easel.Fit(r.Fact.Say(), 12, 160), 12, "wis-600") { Entry = r.Entry.Id });
        }
        foreach (var r in Enumerable.Reverse(started))
            easel.Set(new Label(axis.X(r.At), y - 3, easel.Fit(new(r.Fact.Name, r.Fact.Name), 12, 180), 12, "ind-700") { Entry = r.Entry.Id, Tip = r.Fact.Say() });
        Planned(easel, axis, chart, y, now);
        if (cycles is [] && started is [] && axis.InView(chart, typeof(ProcedureDone), typeof(RadiotherapyCourse)) is [])
            LaneMarks.Nothing(easel, y + 14, new("没有化疗、介入、手术、放疗的记录", "no systemic, interventional, surgical or radiation treatment"));
    }

    static void Cycle(Easel easel, Axis axis, Chart chart, Stated<CycleGiven> cycle, DateTimeOffset? next, double y)
    {
        var regimen = chart.All<RegimenStarted>().LastOrDefault(r => r.Fact.Regimen == cycle.Fact.Regimen && r.At <= cycle.At).Fact;
        var x = axis.X(cycle.At);
        var to = axis.X(cycle.At.AddDays((regimen?.CycleDays ?? UsualDays) * .7));
        if (next is { } n) to = Math.Min(to, axis.X(n) - 1.5);
        var w = Math.Max(3, Math.Min(to, Journey.Right) - x);
        var (kept, reduced) = (regimen?.Intent == Intent.Maintenance, cycle.Fact.DoseShare < 1);
        var name = kept ? new Phrase($"维{cycle.Fact.Cycle}", $"M{cycle.Fact.Cycle}") : new Phrase($"C{cycle.Fact.Cycle}", $"C{cycle.Fact.Cycle}");
        var ink = kept ? "ind-700" : reduced ? "ink-900" : "surface";
        var tip = new Phrase($"{regimen?.Name ?? cycle.Fact.Regimen}　{cycle.Fact.Say().Zh}", $"{regimen?.Name ?? cycle.Fact.Regimen}: {cycle.Fact.Say().En}");
        easel.Draw(new Box(x, y, w, 20, kept ? "ind-100" : reduced ? "ind-300" : "ind-600") { Round = 3, Stroke = kept ? "ind-300" : null, Entry = cycle.Entry.Id, Tip = tip });
        var share = new Phrase($"{name.Zh} {cycle.Fact.DoseShare:0%}", $"{name.En} {cycle.Fact.DoseShare:0%}");
        foreach (var text in (Phrase[])(reduced ? [share, name] : [name]))
            if (Lettering.Width(text.Zh, 12, true) <= w - 6 && easel.Set(new Label(x + 4, y + 14.5, text, 12, ink) { Bold = true, Entry = cycle.Entry.Id, Tip = tip })) break;
        easel.Keep(new(x, y, w, 20));
    }

    static void Planned(Easel easel, Axis axis, Chart chart, double y, DateTimeOffset now)
    {
        foreach (var order in chart.All<CycleOrdered>())
        {
            var at = order.Fact.PlannedOn.Start();
            if (at < now || !axis.Shows(at) || chart.All<CycleGiven>().Any(c => c.Fact.Regimen == order.Fact.Regimen && c.Fact.Cycle == order.Fact.Cycle)) continue;
            var frame = new Frame(Math.Min(axis.X(at), Journey.Width - 60), y, 52, 20);
            if (!easel.Free(frame)) continue;
            easel.Draw(new Box(frame.X, y, frame.W, 20, "none") { Round = 3, Stroke = "ind-500", Dashed = true, Entry = order.Entry.Id, Tip = order.Fact.Say() });
            easel.Set(new Label(frame.X + 26, y + 14, new($"拟 C{order.Fact.Cycle}", $"C{order.Fact.Cycle}?"), 12, "ind-600") { Anchor = Anchor.Middle, Entry = order.Entry.Id });
            easel.Keep(frame);
        }
    }
}
