using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>按周期对齐。Every cycle starts at day 1: one small picture each, the same axes, so that nadirs can be compared.</summary>
/// <remarks>After EventFlow (Monroe et al., IEEE TVCG 2013): align on a sentinel event.</remarks>
public static class CycleMultiples
{
    const int Columns = 4, Most = 24, Lead = 2;
    const double W = 1086, Cell = 264, High = 150, Gap = 8, Head = 22, Foot = 18;

    /// <summary>Null when no cycle was given: there is nothing to align on.</summary>
    public static Scene? Of(Chart chart, JourneyLook look)
    {
        var cycles = chart.All<CycleGiven>().Where(c => c.Entry.Precision != Precision.Unknown).ToList();
        if (cycles is []) return null;
        var shown = cycles.TakeLast(Most).ToList();
        var first = cycles.Count - shown.Count;
        var curves = shown.Select((c, i) => Between(chart, c, first + i + 1 < cycles.Count ? cycles[first + i + 1].At : c.At.AddDays(42))).ToList();
        var days = Math.Clamp(curves.SelectMany(c => c.Anc.Concat(c.Plt)).Select(p => p.Day).DefaultIfEmpty(21).Max() + 1, 22, 42);
        var top = (Anc: Highest(curves.SelectMany(c => c.Anc), look.Bands?.Neutrophils), Plt: Highest(curves.SelectMany(c => c.Plt), look.Bands?.Platelets));
        var rows = (shown.Count + Columns - 1) / Columns;
        var easel = new Easel(W, 30 + rows * (High + Gap), look.English);
        easel.Set(new Label(12, 18, cycles.Count > Most ? new($"各周期自第 1 天起，最近 {Most} / {cycles.Count} 个", $"each cycle from its day 1; the latest {Most} of {cycles.Count}") : new("各周期自第 1 天起", "each cycle from its day 1"), 12, "ink-500"));
        easel.Draw(new Line(W - 210, 14, W - 190, 14, "ink-800") { Thick = 1.8 });
        easel.Set(new Label(W - 185, 18, new("中性粒", "ANC"), 12, "ink-800") { Bold = true });
        easel.Draw(new Curve([(W - 110, 14), (W - 90, 14)], "apr-600") { Dash = "5 2.5" });
        easel.Set(new Label(W - 85, 18, new("血小板", "PLT"), 12, "apr-600") { Bold = true });
        for (var i = 0; i < shown.Count; i++)
            Panel(easel, chart, shown[i], curves[i], new(8 + i % Columns * (Cell + Gap / 2), 30 + i / Columns * (High + Gap), Cell, High), days, top, look);
        return easel.Done(new($"{cycles.Count} 个周期按第 1 天对齐", $"{cycles.Count} cycles aligned at day 1"));
    }

    static void Panel(Easel easel, Chart chart, Stated<CycleGiven> cycle, Counts counts, Frame at, double days, (decimal Anc, decimal Plt) top, JourneyLook look)
    {
        var plot = new Frame(at.X + 4, at.Y + Head, at.W - 34, at.H - Head - Foot);
        double X(double day) => plot.X + (day + Lead) / (days + Lead) * plot.W;
        double Y(decimal v, IReadOnlyList<decimal>? limits, decimal most) => plot.Y + plot.H * (1 - (limits is null ? (double)(v / Math.Max(most, 0.001m)) : CountBands.Height(v, limits, most)));
        var name = chart.All<RegimenStarted>().LastOrDefault(r => r.Fact.Regimen == cycle.Fact.Regimen && r.At <= cycle.At).Fact?.Name ?? cycle.Fact.Regimen;
        var share = cycle.Fact.DoseShare == 1 ? "" : $" {cycle.Fact.DoseShare * 100:0}%";
        var title = easel.Fit(new($"{name} C{cycle.Fact.Cycle}{share}", $"{name} C{cycle.Fact.Cycle}{share}"), 12, at.W - 96, true);
        easel.Set(new Label(at.X + 4, at.Y + 15, title, 12, "ind-700") { Bold = true, Entry = cycle.Entry.Id, Tip = cycle.Fact.Say() });
        var day = cycle.At.Here.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        easel.Set(new Label(plot.X + plot.W, at.Y + 15, new(day, day), 11, "ink-500") { Anchor = Anchor.End });
        if (look.Bands is { } bands)
            for (var i = 0; i < bands.Neutrophils.Count; i++)
            {
                easel.Draw(new Box(plot.X, plot.Y + plot.H * (1 - (i + 1) / 8.0), plot.W, plot.H / 8, $"g{4 - i}") { Opacity = .34 });
                easel.Set(new Label(plot.X + plot.W + 4, plot.Y + plot.H * (1 - i / 8.0) - 1, new($"{4 - i}级", $"G{4 - i}"), 12, "ink-600"));
            }
        foreach (var d in new[] { 1, 8, 15, 22, 29, 36 }.Where(d => d <= days)) easel.Set(new Label(X(d - 1), plot.Y + plot.H + 13, new($"d{d}", $"d{d}"), 11, "ink-500") { Anchor = Anchor.Middle });
        Draw(counts.Plt, look.Bands?.Platelets, top.Plt, "apr-600", "5 2.5");
        Draw(counts.Anc, look.Bands?.Neutrophils, top.Anc, "ink-800", null);
        Low(counts.Anc, look.Bands?.Neutrophils, top.Anc, "ink-800");
        Low(counts.Plt, look.Bands?.Platelets, top.Plt, "apr-600");
        if (counts.Anc is [] && counts.Plt is []) easel.Set(new Label(plot.X + 6, plot.Y + 16, new("这一周期没有血象", "no counts in this cycle"), 12, "ink-500"));

        void Draw(List<Point> points, IReadOnlyList<decimal>? limits, decimal most, string ink, string? dash)
        {
            if (points is []) return;
            List<(double X, double Y)> way = [.. points.Select(p => (X(p.Day), Y(p.Value, limits, most)))];
            easel.Draw(new Curve(way, ink) { Dash = dash });
            easel.KeepOff(way);
            foreach (var (p, w) in points.Zip(way).Take(60)) easel.Draw(new Dot(w.X, w.Y, 1.8, ink) { Entry = p.Entry.Id, Tip = p.Entry.Fact.Say() });
        }

        // the lowest of the cycle with its day: what is compared
        void Low(List<Point> points, IReadOnlyList<decimal>? limits, decimal most, string ink)
        {
            if (points.Where(p => p.Day >= 0).ToList() is not { Count: > 0 } within) return;
            var p = within.MinBy(p => p.Value);
            var (x, y) = (X(p.Day), Y(p.Value, limits, most));
            var bad = limits is not null && CountBands.Grade(p.Value, limits) >= 3;
            easel.Draw(new Dot(x, y, 3.2, ink) { Entry = p.Entry.Id, Tip = p.Entry.Fact.Say() });
            var text = new Phrase($"{p.Value:0.##} d{(int)p.Day + 1}", $"{p.Value:0.##} d{(int)p.Day + 1}");
            var label = new Label(x, y, text, 12, bad ? "cin-600" : ink) { Bold = true, Entry = p.Entry.Id };
            easel.Set([.. new[] { 16.0, -8, 28, -20 }.SelectMany(d => new[] { label with { Y = y + d, Anchor = Anchor.Middle }, label with { X = x + 6, Y = y + d }, label with { X = x - 6, Y = y + d, Anchor = Anchor.End } })
                .Where(l => l.FrameIn(look.English) is var f && f.X >= plot.X && f.X + f.W <= plot.X + plot.W && f.Y >= plot.Y - 4 && f.Y + f.H <= plot.Y + plot.H)]);
        }
    }

    static decimal Highest(IEnumerable<Point> points, IReadOnlyList<decimal>? limits) =>
        Math.Max(points.Select(p => p.Value).DefaultIfEmpty(0).Max(), limits is null ? 0 : limits[^1] * 1.2m);

    static Counts Between(Chart chart, Stated<CycleGiven> cycle, DateTimeOffset next) => new(Of(chart, Analytes.Neutrophils, cycle, next), Of(chart, Analytes.Platelets, cycle, next));

    static List<Point> Of(Chart chart, Analyte analyte, Stated<CycleGiven> cycle, DateTimeOffset next)
    {
        var start = cycle.At.Here.Date;
        return [.. chart.Readings(analyte).Where(r => r.Entry.Precision != Precision.Unknown && r.At >= cycle.At.AddDays(-Lead) && r.At < next && r.At < cycle.At.AddDays(42))
            .Select(r => new Point((r.At.Here.DateTime - start).TotalDays, r.Value, r.Entry)).Where(p => p.Day > -Lead)];
    }

    readonly record struct Point(double Day, decimal Value, Entry Entry);

    sealed record Counts(List<Point> Anc, List<Point> Plt);
}
