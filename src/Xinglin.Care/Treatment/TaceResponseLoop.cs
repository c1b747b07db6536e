using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment;

/// <summary>TACE 疗效：enhanced imaging of the liver after four to six weeks, and not another cycle without it.</summary>
[Loop("tace-response", Wing.Treatment, "TACE 评效", "TACE response", Harm.Course, Anticancer = true)]
public sealed class TaceResponseLoop(Adopted<AfterTaceCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var tace in LiverProcedure.In(chart))
        {
            var done = tace.Done;
            if (cards.On(done.At) is not { } card) continue;
            var from = done.At.AddDays(7 * card.ImagingCountsFromWeeks.Is);
            Entry?[] evidence = [
                chart.All<ImagingReport>().FirstOrDefault(i => i.At >= from && i.Fact.ShowsLiver()).Entry,
                chart.All<ResponseAssessed>().FirstOrDefault(r => r.At >= from).Entry];
            var day = done.At.HouseDay();
            var due = done.Entry.DueBy(day.AddDays(7 * card.ImagingByWeeks.Is));
            yield return new(TaskKey.Of("imaging", done.At), Role.Interventionist, new("约增强 CT/MR，评疗效", "Image the liver, assess response"), card.Stamp, done.Entry,
                done.Entry.OpensOn(day.AddDays(7 * card.ImagingFromWeeks.Is)), due)
            {
                Evidence = done.Fact.Say(), Escalates = due.AddDays(7), EscalatesTo = Role.CaseManager,
                ClosedBy = tace.Closing(evidence.Where(e => e is not null).MinBy(e => e!.HappenedAt)), ClosesWith = ["imaging", "response"],
            };
        }
    }
}
