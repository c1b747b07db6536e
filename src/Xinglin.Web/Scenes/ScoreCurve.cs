using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>One score of a curve, and the entry it came from.</summary>
public readonly record struct ScorePoint(Entry Entry, decimal Score)
{
    public DateTimeOffset At => Entry.HappenedAt;
}

/// <summary>One line of scores on its own scale.</summary>
public sealed record ScoreLine(Phrase Name, IReadOnlyList<ScorePoint> Points, double Most, string Paint, string? Dash = null);

/// <summary>评分曲线。Scores against time; below them, as small triangles, what was given against them. Each line has its own scale, from nothing at the foot to its worst at the top.</summary>
public static class ScoreCurve
{
    public const double W = 900, H = 230;
    const double Left = 30, Right = 770, Top = 16, Foot = 176, Given = 196;

    /// <param name="acts">from this share of the scale on something is done: a line is drawn there; null: none</param>
    /// <returns>null when there is nothing to show</returns>
    public static Scene? Of(IReadOnlyList<ScoreLine> lines, IReadOnlyList<(Entry Entry, Phrase Says)> given, double? acts, DateTimeOffset from, DateTimeOffset until, Phrase says, bool english)
    {
        lines = [.. lines.Select(l => l with { Points = [.. l.Points.Where(p => p.At >= from && p.At <= until)] }).Where(l => l.Points is not [])];
        if (lines is []) return null;
        var easel = new Easel(W, H, english);
        var span = Math.Max(1, (until - from).TotalHours);
        double X(DateTimeOffset at) => Left + (at - from).TotalHours / span * (Right - Left);
        double Y(double share) => Foot - share * (Foot - Top);
        easel.Draw(new Line(Left, Foot, Right, Foot, "line-strong"));
        if (acts is { } level)
        {
            easel.Draw(new Box(Left, Top, Right - Left, Y(level) - Top, "apr-50"));
            easel.Draw(new Line(Left, Y(level), Right, Y(level), "apr-300"));
        }
        if (lines is [var only])
            foreach (var share in acts is { } line ? (double[])[0, line, 1] : [0, 1])
                easel.Set(new Label(Left - 6, Y(share) + 4, Number(share * only.Most), 11, "ink-500") { Anchor = Anchor.End });
        Days(easel, from, until, X);
        foreach (var line in lines)
        {
            var way = line.Points.Select(p => (X(p.At), Y((double)p.Score / line.Most))).ToList();
            if (way.Count > 1) easel.Draw(new Curve(way, line.Paint) { Dash = line.Dash });
            foreach (var (p, (x, y)) in line.Points.Zip(way))
                easel.Draw(new Dot(x, y, 4, line.Paint) { Entry = p.Entry.Id, Tip = new($"{line.Name.Zh} {p.Score:0.#}", $"{line.Name.En} {p.Score:0.#}") });
            var (last, (lx, ly)) = (line.Points[^1], way[^1]);
            foreach (var dy in (double[])[4, -8, 16])
                if (easel.Set(new Label(Math.Min(lx + 8, Right + 4), ly + dy, new($"{line.Name.Zh} {last.Score:0.#}", $"{line.Name.En} {last.Score:0.#}"), 12, line.Paint) { Bold = true })) break;
        }
        foreach (var (entry, word) in given.Where(g => g.Entry.HappenedAt >= from && g.Entry.HappenedAt <= until))
            easel.Draw(new Sign(X(entry.HappenedAt), Given, 6, "ink-600", SignShape.Up) { Entry = entry.Id, Tip = word });
        return easel.Done(says);
    }

    static Phrase Number(double n) => n.ToString("0", System.Globalization.CultureInfo.InvariantCulture) is var text ? new(text, text) : default;

    static void Days(Easel easel, DateTimeOffset from, DateTimeOffset until, Func<DateTimeOffset, double> x)
    {
        var (first, days) = (from.ToOffset(TimeSpan.FromHours(8)).Date, (until - from).TotalDays);
        var step = Math.Max(1, (int)Math.Ceiling(days / 10));
        for (var day = 0; day <= days + 1; day += step)
        {
            var at = new DateTimeOffset(first, TimeSpan.FromHours(8)).AddDays(day);
            if (at < from || at > until) continue;
            easel.Draw(new Line(x(at), Top, x(at), Foot, "line"));
            var text = at.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            easel.Set(new Label(x(at), H - 8, new(text, text), 11, "ink-500") { Anchor = Anchor.Middle });
        }
    }
}
