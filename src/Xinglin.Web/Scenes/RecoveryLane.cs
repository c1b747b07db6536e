using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Scenes;

/// <summary>康: weight as a line; function and nutrition as words on it.</summary>
static class RecoveryLane
{
    public static bool Takes(NursingAssessment a) => a.Instrument.Contains("NRS", StringComparison.OrdinalIgnoreCase) && a.Instrument.Contains("2002", StringComparison.Ordinal)
        || a.Instrument.Contains("PG-SGA", StringComparison.OrdinalIgnoreCase);

    public static void Draw(Easel easel, Axis axis, Chart chart, double top)
    {
        var weights = axis.InView<BodyMeasure>(chart).Where(b => b.Fact.WeightKg is not null).ToList();
        var words = axis.InView<NursingAssessment>(chart).Where(a => Takes(a.Fact)).Select(a => a.Entry)
            .Concat(axis.InView<PerformanceStatus>(chart).Select(p => p.Entry)).OrderByDescending(e => e.HappenedAt).ToList();
        if (weights is [] && words is []) LaneMarks.Nothing(easel, top + 25, new("没有体重、体能和营养的记录", "no weight, function or nutrition"));
        if (weights is not []) Weight(easel, axis, weights, top);
        var said = new HashSet<EntryId>(Changed(words));
        foreach (var e in words) easel.Keep(new(axis.X(e.HappenedAt) - 3, top + 8, 6, 6));
        foreach (var e in words)
        {
            easel.Draw(new Dot(axis.X(e.HappenedAt), top + 11, 2.4, "ph-kang") { Entry = e.Id, Tip = e.Fact.Say() });
            if (said.Contains(e.Id)) easel.Beside(new(axis.X(e.HappenedAt), top + 15, easel.Fit(e.Fact.Say(), 12, 120), 12, "ink-700") { Entry = e.Id }, 6, Journey.Left, Journey.Width - 8);
        }
    }

    /// <summary>Words are set where the score moved, and at the last; between, the dot and its tip are enough.</summary>
    static IEnumerable<EntryId> Changed(List<Entry> newestFirst)
    {
        foreach (var kind in newestFirst.GroupBy(e => e.Fact is NursingAssessment a ? a.Instrument : e.Fact.GetType().Name))
        {
            var list = kind.ToList();
            for (var i = 0; i < list.Count; i++)
                if (i == 0 || i == list.Count - 1 || list[i].Fact.Say() != list[i + 1].Fact.Say()) yield return list[i].Id;
        }
    }

    static void Weight(Easel easel, Axis axis, List<Stated<BodyMeasure>> weights, double top)
    {
        var (low, high) = (weights.Min(w => w.Fact.WeightKg!.Value), weights.Max(w => w.Fact.WeightKg!.Value));
        double Y(Stated<BodyMeasure> w) => top + 38 - (high == low ? .5 : (double)((w.Fact.WeightKg!.Value - low) / (high - low))) * 17;
        var kept = weights.GroupBy(w => (int)axis.X(w.At)).SelectMany(g => g.Count() <= 3 ? g.ToList() : [g.First(), g.MinBy(w => w.Fact.WeightKg), g.MaxBy(w => w.Fact.WeightKg), g.Last()]).ToList();
        var way = kept.Select(w => (X: axis.X(w.At), Y: Y(w))).ToList();
        easel.Draw(new Curve(way, "ph-kang"));
        easel.KeepOff(way);
        if (kept.Count <= 60) foreach (var w in kept) easel.Draw(new Dot(axis.X(w.At), Y(w), 2.4, "ph-kang") { Entry = w.Entry.Id, Tip = w.Fact.Say() });
        foreach (var w in new[] { weights[^1], weights[0], weights.MinBy(w => w.Fact.WeightKg) }.DistinctBy(w => w.Entry.Id))
        {
            var text = new Phrase($"{w.Fact.WeightKg:0.#} kg", $"{w.Fact.WeightKg:0.#} kg");
            var label = new Label(axis.X(w.At), Y(w), text, 12, "ph-kang") { Bold = true, Entry = w.Entry.Id };
            easel.Set(label with { X = label.X + 7, Y = label.Y + 4 }, label with { X = label.X - 7, Y = label.Y + 4, Anchor = Anchor.End },
                label with { Y = label.Y - 4 }, label with { Y = label.Y - 4, Anchor = Anchor.End }, label with { Y = label.Y - 5, Anchor = Anchor.Middle }, label with { Y = label.Y + 13 });
        }
    }
}
