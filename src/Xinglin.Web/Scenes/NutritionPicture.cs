using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Nursing.Nutrition;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Scenes;

/// <summary>营养图。Weight above, what was eaten each day below with its target, on one axis of time.</summary>
public static class NutritionPicture
{
    public const double W = 720, H = 260;
    const double Left = 48, Right = 640, WeightTop = 26, WeightBottom = 92, BarTop = 122, BarBottom = 222;
    const int Days = 42;

    /// <summary>Null while neither two weights nor one day's intake is known.</summary>
    /// <param name="percent">share of the target that counts as met</param>
    public static Scene? Of(Chart chart, DateTimeOffset now, int percent, bool english)
    {
        var intakes = chart.All<NutritionIntake>().Where(i => i.At <= now).ToList();
        var begin = intakes is [] ? now.AddDays(-Days) : intakes.Where(i => i.At >= intakes[^1].At.AddDays(-Days)).Min(i => i.At);
        var from = begin.AddDays(-3) < now.AddDays(-Days) || intakes is [] ? begin.AddDays(-3) : now.AddDays(-Days);
        var weights = chart.Weights.Where(w => w.At <= now && w.At >= from).ToList();
        intakes = [.. intakes.Where(i => i.At >= from)];
        if (weights.Count < 2 && intakes is []) return null;
        var last = intakes is [] ? weights[^1].At : weights is [] || intakes[^1].At > weights[^1].At ? intakes[^1].At : weights[^1].At;
        var to = now - last > TimeSpan.FromDays(Days) ? last.AddDays(7) : now.AddDays(1);
        var (easel, axis) = (new Easel(W, H, english), new Axis(from, to, Left, Right));
        Weight(easel, axis, weights);
        Bars(easel, axis, chart, intakes, percent);
        foreach (var (at, text) in axis.Ticks()) easel.Set(new Label(axis.X(at), H - 14, text, 12, "ink-500") { Anchor = Anchor.Middle });
        return easel.Done(Says(weights, intakes, chart));
    }

    static void Weight(Easel easel, Axis axis, List<(DateTimeOffset At, decimal Kg, Entry Entry)> all)
    {
        easel.Set(new Label(4, WeightTop - 12, new("体重 kg", "weight, kg"), 12, "ink-600"));
        if (all is []) return;
        var (low, high) = (all.Min(w => w.Kg) - 1, all.Max(w => w.Kg) + 1);
        double Y(decimal kg) => WeightBottom - (double)((kg - low) / (high - low)) * (WeightBottom - WeightTop);
        List<(double X, double Y)> way = [.. all.Select(w => (axis.X(w.At), Y(w.Kg)))];
        if (way.Count > 1) easel.Draw(new Curve(way, "ink-800") { Thick = 2 });
        foreach (var (w, (x, y)) in all.Zip(way)) easel.Draw(new Dot(x, y, 3.2, "ink-800") { Entry = w.Entry.Id, Tip = new($"{w.At.Here:MM-dd} {Number(w.Kg)} kg", $"{w.At.Here:MM-dd} {Number(w.Kg)} kg") });
        easel.Set(new Label(Right + 8, way[^1].Y + 4, Text($"{Number(all[^1].Kg)} kg"), 12, "ink-900") { Bold = true });
        easel.Set(new Label(way[0].X, way[0].Y - 7, Text(Number(all[0].Kg)), 12, "ink-600") { Anchor = Anchor.Middle });
    }

    static void Bars(Easel easel, Axis axis, Chart chart, List<Stated<NutritionIntake>> all, int percent)
    {
        easel.Set(new Label(4, BarTop - 12, new("摄入 kcal", "intake, kcal"), 12, "ink-600"));
        var therapies = chart.Therapies.Where(t => t.Fact.TargetKcal is not null && t.At <= axis.To).ToList();
        var top = Math.Max(all.Max(i => (decimal?)i.Fact.Kcal) ?? 0, therapies.Max(t => t.Fact.TargetKcal) ?? 0) * 1.1m;
        if (top <= 0) return;
        double Y(decimal kcal) => BarBottom - (double)(kcal / top) * (BarBottom - BarTop);
        easel.Draw(new Line(Left, BarBottom, Right, BarBottom, "line-strong"));
        var width = Math.Clamp(axis.PerDay * .7, 3, 16);
        foreach (var i in all)
        {
            var target = therapies.LastOrDefault(t => t.At.HouseDay() <= i.At.HouseDay()) is { Entry: not null } t ? t.Fact.TargetKcal : null;
            var met = target is { } goal && i.Fact.Kcal >= goal * percent / 100;
            easel.Draw(new Box(axis.X(i.At.HouseDay().Start().AddHours(12)) - width / 2, Y(i.Fact.Kcal), width, BarBottom - Y(i.Fact.Kcal), target is null ? "ink-300" : met ? "cel-400" : "apr-500")
            { Round = 1.5, Entry = i.Entry.Id, Tip = target is { } g ? new($"{i.At.Here:MM-dd} {i.Fact.Kcal:0} kcal，目标的 {i.Fact.Kcal / g * 100:0}%", $"{i.At.Here:MM-dd} {i.Fact.Kcal:0} kcal, {i.Fact.Kcal / g * 100:0} % of the target") : i.Fact.Say() });
        }
        foreach (var (n, t) in therapies.Index())
        {
            var (x1, x2) = (Math.Max(Left, axis.X(t.At)), n + 1 < therapies.Count ? Math.Min(Right, axis.X(therapies[n + 1].At)) : Right);
            if (x2 <= x1) continue;
            easel.Draw(new Curve([(x1, Y(t.Fact.TargetKcal!.Value)), (x2, Y(t.Fact.TargetKcal.Value))], "ind-500") { Thick = 1.4, Dash = "5 3" });
            easel.Draw(new Sign(x1, BarTop - 4, 4.5, "ind-500", SignShape.Down) { Entry = t.Entry.Id, Tip = t.Fact.Say() });
        }
        if (therapies is [.., var last]) easel.Set(new Label(Right + 8, Y(last.Fact.TargetKcal!.Value) + 4, new($"目标 {last.Fact.TargetKcal:0}", $"target {last.Fact.TargetKcal:0}"), 12, "ind-700"));
    }

    static Phrase Says(List<(DateTimeOffset At, decimal Kg, Entry Entry)> weights, List<Stated<NutritionIntake>> intakes, Chart chart)
    {
        List<Phrase> parts = [];
        if (weights is [var first, .., var last]) parts.Add(new($"体重 {Number(first.Kg)} 到 {Number(last.Kg)} kg", $"weight {Number(first.Kg)} to {Number(last.Kg)} kg"));
        if (intakes is [.., var eaten]) parts.Add(new($"最近一天 {eaten.Fact.Kcal:0} kcal", $"last day {eaten.Fact.Kcal:0} kcal"));
        if (chart.Therapies.LastOrDefault() is { Fact.TargetKcal: { } target }) parts.Add(new($"目标 {target:0} kcal", $"target {target:0} kcal"));
        return parts is [] ? new("营养图", "nutrition") : new(string.Join("，", parts.Select(p => p.Zh)), string.Join(", ", parts.Select(p => p.En)));
    }

    static string Number(decimal n) => n.ToString("0.#", CultureInfo.InvariantCulture);

    static Phrase Text(string text) => new(text, text);
}
