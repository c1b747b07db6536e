using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>治, Chinese half: the syndrome as a state, the formula under it, herbs added and removed, other drugs that matter.</summary>
static class TcmLane
{
    static readonly string[] greens = ["cel-50", "cel-100", "cel-200"];

    public static void Draw(Easel easel, Axis axis, Chart chart, double y, double end)
    {
        Syndromes(easel, axis, chart, y, end);
        Prescriptions(easel, axis, chart, y + 66, end);
        foreach (var d in axis.InView<DrugGiven>(chart).Where(d => d.Fact is { NotGiven: false, Kind: DrugKind.Antibacterial or DrugKind.GrowthFactor or DrugKind.Transfusion }).Reverse())
        {
            easel.Draw(new Sign(axis.X(d.At), y + 86, 4, "ind-500", SignShape.Up) { Entry = d.Entry.Id, Tip = d.Fact.Say() });
            easel.Beside(new(axis.X(d.At), y + 90, easel.Fit(new(d.Fact.Drug, d.Fact.Drug), 12, 120), 12, "ind-700") { Entry = d.Entry.Id, Tip = d.Fact.Say() }, 7, Journey.Left, Journey.Right);
        }
    }

    static void Syndromes(Easel easel, Axis axis, Chart chart, double y, double end)
    {
        // one that began before the view still stands at its left edge
        var all = new List<Stated<SyndromeDifferentiation>>();
        foreach (var s in chart.All<SyndromeDifferentiation>().Where(s => s.Entry.Precision != Precision.Unknown && s.At <= axis.To))
            if (all is [] || all[^1].Fact.All != s.Fact.All) all.Add(s); // said again unchanged, it is the same state
        var blocks = all.Select((s, i) => (s, From: Math.Max(axis.X(s.At), Journey.Left), To: i + 1 < all.Count ? Math.Min(axis.X(all[i + 1].At), Journey.Right) : Math.Max(end, axis.X(s.At) + 4)))
                        .Where(b => b.To > Journey.Left && b.To > b.From).ToList();
        if (blocks is []) LaneMarks.Nothing(easel, y + 18, new("没有辨证的记录", "no syndrome differentiation"));
        for (var i = 0; i < blocks.Count; i++)
        {
            var (s, from, to) = blocks[i];
            easel.Draw(new Box(from, y, Math.Max(2, to - from - 2), 26, greens[Math.Abs(i % 4 - (i % 4 == 3 ? 2 : 0))]) { Round = 3, Entry = s.Entry.Id, Tip = s.Fact.Say() });
            easel.Draw(new Box(from, y, 3, 26, "cel-600") { Round = 1.5 });
            easel.Set(new Label(from + 10, y + 18, easel.Fit(new(s.Fact.All, s.Fact.All), 14, to - from - 16, true), 14, "cel-800") { Bold = true, Serif = true, Entry = s.Entry.Id, Tip = s.Fact.Say() });
        }
    }

    static void Prescriptions(Easel easel, Axis axis, Chart chart, double y, double end)
    {
        var all = chart.All<Prescription>().Where(p => p.Entry.Precision != Precision.Unknown).ToList();
        var shown = Enumerable.Range(0, all.Count).Where(i => axis.Shows(all[i].At)).ToList();
        if (shown is [])
        {
            LaneMarks.Nothing(easel, y - 24, new("没有中药处方", "no herbal prescription"));
            return;
        }
        easel.Draw(new Line(axis.X(all[shown[0]].At), y, end, y, "cel-200"));
        foreach (var i in shown)
        {
            var (now, x) = (all[i], axis.X(all[i].At));
            var before = i == 0 ? [] : all[i - 1].Fact.Herbs.Select(h => h.Name).ToHashSet();
            var (added, removed) = (now.Fact.Herbs.Count(h => !before.Contains(h.Name)), before.Except(now.Fact.Herbs.Select(h => h.Name)).Count());
            var tip = new Phrase($"{now.Fact.Say().Zh}（加 {added} 味，减 {removed} 味）", $"{now.Fact.Say().En} ({added} added, {removed} removed)");
            easel.Draw(new Box(x - 2.5, y - Math.Min(14, 1 + added * 1.4), 5, Math.Min(14, 1 + added * 1.4), "cel-600") { Round = 1, Entry = now.Entry.Id, Tip = tip });
            if (removed > 0) easel.Draw(new Box(x - 2.5, y + 1, 5, Math.Min(12, removed * 1.4), "surface") { Round = 1, Stroke = "cel-600", Entry = now.Entry.Id, Tip = tip });
            if (now.Fact.Formula is { } formula && (i == 0 || all[i - 1].Fact.Formula != formula))
                easel.Set(new Label(x + 8, y - 24, easel.Fit(new(formula, formula), 13, 200), 13, "cel-700") { Serif = true, Entry = now.Entry.Id, Tip = tip });
        }
        easel.Set(new Label(axis.X(all[shown[0]].At) - 8, y - 5, new("加味 ▮", "added ▮"), 12, "cel-700") { Anchor = Anchor.End });
        easel.Set(new Label(axis.X(all[shown[0]].At) - 8, y + 12, new("减味 ▯", "removed ▯"), 12, "cel-700") { Anchor = Anchor.End });
    }
}
