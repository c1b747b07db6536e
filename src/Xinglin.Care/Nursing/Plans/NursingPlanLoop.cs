using System.Globalization;
using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Plans;

/// <summary>护理效果：a plan that follows a syndrome is asked for its effect on its days, one task at a time; a plan for a problem no score found is looked at on the day it names.</summary>
[Loop("nursing-plan", Wing.Nursing, "施护", "Nursing", Harm.Routine)]
public sealed class NursingPlanLoop(Adopted<TcmNursingCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var evaluated = chart.All<NursingPlanEvaluated>().ToLookup(e => e.Fact.Plan);
        foreach (var stay in Stay.In(chart))
            foreach (var plan in chart.All<NursingPlan>().Where(p => stay.Covers(p.At)).DistinctBy(p => p.At))
                if (cards.On(plan.At) is { } card)
                    foreach (var task in plan.Fact.Syndrome is not null ? Effects(card, stay, plan, [.. evaluated[plan.Entry.Id.Value]]) : Looks(card, stay, plan, [.. evaluated[plan.Entry.Id.Value]])) yield return task;
    }

    /// <summary>The first day nobody has answered; answered days stay as closed tasks.</summary>
    static IEnumerable<CareTask> Effects(TcmNursingCard card, Stay stay, Stated<NursingPlan> plan, List<Stated<NursingPlanEvaluated>> told)
    {
        var ended = told.Find(e => e.Fact.Ends).Entry;
        foreach (var day in card.EffectDays.Is)
        {
            var on = plan.At.HouseDay().AddDays(day);
            var closed = told.Find(e => e.Fact.Day >= day).Entry ?? ended;
            if (closed is null && stay.Left is not null) yield break;
            yield return new(TaskKey.Of($"effect-{day}", plan.At), Role.DutyNurse, new($"评施护效果，第 {day} 天", $"Effect of nursing, day {day}"), card.Stamp, plan.Entry, plan.Entry.OpensOn(on), plan.Entry.DueBy(on))
            {
                Evidence = new(plan.Fact.Problem, plan.Fact.Problem), ClosedBy = closed,
                ClosesWith = [Closing.With("nursing-plan-evaluated", ("plan", plan.Entry.Id.ToString()), ("day", day.ToString(CultureInfo.InvariantCulture)))],
            };
            if (closed is null || closed == ended) yield break;
        }
    }

    static IEnumerable<CareTask> Looks(TcmNursingCard card, Stay stay, Stated<NursingPlan> plan, List<Stated<NursingPlanEvaluated>> told)
    {
        if (plan.Fact is not { For: null, AgainOn: { } on }) yield break;
        var closed = told.FirstOrDefault().Entry;
        if (closed is null && stay.Left is not null) yield break;
        yield return new(TaskKey.Of("look", plan.At), Role.DutyNurse, new("看护理计划的效果", "Look at the nursing plan"), card.Stamp, plan.Entry, plan.Entry.OpensOn(on), plan.Entry.DueBy(on))
        {
            Evidence = new(plan.Fact.Problem, plan.Fact.Problem), ClosedBy = closed, ClosesWith = [Closing.With("nursing-plan-evaluated", ("plan", plan.Entry.Id.ToString()))],
        };
    }
}
