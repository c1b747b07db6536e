using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>护: lines and their care, protective isolation, and what the patient reports, week by week.</summary>
static class NursingLane
{
    public static void Draw(Easel easel, Axis axis, Chart chart, double top, DateTimeOffset now)
    {
        Lines(easel, axis, chart, top + 16, now);
        foreach (var plan in axis.InView<NeutropeniaPlan>(chart).Where(p => p.Fact.Isolation))
        {
            easel.Draw(new Box(axis.X(plan.At), top + 27, Math.Max(6, axis.PerDay * 7), 9, "cin-500") { Round = 2, Entry = plan.Entry.Id, Tip = plan.Fact.Say() });
            easel.Beside(new(axis.X(plan.At) + Math.Max(6, axis.PerDay * 7), top + 36, new("保护性隔离", "protective isolation"), 12, "cin-600") { Entry = plan.Entry.Id }, 4, Journey.Left, Journey.Right);
        }
        var scores = axis.InView<NursingAssessment>(chart).Where(a => !RecoveryLane.Takes(a.Fact) && !ComfortLane.Takes(a.Fact)).ToList();
        foreach (var a in scores) easel.Draw(new Dot(axis.X(a.At), top + 31, 2.6, "apr-600") { Entry = a.Entry.Id, Tip = a.Fact.Say() });
        foreach (var a in Enumerable.Reverse(scores))
            easel.Beside(new(axis.X(a.At), top + 35, easel.Fit(a.Fact.Say(), 12, 110), 12, "ink-700") { Entry = a.Entry.Id, Tip = a.Fact.Say() }, 6, Journey.Left, Journey.Right);
        Strip(easel, axis, chart, top + 46);
    }

    static void Lines(Easel easel, Axis axis, Chart chart, double y, DateTimeOffset now)
    {
        var placed = chart.All<CatheterPlaced>().Where(p => p.Entry.Precision != Precision.Unknown && p.At <= axis.To).ToList();
        var cared = axis.InView<CatheterCared>(chart).ToList();
        if (placed is [] && cared is []) LaneMarks.Nothing(easel, y + 4, new("没有导管", "no line"));
        foreach (var p in placed)
        {
            var until = chart.All<CatheterRemoved>().Where(r => r.Fact.Kind == p.Fact.Kind && r.At >= p.At).Select(r => (DateTimeOffset?)r.At).FirstOrDefault() ?? now;
            var (from, to) = (Math.Max(axis.X(p.At), Journey.Left), Math.Min(axis.X(until), Journey.Right));
            if (to < Journey.Left || to <= from) continue;
            easel.Draw(new Line(from, y, to, y, "apr-200") { Thick = 5, RoundEnds = true, Entry = p.Entry.Id, Tip = p.Fact.Say() });
            easel.Beside(new(from, y + 4, new(p.Fact.Kind.Word, p.Fact.Kind.Word), 12, "apr-600") { Bold = true, Entry = p.Entry.Id }, 6, 40, Journey.Left - 1);
        }
        foreach (var c in cared)
            easel.Draw(new Line(axis.X(c.At), y - 5, axis.X(c.At), y + 5, "apr-600") { Thick = 1.3, Entry = c.Entry.Id, Tip = c.Fact.Say() });
    }

    static void Strip(Easel easel, Axis axis, Chart chart, double top)
    {
        var reports = axis.InView<PatientReport>(chart).ToList();
        if (reports is [])
        {
            LaneMarks.Nothing(easel, top + 14, new("患者还没有自报", "no patient report yet"));
            return;
        }
        var days = Math.Max(7, Math.Ceiling(24 / axis.PerDay));
        var cell = days * axis.PerDay;
        var row = 0;
        foreach (var symptom in reports.GroupBy(r => r.Fact.Symptom).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(6))
        {
            var y = top + row++ * 21;
            easel.Set(new Label(Journey.Left - 4, y + 14, new(Lettering.Cut(symptom.Key, 12, 60), Lettering.Cut(symptom.Key, 12, 60)), 12, "ink-600") { Anchor = Anchor.End });
            foreach (var week in symptom.GroupBy(r => (int)((r.At - axis.From).TotalDays / days)))
            {
                var worst = week.MaxBy(r => (double)r.Fact.Score / r.Fact.Of);
                var score = (int)Math.Round(10.0 * worst.Fact.Score / worst.Fact.Of);
                var x = Journey.Left + week.Key * cell;
                easel.Draw(new Box(x, y, Math.Min(cell - 1.5, Journey.Right - x), 18, Paint(score)) { Round = 2, Entry = worst.Entry.Id, Tip = worst.Fact.Say() });
                if (score >= 6) easel.Set(new Label(x + cell / 2 - .7, y + 13, new($"{score}", $"{score}"), 12, score >= 7 ? "surface" : "ink-900") { Anchor = Anchor.Middle, Bold = true, Entry = worst.Entry.Id });
            }
        }
    }

    static string Paint(int score) => score switch { <= 1 => "surface-3", 2 => "apr-50", 3 => "apr-100", <= 5 => "apr-200", 6 => "apr-300", _ => "cin-500" };
}
