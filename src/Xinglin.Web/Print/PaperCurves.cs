using System.Globalization;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Web.Scenes;

namespace Xinglin.Web.Print;

/// <summary>The course in black: target lesions, platelets and neutrophils under each other on one axis of the last year.</summary>
public static class PaperCurves
{
    const double Width = 330, Strip = 50, Left = 62, Right = 300, Size = 11;
    static readonly TimeSpan span = TimeSpan.FromDays(365);

    /// <summary>Null when nothing was measured twice.</summary>
    public static Scene? Of(Chart chart, DateTimeOffset now, bool english)
    {
        (Phrase Name, string Unit, bool Dashed, List<(DateTimeOffset At, decimal Value)> Points)[] all =
        [
            (new("靶灶", "targets"), "mm", false, [.. chart.All<ImagingReport>().Where(i => i.Fact.Lesions.Any(l => l is { Target: true, Mm: not null })).Select(i => (i.At, i.Fact.Lesions.Where(l => l.Target).Sum(l => l.Mm ?? 0)))]),
            (new("血小板", "PLT"), "10^9/L", true, [.. chart.Readings(Analytes.Platelets).Select(r => (r.At, r.Value))]),
            (new("中性粒", "ANC"), "10^9/L", false, [.. chart.Readings(Analytes.Neutrophils).Select(r => (r.At, r.Value))]),
        ];
        var shown = all.Select(s => s with { Points = [.. s.Points.Where(p => p.At >= now - span && p.At <= now)] }).Where(s => s.Points.Count > 1).ToList();
        if (shown is []) return null;
        var from = shown.Min(s => s.Points[0].At);
        var easel = new Easel(Width, Strip * shown.Count + 16, english);
        double X(DateTimeOffset at) => Left + (at - from) / (now - from) * (Right - Left);
        foreach (var (i, series) in shown.Index()) Draw(easel, series.Name, series.Unit, series.Dashed, series.Points, X, i * Strip);
        foreach (var month in Months(from, now))
            easel.Set(new Label(X(month), Strip * shown.Count + 12, new($"{month.Here.Month}月", month.Here.ToString("MMM", CultureInfo.InvariantCulture)), Size, "ink-900") { Anchor = Anchor.Middle });
        return easel.Done(new(string.Join("，", shown.Select(s => $"{s.Name.Zh} {s.Points[0].Value:0.##} → {s.Points[^1].Value:0.##} {s.Unit}")),
            string.Join(", ", shown.Select(s => $"{s.Name.En} {s.Points[0].Value:0.##} → {s.Points[^1].Value:0.##} {s.Unit}"))));
    }

    static void Draw(Easel easel, Phrase name, string unit, bool dashed, IReadOnlyList<(DateTimeOffset At, decimal Value)> points, Func<DateTimeOffset, double> x, double top)
    {
        var (low, high) = (points.Min(p => p.Value), points.Max(p => p.Value));
        double Y(decimal v) => top + Strip - 10 - (high == low ? .5 : (double)((v - low) / (high - low))) * (Strip - 26);
        List<(double X, double Y)> way = [.. points.Select(p => (x(p.At), Y(p.Value)))];
        easel.Draw(new Curve(way, "ink-900") { Thick = 1.5, Dash = dashed ? "4 2.5" : null });
        easel.Set(new Label(0, top + 20, name, Size, "ink-900"));
        easel.Set(new Label(0, top + 34, new(unit, unit), Size, "ink-900"));
        foreach (var n in new[] { points.Count - 1, 0, Index(points, low), Index(points, high) }.Distinct())
        {
            easel.Draw(new Dot(way[n].X, way[n].Y, 2.4, "ink-900"));
            var text = points[n].Value.ToString("0.##", CultureInfo.InvariantCulture);
            var label = new Label(way[n].X, way[n].Y - 5, new(text, text), Size, "ink-900") { Anchor = Anchor.Middle, Bold = n == points.Count - 1 };
            easel.Set(label, label with { Y = way[n].Y + 13 }, label with { X = way[n].X + 5, Y = way[n].Y + 4, Anchor = Anchor.Start }, label with { X = way[n].X - 5, Y = way[n].Y + 4, Anchor = Anchor.End });
        }
    }

    static int Index(IReadOnlyList<(DateTimeOffset At, decimal Value)> points, decimal value) => points.Index().First(p => p.Item.Value == value).Index;

    static IEnumerable<DateTimeOffset> Months(DateTimeOffset from, DateTimeOffset to)
    {
        for (var m = new DateOnly(from.Here.Year, from.Here.Month, 1).AddMonths(1); m < DateOnly.FromDateTime(to.Here.DateTime); m = m.AddMonths(2))
            yield return new(m, TimeOnly.MinValue, Times.China);
    }
}
