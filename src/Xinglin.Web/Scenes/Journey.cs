using Xinglin.Care;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>病程。One patient, six lanes 防诊治护康宁, one time axis.</summary>
public static class Journey
{
    public const double Width = 1086, Height = 696, Left = 70, Right = 1048, Bottom = 690;

    static readonly (Wing Wing, double Y, double H)[] lanes =
        [(Wing.Screening, 24, 30), (Wing.Diagnosis, 54, 78), (Wing.Treatment, 132, 294), (Wing.Nursing, 426, 178), (Wing.Recovery, 604, 43), (Wing.Comfort, 647, 43)];

    /// <param name="view">what part of the course is shown</param>
    /// <param name="now">draws the line 此刻 when it lies in view</param>
    /// <param name="bands">grades of counts; null draws the curves without them</param>
    public static Scene Of(Chart chart, (DateTimeOffset From, DateTimeOffset To) view, DateTimeOffset now, CountBands? bands, bool english)
    {
        var easel = new Easel(Width, Height, english);
        var axis = new Axis(view.From, view.To, Left, Right);
        Ground(easel, axis, now);
        foreach (var (wing, y, h) in lanes) Head(easel, wing, y, h);
        var end = axis.Shows(now) ? axis.X(now) : Right;
        ScreeningLane.Draw(easel, axis, chart, 24);
        DiagnosisLane.Draw(easel, axis, chart, 54, end);
        SystemicLane.Draw(easel, axis, chart, 132, now);
        CountCurves.Draw(easel, axis, chart, new(Left, 178, Right - Left, 138), bands);
        TcmLane.Draw(easel, axis, chart, 326, end);
        NursingLane.Draw(easel, axis, chart, 426, now);
        RecoveryLane.Draw(easel, axis, chart, 604);
        ComfortLane.Draw(easel, axis, chart, 647);
        return easel.Done(Says(chart));
    }

    static void Ground(Easel easel, Axis axis, DateTimeOffset now)
    {
        if (axis.Shows(now))
        {
            var x = axis.X(now);
            easel.Draw(new Box(x, 18, Width - 6 - x, Bottom - 18, "surface-3") { Opacity = .5 });
            easel.Draw(new Line(x, 18, x, Bottom, "ink-900") { Thick = 1.5 });
            easel.Draw(new Box(x - 21, 0, 42, 17, "ink-900") { Round = 3 });
            easel.Keep(new(x - 1, 18, 2, Bottom - 18));
            easel.Set(new Label(x, 12.5, new("此刻", "now"), 12, "surface") { Anchor = Anchor.Middle, Bold = true });
        }
        foreach (var (at, text) in axis.Ticks())
        {
            var x = axis.X(at);
            easel.Draw(new Line(x, 18, x, Bottom, "line"));
            easel.Set(new Label(x + 5, 14, text, 12, "ink-500"));
        }
    }

    static void Head(Easel easel, Wing wing, double y, double h)
    {
        easel.Draw(new Line(8, y, Width - 6, y, wing == Wing.Screening ? "line" : "line-strong"));
        if (wing == Wing.Comfort) easel.Draw(new Line(8, Bottom, Width - 6, Bottom, "line-strong"));
        easel.Draw(new Box(12, y + 4, 22, 22, wing.Ink) { Round = 4, Tip = wing.Holds });
        easel.Set(new Label(23, y + 19.5, new(wing.Character, wing.Character), 13, "surface") { Anchor = Anchor.Middle, Bold = true, Serif = true });
        easel.Keep(new(8, y + 2, 30, 26));
        if (h < 40) return;
        easel.Set(new Label(38, y + 15, new(wing.Holds.Zh[..2], ""), 12, "ink-500"));
        easel.Set(new Label(38, y + 29, new(wing.Holds.Zh[2..], ""), 12, "ink-500"));
    }

    static Phrase Says(Chart chart)
    {
        var dated = chart.Standing.Where(e => e.Precision != Precision.Unknown).ToList();
        if (dated is []) return new("还没有带时间的记录", "no dated entry yet");
        var (first, last) = (dated[0].HappenedAt.HouseDay(), dated[^1].HappenedAt.HouseDay());
        return new($"{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 的病程，{dated.Count} 条记录", $"course from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, {dated.Count} entries");
    }
}
