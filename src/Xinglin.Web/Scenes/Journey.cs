using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>病程。One patient, six lanes 防诊治护康宁, one time axis.</summary>
public static class Journey
{
    public const double Width = 1086, Top = 24;

    /// <summary>How many points of one row are given words: what is beyond finds no room anyway.</summary>
    public const int Spoken = 60;

    const double Folded = 24;

    /// <summary>Room before the axis: two Chinese characters or one English word beside the seal, and the names of symptoms.</summary>
    static double Left(bool english) => english ? 106 : 70;

    static readonly (Wing Wing, Func<Sheet, double> Height, Action<Sheet, double> Draw)[] lanes =
    [
        (Wing.Screening, ScreeningLane.Height, ScreeningLane.Draw), (Wing.Diagnosis, DiagnosisLane.Height, DiagnosisLane.Draw),
        (Wing.Treatment, TreatmentLane.Height, TreatmentLane.Draw), (Wing.Nursing, NursingLane.Height, NursingLane.Draw),
        (Wing.Recovery, RecoveryLane.Height, RecoveryLane.Draw), (Wing.Comfort, ComfortLane.Height, ComfortLane.Draw),
    ];

    public static Scene Of(Chart chart, JourneyLook look)
    {
        var shown = look.Only is { } only ? Chart.Of(chart.Id, chart.Standing.Where(e => only.Contains(e.Id))) : chart;
        var axis = new Axis(look.From, look.To, Left(look.English), Width - 38);
        var measured = new Sheet(new(Width, 1, look.English), axis, shown, chart, look);
        List<(Wing Wing, double Y, double H, Action<Sheet, double> Draw)> rows = [];
        var y = Top;
        foreach (var (wing, height, draw) in lanes)
        {
            var folded = look.Folded.Contains(wing);
            var h = folded ? Folded : height(measured);
            rows.Add((wing, y, h, folded ? (s, top) => Fold(s, wing, top) : draw));
            y += h;
        }
        var sheet = measured with { Easel = new(Width, y + 6, look.English) };
        Ground(sheet, y);
        foreach (var (wing, top, h, _) in rows) Head(sheet, wing, top, h);
        sheet.Easel.Draw(new Line(8, y, Width - 6, y, "line-strong"));
        foreach (var (_, top, _, draw) in rows) draw(sheet, top);
        return InTime(sheet.Easel.Done(Says(chart)), chart);
    }

    /// <summary>Marks that lead somewhere follow each other in time, whatever lane they lie in.</summary>
    static Scene InTime(Scene scene, Chart chart)
    {
        var order = new Dictionary<EntryId, int>();
        foreach (var e in chart.Standing) order[e.Id] = order.Count;
        return scene with { Marks = [.. scene.Marks.OrderBy(m => m.Entry is { } id ? order.GetValueOrDefault(id) : -1)] };
    }

    static void Ground(Sheet s, double bottom)
    {
        var (easel, axis, now) = (s.Easel, s.Axis, s.Look.Now);
        if (axis.Shows(now))
        {
            var x = axis.X(now);
            easel.Draw(new Box(x, 18, Width - 6 - x, bottom - 18, "surface-3") { Opacity = .5 });
            easel.Draw(new Line(x, 18, x, bottom, "ink-900") { Thick = 1.5 });
            var w = s.English ? 34 : 42;
            easel.Draw(new Box(x - w / 2, 0, w, 17, "ink-900") { Round = 3 });
            easel.Keep(new(x - 1, 18, 2, bottom - 18));
            easel.Set(new Label(x, 12.5, new("此刻", "now"), 12, "surface") { Anchor = Anchor.Middle, Bold = true });
            easel.Keep(new(x - w / 2 - 4, 0, w + 8, 17));
            var day = now.HouseDay().ToString("MM-dd", CultureInfo.InvariantCulture);
            easel.Set(new Label(x + w / 2 + 5, 12.5, new(day, now.HouseDay().ToString("d MMM", CultureInfo.InvariantCulture)), 12, "ink-700"));
        }
        foreach (var (at, text) in axis.Ticks())
        {
            var x = axis.X(at);
            easel.Draw(new Line(x, 18, x, bottom, "line"));
            easel.Set(new Label(x + 5, 14, text, 12, "ink-500"), new(x + 5, 14, Short(text), 12, "ink-500"));
        }
    }

    static Phrase Short(Phrase tick) => new(tick.Zh[(tick.Zh.IndexOf('年', StringComparison.Ordinal) + 1)..].Trim(), tick.En.Split(' ')[0]);

    static void Head(Sheet s, Wing wing, double y, double h)
    {
        var (easel, href) = (s.Easel, s.Look.Fold?.Invoke(wing));
        var tip = new Phrase($"{wing.Holds.Zh}，{(s.Look.Folded.Contains(wing) ? "展开" : "折叠")}", $"{wing.Holds.En}: {(s.Look.Folded.Contains(wing) ? "unfold" : "fold")}");
        var key = $"{(int)wing + 1}";
        easel.Draw(new Line(8, y, Width - 6, y, wing == Wing.Screening ? "line" : "line-strong"));
        easel.Draw(new Box(12, y + (h < 30 ? 1 : 4), 22, 22, wing.Ink) { Round = 4, Tip = tip, Href = href, Key = href is null ? null : key });
        easel.Set(new Label(23, y + (h < 30 ? 16.5 : 19.5), new(wing.Character, wing.Character), 13, "surface") { Anchor = Anchor.Middle, Bold = true, Serif = true, Href = href });
        easel.Keep(new(8, y + 2, 30, Math.Min(26, h - 4)));
        if (s.English) easel.Set(new Label(38, y + (h < 30 ? 16.5 : 19), new("", wing.Holds.En), 12, "ink-500"));
        else if (h < 40) easel.Set(new Label(38, y + (h < 30 ? 16.5 : 19), new(wing.Holds.Zh[..2], ""), 12, "ink-500"));
        else
        {
            easel.Set(new Label(38, y + 15, new(wing.Holds.Zh[..2], ""), 12, "ink-500"));
            easel.Set(new Label(38, y + 29, new(wing.Holds.Zh[2..], ""), 12, "ink-500"));
        }
    }

    /// <summary>A folded lane keeps a tick for what it holds and says how much that is.</summary>
    static void Fold(Sheet s, Wing wing, double top)
    {
        var held = s.Chart.Standing.Where(e => e.Precision != Precision.Unknown && s.Axis.Shows(e.HappenedAt) && Lanes.Of(e.Fact) == wing).ToList();
        foreach (var bin in s.Bins(held, 4)) s.Easel.Draw(new Line(bin.X, top + 7, bin.X, top + 17, wing.Ink) { Thick = 1.5, Entry = bin.Entry.Id, Tip = bin.Tip(Wording.Of(bin.Entry.Fact)) });
        if (held is []) s.Nothing(top + 16, new("已折叠；这段时间没有记录", "folded; nothing in this time"));
    }

    static Phrase Says(Chart chart)
    {
        var dated = chart.Standing.Where(e => e.Precision != Precision.Unknown).ToList();
        if (dated is []) return new("还没有带时间的记录", "no dated entry yet");
        var (first, last) = (dated[0].HappenedAt.HouseDay(), dated[^1].HappenedAt.HouseDay());
        return new($"{first:yyyy-MM-dd} 至 {last:yyyy-MM-dd} 的病程，{dated.Count} 条记录", $"course from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, {dated.Count} entries");
    }
}
