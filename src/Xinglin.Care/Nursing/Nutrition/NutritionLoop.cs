using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Nutrition;

/// <summary>营养：at risk, assessed, planned, fed to the target or stepped up, looked at again. What nobody did in a stay is not asked for after it.</summary>
[Loop("nutrition", Wing.Nursing, "营养", "Nutrition", Harm.Routine)]
public sealed class NutritionLoop(Adopted<NutritionCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => new[] { Assess(chart), Plan(chart), Target(chart), Refeeding(chart), Again(chart) }.SelectMany(t => t).DistinctBy(t => t.Key);

    IEnumerable<CareTask> Assess(Chart chart)
    {
        Entry? asked = null;
        foreach (var screen in chart.Screens)
        {
            if (cards.On(screen.At) is not { } card || screen.Fact.Score < card.AtRiskFrom.Is || asked is not null && screen.At - asked.HappenedAt < TimeSpan.FromHours(card.AssessWithinHours.Is)) continue;
            asked = screen.Entry;
            var closed = First(Later(chart.NutritionAssessments, screen.At), Later(chart.Therapies, screen.At), Later(chart.Screens.Where(s => s.Fact.Score < card.AtRiskFrom.Is), screen.At));
            if (closed is null && HasLeft(chart, screen.At)) continue;
            yield return Task("assess", screen.Entry, new("营养评估（PG-SGA）", "Assess nutrition (PG-SGA)"), card, screen.KnownAt.AddHours(card.AssessWithinHours.Is), closed, screen.Fact.Say(),
                Closing.With("nursing-assessment", ("instrument", "PG-SGA")));
        }
    }

    IEnumerable<CareTask> Plan(Chart chart)
    {
        foreach (var assessed in chart.NutritionAssessments.Where(a => cards.On(a.At) is { } c && a.Fact.AsksForPlan(c)))
        {
            var card = cards.On(assessed.At)!;
            if (chart.TherapyAt(assessed.At) is { } running && running.At < assessed.At) continue; // a treatment runs: looked at again, not planned anew
            var closed = First(Later(chart.Therapies, assessed.At), Later(chart.NutritionAssessments.Where(a => !a.Fact.AsksForPlan(card)), assessed.At));
            if (closed is null && HasLeft(chart, assessed.At)) continue;
            yield return Task("plan", assessed.Entry, new("定营养方案和目标", "Plan nutrition, set targets"), card, assessed.KnownAt.AddHours(card.PlanWithinHours.Is), closed, assessed.Fact.Say(), "nutrition-therapy");
        }
    }

    IEnumerable<CareTask> Target(Chart chart)
    {
        foreach (var therapy in chart.Therapies.Where(t => t.Fact.TargetKcal is not null))
        {
            if (cards.On(therapy.At) is not { } card) continue;
            var due = therapy.Entry.DueBy(therapy.At.HouseDay().AddDays(card.TargetWithinDays.Is));
            var met = chart.All<NutritionIntake>().Where(i => i.At.HouseDay() >= therapy.At.HouseDay() && i.Fact.Kcal >= therapy.Fact.TargetKcal * card.TargetPercent.Is / 100).Select(i => i.Entry);
            var closed = First(met.FirstOrDefault(), After(chart.All<NutritionTherapy>(), therapy.At));
            if (closed is null && HasLeft(chart, therapy.At)) continue;
            var best = chart.All<NutritionIntake>().Where(i => i.At.HouseDay() >= therapy.At.HouseDay()).Max(i => (decimal?)(i.Fact.Kcal / therapy.Fact.TargetKcal * 100));
            yield return Task("target", therapy.Entry, new($"达标 {card.TargetPercent.Is}% 或升一级", $"Reach {card.TargetPercent.Is} % or step up"), card, due, closed,
                best is { } b ? new($"最好一天 {Said.Number(Math.Round(b))}%", $"best day {Said.Number(Math.Round(b))} %") : new("还没有记摄入", "no intake written yet"), "nutrition-intake", "nutrition-therapy")
                with { Opens = HouseTime.Later(therapy.KnownAt, therapy.At.HouseDay().AddDays(card.TargetWithinDays.Is - 1).Start()) };
        }
    }

    IEnumerable<CareTask> Refeeding(Chart chart)
    {
        foreach (var therapy in chart.Therapies.Where(t => t.Fact is { Route: >= NutritionRoute.Enteral, Despite: { Length: > 0 } }))
        {
            if (cards.On(therapy.At) is not { } card) continue;
            var due = therapy.KnownAt.AddDays(1);
            yield return Task("refeeding", therapy.Entry, new("补再喂养评估", "Check for refeeding risk"), card, due, Later(chart.All<RefeedingChecked>(), therapy.At) ?? After(chart.All<NutritionTherapy>(), therapy.At), therapy.Fact.Say(), "refeeding-checked")
                with { Owner = Role.Oncologist, EscalatesTo = Role.NutritionNurse };
        }
    }

    IEnumerable<CareTask> Again(Chart chart)
    {
        foreach (var therapy in chart.Therapies)
        {
            var until = After(chart.All<NutritionTherapy>(), therapy.At);
            List<Entry> looks = [therapy.Entry, .. chart.NutritionAssessments.Where(a => a.At > therapy.At && !(until?.HappenedAt <= a.At)).Select(a => a.Entry).DistinctBy(e => e.HappenedAt)];
            foreach (var (last, next) in looks.Zip(looks.Skip(1).Cast<Entry?>().Append(until)))
            {
                if (cards.On(last.HappenedAt) is not { } card) continue;
                var day = last.HappenedAt.HouseDay().AddDays(chart.InBedAt(last.HappenedAt) ? card.AgainInBedDays.Is : card.AgainAtHomeDays.Is);
                yield return Task("again", last, new("复评营养：体重、摄入", "Nutrition again: weight, intake"), card, last.DueBy(day), next, last.Fact.Say(), Closing.With("nursing-assessment", ("instrument", "PG-SGA")), "nutrition-therapy")
                    with { Opens = last.OpensOn(day) };
            }
        }
    }

    static CareTask Task(string word, Entry because, Phrase say, NutritionCard card, DateTimeOffset due, Entry? closed, Phrase evidence, params IReadOnlyList<string> closesWith) =>
        new(TaskKey.Of(word, because.HappenedAt), Role.NutritionNurse, say, card.Stamp, because, because.KnownAt, due)
        { Evidence = evidence, Escalates = due.AddDays(1), EscalatesTo = Role.Oncologist, ClosedBy = closed, ClosesWith = closesWith };

    /// <summary>Was in a bed then, and went home since.</summary>
    static bool HasLeft(Chart chart, DateTimeOffset at) => chart.StayAt(at) is { } stay && chart.EndOf(stay) is not null;

    static Entry? Later<T>(IEnumerable<Stated<T>> all, DateTimeOffset at) where T : IFact => all.Where(s => s.At >= at).Select(s => s.Entry).FirstOrDefault();

    static Entry? After<T>(IEnumerable<Stated<T>> all, DateTimeOffset at) where T : IFact => all.Where(s => s.At > at).Select(s => s.Entry).FirstOrDefault();

    static Entry? First(params IEnumerable<Entry?> entries) => entries.OfType<Entry>().MinBy(e => e.HappenedAt);
}
