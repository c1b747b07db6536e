using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Plans;

/// <summary>护理计划门禁。Nursing follows the syndrome a physician found last and finds none itself; an effect belongs to a plan of this chart.</summary>
public sealed class NursingPlanGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => drafts[i].Fact switch
    {
        NursingPlan plan => Follows(chart, plan, drafts[i]),
        NursingPlanEvaluated effect => Belongs(chart, effect, drafts[i]),
        _ => [],
    };

    static IEnumerable<Problem> Follows(Chart chart, NursingPlan plan, Draft draft)
    {
        if (plan.AgainOn < draft.HappenedAt.HouseDay()) yield return new(nameof(plan.AgainOn), new("复评日已经过去", "that day is past"));
        if (plan.Syndrome is not { } said) yield break;
        var last = chart.All<SyndromeDifferentiation>().LastOrDefault(s => s.At <= draft.HappenedAt).Fact;
        if (last is null) yield return new(nameof(plan.Syndrome), new("医师还没有辨证：请写护士所见，证由医师定", "no physician has named a syndrome yet: write what you see; the syndrome is the physician's"));
        else if (last.All != said) yield return new(nameof(plan.Syndrome), new($"医师最近辨证是“{last.All}”：施护随它，不另辨证", $"the physician's latest is {last.All}: nursing follows that one"));
    }

    static IEnumerable<Problem> Belongs(Chart chart, NursingPlanEvaluated effect, Draft draft)
    {
        var plan = chart.All<NursingPlan>().FirstOrDefault(p => p.Entry.Id.Value == effect.Plan);
        if (plan.Entry is null) yield return new(nameof(effect.Plan), new("这个条目不是护理计划", "that entry is no nursing plan"));
        else if (plan.At > draft.HappenedAt) yield return new(nameof(effect.Plan), new("评价早于计划", "the effect is dated before its plan"));
    }
}
