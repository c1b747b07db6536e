using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>风险护理：a score that says danger asks for a plan with measures, and every score says when it is done again. Nothing of it outlasts the stay.</summary>
[Loop("risk-measures", Wing.Nursing, "风险护理", "Risk care", Harm.Routine)]
public sealed class RiskMeasuresLoop(Adopted<RiskMeasuresCard> cards, AdoptedFamily<CalculatorCard> calculators) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => Stay.In(chart).SelectMany(stay => Of(chart, stay));

    IEnumerable<CareTask> Of(Chart chart, Stay stay)
    {
        if (cards.On(stay.Start) is not { } card) yield break;
        foreach (var (instrument, risk) in card.Risks)
        {
            List<Stated<NursingAssessment>> scores = [.. chart.Scored(instrument).Where(s => stay.Covers(s.At)).DistinctBy(s => s.At)];
            string? before = null;
            foreach (var (i, score) in scores.Index())
            {
                var next = i + 1 < scores.Count ? (Stated<NursingAssessment>?)scores[i + 1] : null;
                var found = calculators.On(instrument, score.At)?.ClassOf((double)score.Fact.Score!.Value)?.Id;
                if (Plan(chart, card, stay, instrument, risk, score, found, before, next) is { } plan) yield return plan;
                if (Again(chart, card, stay, instrument, risk, score, found, next) is { } again) yield return again;
                before = found;
            }
        }
    }

    /// <summary>Asked once when the danger begins, and again when it is worse than the score before.</summary>
    CareTask? Plan(Chart chart, RiskMeasuresCard card, Stay stay, string instrument, RiskLine risk, Stated<NursingAssessment> score, string? found, string? before, Stated<NursingAssessment>? next)
    {
        if (found is null || risk.PlanFor?.Is.IndexOf(found) is not (>= 0 and var rank)) return null;
        if (before is not null && risk.PlanFor.Is.IndexOf(before) is >= 0 and var was && was <= rank) return null;
        var plan = chart.All<NursingPlan>().FirstOrDefault(p => p.Fact.For is { } f && Instruments.IdOf(f) == instrument && p.At >= score.At && !(p.At >= stay.Left)).Entry;
        // a better score before anybody planned takes the need away
        var better = next is { } n && calculators.On(instrument, n.At)?.ClassOf((double)n.Fact.Score!.Value)?.Id is { } then && !risk.PlanFor.Is.Contains(then) ? n.Entry : null;
        var closed = plan is null || better?.HappenedAt < plan.HappenedAt ? better : plan;
        if (closed is null && stay.Left is not null) return null;
        var due = score.KnownAt.AddHours(card.PlanWithinHours.Is);
        return new(TaskKey.Of($"plan-{instrument}", score.At), Role.DutyNurse, new($"{risk.Zh}：写护理计划", $"{risk.En}: write the plan"), card.Stamp, score.Entry, score.KnownAt, due)
        {
            Evidence = Said(score, instrument), Escalates = due, EscalatesTo = Role.HeadNurse, ClosedBy = closed, ClosesWith = [Closing.With("nursing-plan", ("for", instrument), ("problem", risk.Zh))],
        };
    }

    CareTask? Again(Chart chart, RiskMeasuresCard card, Stay stay, string instrument, RiskLine risk, Stated<NursingAssessment> score, string? found, Stated<NursingAssessment>? next)
    {
        if (found is null || next is null && stay.Left is not null) return null;
        var until = next?.At ?? DateTimeOffset.MaxValue;
        var day = risk.AgainDays?.Is.TryGetValue(found, out var days) is true ? score.At.HouseDay().AddDays(days) : (DateOnly?)null;
        if (day is not null && chart.All<NursingPlan>().Where(p => p.Fact.For is { } f && Instruments.IdOf(f) == instrument && p.At >= score.At && p.At < until).Select(p => p.Fact.AgainOn).Min() is { } planned && planned < day && planned >= score.At.HouseDay()) day = planned;
        DateTimeOffset? opens = day is { } d ? score.Entry.OpensOn(d) : null, due = day is { } e ? score.Entry.DueBy(e) : null;
        if (instrument == "morse" && Shaken(chart, card, score.At, until) is { } shaken && (due is null || shaken.KnownAt.AddHours(card.AfterFallHours.Is) < due))
            (opens, due) = (shaken.KnownAt, shaken.KnownAt.AddHours(card.AfterFallHours.Is));
        if (due is not { } by || opens is not { } from) return null;
        return new(TaskKey.Of($"again-{instrument}", score.At), Role.DutyNurse, new($"复评 {Instruments.Name(instrument).Zh}", $"{Instruments.Name(instrument).En} again"), card.Stamp, score.Entry, from, by)
        {
            Evidence = Said(score, instrument), Escalates = by.AddHours(card.PlanWithinHours.Is), EscalatesTo = Role.HeadNurse, ClosedBy = next?.Entry, ClosesWith = [Closing.With("nursing-assessment", ("instrument", instrument))],
        };
    }

    /// <summary>A fall, or another ward: what was scored before says little now.</summary>
    static Entry? Shaken(Chart chart, RiskMeasuresCard card, DateTimeOffset from, DateTimeOffset until)
    {
        var fell = chart.All<AdverseEvent>().Where(a => a.At > from && a.At < until && card.FallWords.Is.Any(w => a.Fact.Term.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(a => a.Entry);
        var ward = chart.All<BedAssigned>().LastOrDefault(b => b.At <= from).Fact?.Ward;
        var moved = chart.All<BedAssigned>().Where(b => b.At > from && b.At < until && ward is not null && b.Fact.Ward != ward).Select(b => b.Entry);
        return fell.Concat(moved).MinBy(e => e.HappenedAt);
    }

    Phrase Said(Stated<NursingAssessment> score, string instrument) =>
        calculators.On(instrument, score.At)?.ClassOf((double)score.Fact.Score!.Value) is { } c ? new($"{score.Fact.Say().Zh}（{c.Zh}）", $"{score.Fact.Say().En} ({c.En})") : score.Fact.Say();
}
