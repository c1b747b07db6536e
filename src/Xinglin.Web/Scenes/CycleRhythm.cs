using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Scenes;

/// <summary>化疗节律。Which day of the cycle it is, on which days something is given, and the last counts over the grades: what a herbal prescription has to fit into.</summary>
public static class CycleRhythm
{
    const double W = 224, Row = 17, Top = 42, Bottom = 126, Right = 186; // as narrow as the column it stands in, so that its words keep their size
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
        if (platelets is not [] || neutrophils is not []) said = Counts(easel, platelets, neutrophils, bands, said);
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

    static Phrase Counts(Easel easel, List<Reading> platelets, List<Reading> neutrophils, CountBands? bands, Phrase said)
    {
        var all = platelets.Concat(neutrophils).ToList();
        var (from, to) = (all.Min(r => r.At), all.Max(r => r.At));
        double X(DateTimeOffset at) => to == from ? Right / 2 : 8 + (at - from) / (to - from) * (Right - 16);
        for (var i = 0; bands is not null && i < bands.Platelets.Count; i++)
        {
            var y = Bottom - (i + 1) * (Bottom - Top) / 8;
            easel.Draw(new Box(0, y, Right, (Bottom - Top) / 8, $"g{4 - i}") { Opacity = .42 });
        }
        var lines = new[] { Line(platelets, bands?.Platelets, "apr-600", "5 2.5", new("血小板", "PLT"), 0), Line(neutrophils, bands?.Neutrophils, "ink-800", null, new("中性粒", "ANC"), 96) };
        foreach (var l in lines.Where(l => l.Points is not []))
        {
            if (l.Points.Count > 1) easel.Draw(new Curve(l.Points, l.Ink) { Dash = l.Dash });
            easel.KeepOff(l.Points);
            easel.Draw(new Curve([(l.At, Bottom + 14), (l.At + 16, Bottom + 14)], l.Ink) { Dash = l.Dash });
            easel.Set(new Label(l.At + 21, Bottom + 18, l.Name, 12, l.Ink));
        }
        foreach (var l in lines) Last(l);
        foreach (var grade in bands is null ? [] : (int[])[4, 3, 2])
            easel.Set(new Label(2, Bottom - (4 - grade) * (Bottom - Top) / 8 - 1, new($"{grade}级", $"G{grade}"), 12, "ink-600"));
        foreach (var l in lines) Earlier(l);
        return lines.Aggregate(said, (say, l) => l.Readings is [] ? say : new($"{say.Zh}，{l.Name.Zh} {Row(l)}", $"{say.En}, {l.Name.En} {Row(l)}"));

        Way Line(List<Reading> readings, IReadOnlyList<decimal>? limits, string ink, string? dash, Phrase name, double at)
        {
            var top = Math.Max(readings.Select(r => r.Value).DefaultIfEmpty(1).Max(), limits is [.., var normal] ? normal * 1.2m : 0.001m);
            return new(readings, [.. readings.Select(r => (X(r.At), Bottom - (limits is null ? (double)(r.Value / top) : CountBands.Height(r.Value, limits, top)) * (Bottom - Top)))], limits, ink, dash, name, at);
        }

        // the number of today first, beside the picture: it is what is looked for
        void Last(Way l)
        {
            if (l.Readings is not [.., var r]) return;
            var ((x, y), low) = (l.Points[^1], l.IsLow(r));
            easel.Draw(new Dot(x, y, 3, low ? "cin-500" : l.Ink) { Entry = r.Entry.Id, Tip = r.Entry.Fact.Say() });
            var number = new Label(Right + 2, 0, Said(r), 13, low ? "cin-600" : l.Ink) { Bold = true, Entry = r.Entry.Id };
            easel.Set(number with { Y = y + 4 }, number with { Y = y + 14 }, number with { Y = y - 7 });
        }

        void Earlier(Way l)
        {
            foreach (var ((x, y), r) in l.Points.Zip(l.Readings).SkipLast(1).Reverse())
            {
                var low = l.IsLow(r);
                easel.Draw(new Dot(x, y, 2.4, low ? "cin-500" : l.Ink) { Entry = r.Entry.Id, Tip = r.Entry.Fact.Say() });
                var number = new Label(x, 0, Said(r), 12, low ? "cin-600" : l.Ink) { Anchor = Anchor.Middle, Entry = r.Entry.Id };
                easel.Set(number with { Y = y - 7 }, number with { Y = y + 16 });
            }
        }

        static string Row(Way l) => string.Join(" → ", l.Readings.Select(r => Said(r).En));
        static Phrase Said(Reading r) => new($"{r.Value:0.##}", $"{r.Value:0.##}");
    }

    sealed record Way(List<Reading> Readings, List<(double X, double Y)> Points, IReadOnlyList<decimal>? Limits, string Ink, string? Dash, Phrase Name, double At)
    {
        public bool IsLow(Reading r) => Limits is not null && CountBands.Grade(r.Value, Limits) >= 3;
    }

    static List<Reading> Of(Chart chart, Analyte analyte, DateTimeOffset now) =>
        [.. chart.Readings(analyte).Where(r => r.At <= now && r.At > now.AddDays(-120) && r.Entry.Precision != Precision.Unknown).TakeLast(Readings)];
}
