using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>One end of the picture of flow: its name, how many people, and where its line leads.</summary>
public sealed record FlowEnd(Phrase Name, int Count, string Fill)
{
    public string? Href { get; init; }
}

/// <summary>来去图。Counties flow into the centre and from it to where each way led; the widths of both sides add up to the same people.</summary>
public static class FlowPicture
{
    public const double W = 540, H = 322;
    const double Top = 26, Bottom = 312, LeftBar = 138, Middle = 268, RightBar = 386, Thick = 12, Gap = 7;

    /// <summary>Null where nobody came.</summary>
    public static Scene? Of(IReadOnlyList<FlowEnd> from, IReadOnlyList<FlowEnd> to, Phrase centre, bool english)
    {
        var total = from.Sum(f => f.Count);
        if (total is 0) return null;
        var easel = new Easel(W, H, english);
        var most = Math.Max(from.Count, to.Count);
        var scale = (Bottom - Top - Gap * (most - 1)) / total;
        var height = total * scale;
        var mid = (Top + Bottom - height) / 2;
        easel.Draw(new Box(Middle - Thick / 2, mid, Thick, height, "ink-900") { Round = 2 });
        easel.Set(new Label(Middle, mid - 8, new($"{centre.Zh} {total}", $"{centre.En} {total}"), 13, "ink-900") { Anchor = Anchor.Middle, Bold = true });
        Side(easel, from, LeftBar, scale, mid, left: true);
        Side(easel, to, RightBar, scale, mid, left: false);
        return easel.Done(new($"来自：{Say(from, f => f.Name.Zh, "、")}；去向：{Say(to, f => f.Name.Zh, "、")}；合计 {total} 人", $"from: {Say(from, f => f.Name.En, ", ")}; to: {Say(to, f => f.Name.En, ", ")}; {total} in all"));
    }

    static string Say(IReadOnlyList<FlowEnd> ends, Func<FlowEnd, string> name, string between) => string.Join(between, ends.Select(e => $"{name(e)} {e.Count.ToString(CultureInfo.InvariantCulture)}"));

    static void Side(Easel easel, IReadOnlyList<FlowEnd> ends, double x, double scale, double mid, bool left)
    {
        var whole = ends.Sum(e => e.Count) * scale + Gap * (ends.Count - 1);
        var (at, inner) = ((Top + Bottom - whole) / 2, mid);
        foreach (var end in ends)
        {
            var h = end.Count * scale;
            easel.Draw(new Area(left ? Ribbon(x + Thick, at, Middle - Thick / 2, inner, h) : Ribbon(Middle + Thick / 2, inner, x, at, h), end.Fill) { Opacity = .38, Tip = end.Name });
            easel.Draw(new Box(x, at, Thick, Math.Max(1.5, h), end.Fill) { Round = 2 });
            var say = new Phrase($"{end.Name.Zh} {end.Count}", $"{end.Name.En} {end.Count}");
            var label = left ? new Label(x - 7, at + h / 2 + 4, say, 12, "ink-800") { Anchor = Anchor.End, Href = end.Href } : new Label(x + Thick + 7, at + h / 2 + 4, say, 12, "ink-800") { Href = end.Href };
            easel.Set([.. ((double[])[0, 8, -8, 14, -14, 20]).Select(d => label with { Y = label.Y + d }), label with { Text = easel.Fit(say, 12, left ? x - 12 : W - x - Thick - 12) }]);
            (at, inner) = (at + h + Gap, inner + h);
        }
    }

    /// <summary>A band that leaves level and arrives level.</summary>
    static List<(double X, double Y)> Ribbon(double x1, double y1, double x2, double y2, double h)
    {
        const int Steps = 16;
        List<(double X, double Y)> upper = [], lower = [];
        for (var i = 0; i <= Steps; i++)
        {
            var t = i / (double)Steps;
            var ease = t * t * (3 - 2 * t);
            var (x, y) = (x1 + (x2 - x1) * t, y1 + (y2 - y1) * ease);
            upper.Add((x, y));
            lower.Add((x, y + h));
        }
        lower.Reverse();
        return [.. upper, .. lower];
    }
}
