using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Web.Scenes;

/// <summary>Neutrophils (solid) and platelets (dashed) over one band of CTCAE grades.</summary>
static class CountCurves
{
    public static void Draw(Easel easel, Axis axis, Chart chart, Frame at, CountBands? bands)
    {
        if (bands is not null) Bands(easel, at, bands);
        var anc = Points(axis, chart, Analytes.Neutrophils);
        var plt = Points(axis, chart, Analytes.Platelets);
        if (anc is [] && plt is [])
        {
            LaneMarks.Nothing(easel, at.Y + 16, new("没有中性粒细胞和血小板的数据", "no neutrophil or platelet counts"));
            return;
        }
        var ancY = Height(anc, bands?.Neutrophils, at);
        var pltY = Height(plt, bands?.Platelets, at);
        Curve(easel, axis, plt, pltY, "apr-600", "5 2.5");
        Curve(easel, axis, anc, ancY, "ink-800", null);
        Last(easel, axis, anc, ancY, bands?.Neutrophils, "ink-800", 0);
        Last(easel, axis, plt, pltY, bands?.Platelets, "apr-600", 12);
        if (anc is not [] && anc.MinBy(r => r.Value) is var low && low.Entry != anc[^1].Entry) Nadir(easel, axis, low, ancY);
        Events(easel, axis, chart, at);
        Legend(easel, at);
    }

    static List<Reading> Points(Axis axis, Chart chart, Analyte analyte) =>
        [.. chart.Readings(analyte).Where(r => r.Entry.Precision != Precision.Unknown && axis.Shows(r.At))];

    static Func<decimal, double> Height(List<Reading> points, IReadOnlyList<decimal>? limits, Frame at)
    {
        var top = Math.Max(points.Select(p => p.Value).DefaultIfEmpty(0).Max(), limits is null ? 0 : limits[^1] * 2);
        return v => at.Y + at.H - at.H * (limits is null ? (top > 0 ? (double)(v / top) : 0) : CountBands.Height(v, limits, top));
    }

    static void Bands(Easel easel, Frame at, CountBands bands)
    {
        for (var i = 0; i < bands.Neutrophils.Count; i++)
        {
            var y = at.Y + at.H - (i + 1) * at.H / 8;
            easel.Draw(new Box(at.X, y, at.W, at.H / 8, $"g{4 - i}") { Opacity = .34, Tip = new($"CTCAE {4 - i} 级（{bands.Stamp}）", $"CTCAE grade {4 - i} ({bands.Stamp})") });
            easel.Set(new Label(at.X + at.W + 6, y + 13, new($"{4 - i}级", $"G{4 - i}"), 12, "ink-600"));
            easel.Set(new Label(at.X - 4, y + 4, new($"{bands.Neutrophils[i]:0.##}·{bands.Platelets[i]:0}", $"{bands.Neutrophils[i]:0.##}·{bands.Platelets[i]:0}"), 12, "ink-500") { Anchor = Anchor.End });
        }
    }

    /// <summary>At most a few points per pixel: the extremes stay.</summary>
    static void Curve(Easel easel, Axis axis, List<Reading> points, Func<decimal, double> y, string ink, string? dash)
    {
        if (points is []) return;
        var kept = points.GroupBy(p => (int)axis.X(p.At)).SelectMany(g => g.Count() <= 3 ? g.ToList() : [g.First(), g.MinBy(p => p.Value), g.MaxBy(p => p.Value), g.Last()]);
        var way = kept.Select(p => (X: axis.X(p.At), Y: y(p.Value))).ToList();
        easel.Draw(new Curve(way, ink) { Dash = dash });
        easel.KeepOff(way);
    }

    static void Last(Easel easel, Axis axis, List<Reading> points, Func<decimal, double> y, IReadOnlyList<decimal>? limits, string ink, double below)
    {
        if (points is []) return;
        var p = points[^1];
        var (px, py) = (axis.X(p.At), y(p.Value));
        var low = limits is not null && CountBands.Grade(p.Value, limits) >= 3;
        easel.Draw(new Dot(px, py, 3.4, ink) { Entry = p.Entry.Id, Tip = p.Entry.Fact.Say() });
        var text = new Phrase($"{p.Value:0.##}", $"{p.Value:0.##}");
        easel.Set([.. new[] { 4.0, -6, 14, -16, 26, below }.Select(d => new Label(px + 8, py + d, text, 12, low ? "cin-600" : ink) { Bold = low, Entry = p.Entry.Id })]);
    }

    static void Nadir(Easel easel, Axis axis, Reading p, Func<decimal, double> y)
    {
        var (px, py) = (axis.X(p.At), y(p.Value));
        easel.Draw(new Dot(px, py, 3.4, "ink-800") { Entry = p.Entry.Id, Tip = p.Entry.Fact.Say() });
        var text = new Phrase($"{p.Value:0.##}", $"{p.Value:0.##}");
        easel.Set([.. new[] { 16.0, 20, -8 }.Select(d => new Label(px, py + d, text, 12, "ink-800") { Bold = true, Anchor = Anchor.Middle, Entry = p.Entry.Id })]);
    }

    static void Events(Easel easel, Axis axis, Chart chart, Frame at)
    {
        var all = axis.InView<AdverseEvent>(chart).OrderByDescending(e => e.Fact.Grade ?? 0).ThenByDescending(e => e.At).ToList();
        foreach (var e in all) easel.Keep(new(axis.X(e.At) - 4, at.Y, 8, 8));
        foreach (var e in all)
        {
            var ink = e.Fact.Grade >= 3 ? "cin-600" : "gam-600";
            easel.Draw(new Sign(axis.X(e.At), at.Y + 4, 4, ink, SignShape.Down) { Entry = e.Entry.Id, Tip = e.Fact.Say() });
            var text = e.Fact.Grade is { } g ? new Phrase($"{e.Fact.Term} {g} 级", $"{e.Fact.Term} G{g}") : new Phrase(e.Fact.Term, e.Fact.Term);
            easel.Beside(new(axis.X(e.At), at.Y + 10, easel.Fit(text, 12, 130, true), 12, ink) { Bold = e.Fact.Grade >= 3, Entry = e.Entry.Id }, 7, Journey.Left, Journey.Right);
        }
    }

    static void Legend(Easel easel, Frame at)
    {
        for (var y = at.Y + 14; y < at.Y + at.H / 2; y += 12)
            for (var x = at.X + at.W - 160; x > at.X + 30; x -= 30)
            {
                if (!easel.Free(new(x - 30, y - 14, 182, 18))) continue;
                easel.Draw(new Line(x - 26, y - 4, x - 6, y - 4, "ink-800") { Thick = 1.8 });
                easel.Set(new Label(x, y, new("中性粒", "ANC"), 12, "ink-800") { Bold = true });
                easel.Draw(new Curve([(x + 56, y - 4), (x + 78, y - 4)], "apr-600") { Dash = "5 2.5" });
                easel.Set(new Label(x + 84, y, new("血小板", "PLT"), 12, "apr-600") { Bold = true });
                return;
            }
    }
}
