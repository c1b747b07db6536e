using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>What lies behind the curves: the band of grades, its limits on both scales, episodes, and which line is which.</summary>
static class CountGround
{
    public static void Draw(Sheet s, Frame at, CountBands bands, decimal? ancTop, decimal? pltTop)
    {
        for (var i = 0; i < bands.Neutrophils.Count; i++)
        {
            var y = at.Y + at.H - (i + 1) * at.H / 8;
            s.Easel.Draw(new Box(at.X, y, at.W, at.H / 8, $"g{4 - i}") { Opacity = .34, Tip = new($"CTCAE {4 - i} 级（{bands.Stamp}）", $"CTCAE grade {4 - i} ({bands.Stamp})") });
            s.Easel.Set(new Label(at.X + at.W + 6, y + 13, new($"{4 - i}级", $"G{4 - i}"), 12, "ink-600"));
            Scale(s, at.X, y + 4, $"{bands.Neutrophils[i]:0.##}·{bands.Platelets[i]:0}");
        }
        if ((ancTop, pltTop) is ({ } a, { } p)) Scale(s, at.X, at.Y + 4, $"{a:0.#}·{p:0}");
        else if ((ancTop ?? pltTop) is { } one) Scale(s, at.X, at.Y + 4, $"{one:0.#}");
    }

    static void Scale(Sheet s, double left, double y, string text) => s.Easel.Set(new Label(left - 4, y, new(text, text), 11, "ink-500") { Anchor = Anchor.End });

    public static void Episode(Sheet s, Frame at, Episode e)
    {
        if (s.Look.Only is { } only && !only.Contains(e.Entry) || Span(s, e) is not { } span) return;
        s.Easel.Draw(new Box(span.From, at.Y, span.To - span.From, at.H, "cin-500") { Opacity = .13, Entry = e.Entry, Tip = e.Words });
    }

    /// <summary>What was done about each episode; after the curves, so that words find the room that is left.</summary>
    public static void Words(Sheet s, Frame at)
    {
        foreach (var e in s.Look.Episodes.Reverse().Take(Journey.Spoken))
            if ((s.Look.Only is not { } only || only.Contains(e.Entry)) && Span(s, e) is { } span)
            {
                var label = new Label(span.To + 4, 0, e.Words, 12, "cin-600") { Bold = true, Entry = e.Entry };
                s.Easel.Set([.. new[] { 12.0, 26, 40, 54, 68, 82, 96, 110, 124 }.SelectMany(d => new[] { label with { Y = at.Y + d }, label with { Y = at.Y + d, X = span.From - 4, Anchor = Anchor.End } })
                    .Where(l => l.FrameIn(s.English) is var f && f.X >= s.Left && f.X + f.W <= s.Edge)]);
            }
    }

    static (double From, double To)? Span(Sheet s, Episode e)
    {
        var (from, to) = (Math.Max(s.Axis.X(e.From), s.Left), Math.Min(s.Axis.X(e.To ?? s.Look.Now), s.Right));
        return to < s.Left || from > s.Right ? null : (Math.Min(from, s.Right - 4), Math.Max(to, Math.Min(from, s.Right - 4) + 4));
    }

    public static void Legend(Sheet s, Frame at, bool anc, bool plt)
    {
        for (var y = at.Y + 14; y < at.Y + at.H / 2; y += 12)
            for (var x = at.X + at.W - 240; x > at.X + 30; x -= 30)
            {
                if (!s.Easel.Free(new(x - 30, y - 14, 262, 18))) continue;
                var next = x;
                if (anc)
                {
                    s.Easel.Draw(new Line(x - 26, y - 4, x - 6, y - 4, "ink-800") { Thick = 1.8 });
                    s.Easel.Set(new Label(x, y, new("中性粒", "ANC"), 12, "ink-800") { Bold = true });
                    next += 78;
                }
                if (plt)
                {
                    s.Easel.Draw(new Curve([(next - 26, y - 4), (next - 6, y - 4)], "apr-600") { Dash = "5 2.5" });
                    s.Easel.Set(new Label(next, y, new("血小板", "PLT"), 12, "apr-600") { Bold = true });
                    next += 48;
                }
                s.Easel.Set(new Label(next, y, new("共用分级色带 ×10⁹/L", "one band, ×10⁹/L"), 12, "ink-500"));
                return;
            }
        if (!anc || !plt) return;
        foreach (var (name, ink, dash) in new (Phrase, string, bool)[] { (new("中性粒 —", "ANC —"), "ink-800", false), (new("血小板 - -", "PLT - -"), "apr-600", true) })
            for (var x = at.X + at.W - 80; x > at.X + 10; x -= 24)
                if (new[] { 12.0, 26, 40, 54 }.Any(d => s.Easel.Set(new Label(x, at.Y + d, name, 12, ink) { Bold = true }))) break;
    }
}
