using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Nursing.Infection;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>一人一图。Temperature, neutrophils on their grade-4 band, cultures with their specimen, antibiotics, lines and the protective bundle on one time axis: what happened before what is read off vertically.</summary>
public static class InfectionPicture
{
    public const double W = 900, H = 372;
    const double Left = 76, Right = 884, TempTop = 14, TempBottom = 104, AncTop = 122, AncBottom = 196;
    const double Cultures = 222, Doses = 272, Lines = 302, Bundle = 328;

    /// <param name="low">neutrophils under this are grade 4, 10^9/L</param>
    /// <param name="fever">Celsius above which a temperature is a sign</param>
    public static Scene Of(Chart chart, IReadOnlyList<CentralLine> lines, DateTimeOffset from, DateTimeOffset to, decimal low, decimal fever, bool english)
    {
        var easel = new Easel(W, H, english);
        var axis = new Axis(from.Here, to.Here, Left, Right);
        var temperatures = chart.All<Temperature>().Where(t => axis.Shows(t.At)).ToList();
        var counts = chart.Readings(Analytes.Neutrophils).Where(r => axis.Shows(r.At)).ToList();
        Lane(easel, TempTop + 10, new("体温 ℃", "°C"));
        Lane(easel, AncTop + 10, new("中性粒", "ANC"));
        Lane(easel, Cultures + 4, new("培养", "cultures"));
        Lane(easel, Doses + 4, new("抗菌药", "antibiotic"));
        Lane(easel, Lines + 4, new("导管", "lines"));
        Lane(easel, Bundle + 4, new("保护措施", "bundle"));
        foreach (var y in (double[])[TempBottom, AncBottom, Doses - 22, Lines - 14, Bundle - 13, Bundle + 13]) easel.Draw(new Line(Left, y, Right, y, "line"));
        Temperatures(easel, axis, temperatures, fever);
        Counts(easel, axis, counts, low);
        Drawn(easel, axis, chart);
        Given(easel, axis, chart);
        InPlace(easel, axis, lines);
        Taken(easel, axis, chart);
        foreach (var (at, text) in axis.Ticks()) easel.Set(new Label(axis.X(at), H - 8, text, 12, "ink-500") { Anchor = Anchor.Middle });
        return easel.Done(Says(temperatures, counts, chart, axis));
    }

    static void Lane(Easel easel, double y, Phrase name) => easel.Set(new Label(Left - 8, y, name, 12, "ink-600") { Anchor = Anchor.End });

    static void Temperatures(Easel easel, Axis axis, List<Stated<Temperature>> readings, decimal fever)
    {
        const decimal cold = 35.5m, hot = 41;
        double Y(decimal c) => TempBottom - (double)((Math.Clamp(c, cold, hot) - cold) / (hot - cold)) * (TempBottom - TempTop);
        easel.Draw(new Line(Left, Y(fever), Right, Y(fever), "cin-500") { Opacity = .35 });
        easel.Set(new Label(Left - 8, Y(fever) + 4, Number(fever), 11, "ink-500") { Anchor = Anchor.End });
        List<(double X, double Y)> way = [.. readings.Select(t => (axis.X(t.At), Y(t.Fact.Celsius)))];
        if (way.Count > 1) easel.Draw(new Curve(way, "ink-400") { Thick = 1.2 });
        foreach (var (t, (x, y)) in readings.Zip(way))
        {
            var hotOne = t.Fact.Celsius > fever;
            easel.Draw(new Dot(x, y, hotOne ? 4 : 2.6, hotOne ? "cin-500" : "ink-600") { Entry = t.Entry.Id, Tip = Told(t.At, t.Fact.Say()) });
            if (hotOne) easel.Set(new Label(x, y - 8, Number(t.Fact.Celsius), 12, "cin-600") { Anchor = Anchor.Middle, Bold = true, Entry = t.Entry.Id }, new Label(x + 7, y + 4, Number(t.Fact.Celsius), 12, "cin-600") { Bold = true, Entry = t.Entry.Id });
        }
    }

    static void Counts(Easel easel, Axis axis, List<Facts.Laboratory.Reading> counts, decimal low)
    {
        // the band of grade 4 takes the lower third, so that what matters is not a line along the floor
        double Y(decimal v) => v < low ? AncBottom - (double)(v / low) * (AncBottom - AncTop) / 3 : AncBottom - (AncBottom - AncTop) / 3 - (double)((Math.Min(v, 6) - low) / (6 - low)) * (AncBottom - AncTop) * 2 / 3;
        easel.Draw(new Box(Left, Y(low), Right - Left, AncBottom - Y(low), "g4") { Opacity = .22, Tip = new($"中性粒 < {low:0.##}", $"neutrophils < {low:0.##}") });
        easel.Set(new Label(Left - 8, Y(low) + 4, Number(low), 11, "ink-500") { Anchor = Anchor.End });
        List<(double X, double Y)> way = [.. counts.Select(c => (axis.X(c.At), Y(c.Value)))];
        if (way.Count > 1) easel.Draw(new Curve(way, "ink-800"));
        foreach (var (c, (x, y)) in counts.Zip(way))
        {
            easel.Draw(new Dot(x, y, 3, c.Value < low ? "cin-500" : "ink-800") { Entry = c.Entry.Id, Tip = Told(c.At, new($"中性粒 {Number(c.Value).Zh}", $"neutrophils {Number(c.Value).En}")) });
            easel.Set(new Label(x, y - 7, Number(c.Value), 12, c.Value < low ? "cin-600" : "ink-700") { Anchor = Anchor.Middle, Entry = c.Entry.Id }, new Label(x + 6, y + 4, Number(c.Value), 12, "ink-700") { Entry = c.Entry.Id });
        }
    }

    static void Drawn(Easel easel, Axis axis, Chart chart)
    {
        foreach (var c in chart.Cultures().Where(c => axis.Shows(c.Drawn ?? c.First.At)))
        {
            var (x, last) = (axis.X(c.Drawn ?? c.First.At), c.Words[^1]);
            var site = c.Site ?? "标本未写";
            easel.Draw(new Sign(x, Cultures, 6, c.Now.Positive ? "cin-500" : "cel-400", c.Now.Positive ? SignShape.Diamond : SignShape.Up) { Entry = last.Entry.Id, Tip = Told(last.At, last.Fact.Say()) });
            var what = c.Now.Positive ? new Phrase($"{site}：{c.Now.Grew ?? "阳性"}", $"{site}: {c.Now.Grew ?? "positive"}") : new Phrase($"{site}：未生长", $"{site}: no growth");
            var label = new Label(x, Cultures + 4, what, 12, c.Now.Positive ? "cin-600" : "ink-600") { Entry = last.Entry.Id, Bold = c.Now.Positive };
            easel.Say(label, 10, Left, Right, [Cultures + 4, Cultures + 20, Cultures - 10, Cultures + 34]);
        }
        foreach (var draw in chart.All<Facts.Pathology.SpecimenTaken>().Where(s => s.Fact.Kind is Facts.Pathology.SpecimenKind.BloodCulture && axis.Shows(s.At) && !chart.Cultures().Any(c => c.Draw?.Entry.Id == s.Entry.Id)))
            easel.Draw(new Sign(axis.X(draw.At), Cultures, 5, "none", SignShape.Up) { Stroke = "ink-500", Entry = draw.Entry.Id, Tip = Told(draw.At, draw.Fact.Say()) });
    }

    static void Given(Easel easel, Axis axis, Chart chart)
    {
        foreach (var drug in chart.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Antibacterial, NotGiven: false } && axis.Shows(d.At)).GroupBy(d => d.Fact.Drug))
        {
            foreach (var dose in drug) easel.Draw(new Box(axis.X(dose.At) - 2, Doses - 7, 4, 14, "ind-600") { Entry = dose.Entry.Id, Tip = Told(dose.At, dose.Fact.Say()) });
            var first = drug.First();
            easel.Say(new Label(axis.X(first.At), Doses + 4, new(drug.Key, drug.Key), 12, "ind-700") { Entry = first.Entry.Id }, 7, Left, Right, [Doses + 4, Doses - 10]);
        }
    }

    static void InPlace(Easel easel, Axis axis, IReadOnlyList<CentralLine> lines)
    {
        foreach (var (i, line) in lines.Where(l => l.From < axis.To && !(l.Until < axis.From)).Index())
        {
            var (x1, x2) = (Math.Max(axis.X(line.From), Left), Math.Min(axis.X(line.Until ?? axis.To), Right));
            var y = Lines - 4 + i % 2 * 8;
            easel.Draw(new Box(x1, y, Math.Max(2, x2 - x1), 6, "ind-200") { Round = 3, Entry = line.Entry.Id, Tip = new($"{line.Kind.Word} {line.From.HouseDay():MM-dd} 置入", $"{line.Kind.Word} placed {line.From.HouseDay():MM-dd}") });
            easel.Set(new Label(x1 + 4, y - 3, new(line.Kind.Word, line.Kind.Word), 12, "ind-700") { Entry = line.Entry.Id });
        }
    }

    static void Taken(Easel easel, Axis axis, Chart chart)
    {
        foreach (var p in chart.All<ProtectiveCare>().Where(p => axis.Shows(p.At)))
        {
            var whole = p.Fact.Elements.All(e => e.Done);
            easel.Draw(new Dot(axis.X(p.At), Bundle, 4, whole ? "cel-600" : "white") { Stroke = whole ? null : "apr-600", Entry = p.Entry.Id, Tip = Told(p.At, p.Fact.Say()) });
        }
    }

    static Phrase Told(DateTimeOffset at, Phrase what) => new($"{at.Here:MM-dd HH:mm} {what.Zh}", $"{at.Here:MM-dd HH:mm} {what.En}");

    static Phrase Number(decimal v) => new(v.ToString("0.##", CultureInfo.InvariantCulture), v.ToString("0.##", CultureInfo.InvariantCulture));

    static Phrase Says(List<Stated<Temperature>> t, List<Facts.Laboratory.Reading> c, Chart chart, Axis axis)
    {
        var positive = chart.Cultures().Count(u => u.Now.Positive && axis.Shows(u.Drawn ?? u.First.At));
        return new($"最高体温 {(t is [] ? "未测" : $"{t.Max(x => x.Fact.Celsius):0.0} ℃")}，中性粒最低 {(c is [] ? "未查" : $"{c.Min(x => x.Value):0.##}")}，阳性培养 {positive} 份",
            $"highest temperature {(t is [] ? "not taken" : $"{t.Max(x => x.Fact.Celsius):0.0} °C")}, lowest neutrophils {(c is [] ? "not counted" : $"{c.Min(x => x.Value):0.##}")}, {positive} positive cultures");
    }
}
