using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Web.Scenes;

/// <summary>Neutrophils (solid) and platelets (dashed) over one band of CTCAE grades.</summary>
static class CountCurves
{
    const int Dotted = 160; // readings beyond this number are a line; its extremes keep their marks

    public static void Draw(Sheet s, Frame at)
    {
        var (anc, plt) = (Points(s, Analytes.Neutrophils), Points(s, Analytes.Platelets));
        if (anc is [] && plt is [])
        {
            s.Nothing(at.Y + 16, Strange(s.Whole) is var n and > 0
                ? new($"中性粒、血小板有 {n} 条，单位无法换算，见数据表", $"{n} counts in units that cannot be converted, see the table")
                : new("没有中性粒细胞和血小板的数据", "no neutrophil or platelet counts"));
            return;
        }
        var bands = s.Look.Bands;
        var (ancTop, pltTop) = (Top(anc, bands?.Neutrophils), Top(plt, bands?.Platelets));
        if (bands is not null) CountGround.Draw(s, at, bands, anc is [] ? null : ancTop, plt is [] ? null : pltTop);
        foreach (var e in s.Look.Episodes) CountGround.Episode(s, at, e);
        var (ancY, pltY) = (Height(ancTop, bands?.Neutrophils, at), Height(pltTop, bands?.Platelets, at));
        Curve(s, plt, pltY, "apr-600", "5 2.5", bands?.Platelets);
        Curve(s, anc, ancY, "ink-800", null, bands?.Neutrophils);
        Last(s, anc, ancY, bands?.Neutrophils, "ink-800");
        Last(s, plt, pltY, bands?.Platelets, "apr-600");
        if (anc is not [] && anc.MinBy(r => r.Value) is var low && low.Entry != anc[^1].Entry) Nadir(s, low, ancY);
        CountGround.Words(s, at);
        Harms(s, at);
        CountGround.Legend(s, at, anc is not [], plt is not []);
    }

    static List<Reading> Points(Sheet s, Analyte analyte) =>
        [.. s.Whole.Readings(analyte).Where(r => r.Entry.Precision != Precision.Unknown && s.Axis.Shows(r.At))];

    static int Strange(Chart chart) => chart.All<LaboratoryResult>().Count(l => l.Fact.Value is not null
        && (Analytes.Neutrophils.Is(l.Fact) && Analytes.Neutrophils.Of(l.Fact) is null || Analytes.Platelets.Is(l.Fact) && Analytes.Platelets.Of(l.Fact) is null));

    /// <summary>The highest in view fills the frame, but never less than a little above the last limit.</summary>
    static decimal Top(List<Reading> points, IReadOnlyList<decimal>? limits) =>
        Math.Max(points.Select(p => p.Value).DefaultIfEmpty(0).Max(), limits is null ? 0 : limits[^1] * 1.2m);

    static Func<decimal, double> Height(decimal top, IReadOnlyList<decimal>? limits, Frame at) =>
        v => at.Y + at.H - at.H * (limits is null ? (top > 0 ? Math.Clamp((double)(v / top), 0, 1) : 0) : CountBands.Height(v, limits, top));

    /// <summary>At most a few points per pixel: the extremes stay.</summary>
    static void Curve(Sheet s, List<Reading> points, Func<decimal, double> y, string ink, string? dash, IReadOnlyList<decimal>? limits)
    {
        if (points is []) return;
        var kept = points.GroupBy(p => (int)s.X(p.Entry)).SelectMany(g => g.Count() <= 3 ? g.ToList() : [g.First(), g.MinBy(p => p.Value), g.MaxBy(p => p.Value), g.Last()]).ToList();
        var way = kept.Select(p => (X: s.X(p.Entry), Y: y(p.Value))).ToList();
        s.Easel.Draw(new Curve(way, ink) { Dash = dash });
        s.Easel.KeepOff(way);
        var dots = s.Look.Only is { } only ? points.Where(p => only.Contains(p.Entry.Id)).ToList() : kept.Count <= Dotted ? kept : [];
        foreach (var p in dots.Take(2 * Dotted)) s.Easel.Draw(new Dot(s.X(p.Entry), y(p.Value), s.Look.Only is null ? 1.7 : 3.2, ink) { Entry = p.Entry.Id, Tip = Tip(p, limits) });
    }

    static Phrase Tip(Reading p, IReadOnlyList<decimal>? limits) => limits is null || CountBands.Grade(p.Value, limits) is 0 ? p.Entry.Fact.Say()
        : new($"{p.Entry.Fact.Say().Zh}（{CountBands.Grade(p.Value, limits)} 级）", $"{p.Entry.Fact.Say().En} (grade {CountBands.Grade(p.Value, limits)})");

    static void Last(Sheet s, List<Reading> points, Func<decimal, double> y, IReadOnlyList<decimal>? limits, string ink)
    {
        if (points is []) return;
        var p = points[^1];
        if (s.Look.Only is { } only && !only.Contains(p.Entry.Id)) return;
        var (px, py) = (s.X(p.Entry), y(p.Value));
        var low = limits is not null && CountBands.Grade(p.Value, limits) >= 3;
        s.Easel.Draw(new Dot(px, py, 3.4, ink) { Entry = p.Entry.Id, Tip = Tip(p, limits) });
        var text = new Phrase($"{p.Value:0.##}", $"{p.Value:0.##}");
        var label = new Label(px + 8, py + 4, text, 12, low ? "cin-600" : ink) { Bold = low, Entry = p.Entry.Id };
        s.Easel.Set([.. new[] { 4.0, -6, 14, -16, 26, -28 }.SelectMany(d => new[] { label with { Y = py + d }, label with { Y = py + d, X = Math.Max(px, s.End) + 6 } }),
            .. new[] { -8.0, 16, -18 }.Select(d => label with { X = px - 2, Y = py + d, Anchor = Anchor.End })]);
    }

    static void Nadir(Sheet s, Reading p, Func<decimal, double> y)
    {
        if (s.Look.Only is { } only && !only.Contains(p.Entry.Id)) return;
        var (px, py) = (s.X(p.Entry), y(p.Value));
        s.Easel.Draw(new Dot(px, py, 3.4, "ink-800") { Entry = p.Entry.Id, Tip = Tip(p, s.Look.Bands?.Neutrophils) });
        var text = new Phrase($"{p.Value:0.##}", $"{p.Value:0.##}");
        var label = new Label(px, py, text, 12, "ink-800") { Bold = true, Entry = p.Entry.Id };
        s.Easel.Set(label with { X = px - 6, Y = py + 4, Anchor = Anchor.End }, label with { X = px + 6, Y = py + 4 },
            label with { Y = py + 16, Anchor = Anchor.Middle }, label with { Y = py + 20, Anchor = Anchor.Middle }, label with { Y = py - 8, Anchor = Anchor.Middle });
    }

    /// <summary>Toxicities with their grade along the upper edge; those the curves show themselves, and clots on the line, are not said twice.</summary>
    static void Harms(Sheet s, Frame at)
    {
        var all = s.In<AdverseEvent>().Where(e => !NursingLane.IsClot(e.Fact)).ToList();
        var bins = s.Bins(all.Select(e => e.Entry), 9, e => ((AdverseEvent)e.Fact).Grade ?? 0);
        foreach (var b in bins)
        {
            var e = (AdverseEvent)b.Entry.Fact;
            s.Easel.Draw(new Sign(b.X, at.Y + 4, 4, e.Grade >= 3 ? "cin-600" : "gam-600", SignShape.Down) { Entry = b.Entry.Id, Tip = b.Tip(e.Say()) });
            s.Easel.Keep(new(b.X - 5, at.Y, 10, 8));
        }
        foreach (var b in bins.Where(b => !((AdverseEvent)b.Entry.Fact).Term.EndsWith("减少", StringComparison.Ordinal)).OrderByDescending(b => ((AdverseEvent)b.Entry.Fact).Grade ?? 0).ThenByDescending(b => b.Entry.HappenedAt).Take(Journey.Spoken))
        {
            var e = (AdverseEvent)b.Entry.Fact;
            var term = Wording.Term(e.Term);
            var text = e.Grade is { } g ? new Phrase($"{term.Zh} {g} 级", $"{term.En} G{g}") : term;
            s.Easel.Say(new Label(b.X, 0, text, 12, e.Grade >= 3 ? "cin-600" : "gam-600") { Bold = e.Grade >= 3, Entry = b.Entry.Id }, 7, s.Left, s.Right, [at.Y + 10, at.Y + 25]);
        }
    }
}
