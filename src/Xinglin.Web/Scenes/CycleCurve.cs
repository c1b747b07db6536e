using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>Neutrophils of this cycle over the grades, with the cycle before as a shadow: is this the nadir, and how deep was it last time.</summary>
public static class CycleCurve
{
    const double W = 346, H = 150, L = 8, R = 316, Top = 8, Bottom = 130, Lead = 2; // days shown before day 1, for the count it was given on

    /// <summary>Null when there is no running cycle, no card, or fewer than two counts: a curve needs two.</summary>
    public static Scene? Of(Chart chart, DateTimeOffset now, CountBands? bands, bool english)
    {
        var cycles = chart.All<CycleGiven>().ToList();
        if (bands is null || cycles is not [.., var cycle] || (now - cycle.At).TotalDays > 35) return null;
        var here = Between(chart, cycle.At.AddDays(-Lead), now);
        if (here.Count < 2) return null;
        var before = cycles is [.., var last, _] ? Between(chart, last.At.AddDays(-Lead), cycle.At.AddDays(-Lead)) : [];
        var top = here.Concat(before).Max(p => p.Value);
        var days = Math.Max(21 + Lead, here.Concat(before).Max(p => p.Day) + 1);
        double X(double day) => L + day / days * (R - L);
        double Y(decimal value) => Bottom - CountBands.Height(value, bands.Neutrophils, top) * (Bottom - Top);

        var easel = new Easel(W, H, english);
        for (var i = 0; i < bands.Neutrophils.Count; i++)
        {
            var y = Bottom - (i + 1) * (Bottom - Top) / 8;
            easel.Draw(new Box(L, y, R - L, (Bottom - Top) / 8, $"g{4 - i}") { Opacity = .42 });
            easel.Set(new Label(R + 4, y + 12, new($"{4 - i}级", $"G{4 - i}"), 12, "ink-600"));
        }
        foreach (var day in (int[])[1, 7, 14, 21])
            easel.Set(new Label(X(day - 1 + Lead), 146, new($"d{day}", $"d{day}"), 12, "ink-500") { Anchor = Anchor.Middle });
        Shadow(easel, [.. before.Select(p => (X(p.Day), Y(p.Value)))]);
        List<(double X, double Y)> way = [.. here.Select(p => (X(p.Day), Y(p.Value)))];
        easel.Draw(new Curve(way, "ink-800"));
        easel.KeepOff(way);
        var (end, low) = (here[^1], CountBands.Grade(here[^1].Value, bands.Neutrophils) >= 3);
        easel.Draw(new Dot(way[^1].X, way[^1].Y, 3.6, low ? "cin-500" : "ink-800") { Entry = end.Entry, Tip = new($"{end.Value:0.##}", $"{end.Value:0.##}") });
        easel.Beside(new(way[^1].X, way[^1].Y + 4, new($"{end.Value:0.##}", $"{end.Value:0.##}"), 12, low ? "cin-600" : "ink-800") { Bold = true, Entry = end.Entry }, 7, L, R);
        var today = (int)(now.Here.Date - cycle.At.Here.Date).TotalDays + 1;
        return easel.Done(new($"本周期第 {today} 天，中性粒 {end.Value:0.##}", $"day {today} of the cycle, neutrophils {end.Value:0.##}"));
    }

    static void Shadow(Easel easel, List<(double X, double Y)> way)
    {
        if (way.Count < 2) return;
        easel.Draw(new Curve(way, "ink-400") { Thick = 1.2, Dash = "3 3" });
        easel.Beside(new(way[^1].X, way[^1].Y - 6, new("上一周期", "last cycle"), 12, "ink-500"), 4, L, R);
    }

    static List<(double Day, decimal Value, EntryId Entry)> Between(Chart chart, DateTimeOffset from, DateTimeOffset to) =>
        [.. chart.Readings(Analytes.Neutrophils).Where(r => r.At >= from && r.At < to && r.Entry.Precision != Precision.Unknown).Select(r => ((r.At - from).TotalDays, r.Value, r.Entry.Id))];
}
