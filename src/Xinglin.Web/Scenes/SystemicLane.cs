using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>治, Western half: regimens and their cycles with dose share and delay, procedures, radiotherapy, what is planned next.</summary>
static class SystemicLane
{
    const int UsualDays = 14; // how wide a cycle is drawn when its regimen does not say; a matter of looks, not of doses
    const double Bar = 20;

    public static void Draw(Sheet s, double top)
    {
        var y = top + 18;
        // one that began before the view is still drawn as far as it reaches in
        var cycles = s.Chart.All<CycleGiven>().Where(c => c.Entry.Precision != Precision.Unknown && c.At <= s.Axis.To && s.Axis.X(c.At.AddDays(UsualDays)) > s.Left + 4).ToList();
        var started = s.In<RegimenStarted>().ToList();
        var done = s.In<ProcedureDone>().Where(p => Lanes.Of(p.Fact) == Wing.Treatment && !p.Fact.NotDone && !Wording.IsExternal(p.Fact)).ToList();
        Delays(s, cycles, y);
        foreach (var b in s.Bins(cycles.Select(c => c.Entry), 4)) Cycle(s, b, cycles, y);
        Procedures(s, done, y);
        foreach (var r in s.In<RadiotherapyCourse>().Where(r => !r.Fact.Planned))
        {
            var (x, to) = (s.X(r.Entry), Math.Min(s.Axis.X(r.Fact.EndedAt ?? r.At.AddDays(7)), s.Right));
            s.Easel.Draw(new Box(x, y + 5, Math.Max(4, to - x), 10, "ind-200") { Round = 3, Stroke = "ind-500", Entry = r.Entry.Id, Tip = r.Fact.Say() });
            s.Easel.Say(new Label(x, 0, r.Fact.Say(), 12, "ind-700") { Entry = r.Entry.Id }, 0, s.Left, s.Edge, [y - 5]);
        }
        foreach (var r in Enumerable.Reverse(started).Take(Journey.Spoken)) Regimen(s, r, y - 5);
        ProcedureMarks.Draw(s, y, Bar);
        Planned(s, y);
        if (cycles is [] && started is [] && done is [] && !s.In<RadiotherapyCourse>().Any())
            s.Nothing(y + 14, new("没有化疗、介入、手术、放疗的记录", "no systemic, interventional, surgical or radiation treatment"));
    }

    /// <summary>The name, with what is in it where there is room: "SOX：奥沙利铂 + 替吉奥".</summary>
    static void Regimen(Sheet s, Stated<RegimenStarted> r, double y)
    {
        var drugs = s.Whole.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Anticancer, NotGiven: false } && d.At >= r.At && d.At < r.At.AddDays(UsualDays)).Select(d => d.Fact.Drug)
            .Concat(s.Whole.All<MedicationOrdered>().Where(m => m.Fact.Kind is DrugKind.Anticancer && m.At >= r.At && m.At < r.At.AddDays(UsualDays)).Select(m => m.Fact.Drug)).Distinct().Take(3).ToList();
        var name = r.Fact.Name + (r.Fact.Intent is Intent.Maintenance && !r.Fact.Name.Contains("维持", StringComparison.Ordinal) ? s.English ? " (maintenance)" : " 维持" : "");
        var whole = drugs is [] || drugs.All(d => name.Contains(d, StringComparison.Ordinal)) ? name : $"{name}{(s.English ? ": " : "：")}{string.Join(" + ", drugs)}";
        var (label, x) = (new Label(0, y, new(name, name), 12, "ind-700") { Entry = r.Entry.Id, Tip = r.Fact.Say() }, s.X(r.Entry));
        foreach (var text in new[] { whole, name, Lettering.Cut(name, 12, 120) })
            foreach (var step in new[] { 0.0, 30, 60 })
                if (x + step + Lettering.Width(text, 12) <= s.Edge && s.Easel.Set(label with { X = x + step, Text = new(text, text) })) return;
    }

    static void Procedures(Sheet s, List<Stated<ProcedureDone>> done, double y)
    {
        var number = s.Whole.All<ProcedureDone>().Where(p => !p.Fact.NotDone).GroupBy(p => p.Fact.Kind).SelectMany(g => g.Select((p, i) => (p.Entry.Id, i + 1))).ToDictionary();
        var bins = s.Bins(done.Select(p => p.Entry), 8);
        foreach (var b in bins)
        {
            s.Easel.Draw(new Sign(b.X, y + Bar / 2, 11, "apr-500", SignShape.Tall) { Entry = b.Entry.Id, Tip = b.Tip(b.Entry.Fact.Say()) });
            s.Easel.Keep(new(b.X - 6, y, 12, Bar));
        }
        foreach (var b in Enumerable.Reverse(bins).Take(Journey.Spoken))
        {
            var p = (ProcedureDone)b.Entry.Fact;
            var counted = p.Kind is ProcedureKind.Tace or ProcedureKind.Haic ? $" {number[b.Entry.Id]}" : "";
            var (name, label) = (Wording.Procedure(p), new Label(b.X, y - 5, default, 12, "apr-600") { Bold = true, Entry = b.Entry.Id });
            foreach (var room in new[] { 150.0, 96, 60 })
            {
                var text = s.Easel.Fit(new(name.Zh + counted, name.En + counted), 12, room, true);
                if (s.Easel.Set(label with { Text = text, Anchor = Anchor.Middle }, label with { Text = text, X = b.X - 6 }, label with { Text = text, X = b.X + 6, Anchor = Anchor.End })) break;
            }
        }
    }

    static void Cycle(Sheet s, Bin bin, List<Stated<CycleGiven>> cycles, double y)
    {
        var at = cycles.FindIndex(c => c.Entry.Id == bin.Entry.Id);
        var (cycle, x) = (cycles[at], Math.Max(bin.X, s.Left));
        var regimen = s.Whole.All<RegimenStarted>().LastOrDefault(r => r.Fact.Regimen == cycle.Fact.Regimen && r.At <= cycle.At).Fact;
        var to = s.Axis.X(cycle.At.AddDays((regimen?.CycleDays ?? UsualDays) * .7));
        if (at + 1 < cycles.Count) to = Math.Min(to, Math.Max(s.X(cycles[at + 1].Entry) - 1.5, x + 2));
        var w = Math.Max(2, Math.Min(to, s.Right) - x);
        var (kept, reduced) = (regimen?.Intent == Intent.Maintenance, cycle.Fact.DoseShare < 1);
        var name = kept ? new Phrase($"维{cycle.Fact.Cycle}", $"M{cycle.Fact.Cycle}") : new Phrase($"C{cycle.Fact.Cycle}", $"C{cycle.Fact.Cycle}");
        var ink = kept ? "ind-700" : reduced ? "ink-900" : "surface";
        var tip = bin.Tip(new($"{regimen?.Name ?? cycle.Fact.Regimen}　{cycle.Fact.Say().Zh}", $"{regimen?.Name ?? cycle.Fact.Regimen}: {cycle.Fact.Say().En}"));
        s.Easel.Draw(new Box(x, y, w, Bar, kept ? "ind-100" : reduced ? "ind-300" : "ind-600") { Round = Math.Min(3, w / 3), Stroke = kept ? "ind-300" : null, Entry = cycle.Entry.Id, Tip = tip });
        var share = $" {cycle.Fact.DoseShare * 100:0}%";
        foreach (var text in (Phrase[])(reduced ? [new(name.Zh + share, name.En + share), name] : [name]))
        {
            var (label, room) = (new Label(x + 4, y + 14.5, text, 12, ink) { Bold = true, Entry = cycle.Entry.Id }, Lettering.Width(s.English ? text.En : text.Zh, 12, true));
            if (room <= w - 6 && s.Easel.Set(label)) break;
            if (s.End > x && s.End + 5 + room <= x + w && s.Easel.Set(label with { X = s.End + 5 })) break; // the line of now stands where the words would
        }
        s.Easel.Keep(new(x, y, w, Bar));
    }

    /// <summary>From the day a cycle was first meant for until the day it was given, when that came later.</summary>
    static void Delays(Sheet s, List<Stated<CycleGiven>> cycles, double y)
    {
        foreach (var c in cycles)
        {
            if (s.Whole.All<CycleOrdered>().FirstOrDefault(o => o.Fact.Regimen == c.Fact.Regimen && o.Fact.Cycle == c.Fact.Cycle && o.At < c.At) is not { Entry: not null } first) continue;
            var days = c.At.HouseDay().DayNumber - first.Fact.PlannedOn.DayNumber;
            var (from, to) = (Math.Max(s.Axis.X(first.Fact.PlannedOn.Start()), s.Left), s.X(c.Entry));
            if (days < 1 || to - from < 3) continue;
            var why = s.Whole.All<HoldChecked>().LastOrDefault(h => h.Fact.Verdict is HoldVerdict.Delay && h.Fact.Regimen == c.Fact.Regimen && h.Fact.Cycle == c.Fact.Cycle && h.At <= c.At).Fact?.Reason;
            var tip = new Phrase($"第 {c.Fact.Cycle} 周期延 {days} 天{(why is null ? "" : $"：{why}")}", $"cycle {c.Fact.Cycle} delayed by {days} days{(why is null ? "" : $": {why}")}");
            s.Easel.Draw(new Box(from, y + 6, to - from, 8, "none") { Stroke = "apr-500", Dashed = true, Entry = first.Entry.Id, Tip = tip });
            var text = new Phrase($"延{days}", $"+{days}d");
            if (Lettering.Width(s.English ? text.En : text.Zh, 12) < to - from - 2) s.Easel.Set(new Label((from + to) / 2, y + 32, text, 12, "apr-600") { Anchor = Anchor.Middle, Entry = first.Entry.Id });
        }
    }

    static void Planned(Sheet s, double y)
    {
        foreach (var order in s.Chart.All<CycleOrdered>().Where(o => o.Fact.PlannedOn.Start() > s.Look.Now).Reverse())
        {
            var at = order.Fact.PlannedOn.Start();
            if (!s.Axis.Shows(at) || s.Whole.All<CycleGiven>().Any(c => c.Fact.Regimen == order.Fact.Regimen && c.Fact.Cycle == order.Fact.Cycle)) continue;
            var text = new Phrase($"拟 C{order.Fact.Cycle}", $"C{order.Fact.Cycle}?");
            var frame = new Frame(Math.Min(s.Axis.X(at), s.Edge - 48), y, 48, Bar);
            if (!s.Easel.Free(frame)) continue;
            s.Easel.Draw(new Box(frame.X, y, frame.W, Bar, "none") { Round = 3, Stroke = "ind-500", Dashed = true, Entry = order.Entry.Id, Tip = order.Fact.Say() });
            s.Easel.Set(new Label(frame.X + 24, y + 14, text, 12, "ind-600") { Anchor = Anchor.Middle, Entry = order.Entry.Id });
            s.Easel.Keep(frame);
        }
    }
}
