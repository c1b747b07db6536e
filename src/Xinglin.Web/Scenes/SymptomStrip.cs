using Xinglin.Facts;
using Xinglin.Facts.Reported;

namespace Xinglin.Web.Scenes;

/// <summary>What the patient reports, as a strip of weeks per symptom: the worst score of each week on the apricot ramp, its digit from 6 on.</summary>
static class SymptomStrip
{
    public static void Draw(Sheet s, double top, double height)
    {
        var reports = s.In<PatientReport>().ToList();
        if (reports is [])
        {
            s.Nothing(top + 14, new("患者还没有自报", "no patient report yet"));
            return;
        }
        var days = Math.Max(7, Math.Ceiling(20 / s.Axis.PerDay));
        var cell = days * s.Axis.PerDay;
        var row = 0;
        foreach (var symptom in reports.GroupBy(r => r.Fact.Symptom).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(6))
        {
            var y = top + row++ * height;
            s.Easel.Set(new Label(s.Left - 4, y + 14, s.Easel.Fit(Wording.Symptom(symptom.Key), 12, s.Left - 8), 12, "ink-600") { Anchor = Anchor.End });
            foreach (var week in symptom.GroupBy(r => (int)((r.At - s.Axis.From).TotalDays / days)))
            {
                var worst = week.MaxBy(r => (double)r.Fact.Score / r.Fact.Of);
                var score = (int)Math.Round(10.0 * worst.Fact.Score / worst.Fact.Of);
                var x = s.Left + week.Key * cell;
                var w = Math.Min(cell - 1.5, s.Right - x);
                s.Easel.Draw(new Box(x, y, w, 18, Paint(score)) { Round = 2, Entry = worst.Entry.Id, Tip = Tip(worst.Fact, week.Count()) });
                if (score >= 6) s.Easel.Set(new Label(x + w / 2, y + 13, new($"{score}", $"{score}"), 11, score >= 7 ? "surface" : "ink-900") { Anchor = Anchor.Middle, Bold = true, Entry = worst.Entry.Id });
            }
        }
        var left = (s.End + 6, s.Edge - s.End);
        if (left.Item2 < 60) return;
        s.Easel.Set(new Label(left.Item1, top + 14, new("患者自报", "reported"), 12, "ink-500"));
        s.Easel.Set(new Label(left.Item1, top + 30, new("0–10 分", "0–10"), 12, "ink-500"));
    }

    static Phrase Tip(PatientReport r, int times)
    {
        var name = Wording.Symptom(r.Symptom);
        var often = times == 1 ? ("", "") : ($"（这一格 {times} 次中最重）", $" (the worst of {times} in this cell)");
        return new($"自报{name.Zh} {r.Score}/{r.Of}{often.Item1}", $"reported {name.En} {r.Score}/{r.Of}{often.Item2}");
    }

    static string Paint(int score) => score switch { <= 1 => "surface-3", 2 => "apr-50", 3 => "apr-100", <= 5 => "apr-200", 6 => "apr-300", _ => "cin-500" };
}
