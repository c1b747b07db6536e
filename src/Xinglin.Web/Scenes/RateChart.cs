using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>率的控制图（u 图）。Events over exposure by month: centre Σc/Σe, limits ū ± 3√(ū/e) in steps, the floor at 0; a point beyond is named.</summary>
public static class RateChart
{
    public const double W = 760, H = 220;
    const double Left = 46, Right = 740, Top = 22, Bottom = 180;
    const int Fewest = 3;

    /// <summary>Centre and limits of one month, in events per exposure.</summary>
    public static (double Centre, double Low, double High) Limits(decimal events, decimal exposure, decimal own)
    {
        var centre = (double)(events / exposure);
        var reach = own > 0 ? 3 * Math.Sqrt(centre / (double)own) : 0;
        return (centre, Math.Max(0, centre - reach), centre + reach);
    }

    /// <summary>Null while fewer than three months have any exposure, or nothing happened: then there is nothing to compare.</summary>
    public static Scene? Of(IReadOnlyList<(DateOnly Month, decimal Events, decimal Exposure)> all, decimal per, bool english)
    {
        var months = all.Where(m => m.Exposure > 0).ToList();
        var (events, exposure) = (months.Sum(m => m.Events), months.Sum(m => m.Exposure));
        if (months.Count < Fewest || events is 0) return null;
        var easel = new Easel(W, H, english);
        var limits = months.ConvertAll(m => Limits(events, exposure, m.Exposure));
        var top = Math.Max(limits.Max(l => l.High), months.Max(m => (double)(m.Events / m.Exposure))) * 1.1;
        var step = (Right - Left) / months.Count;
        double X(int i) => Left + (i + .5) * step;
        double Y(double u) => Bottom - u / top * (Bottom - Top);
        easel.Draw(new Line(Left, Bottom, Right, Bottom, "line"));
        easel.Draw(new Line(Left, Y(limits[0].Centre), Right, Y(limits[0].Centre), "ink-500"));
        Say(easel, Left - 6, Y(limits[0].Centre) + 4, limits[0].Centre * (double)per);
        Say(easel, Left - 6, Top + 4, top * (double)per);
        List<(double X, double Y)> way = [];
        for (var i = 0; i < months.Count; i++)
        {
            easel.Draw(new Line(X(i) - step / 2, Y(limits[i].High), X(i) + step / 2, Y(limits[i].High), "ink-400"));
            if (limits[i].Low > 0) easel.Draw(new Line(X(i) - step / 2, Y(limits[i].Low), X(i) + step / 2, Y(limits[i].Low), "ink-400"));
            way.Add((X(i), Y((double)(months[i].Events / months[i].Exposure))));
        }
        easel.Draw(new Curve(way, "cel-600"));
        List<string> beyond = [];
        for (var i = 0; i < months.Count; i++)
        {
            var (m, rate) = (months[i], (double)(months[i].Events / months[i].Exposure));
            var signal = rate > limits[i].High || rate < limits[i].Low;
            if (signal) beyond.Add(m.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            var said = string.Create(CultureInfo.InvariantCulture, $"{m.Month:yyyy-MM} {m.Events:0}/{m.Exposure:0} = {rate * (double)per:0.##}");
            easel.Draw(new Dot(way[i].X, way[i].Y, signal ? 5 : 3.4, signal ? "cin-500" : "cel-600") { Tip = new(said, said) });
            easel.Set(new Label(X(i), Bottom + 18, new(m.Month.ToString("MM", CultureInfo.InvariantCulture), m.Month.ToString("MM", CultureInfo.InvariantCulture)), 12, "ink-500") { Anchor = Anchor.Middle });
        }
        return easel.Done(beyond is [] ? new("没有月份超出 3 倍标准差", "no month lies beyond 3 sigma") : new($"超出 3 倍标准差：{string.Join("、", beyond)}", $"beyond 3 sigma: {string.Join(", ", beyond)}"));
    }

    static void Say(Easel easel, double x, double y, double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        easel.Set(new Label(x, y, new(text, text), 11, "ink-500") { Anchor = Anchor.End });
    }
}
