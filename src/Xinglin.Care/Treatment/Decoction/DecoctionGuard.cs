using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>煎药室的门。What may not be written about a prescription in the room: weighed without review, a step out of order or twice, herbs that are not the prescribed ones, toxic herbs seen by one person alone.</summary>
public sealed class DecoctionGuard(Library library) : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        var draft = drafts[i];
        if (About(draft.Fact) is not { } seq) return [];
        var before = Before(chart, drafts, i, draft.Amends);
        var field = nameof(PrescriptionReviewed.Prescription);
        if (before.Job(seq) is not { } job) return [new(field, NoJob(before, seq))];
        if (job.HandedOver is { } gone && draft.Fact is not MedicineHandedOver) return [new(field, new($"已于 {JobWords.Clock(gone.At)} 交接，不能再改；如有差错请撤销交接并写原因", $"handed over at {JobWords.Clock(gone.At)}; if that was wrong, retract the hand-over with its reason first"))];
        return draft.Fact switch
        {
            PrescriptionReviewed => [],
            HerbsDispensed weighed => Weighed(job, weighed, draft),
            DispensingChecked => Checked(job, who),
            DecoctionStep step => Stepped(job, step, draft),
            MedicineHandedOver handed => Handed(job, handed, draft),
            _ => [],
        };
    }

    /// <summary>The prescription a fact of the room is about; null for other facts.</summary>
    internal static long? About(IFact fact) => fact switch
    {
        PrescriptionReviewed r => r.Prescription, HerbsDispensed d => d.Prescription, DispensingChecked c => c.Prescription,
        DecoctionStep s => s.Prescription, MedicineHandedOver h => h.Prescription, _ => null,
    };

    /// <summary>The chart as it will stand when the drafts before this one are written, without the entry this one takes the place of.</summary>
    static Chart Before(Chart chart, IReadOnlyList<Draft> drafts, int i, EntryId? amends)
    {
        if (i == 0 && amends is null) return chart;
        var head = chart.Head;
        var more = drafts.Take(i).Select(d => new Entry(new(++head), d.Fact, d.HappenedAt, d.HappenedAt, "", Origin.Entered, null, d.Amends)).ToList();
        if (amends is { } old) more.Add(new(new(++head), new Retraction("更正"), DateTimeOffset.MaxValue, DateTimeOffset.MaxValue, "", Origin.Entered, null, old));
        return chart.With(more);
    }

    static Phrase NoJob(Chart chart, long seq)
    {
        var written = seq <= chart.Head ? chart.Written[(int)seq - 1] : null;
        if (written?.Fact is not Prescription prescription) return new($"第 {seq} 条不是处方，请核对标签", $"entry {seq} is no prescription; check the label");
        if (!prescription.IsForTheRoom) return new($"第 {seq} 条处方不代煎", $"prescription {seq} is not boiled here");
        var instead = chart.Standing.LastOrDefault(e => e.Amends == written.Id);
        return instead is null ? new($"第 {seq} 条处方已撤销：停下，留样，问开方医师", $"prescription {seq} was retracted: stop, keep what is there, ask its prescriber")
            : new($"第 {seq} 条处方已改为第 {instead.Id} 条：停下，按新方重新审方、调配", $"prescription {seq} became entry {instead.Id}: stop; review and weigh the new one");
    }

    IEnumerable<Problem> Weighed(DecoctionJob job, HerbsDispensed weighed, Draft draft)
    {
        var field = nameof(HerbsDispensed.Herbs);
        if (job.Review is not { Fact.Passed: true }) yield return new(nameof(HerbsDispensed.Prescription), new("还没有审方通过，先审方再调配", "not passed by review yet: review first, then weigh"));
        if (job.Dispensed is { } there) yield return new(field, new($"{JobWords.Clock(there.At)} 已调配；要改请更正那一条", $"weighed at {JobWords.Clock(there.At)} already; to change it, correct that entry"));
        if (job.Soaked is not null && draft.Amends is not null) yield return new(field, new("药已下水，调配不能再改；有差错请停下并退回处方", "the herbs are in the water, the weighing cannot change; if it was wrong, stop and return the prescription"));
        var ordered = job.Ordered.Fact;
        if (weighed.Packets != ordered.Packets) yield return new(nameof(HerbsDispensed.Packets), new($"处方 {ordered.Packets} 剂，称了 {weighed.Packets} 剂", $"{ordered.Packets} packets prescribed, {weighed.Packets} weighed"));
        var rows = weighed.Herbs.ToLookup(h => h.Name.Trim());
        foreach (var stray in rows.Where(r => ordered.Herbs.All(h => h.Name != r.Key)))
            yield return new(field, new($"处方里没有 {stray.Key}：取出来，核对药名", $"{stray.Key} is not in the prescription: take it out, check the name"));
        if (library.For<DecoctionCard>().On(draft.HappenedAt) is not { } card) yield break;
        foreach (var herb in ordered.Herbs)
        {
            var (wanted, got) = (herb.Grams * ordered.Packets, rows[herb.Name].Sum(r => r.Grams));
            if (got == 0) yield return new(field, new($"{herb.Name} 还没有称", $"{herb.Name} is not weighed yet"));
            else if (Math.Abs(got - wanted) * 100 > wanted * card.WeightTolerancePercent.Is)
                yield return new(field, new($"{herb.Name} 应 {wanted:0.##} g，称得 {got:0.##} g，超过 ±{card.WeightTolerancePercent.Is:0.##}%：重称", $"{herb.Name}: {wanted:0.##} g wanted, {got:0.##} g on the scales, beyond ±{card.WeightTolerancePercent.Is:0.##}%: weigh again"));
        }
    }

    static IEnumerable<Problem> Checked(DecoctionJob job, Who who)
    {
        if (job.Dispensed is not { } weighed) yield return new(nameof(DispensingChecked.Prescription), new("还没有调配，没有可复核的", "nothing is weighed yet to be checked"));
        else if (weighed.Entry.Author == who.Account) yield return new(nameof(DispensingChecked.Prescription), new("复核须由另一位药师，请同事用自己的账号签", "a second person checks it: ask a colleague to sign with their own account"));
    }

    IEnumerable<Problem> Stepped(DecoctionJob job, DecoctionStep step, Draft draft)
    {
        var field = nameof(DecoctionStep.Stage);
        if (job.Step(step.Stage) is { } done)
        {
            yield return new(field, new($"{step.Stage.Name.Zh}已于 {JobWords.Clock(done.At)} 扫过（{done.Fact.By ?? done.Entry.Author}），不再记", $"{step.Stage.Name.En} was scanned at {JobWords.Clock(done.At)} by {done.Fact.By ?? done.Entry.Author}; not written again"));
            yield break;
        }
        if (job.State == JobState.Returned) yield return new(field, new($"处方已退回（{job.Review!.Value.Fact.Reason}）：停下，等新方", $"the prescription was returned ({job.Review!.Value.Fact.Reason}): stop and wait for a new one"));
        else if (job.Next != step.Stage) yield return new(field, new($"现在是“{job.State.Name.Zh}”，还不到{step.Stage.Name.Zh}", $"it stands at “{job.State.Name.En}”; {step.Stage.Name.En} comes later"));
        else if (step.Stage == DecoctionStage.Soaked && job.Checked is null && DecoctionPlan.ToxicOf(job.Ordered.Fact, MateriaMedica.On(library, draft.HappenedAt)) is { Count: > 0 } toxic)
            yield return new(field, new($"{string.Join("、", toxic)} 有毒：须第二位药师复核签名后才下水", $"{string.Join(", ", toxic)}: toxic; a second pharmacist signs the weighing before it goes into the water"));
        else if (draft.HappenedAt < job.StateAt) yield return new(nameof(Draft.HappenedAt), new($"早于上一步（{JobWords.Clock(job.StateAt)}），请核对时间", $"before the step before it ({JobWords.Clock(job.StateAt)}); check the time"));
    }

    static IEnumerable<Problem> Handed(DecoctionJob job, MedicineHandedOver handed, Draft draft)
    {
        if (job.HandedOver is { } gone) yield return new(nameof(handed.Prescription), new($"已于 {JobWords.Clock(gone.At)} 交给 {gone.Fact.To}", $"handed to {gone.Fact.To} at {JobWords.Clock(gone.At)} already"));
        else if (job.State == JobState.Returned) yield return new(nameof(handed.Prescription), new("处方已退回：药不发出，问开方医师", "the prescription was returned: the medicine stays here, ask its prescriber"));
        else if (job.Packed is not { } packed) yield return new(nameof(handed.Prescription), new($"现在是“{job.State.Name.Zh}”，包装后才能交接", $"it stands at “{job.State.Name.En}”; pack it first"));
        else if (packed.Fact.Bags is { } bags && handed.Bags > bags) yield return new(nameof(handed.Bags), new($"只包了 {bags} 袋", $"only {bags} bags were packed"));
        else if (draft.HappenedAt < packed.At) yield return new(nameof(Draft.HappenedAt), new($"早于包装（{JobWords.Clock(packed.At)}），请核对时间", $"before it was packed ({JobWords.Clock(packed.At)}); check the time"));
    }
}
