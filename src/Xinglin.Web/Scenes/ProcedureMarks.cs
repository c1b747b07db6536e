using Xinglin.Care;
using Xinglin.Care.Treatment.Procedures;
using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>治: procedures that are planned, what a procedure cost, and radiotherapy counted fraction by fraction.</summary>
static class ProcedureMarks
{
    public static void Draw(Sheet s, double y, double bar)
    {
        Courses(s, y);
        Graded(s, y);
        Planned(s, y, bar);
    }

    /// <summary>"放疗 食管 12 / 28": from the first fraction to the last, or to now while it runs.</summary>
    static void Courses(Sheet s, double y)
    {
        foreach (var course in s.Chart.RadiotherapyCourses().Where(c => c is { Ended: null, Given: > 0 }))
        {
            var first = course.Fractions.First(f => !f.Fact.NotGiven);
            var last = course.Fractions.Last(f => !f.Fact.NotGiven);
            if (!s.Axis.Shows(first.At)) continue;
            var (x, to) = (s.X(first.Entry), Math.Min(s.Axis.X(last.At.AddDays(1)), s.Right));
            var said = new Phrase($"放疗 {course.Plan.Fact.Site} {course.Given} / {course.Plan.Fact.Fractions}", $"radiotherapy {course.Plan.Fact.Site} {course.Given} of {course.Plan.Fact.Fractions}");
            s.Easel.Draw(new Box(x, y + 5, Math.Max(4, to - x), 10, "ind-200") { Round = 3, Stroke = "ind-500", Entry = course.Plan.Entry.Id, Tip = said });
            s.Easel.Say(new Label(x, 0, said, 12, "ind-700") { Entry = course.Plan.Entry.Id }, 0, s.Left, s.Edge, [y - 5]);
            foreach (var missed in course.Missed.Where(m => s.Axis.Shows(m.At)))
                s.Easel.Draw(new Sign(s.X(missed.Entry), y + 10, 4, "apr-500", SignShape.Diamond) { Entry = missed.Entry.Id, Tip = missed.Fact.Say() });
        }
    }

    /// <summary>A complication stands at the procedure it belongs to, not at the day it was graded.</summary>
    static void Graded(Sheet s, double y)
    {
        foreach (var g in s.Chart.All<ComplicationGraded>().Where(g => g.Fact.Grade is not "0").GroupBy(g => (g.Fact.Procedure, g.Fact.On)).Select(g => g.Last()))
        {
            var at = s.Chart.All<ProcedureDone>().Where(p => p.Fact.Name.Trim() == g.Fact.Procedure.Trim() && p.At.HouseDay() == g.Fact.On).Select(p => (Entry?)p.Entry).FirstOrDefault();
            if (at is null || !s.Axis.Shows(at.HappenedAt)) continue;
            s.Easel.Draw(new Sign(s.X(at) + 7, y + 3, 4, "cin-500", SignShape.Up) { Entry = g.Entry.Id, Tip = g.Fact.Say() });
        }
    }

    static void Planned(Sheet s, double y, double bar)
    {
        foreach (var plan in s.Chart.All<ProcedurePlanned>().Where(p => p.Fact.PlannedOn >= s.Look.Now.HouseDay()).Reverse())
        {
            var at = plan.Fact.PlannedOn.Start().AddHours(12);
            if (!s.Axis.Shows(at) || s.Whole.All<ProcedureDone>().Any(d => d.At >= plan.At && d.Fact.Kind == plan.Fact.Kind)) continue;
            var name = Wording.Procedure(new(plan.Fact.Name, plan.Fact.Kind));
            var text = s.Easel.Fit(new($"拟 {name.Zh}", $"{name.En}?"), 12, 88);
            var wide = Lettering.Width(s.English ? text.En : text.Zh, 12) + 8;
            var frame = new Frame(Math.Min(s.Axis.X(at), s.Edge - wide), y, wide, bar);
            if (!s.Easel.Free(frame)) continue;
            s.Easel.Draw(new Box(frame.X, y, frame.W, bar, "none") { Round = 3, Stroke = "apr-500", Dashed = true, Entry = plan.Entry.Id, Tip = plan.Fact.Say() });
            s.Easel.Set(new Label(frame.X + wide / 2, y + 14, text, 12, "apr-600") { Anchor = Anchor.Middle, Entry = plan.Entry.Id });
            s.Easel.Keep(frame);
        }
    }
}
