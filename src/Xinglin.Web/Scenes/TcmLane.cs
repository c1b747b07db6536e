using Xinglin.Care.Treatment;
using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>治, Chinese half: the syndrome as a state, the formula under it, herbs added and removed, external therapies.</summary>
static class TcmLane
{
    static readonly string[] greens = ["cel-50", "cel-100", "cel-200", "cel-100"];

    public static void Draw(Sheet s, double y)
    {
        Syndromes(s, y);
        Prescriptions(s, y + 66);
        var external = s.Bins(s.In<ProcedureDone>().Where(p => !p.Fact.NotDone && Wording.IsExternal(p.Fact)).Select(p => p.Entry)
            .Concat(s.In<ExternalTherapyGiven>().Where(g => !g.Fact.NotDone).Select(g => g.Entry)).OrderBy(e => e.HappenedAt), 7);
        foreach (var b in external)
        {
            s.Easel.Draw(new Sign(b.X, y + 87, 4, "cel-500", SignShape.Up) { Entry = b.Entry.Id, Tip = b.Tip(b.Entry.Fact.Say()) });
            s.Easel.Keep(new(b.X - 5, y + 82, 10, 9));
        }
        // the sessions of a course follow each other: its name stands once, at the first of them in view
        foreach (var b in external.GroupBy(b => Course(s, b.Entry)).Select(g => g.First()).Reverse().Take(Journey.Spoken))
            s.Easel.Say(new Label(b.X, 0, Name(b.Entry.Fact), 12, "cel-700") { Serif = true, Entry = b.Entry.Id }, 7, s.Left, s.Edge, [y + 91]);
    }

    static (string, object) Course(Sheet s, Entry e) => e.Fact is ExternalTherapyGiven g
        ? (g.Therapy, g.OrderedAt ?? s.Whole.All<ExternalTherapyOrdered>().LastOrDefault(o => o.Fact.Therapy == g.Therapy && o.At <= e.HappenedAt).Entry?.HappenedAt ?? e.HappenedAt) : ("", e.Id);

    static Phrase Name(IFact fact) => fact is ExternalTherapyGiven g ? new(g.Therapy, g.Therapy) : new(((ProcedureDone)fact).Name, ((ProcedureDone)fact).Name);

    static void Syndromes(Sheet s, double y)
    {
        // one that began before the view still stands at its left edge
        var all = new List<Stated<SyndromeDifferentiation>>();
        foreach (var d in s.Chart.All<SyndromeDifferentiation>().Where(d => d.Entry.Precision != Precision.Unknown && d.At <= s.Axis.To))
            if (all is [] || all[^1].Fact.All != d.Fact.All) all.Add(d); // said again unchanged, it is the same state
        var drawn = -1.0;
        var n = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var (from, to) = (Math.Max(s.X(all[i].Entry), s.Left), i + 1 < all.Count ? Math.Min(s.X(all[i + 1].Entry), s.Right) : Math.Max(s.End, s.X(all[i].Entry) + 4));
            if (to <= s.Left || to <= from || from < drawn) continue; // states shorter than a hair are read in the table
            (to, drawn) = (Math.Max(to, from + 3), Math.Max(to, from + 3));
            Block(s, all[i], from, Math.Min(to, s.Right), y, greens[n++ % 4]);
        }
        if (n == 0) s.Nothing(y + 18, new("没有辨证的记录", "no syndrome differentiation"));
    }

    static void Block(Sheet s, Stated<SyndromeDifferentiation> d, double from, double to, double y, string green)
    {
        var tip = d.Fact.Say();
        s.Easel.Draw(new Box(from, y, Math.Max(2, to - from - 2), 26, green) { Round = 3, Entry = d.Entry.Id, Tip = tip });
        s.Easel.Draw(new Box(from, y, 3, 26, "cel-600") { Round = 1.5, Entry = d.Entry.Id });
        var room = to - from - 14;
        foreach (var size in new[] { 14.0, 12 })
            if (Lettering.Width(d.Fact.All, size, true) <= room && s.Easel.Set(Words(d.Fact.All, size, 18))) return;
        if (d.Fact.Concurrent is not [] && Lettering.Width(d.Fact.Principal, 12, true) <= room && Lettering.Width(string.Join('，', d.Fact.Concurrent), 12, true) <= room
            && s.Easel.Set(Words(d.Fact.Principal, 12, 11)) && s.Easel.Set(Words(string.Join('，', d.Fact.Concurrent), 12, 24.5))) return;
        if (Lettering.Halves(d.Fact.All) is { } halves && Lettering.Width(halves.First, 12, true) <= room && Lettering.Width(halves.Second, 12, true) <= room
            && s.Easel.Set(Words(halves.First, 12, 11)) && s.Easel.Set(Words(halves.Second, 12, 24.5))) return;
        s.Easel.Set(Words(Lettering.Cut(d.Fact.All, 12, room, true), 12, 18));

        Label Words(string text, double size, double down) => new(from + 9, y + down, new(text, text), size, "cel-800") { Bold = true, Serif = true, Entry = d.Entry.Id };
    }

    static void Prescriptions(Sheet s, double y)
    {
        var all = s.Whole.All<Prescription>().Where(p => p.Entry.Precision != Precision.Unknown).ToList();
        var before = new Dictionary<EntryId, Stated<Prescription>>();
        for (var i = 1; i < all.Count; i++) before[all[i].Entry.Id] = all[i - 1];
        var shown = s.In<Prescription>().ToList();
        if (shown is [])
        {
            s.Nothing(y - 24, new("没有中药处方", "no herbal prescription"));
            return;
        }
        var first = s.X(shown[0].Entry);
        s.Easel.Draw(new Line(first, y, Math.Max(s.End, first), y, "cel-200"));
        string? named = null;
        foreach (var b in s.Bins(shown.Select(p => p.Entry), 6))
        {
            var now = (Prescription)b.Entry.Fact;
            var earlier = before.TryGetValue(b.Entry.Id, out var last) ? last.Fact : null;
            Change(s, b, now, earlier, y);
            if (now.Formula is { } formula && formula != named)
                foreach (var room in new[] { 240.0, 130, 80 })
                    if (s.Easel.Set(new Label(b.X + 8, y - 24, s.Easel.Fit(new(formula, formula), 13, Math.Min(room, s.Edge - b.X - 8)), 13, "cel-700") { Serif = true, Entry = b.Entry.Id })) break;
            named = now.Formula ?? named;
        }
        var up = new Label(first - 8, y - 5, new("加味 ▮", "added ▮"), 12, "cel-700") { Anchor = Anchor.End };
        s.Easel.Set(up, up with { X = s.Edge });
        var down = new Label(first - 8, y + 12, new("减味 ▯", "removed ▯"), 12, "cel-700") { Anchor = Anchor.End };
        s.Easel.Set(down, down with { X = s.Edge });
    }

    static void Change(Sheet s, Bin b, Prescription now, Prescription? earlier, double y)
    {
        var difference = FormulaDifference.Between(earlier, now, s.Look.Herbal);
        var (added, removed) = (difference.Added.Select(h => h.Name).ToList(), difference.Removed.Select(h => h.Name).ToList());
        var redosed = difference.Redosed.Select(k => FormattableString.Invariant($"{k.After.Name} {k.Before.Grams:0.##}→{k.After.Grams:0.##}")).ToList();
        var tip = b.Tip(earlier is null ? now.Say() : new(
            $"{now.Say().Zh}{Named("　加 ", added)}{Named("　减 ", removed)}{Named("　改量 ", redosed)}", $"{now.Say().En}{Named("; added ", added)}{Named("; removed ", removed)}{Named("; re-dosed ", redosed)}"));
        var (up, under) = (Math.Min(18, 1 + added.Count * 1.5), Math.Min(14, removed.Count * 1.5));
        s.Easel.Draw(new Box(b.X - 2.5, y - up, 5, up, "cel-600") { Round = 1, Entry = b.Entry.Id, Tip = tip });
        if (removed is not []) s.Easel.Draw(new Box(b.X - 2.5, y + 1, 5, under, "surface") { Round = 1, Stroke = "cel-600", Entry = b.Entry.Id });
        s.Easel.Keep(new(b.X - 4, y - up, 8, up + under));
    }

    static string Named(string lead, List<string> herbs) => herbs is [] ? "" : lead + string.Join("、", herbs.Take(4)) + (herbs.Count > 4 ? $" +{herbs.Count - 4}" : "");
}
