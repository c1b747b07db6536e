using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Diagnosis;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>病灶线。Every lesion a line in millimetres, the sum of the targets bold with its change from baseline and from the least; what was done stands under it on the same axis.</summary>
public static class LesionLines
{
    public const double W = 760, H = 300;
    const double Left = 46, Right = 610, Top = 26, Bottom = 214, Strip = 246;
    static readonly string[] inks = ["s2", "s4", "s5", "ind-500", "ink-500"];
    static readonly string?[] dashes = [null, "6 3", "2 3", "8 3 2 3", "1 3"];

    /// <summary>Null while fewer than two examinations measured anything: a line needs two.</summary>
    public static Scene? Of(Chart chart, LesionReading reading, bool english)
    {
        var all = reading.Assessments;
        if (all.Count < 2) return null;
        var easel = new Easel(W, H, english);
        var axis = new Axis(all[0].At.At.AddDays(-5), all[^1].At.At.AddDays(12), Left, Right);
        var top = Math.Max(all.Max(a => a.Sum ?? 0), all.Max(a => reading.Targets.Max(t => LesionReading.Measure(a.At, t, reading.By) ?? 0))) * 1.12m;
        double Y(decimal mm) => Bottom - (double)(mm / Math.Max(1, top)) * (Bottom - Top);
        Ground(easel, axis, top, Y);
        Sum(easel, axis, all, Y);
        foreach (var (i, lesion) in reading.Targets.Take(5).Index())
            Lesion(easel, axis, reading, lesion, Y, inks[i], dashes[i]);
        Names(easel, reading, Y);
        Treatments(easel, axis, chart);
        return easel.Done(Says(reading));
    }

    static void Ground(Easel easel, Axis axis, decimal top, Func<decimal, double> y)
    {
        var step = top switch { > 400 => 100, > 160 => 50, > 60 => 20, > 24 => 10, _ => 5 };
        for (var mm = 0m; mm <= top; mm += step)
        {
            easel.Draw(new Line(Left, y(mm), Right, y(mm), "line"));
            easel.Set(new Label(Left - 6, y(mm) + 4, Number(mm), 11, "ink-500") { Anchor = Anchor.End });
        }
        easel.Set(new Label(Left, 14, new("靶病灶径（mm）", "target lesions (mm)"), 12, "ink-600"));
        foreach (var (at, text) in axis.Ticks()) easel.Set(new Label(axis.X(at), Bottom + 16, text, 12, "ink-500") { Anchor = Anchor.Middle });
    }

    static void Sum(Easel easel, Axis axis, IReadOnlyList<LesionAssessment> all, Func<decimal, double> y)
    {
        var known = all.Where(a => a.Sum is not null).ToList();
        List<(double X, double Y)> way = [.. known.Select(a => (axis.X(a.At.At), y(a.Sum!.Value)))];
        if (way.Count > 1) easel.Draw(new Curve(way, "ink-800") { Thick = 2.6 });
        easel.KeepOff(way);
        foreach (var (a, (x, at)) in known.Zip(way)) easel.Draw(new Dot(x, at, 4, a.Category is Response.Progression ? "cin-500" : "ink-800") { Entry = a.At.Entry.Id, Tip = Told(a) });
        foreach (var (a, (x, at)) in known.Zip(way).Reverse())
            easel.Set([.. ((double[])[-9, 20, -23, 34])
                .Select(d => new Label(x, at + d, Short(a), 12, a.Category is Response.Progression ? "cin-600" : "ink-900") { Bold = true, Anchor = Anchor.Middle, Entry = a.At.Entry.Id })]);
        if (way is [.., var last]) easel.Beside(new(last.X, last.Y + 4, new("和", "sum"), 12, "ink-900") { Bold = true }, 10, Left, Right);
    }

    static void Lesion(Easel easel, Axis axis, LesionReading reading, LesionCourse lesion, Func<decimal, double> y, string ink, string? dash)
    {
        List<(double X, double Y, Examination At, decimal Mm)> seen = [.. from a in reading.Assessments let mm = LesionReading.Measure(a.At, lesion, reading.By) where mm is not null select (axis.X(a.At.At), y(mm.Value), a.At, mm.Value)];
        if (seen is []) return;
        if (seen.Count > 1) easel.Draw(new Curve([.. seen.Select(s => (s.X, s.Y))], ink) { Thick = 1.4, Dash = dash });
        foreach (var s in seen) easel.Draw(new Dot(s.X, s.Y, 2.4, ink) { Entry = s.At.Entry.Id, Tip = new($"{lesion.Name} {s.Mm:0.#} mm", $"{lesion.Name} {s.Mm:0.#} mm") });
    }

    /// <summary>Names at the right end in the order of their lines, each behind a piece of its own line.</summary>
    static void Names(Easel easel, LesionReading reading, Func<decimal, double> y)
    {
        var ends = reading.Targets.Take(5).Index().Select(t => (t.Index, t.Item, At: reading.Assessments.Select(a => LesionReading.Measure(a.At, t.Item, reading.By)).LastOrDefault(mm => mm is not null)))
            .Where(e => e.At is not null).Select(e => (e.Index, e.Item, Y: y(e.At!.Value))).OrderBy(e => e.Y).ToList();
        var low = Bottom + 4 - (ends.Count - 1) * 17;
        var last = double.MinValue;
        foreach (var (i, lesion, at) in ends)
        {
            last = Math.Max(last + 17, Math.Min(at, low));
            low += 17;
            easel.Draw(new Curve([(Right + 6, last), (Right + 26, last)], inks[i]) { Thick = 1.6, Dash = dashes[i] });
            easel.Set(new Label(Right + 31, last + 4, easel.Fit(new(lesion.Name, lesion.Name), 12, W - Right - 34), 12, "ink-700"));
        }
    }

    /// <summary>Regimens as bars with their names, procedures and rays as marks.</summary>
    static void Treatments(Easel easel, Axis axis, Chart chart)
    {
        easel.Set(new Label(Left - 6, Strip + 4, new("治疗", "given"), 12, "ink-500") { Anchor = Anchor.End });
        foreach (var r in chart.All<RegimenStarted>())
        {
            var end = chart.All<RegimenStopped>().FirstOrDefault(s => s.At >= r.At && s.Fact.Regimen == r.Fact.Regimen) is { Entry: not null } s ? s.At : chart.All<RegimenStarted>().FirstOrDefault(o => o.At > r.At) is { Entry: not null } o ? o.At : axis.To;
            if (end < axis.From || r.At > axis.To) continue;
            var (x1, x2) = (Math.Max(axis.X(r.At), Left), Math.Min(axis.X(end), Right));
            easel.Draw(new Box(x1, Strip - 4, Math.Max(2, x2 - x1), 8, "ind-200") { Round = 3, Entry = r.Entry.Id, Tip = r.Fact.Say() });
            easel.Set(new Label(x1, Strip + 20, easel.Fit(new(r.Fact.Name, r.Fact.Name), 12, Math.Max(60, x2 - x1)), 12, "ind-700") { Entry = r.Entry.Id });
        }
        foreach (var (at, entry, say, word) in chart.All<ProcedureDone>().Where(p => p.Fact.Kind is not (ProcedureKind.Biopsy or ProcedureKind.Endoscopy or ProcedureKind.Other) && !p.Fact.NotDone).Select(p => (p.At, p.Entry, p.Fact.Say(), p.Fact.Name))
            .Concat(chart.All<RadiotherapyCourse>().Select(r => (r.At, r.Entry, r.Fact.Say(), "放疗"))).Where(t => axis.Shows(t.At)))
        {
            easel.Draw(new Sign(axis.X(at), Strip, 5.5, "cel-600", SignShape.Up) { Entry = entry.Id, Tip = say });
            easel.Set(new Label(axis.X(at), Strip + 36, easel.Fit(new(word, say.En), 12, 110), 12, "cel-700") { Anchor = Anchor.Middle, Entry = entry.Id });
        }
    }

    static Phrase Short(LesionAssessment a) => new(string.Create(CultureInfo.InvariantCulture, $"{a.Sum:0.#}{(a.FromBaseline is { } p && !a.IsBaseline ? $" {Percent(p)}" : "")}"), string.Create(CultureInfo.InvariantCulture, $"{a.Sum:0.#}{(a.FromBaseline is { } q && !a.IsBaseline ? $" {Percent(q)}" : "")}"));

    static Phrase Told(LesionAssessment a) => a.IsBaseline ? new($"基线 {a.Sum:0.#} mm", $"baseline {a.Sum:0.#} mm") : a.Why is [var first, ..] ? first : new($"{a.Sum:0.#} mm", $"{a.Sum:0.#} mm");

    /// <summary>"−35%", with a sign always.</summary>
    public static string Percent(decimal percent) => percent.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) + "%";

    static Phrase Says(LesionReading reading)
    {
        var last = reading.Assessments[^1];
        return last.Sum is null ? new($"{reading.By.Zh}：末次未量全", $"{reading.By.En}: the last examination is incomplete")
            : new($"靶病灶和 {last.Sum:0.#} mm，较基线 {Percent(last.FromBaseline ?? 0)}，较最低 {Percent(last.FromNadir ?? 0)}", $"targets {last.Sum:0.#} mm, {Percent(last.FromBaseline ?? 0)} from baseline, {Percent(last.FromNadir ?? 0)} from the least");
    }

    static Phrase Number(decimal mm) => new($"{mm:0}", $"{mm:0}");
}
