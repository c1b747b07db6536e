using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>靶灶直径和与血小板。Above the sum of the targets in millimetres, below the platelets with the band of grade 3 and 4, on one axis; what was done locally stands as lines through both.</summary>
public static class BoardTrend
{
    public const double W = 360, H = 176;
    const double Left = 38, Right = 322, Split = 82, Bottom = 150;
    static readonly TimeSpan longest = TimeSpan.FromDays(400);

    /// <summary>Null when nothing was measured twice.</summary>
    /// <param name="bands">null: no band is drawn</param>
    public static Scene? Of(Chart chart, DateTimeOffset now, CountBands? bands, bool english)
    {
        var sums = chart.All<ImagingReport>().Where(i => i.At > now - longest && i.At <= now && i.Fact.Lesions.Any(l => l is { Target: true, Mm: not null }))
            .Select(i => (i.At, Value: i.Fact.Lesions.Where(l => l.Target).Sum(l => l.Mm ?? 0), Entry: i.Entry.Id)).ToList();
        var plates = chart.Readings(Analytes.Platelets).Where(r => r.At > now - longest && r.At <= now).Select(r => (r.At, r.Value, Entry: r.Entry.Id)).ToList();
        if (sums.Count < 2 && plates.Count < 2) return null;
        var from = sums.Concat(plates).Min(p => p.At);
        var easel = new Easel(W, H, english);
        var axis = new Axis(from.AddDays(-6), now.AddDays(4), Left, Right);
        Done(easel, axis, chart);
        easel.Draw(new Line(Left, Split, Right, Split, "line"));
        if (bands is { Platelets: [_, var low, ..] } && plates.Count > 0)
        {
            var top = Math.Max(plates.Max(p => p.Value), low * 2);
            easel.Draw(new Box(Left, Y(low, 0, top, Split + 8, Bottom), Right - Left, Bottom - Y(low, 0, top, Split + 8, Bottom), "g3") { Opacity = .28, Tip = new($"血小板 < {low:0}：3 级及以上", $"platelets < {low:0}: grade 3 and above") });
        }
        Draw(easel, axis, sums, "mm", 20, Split - 10, "ind-600", "ind-700", null);
        Draw(easel, axis, plates, "PLT", Split + 8, Bottom, "apr-600", plates is [.., var last] && bands is { Platelets: [_, var three, ..] } && last.Value < three ? "cin-600" : "apr-700", "5 2.5", floor: 0);
        foreach (var (at, text) in axis.Ticks()) easel.Set(new Label(axis.X(at), Bottom + 18, text, 12, "ink-500") { Anchor = Anchor.Middle });
        return easel.Done(new($"靶灶和 {Says(sums)} mm；血小板 {Says(plates)}", $"targets {Says(sums)} mm; platelets {Says(plates)}"));
    }

    static string Says(List<(DateTimeOffset At, decimal Value, EntryId Entry)> points) => points is [] ? "—" : points.Count == 1 ? $"{points[0].Value:0.#}" : $"{points[0].Value:0.#} → {points[^1].Value:0.#}";

    static double Y(decimal v, decimal low, decimal high, double top, double bottom) => bottom - (high == low ? .5 : (double)((v - low) / (high - low))) * (bottom - top);

    /// <summary>TACE, ablation, surgery: a dashed line with its name, where there is room for it.</summary>
    static void Done(Easel easel, Axis axis, Chart chart)
    {
        foreach (var p in chart.All<ProcedureDone>().Where(p => !p.Fact.NotDone && axis.Shows(p.At) && p.Fact.Kind is ProcedureKind.Tace or ProcedureKind.Haic or ProcedureKind.Ablation or ProcedureKind.Surgery))
        {
            var x = axis.X(p.At);
            easel.Draw(new Curve([(x, 8), (x, Bottom)], "apr-300") { Thick = 1, Dash = "2 3", Entry = p.Entry.Id, Tip = p.Fact.Say() });
            easel.Set(new Label(x + 3, 12, easel.Fit(Wording.Procedure(p.Fact), 12, 70), 12, "apr-600") { Entry = p.Entry.Id });
        }
    }

    static void Draw(Easel easel, Axis axis, List<(DateTimeOffset At, decimal Value, EntryId Entry)> points, string unit, double top, double bottom, string ink, string word, string? dash, decimal? floor = null)
    {
        if (points is []) return;
        var (low, high) = (floor ?? points.Min(p => p.Value), points.Max(p => p.Value));
        if (floor is null && high > low) low -= (high - low) * .15m;
        List<(double X, double Y)> way = [.. points.Select(p => (axis.X(p.At), Y(p.Value, low, high, top, bottom)))];
        if (way.Count > 1) easel.Draw(new Curve(way, ink) { Thick = 1.8, Dash = dash });
        easel.Set(new Label(Left - 6, way[0].Y + 4, new(unit, unit), 12, "ink-500") { Anchor = Anchor.End }, new Label(Left - 6, top + 14, new(unit, unit), 12, "ink-500") { Anchor = Anchor.End });
        int[] named = points.Count <= 6 ? [.. Enumerable.Range(0, points.Count).Reverse()] : [points.Count - 1, 0, points.IndexOf(points.MinBy(p => p.Value)), points.IndexOf(points.MaxBy(p => p.Value))];
        foreach (var n in named.Distinct())
        {
            easel.Draw(new Dot(way[n].X, way[n].Y, 3, n == points.Count - 1 ? word : ink) { Entry = points[n].Entry, Tip = new($"{points[n].At.HouseDay():MM-dd} {points[n].Value:0.#} {unit}", $"{points[n].At.HouseDay():MM-dd} {points[n].Value:0.#} {unit}") });
            var text = points[n].Value.ToString("0.#", CultureInfo.InvariantCulture);
            var label = new Label(way[n].X, way[n].Y - 6, new(text, text), 12, n == points.Count - 1 ? word : ink) { Anchor = Anchor.Middle, Bold = true };
            if (n == points.Count - 1) easel.Set(label with { X = way[n].X + 7, Y = way[n].Y + 4, Anchor = Anchor.Start }, label, label with { Y = way[n].Y + 15 });
            else easel.Set(label, label with { Y = way[n].Y + 15 });
        }
    }
}
