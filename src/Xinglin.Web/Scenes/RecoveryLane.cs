using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Web.Scenes;

/// <summary>康: function and nutrition as words on one row, weight as a line under them.</summary>
static class RecoveryLane
{
    const double Words = 14, Upper = 24, Lower = 40;

    public static double Height(Sheet s) => 48;

    public static void Draw(Sheet s, double top)
    {
        var weights = s.In<BodyMeasure>(s.Whole).Where(b => b.Fact.WeightKg is not null).ToList();
        var words = s.In<NursingAssessment>().Select(a => a.Entry).Concat(s.In<PerformanceStatus>().Select(p => p.Entry)).Concat(s.In<CarePlanned>().Select(c => c.Entry))
            .Where(e => Lanes.Of(e.Fact) == Wing.Recovery).OrderBy(e => e.HappenedAt).ToList();
        if (weights is [] && words is []) s.Nothing(top + 25, new("没有体重、体能和营养的记录", "no weight, function or nutrition"));
        if (weights is not []) Weight(s, weights, top);
        var said = new HashSet<EntryId>(Changed(words));
        var bins = s.Bins(words, 7, e => said.Contains(e.Id) ? 1 : 0);
        foreach (var b in bins)
        {
            s.Easel.Draw(new Dot(b.X, top + Words - 4, 2.6, "ph-kang") { Entry = b.Entry.Id, Tip = b.Tip(Wording.Of(b.Entry.Fact)) });
            s.Easel.Keep(new(b.X - 4, top + Words - 8, 8, 8));
        }
        foreach (var b in Enumerable.Reverse(bins).Where(b => said.Contains(b.Entry.Id)).Take(Journey.Spoken))
            s.Easel.Say(new Label(b.X, 0, Wording.Of(b.Entry.Fact), 12, "ink-700") { Entry = b.Entry.Id }, 6, s.Left, s.Edge, [top + Words]);
    }

    /// <summary>Words are set where the score moved, and at the last; between, the dot and its tip are enough.</summary>
    static IEnumerable<EntryId> Changed(List<Entry> words)
    {
        foreach (var kind in words.GroupBy(e => e.Fact is NursingAssessment a ? a.Instrument : e.Fact is CarePlanned c ? c.Title : e.Fact.GetType().Name))
        {
            var list = kind.ToList();
            for (var i = 0; i < list.Count; i++)
                if (i == 0 || i == list.Count - 1 || list[i].Fact.Say() != list[i - 1].Fact.Say()) yield return list[i].Id;
        }
    }

    static void Weight(Sheet s, List<Stated<BodyMeasure>> weights, double top)
    {
        var (low, high) = (weights.Min(w => w.Fact.WeightKg!.Value), weights.Max(w => w.Fact.WeightKg!.Value));
        double Y(Stated<BodyMeasure> w) => top + Lower - (high == low ? .5 : (double)((w.Fact.WeightKg!.Value - low) / (high - low))) * (Lower - Upper);
        var kept = weights.GroupBy(w => (int)(s.X(w.Entry) / 2)).SelectMany(g => g.Count() <= 3 ? g.ToList() : [g.First(), g.MinBy(w => w.Fact.WeightKg), g.MaxBy(w => w.Fact.WeightKg), g.Last()]).ToList();
        var way = kept.Select(w => (X: s.X(w.Entry), Y: Y(w))).ToList();
        s.Easel.Draw(new Curve(way, "ph-kang"));
        s.Easel.KeepOff(way);
        foreach (var w in kept)
        {
            if (s.Look.Only is { } only && !only.Contains(w.Entry.Id)) continue;
            if (kept.Count <= 90) s.Easel.Draw(new Dot(s.X(w.Entry), Y(w), 2.4, "ph-kang") { Entry = w.Entry.Id, Tip = w.Fact.Say() });
            if (kept.Count <= 90) s.Easel.Keep(new(s.X(w.Entry) - 3.5, Y(w) - 3.5, 7, 7));
        }
        foreach (var w in new[] { weights[^1], weights[0], weights.MinBy(w => w.Fact.WeightKg) }.DistinctBy(w => w.Entry.Id))
        {
            var text = new Phrase($"{w.Fact.WeightKg:0.#} kg", $"{w.Fact.WeightKg:0.#} kg");
            var (x, y, label) = (s.X(w.Entry), Y(w), new Label(s.X(w.Entry), Y(w), text, 12, "ph-kang") { Bold = true, Entry = w.Entry.Id });
            Label[] beside = [label with { X = x + 7, Y = y + 4 }, label with { X = x - 7, Y = y + 4, Anchor = Anchor.End }];
            if (w.Entry.Id == weights[0].Entry.Id) Array.Reverse(beside);
            s.Easel.Set([.. beside, .. new[] { -6.0, 15, -9, 17 }.SelectMany(d => new[] { label with { Y = y + d, Anchor = Anchor.Middle }, label with { X = x + 4, Y = y + d }, label with { X = x - 4, Y = y + d, Anchor = Anchor.End } })]);
        }
    }
}
