using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Scenes;

/// <summary>化疗节律。Which day of the cycle it is, on which days something is given, and the last counts over the grades: what a herbal prescription has to fit into.</summary>
public static class CycleRhythm
{
    const double W = 224, Row = 17, Top = 40, Bottom = 118, Right = 192; // as narrow as the column it stands in, so that its words keep their size
    const int Most = 42, Readings = 5;

    /// <summary>Null when there was no cycle lately and no count at all.</summary>
    /// <param name="regimen">the card of a regimen by its id; null where there is none</param>
    public static Scene? Of(Chart chart, DateTimeOffset now, CountBands? bands, Func<string, RegimenCard?> regimen, bool english)
    {
        var cycle = chart.All<CycleGiven>().Where(c => c.At <= now && c.Entry.Precision != Precision.Unknown).Select(c => (Stated<CycleGiven>?)c).LastOrDefault();
        var day = cycle is { } last ? now.HouseDay().DayNumber - last.At.HouseDay().DayNumber + 1 : 0;
        if (day > 2 * Most) cycle = null;
        var (platelets, neutrophils) = (Of(chart, Analytes.Platelets, now), Of(chart, Analytes.Neutrophils, now));
        if (cycle is null && platelets is [] && neutrophils is []) return null;

        var easel = new Easel(W, platelets is [] && neutrophils is [] ? Top : Bottom + 22, english);
        var said = cycle is { } c ? Days(easel, chart, c, day, regimen(c.Fact.Regimen)) : new Phrase("近期没有化疗周期", "no cycle of late");
        if (cycle is null) easel.Set(new Label(0, 13, said, 12, "ink-500"));
        if (platelets is not [] || neutrophils is not []) said = Counts(easel, platelets, neutrophils, bands, english, said);
        return easel.Done(said);
    }

    static Phrase Days(Easel easel, Chart chart, Stated<CycleGiven> cycle, int day, RegimenCard? card)
    {
        var started = chart.All<RegimenStarted>().LastOrDefault(r => r.Fact.Regimen == cycle.Fact.Regimen && r.At <= cycle.At).Fact;
        var length = started?.CycleDays ?? card?.CycleDays?.Is;
        var shown = Math.Clamp(Math.Max(length ?? day, day), 7, Most);
        var given = card is null ? [1] : card.Drugs.Values.Where(d => !d.Optional && d.InsteadOf is null && (d.Cycles?.Is is not [var first, var to] || cycle.Fact.Cycle >= first && cycle.Fact.Cycle <= to))
            .SelectMany(d => DoseDays.Read(d.Days.Is, length) ?? []).ToHashSet();
        var step = W / shown;
        for (var d = 1; d <= shown; d++)
        {
            var over = length is { } end && d > end;
            easel.Draw(new Box((d - 1) * step + .5, 1, Math.Max(2, step - 1.5), Row - 2, given.Contains(d) ? "ind-300" : over ? "apr-100" : "ind-50") { Round = 2, Stroke = d == day ? "ink-900" : null, Entry = cycle.Entry.Id, Tip = new($"第 {d} 天", $"day {d}") });
        }
        var name = started?.Name ?? card?.Zh ?? cycle.Fact.Regimen;
        var today = new Phrase($"今日 d{day}", $"today d{day}");
        easel.Set(new Label(W, Row + 14, today, 12, "ink-900") { Bold = true, Anchor = Anchor.End });
        var words = new Phrase($"{name} C{cycle.Fact.Cycle}{Spoken(given)}", $"{name} C{cycle.Fact.Cycle}{Spoken(given)}");
        easel.Set(new Label(0, Row + 14, easel.Fit(words, 12, W - 76), 12, "ind-700") { Entry = cycle.Entry.Id, Tip = cycle.Fact.Say() });
        return new($"{name} 第 {cycle.Fact.Cycle} 周期第 {day} 天", $"{name} cycle {cycle.Fact.Cycle}, day {day}");
    }

    /// <summary>" d1–14" when the days follow each other.</summary>
    static string Spoken(IReadOnlyCollection<int> days) =>
        days.Count == 0 ? "" : days.Max() - days.Min() + 1 == days.Count ? days.Count == 1 ? $" d{days.Min()}" : $" d{days.Min()}–{days.Max()}" : $" d{string.Join(',', days.Order().Take(4))}";

    static Phrase Counts(Easel easel, List<Reading> platelets, List<Reading> neutrophils, CountBands? bands, bool english, Phrase said)
    {
        var all = platelets.Concat(neutrophils).ToList();
        var (from, to) = (all.Min(r => r.At), all.Max(r => r.At));
        double X(DateTimeOffset at) => to == from ? Right / 2 : 8 + (at - from) / (to - from) * (Right - 16);
        for (var i = 0; bands is not null && i < bands.Platelets.Count; i++)
        {
            var y = Bottom - (i + 1) * (Bottom - Top) / 8;
            easel.Draw(new Box(0, y, Right, (Bottom - Top) / 8, $"g{4 - i}") { Opacity = .42 });
        }
        if (bands is not null)
            foreach (var grade in (int[])[4, 2])
                easel.Set(new Label(Right + 4, Bottom - (4 - grade) * (Bottom - Top) / 8, new($"{grade}级", $"G{grade}"), 12, "ink-600"));
        said = One(neutrophils, bands?.Neutrophils, "ink-800", null, new("中性粒", "ANC"), said);
        return One(platelets, bands?.Platelets, "apr-600", "5 2.5", new("血小板", "PLT"), said);

        Phrase One(List<Reading> readings, IReadOnlyList<decimal>? limits, string ink, string? dash, Phrase name, Phrase say)
        {
            if (readings is []) return say;
            var top = Math.Max(readings.Max(r => r.Value), limits is [.., var normal] ? normal * 1.2m : 0.001m);
            List<(double X, double Y)> way = [.. readings.Select(r => (X(r.At), Bottom - (limits is null ? (double)(r.Value / top) : CountBands.Height(r.Value, limits, top)) * (Bottom - Top)))];
            if (way.Count > 1) easel.Draw(new Curve(way, ink) { Dash = dash });
            easel.KeepOff(way);
            foreach (var ((x, y), r) in way.Zip(readings).Reverse())
            {
                var low = limits is not null && CountBands.Grade(r.Value, limits) >= 3;
                easel.Draw(new Dot(x, y, 2.6, low ? "cin-500" : ink) { Entry = r.Entry.Id, Tip = r.Entry.Fact.Say() });
                var number = new Label(x, 0, new($"{r.Value:0.##}", $"{r.Value:0.##}"), 12, low ? "cin-600" : ink) { Bold = r == readings[^1], Anchor = Anchor.Middle, Entry = r.Entry.Id };
                easel.Set(number with { Y = y - 7 }, number with { Y = y + 16 }, number with { Y = y - 20 });
            }
            var words = new Label(name.Zh is "血小板" ? 96 : 0, Bottom + 17, name, 12, ink);
            easel.Draw(new Curve([(words.X, Bottom + 13), (words.X + 16, Bottom + 13)], ink) { Dash = dash });
            easel.Set(words with { X = words.X + 21 });
            return new($"{say.Zh}，{name.Zh} {string.Join(" → ", readings.Select(r => $"{r.Value:0.##}"))}", $"{say.En}, {name.En} {string.Join(" → ", readings.Select(r => $"{r.Value:0.##}"))}");
        }
    }

    static List<Reading> Of(Chart chart, Analyte analyte, DateTimeOffset now) =>
        [.. chart.Readings(analyte).Where(r => r.At <= now && r.At > now.AddDays(-120) && r.Entry.Precision != Precision.Unknown).TakeLast(Readings)];
}
