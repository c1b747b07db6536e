using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>放疗中：a look at acute toxicity every week of a running course, from its first fraction.</summary>
[Loop("radiotherapy", Wing.Treatment, "放疗", "Radiotherapy", Harm.Routine, Anticancer = true)]
public sealed class RadiotherapyLoop(Adopted<AfterProcedureCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var course in chart.RadiotherapyCourses())
        {
            var given = course.Fractions.Where(f => !f.Fact.NotGiven).ToList();
            if (given is [] || cards.On(given[0].At) is not { } card) continue;
            var first = given[0];
            // a week begins with a fraction: a course that is over asks no further
            for (var week = 1; given.LastOrDefault(f => f.At >= first.At.AddDays((week - 1) * card.RadiotherapyLookDays.Is)) is { Entry: not null }; week++)
            {
                var (from, to) = (first.At.AddDays((week - 1) * card.RadiotherapyLookDays.Is), first.At.AddDays(week * card.RadiotherapyLookDays.Is));
                var due = first.Entry.DueBy(to.HouseDay());
                yield return new(TaskKey.Of($"toxicity-{week}", first.At), Role.Oncologist, new($"放疗第 {week} 周：评急性毒性", $"Radiotherapy week {week}: grade acute toxicity"), card.Stamp, first.Entry, first.Entry.OpensOn(to.AddDays(-2).HouseDay()), due)
                {
                    Evidence = new($"{course.Plan.Fact.Site}　{course.Given} / {course.Plan.Fact.Fractions} 次", $"{course.Plan.Fact.Site}, {course.Given} of {course.Plan.Fact.Fractions} fractions"), Escalates = due.AddDays(2), EscalatesTo = Role.HeadNurse,
                    ClosedBy = chart.All<Reassessed>().Select(r => r.Entry).Concat(chart.All<AdverseEvent>().Select(a => a.Entry)).Where(e => e.HappenedAt > from && e.HappenedAt <= due).MinBy(e => e.HappenedAt),
                    ClosesWith = [Closing.With("reassessed", ("what", "放疗急性毒性")), "adverse-event"],
                };
            }
        }
    }
}
