using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

public sealed record DecisionReviewCard : ProtocolCard
{
    public required Cited<int> OpensDaysBefore { get; init; }
    public required Cited<int> EscalatesDaysLate { get; init; }
}

/// <summary>再议：no decision about what treatment is for holds for ever; on its own day somebody looks at it again.</summary>
[Loop("decision-review", Wing.Diagnosis, "再议", "Review", Harm.Course)]
public sealed class DecisionReviewLoop(Adopted<DecisionReviewCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) =>
    [
        .. Of(chart.All<TreatabilityDecided>(), "treatability", t => t.ReviewOn, "treatability-decided", new("再议可治性", "Look at treatability again")),
        .. Of(chart.All<GoalsOfCare>(), "goals", g => g.ReviewOn, "goals-of-care", new("再谈照护意愿", "Speak of the goals of care again")),
    ];

    IEnumerable<CareTask> Of<T>(IEnumerable<Stated<T>> said, string word, Func<T, DateOnly?> on, string tag, Phrase say) where T : IFact
    {
        var all = said.ToList();
        foreach (var (i, decided) in all.Index())
        {
            if (on(decided.Fact) is not { } day || cards.On(decided.At) is not { } card) continue;
            // two written in one moment are one decision: the last of them asks
            if (i + 1 < all.Count && all[i + 1].At == decided.At) continue;
            var due = decided.Entry.DueBy(day);
            yield return new(TaskKey.Of(word, decided.At), Role.Oncologist, say, card.Stamp, decided.Entry, decided.Entry.OpensOn(day.AddDays(-card.OpensDaysBefore.Is)), due)
            {
                Evidence = decided.Fact.Say(), Escalates = due.AddDays(card.EscalatesDaysLate.Is), EscalatesTo = Role.CaseManager,
                ClosedBy = i + 1 < all.Count ? all[i + 1].Entry : null, ClosesWith = [tag],
            };
        }
    }
}
