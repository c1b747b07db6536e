using System.Globalization;
using Xinglin.Care.Nursing.Lines;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>导管曲线。Arm and outside length of one line on one axis of time; the dashed line is the first measure of the arm, and the arm's line above which a clot is looked for.</summary>
public static class LineCurve
{
    public const double W = 560, H = 210;
    const double Left = 44, Right = 470;

    /// <summary>Null while fewer than two measures of either kind are known.</summary>
    /// <param name="grown">centimetres over the first measure of the arm at which an ultrasound is asked for; null: no card in force</param>
    public static Scene? Of(LineStay line, DateTimeOffset until, decimal? grown, bool english)
    {
        List<(DateTimeOffset At, decimal Cm, EntryId Entry)> arm = [], outside = [];
        if (line.Placed is { } p)
        {
            if (p.Fact.ArmCm is { } a) arm.Add((p.At, a, p.Entry.Id));
            if (p.Fact.ExternalCm is { } e) outside.Add((p.At, e, p.Entry.Id));
        }
        arm.AddRange(from c in line.Cares where c.Fact.ArmCm is not null select (c.At, c.Fact.ArmCm!.Value, c.Entry.Id));
        outside.AddRange(from c in line.Cares where c.Fact.ExternalCm is not null select (c.At, c.Fact.ExternalCm!.Value, c.Entry.Id));
        if (arm.Count < 2 && outside.Count < 2) return null;
        var easel = new Easel(W, H, english);
        var end = line.OutAt ?? until;
        var axis = new Axis(line.First.HappenedAt.AddDays(-1), end > line.First.HappenedAt.AddDays(3) ? end.AddDays(1) : line.First.HappenedAt.AddDays(4), Left, Right);
        Row(easel, axis, new("臂围 cm", "arm, cm"), arm, 22, 92, "ink-800", 2, arm is [var first, ..] && grown is { } g ? (first.Cm, first.Cm + g) : null);
        Row(easel, axis, new("外露 cm", "outside, cm"), outside, 116, 166, "s4", 2, null);
        foreach (var (at, text) in axis.Ticks()) easel.Set(new Label(axis.X(at), H - 22, text, 12, "ink-500") { Anchor = Anchor.Middle });
        return easel.Done(Says(arm, outside));
    }

    static void Row(Easel easel, Axis axis, Phrase name, List<(DateTimeOffset At, decimal Cm, EntryId Entry)> all, double top, double bottom, string ink, decimal least, (decimal Base, decimal Limit)? lines)
    {
        easel.Set(new Label(Left - 40, top - 8, name, 12, "ink-600"));
        if (all is []) return;
        var (low, high) = (all.Min(m => m.Cm) - least / 2, Math.Max(all.Max(m => m.Cm), lines?.Limit ?? 0) + least / 2);
        double Y(decimal cm) => bottom - (double)((cm - low) / Math.Max(least, high - low)) * (bottom - top);
        if (lines is { } l)
        {
            easel.Draw(new Curve([(Left, Y(l.Base)), (Right, Y(l.Base))], "line-strong") { Thick = 1, Dash = "3 3" });
            easel.Draw(new Curve([(Left, Y(l.Limit)), (Right, Y(l.Limit))], "cin-500") { Thick = 1, Dash = "4 3" });
            easel.Set(new Label(Right + 6, Y(l.Limit) + 4, new($"+{Number(l.Limit - l.Base)} 查超声", $"+{Number(l.Limit - l.Base)}: scan"), 12, "cin-600"));
        }
        List<(double X, double Y)> way = [.. all.Select(m => (axis.X(m.At), Y(m.Cm)))];
        if (way.Count > 1) easel.Draw(new Curve(way, ink));
        foreach (var (m, (x, y)) in all.Zip(way))
            easel.Draw(new Dot(x, y, 3, lines is { } limit && m.Cm >= limit.Limit ? "cin-500" : ink) { Entry = m.Entry, Tip = new($"{m.At.Here:MM-dd} {Number(m.Cm)} cm", $"{m.At.Here:MM-dd} {Number(m.Cm)} cm") });
        easel.Set(new Label(Right + 6, way[^1].Y + 4, Text(Number(all[^1].Cm)), 12, "ink-900") { Bold = true }, new Label(Right + 6, way[^1].Y + 18, Text(Number(all[^1].Cm)), 12, "ink-900") { Bold = true });
        easel.Set(new Label(Left - 6, way[0].Y + 4, Text(Number(all[0].Cm)), 11, "ink-500") { Anchor = Anchor.End });
    }

    static Phrase Says(List<(DateTimeOffset At, decimal Cm, EntryId Entry)> arm, List<(DateTimeOffset At, decimal Cm, EntryId Entry)> outside)
    {
        List<Phrase> parts = [];
        if (arm.Count > 0) parts.Add(new($"臂围 {Number(arm[0].Cm)} 到 {Number(arm[^1].Cm)} cm", $"arm {Number(arm[0].Cm)} to {Number(arm[^1].Cm)} cm"));
        if (outside.Count > 0) parts.Add(new($"外露 {Number(outside[0].Cm)} 到 {Number(outside[^1].Cm)} cm", $"outside {Number(outside[0].Cm)} to {Number(outside[^1].Cm)} cm"));
        return new(string.Join("，", parts.Select(p => p.Zh)), string.Join(", ", parts.Select(p => p.En)));
    }

    static string Number(decimal cm) => cm.ToString("0.#", CultureInfo.InvariantCulture);

    static Phrase Text(string text) => new(text, text);
}
