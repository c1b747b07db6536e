using System.Globalization;
using Xinglin.Care.Alliance;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>候治点图。Waits by month: one dot one person, a bar at the median, a line at the target.</summary>
public static class DotStrip
{
    public const double W = 620, H = 292;
    const double Left = 40, Right = 612, Top = 14, Bottom = 250;
    const int MostDots = 1200;

    /// <summary>Null where nobody's wait ended.</summary>
    /// <param name="months">first of each month, with the days of each person</param>
    public static Scene? Of(IReadOnlyList<(DateOnly Month, IReadOnlyList<int> Days)> months, int target, Phrase clock, bool english)
    {
        var all = months.SelectMany(m => m.Days).ToList();
        if (all is []) return null;
        var easel = new Easel(W, H, english);
        var each = (all.Count + MostDots - 1) / MostDots;
        // the longest of all do not flatten the rest: they lie on the upper edge, and their tip says how long
        var top = Math.Max(Math.Max(target * 5 / 4, Waits.Percentile(all, 97)!.Value), 10);
        double Y(int days) => Bottom - Math.Min(days, top) / (double)top * (Bottom - Top);
        var step = top switch { > 300 => 100, > 120 => 50, > 60 => 20, _ => 10 };
        for (var d = 0; d <= top; d += step)
        {
            easel.Draw(new Line(Left, Y(d), Right, Y(d), "line"));
            easel.Set(new Label(Left - 6, Y(d) + 4, Number(d), 11, "ink-500") { Anchor = Anchor.End });
        }
        easel.Draw(new Curve([(Left, Y(target)), (Right, Y(target))], "ink-500") { Thick = 1.2, Dash = "4 3" });
        var width = (Right - Left) / months.Count;
        foreach (var (i, (month, days)) in months.Index()) Column(easel, Left + width * (i + .5), width, month, days, target, top, each, Y);
        easel.Set(new Label(Right, Y(target) - 5, new($"目标 {target} 天", $"target {target} days"), 12, "ink-600") { Anchor = Anchor.End }, new Label(Left + 4, Y(target) - 5, new($"目标 {target} 天", $"target {target} days"), 12, "ink-600"));
        var said = string.Join("，", months.Where(m => m.Days.Count > 0).Select(m => $"{m.Month.Month} 月 {Waits.Median([.. m.Days])}"));
        var told = string.Join(", ", months.Where(m => m.Days.Count > 0).Select(m => $"{m.Month.ToString("MMM", CultureInfo.InvariantCulture)} {Waits.Median([.. m.Days])}"));
        return easel.Done(new($"{clock.Zh}，按月中位天数：{said}；目标 {target} 天", $"{clock.En}, median days by month: {told}; target {target} days"));
    }

    static void Column(Easel easel, double x, double width, DateOnly month, IReadOnlyList<int> days, int target, int top, int each, Func<int, double> y)
    {
        const double Radius = 2.4;
        var room = width - 8;
        easel.Set(new Label(x, Bottom + 18, new($"{month.Month} 月", month.ToString("MMM", CultureInfo.InvariantCulture)), 12, "ink-600") { Anchor = Anchor.Middle });
        easel.Set(new Label(x, Bottom + 34, new($"{days.Count} 人", $"n {days.Count}"), 11, "ink-500") { Anchor = Anchor.Middle });
        if (days.Count is 0) return;
        var bin = Math.Max(1, (int)Math.Ceiling(top * (Radius * 2 + .6) / (Bottom - Top)));
        foreach (var level in days.GroupBy(d => Math.Min(d, top) / bin).OrderBy(g => g.Key))
        {
            var dots = (level.Count() + each - 1) / each;
            var apart = Math.Min(Radius * 2 + .8, room / Math.Max(1, dots));
            foreach (var (n, d) in level.Order().Chunk(each).Select(c => c[^1]).Index())
                easel.Draw(new Dot(x + (n - (dots - 1) / 2.0) * apart, y(d / bin * bin), Radius, d > target * 3 / 2 ? "cin-500" : d > target ? "apr-500" : "cel-400") { Tip = each == 1 ? new($"{d} 天", $"{d} days") : new($"约 {each} 人，{d} 天", $"about {each} people, {d} days") });
        }
        var median = Waits.Median([.. days])!.Value;
        easel.Draw(new Line(x - room / 3, y(median), x + room / 3, y(median), "ink-900") { Thick = 3 });
        easel.Draw(new Box(x - 11, y(median) - 19, 22, 15, "surface") { Round = 3, Opacity = .85 });
        easel.Set(new Label(x, y(median) - 7, Number(median), 12, "ink-900") { Anchor = Anchor.Middle, Bold = true });
    }

    static Phrase Number(int n) => n.ToString(CultureInfo.InvariantCulture) is var text ? new(text, text) : default;
}
