using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing;

public sealed record GradeFourNeutropeniaCard : ProtocolCard
{
    /// <summary>10^9/L; grade 4 begins below it</summary>
    public required Cited<decimal> NeutrophilsBelow { get; init; }
    /// <summary>10^9/L; from here the spell is over</summary>
    public required Cited<decimal> RecoveredAtLeast { get; init; }
    public required Cited<int> PlanWithinHours { get; init; }
    public required Cited<int> PlanEscalatesHours { get; init; }
    public required Cited<int> CountAgainInBedDays { get; init; }
    public required Cited<int> CountAgainAtHomeDays { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (RecoveredAtLeast.Is < NeutrophilsBelow.Is) yield return "recovery lies under the line that begins it";
    }
}

/// <summary>四度粒缺：a plan within hours, and counts again and again until they have come back. One spell, from the first low count to the first recovered one.</summary>
[Loop("grade-four-neutropenia", Wing.Nursing, "4 级粒缺", "Grade 4 neutropenia", Harm.Acute)]
public sealed class GradeFourNeutropeniaLoop(Adopted<GradeFourNeutropeniaCard> cards, Adopted<LaboratoryGradesCard> grades) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var counts = chart.Readings(Analytes.Neutrophils).ToList();
        GradeFourNeutropeniaCard? spell = null;
        for (var i = 0; i < counts.Count; i++)
        {
            var count = counts[i];
            if (spell is null && cards.On(count.At) is { } card && count.Value < card.NeutrophilsBelow.Is)
            {
                spell = card;
                yield return Plan(chart, card, count);
            }
            if (spell is not null && count.Value >= spell.RecoveredAtLeast.Is) spell = null;
            if (spell is not null) yield return CountAgain(chart, spell, count, counts.ElementAtOrDefault(i + 1).Entry);
        }
    }

    CareTask Plan(Chart chart, GradeFourNeutropeniaCard card, Reading low) =>
        new(TaskKey.Of("plan", low.At), Role.Oncologist, new("定粒缺处置：升白、隔离", "Plan for neutropenia"), card.Stamp, low.Entry,
            low.KnownAt, low.KnownAt.AddHours(card.PlanWithinHours.Is))
        {
            Evidence = Said.Count(Analytes.Neutrophils, low.Value, grades.On(low.At)),
            Escalates = low.KnownAt.AddHours(card.PlanEscalatesHours.Is), EscalatesTo = Role.HeadNurse,
            ClosedBy = chart.All<NeutropeniaPlan>().FirstOrDefault(p => p.At >= low.At).Entry, ClosesWith = ["neutropenia-plan"],
        };

    CareTask CountAgain(Chart chart, GradeFourNeutropeniaCard card, Reading last, Entry? next)
    {
        var days = chart.InBedAt(last.At) ? card.CountAgainInBedDays.Is : card.CountAgainAtHomeDays.Is;
        var due = last.KnownAt.AddDays(days);
        return new(TaskKey.Of("count-again", last.At), Role.Oncologist, new("复查血象，等中性粒回升", "Count again until recovery"), card.Stamp, last.Entry, due.AddDays(-1), due)
        {
            Evidence = Said.Count(Analytes.Neutrophils, last.Value, grades.On(last.At)),
            Escalates = due.AddDays(1), EscalatesTo = Role.HeadNurse,
            ClosedBy = next, ClosesWith = [Closing.With("lab", ("test", Analytes.Neutrophils.Name.Zh), ("unit", "10*9/L"))],
        };
    }
}
