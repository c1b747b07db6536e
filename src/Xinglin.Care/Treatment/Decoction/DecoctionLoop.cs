using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>代煎：an order the room has not looked at, a medicine not packed by its time, bags that stand there, a returned prescription nobody answers.</summary>
[Loop("decoction", Wing.Treatment, "代煎", "Decoction", Harm.Routine)]
public sealed class DecoctionLoop(Adopted<DecoctionCard> cards) : ICareLoop
{
    // a job ends by what is written about it, also when the prescription was taken back
    public IEnumerable<CareTask> Tasks(Chart chart) =>
        chart.Jobs().Where(j => j.Ordered.Entry.Origin != Origin.Imported).SelectMany(j => cards.On(j.Ordered.At) is { } card ? Of(j, card) : []).Concat(Answers(chart));

    static IEnumerable<CareTask> Of(DecoctionJob job, DecoctionCard card)
    {
        var (entry, known, promised) = (job.Ordered.Entry, job.Ordered.KnownAt, job.PromisedAt(card));
        var what = job.Ordered.Fact.Say();
        yield return new(TaskKey.Of("review", job.Ordered.At), Role.Pharmacist, new("审核代煎处方", "Review a prescription to be boiled"), card.Stamp, entry, known, known.AddMinutes(card.ReviewWithinMinutes.Is))
        {
            Evidence = what, ClosedBy = job.Review?.Entry, ClosesWith = [Closing.With("prescription-reviewed", ("prescription", $"{job.Seq}"))],
        };
        if (job.State == JobState.Returned) yield break;
        var warned = promised.AddMinutes(-card.WarnMinutes.Is);
        yield return new(TaskKey.Of("pack", job.Ordered.At), Role.Pharmacist, new("煎好代煎药", "Have the medicine packed"), card.Stamp, entry, warned < known ? known : warned, promised)
        {
            Evidence = what, Escalates = promised, EscalatesTo = Role.HeadNurse, ClosedBy = job.Packed?.Entry, ClosesWith = [Closing.With("decoction-step", ("prescription", $"{job.Seq}"), ("stage", "packed"))],
        };
        if (job.Packed is not { } packed) yield break;
        var leaves = packed.KnownAt.AddHours(card.HandOverHours.Is);
        yield return new(TaskKey.Of("hand-over", job.Ordered.At), Role.Pharmacist, new("交接汤药", "Hand the medicine over"), card.Stamp, packed.Entry, packed.KnownAt, leaves > promised ? leaves : promised)
        {
            Evidence = packed.Fact.Say(), ClosedBy = job.HandedOver?.Entry, ClosesWith = [Closing.With("medicine-handed-over", ("prescription", $"{job.Seq}"))],
        };
    }

    /// <summary>A returned prescription asks its prescriber, and is answered by another review, by the correction or retraction of it, or by a new one.</summary>
    IEnumerable<CareTask> Answers(Chart chart)
    {
        foreach (var returned in chart.All<PrescriptionReviewed>().Where(r => !r.Fact.Passed && r.Fact.Prescription <= chart.Head))
        {
            if (cards.On(returned.At) is not { } card || chart.Written[(int)returned.Fact.Prescription - 1] is not { Fact: Prescription } prescription || prescription.Origin == Origin.Imported) continue;
            var answer = chart.Written.FirstOrDefault(e => e.Id.Value > returned.Entry.Id.Value
                && (e.Amends == prescription.Id || e.Fact is Prescription || e.Fact is PrescriptionReviewed { Passed: true } again && again.Prescription == returned.Fact.Prescription));
            yield return new(TaskKey.Of("returned", returned.At), Role.TcmPhysician, new("回答退回的处方", "Answer the returned prescription"), card.Stamp, returned.Entry, returned.KnownAt, returned.KnownAt.AddMinutes(card.AnswerWithinMinutes.Is))
            {
                Evidence = returned.Fact.Say(), Also = [prescription], ClosedBy = answer, ClosesWith = ["prescription"],
            };
        }
    }
}
