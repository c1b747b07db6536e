using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment;

/// <summary>TACE 后：a look after a day, liver blood on the named days. How it worked is asked by <see cref="TaceResponseLoop"/>.</summary>
[Loop("after-tace", Wing.Treatment, "TACE 后", "After TACE", Harm.Acute)]
public sealed class AfterTaceLoop(Adopted<AfterTaceCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        List<Reading> liver = [.. chart.Readings(Analytes.Alt).Concat(chart.Readings(Analytes.Bilirubin)).OrderBy(r => r.At)];
        return LiverProcedure.In(chart).SelectMany(p => Of(chart, p, liver));
    }

    IEnumerable<CareTask> Of(Chart chart, LiverProcedure tace, List<Reading> liver)
    {
        var (done, ended) = (tace.Done, tace.EndedAt);
        if (cards.On(done.At) is not { } card) yield break;

        var seen = chart.All<NursingAssessment>().FirstOrDefault(a => a.At >= ended.AddHours(card.ObserveHours.Is - card.ObserveEarlyHours.Is)
            && string.Equals(a.Fact.Instrument, "post-tace", StringComparison.OrdinalIgnoreCase)).Entry;
        var due = HouseTime.Later(ended, done.KnownAt).AddHours(card.ObserveHours.Is);
        yield return new(TaskKey.Of("observe", done.At), Role.DutyNurse, new($"{tace.Word} 后 {card.ObserveHours.Is} 时评估", $"Assess {card.ObserveHours.Is} h after {tace.Word}"),
            card.Stamp, done.Entry, done.KnownAt, due)
        {
            Evidence = new("看肝功、穿刺点、疼痛、尿量", "liver tests, puncture site, pain, urine"), Escalates = due, EscalatesTo = Role.Interventionist,
            ClosedBy = tace.Closing(seen), ClosesWith = [Closing.With("nursing-assessment", ("instrument", "post-tace"))],
        };

        foreach (var number in card.LaboratoryOnDays.Is)
        {
            var day = done.At.HouseDay().AddDays(number); // the day of the procedure is day 0
            var from = day.Start().AddHours(-card.LaboratoryEarlyHours.Is);
            var tested = liver.FirstOrDefault(r => r.At > ended && r.At >= from);
            var by = done.Entry.DueBy(day);
            yield return new(TaskKey.Of($"labs-day-{number}", done.At), Role.Oncologist, new($"查肝肾功血象，第 {number} 天", $"Liver, kidney, counts, day {number}"),
                card.Stamp, done.Entry, done.Entry.OpensOn(day), by)
            {
                Evidence = done.Fact.Say(), Escalates = by.AddDays(1), EscalatesTo = Role.HeadNurse,
                ClosedBy = tace.Closing(tested.Entry), ClosesWith = ["lab"],
            };
        }
    }
}
