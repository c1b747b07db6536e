using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Knowledge;

namespace Xinglin.Care.Recovery;

public sealed record NextStepCard : ProtocolCard
{
    /// <summary>Days after a contact that left no next step.</summary>
    public required Cited<int> StateWithinDays { get; init; }
    /// <summary>Days after a planned step's day that nobody came.</summary>
    public required Cited<int> AskAfterMissedDays { get; init; }
}

/// <summary>下一步：somebody with an active cancer always has a next step, or a reason why not. When the planned day has passed and nobody came, it asks again.</summary>
[Loop("next-step", Wing.Recovery, "下一步", "Next step", Harm.Routine, Anticancer = true)]
public sealed class NextStepLoop(Adopted<NextStepCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var steps = Step.In(chart).ToList();
        var turns = Contact.In(chart, steps).ToList();
        foreach (var (entry, until) in turns)
        {
            if (cards.On(until) is not { } card || !HasActiveCancer(chart, until)) continue;
            var planned = steps.Where(s => s.StatedAt <= until && s.Covers(until)).ToList();
            if (planned.Any(s => s.Open)) continue;

            var covered = planned.Max(s => s.Until);
            var known = HouseTime.Later(until, entry.KnownAt);
            var opens = covered?.End() ?? known;
            var due = covered?.AddDays(card.AskAfterMissedDays.Is).End() ?? known.AddDays(card.StateWithinDays.Is);
            var next = turns.Where(t => t.Until > until).Select(t => t.Entry).MinBy(e => e.HappenedAt);
            if (next?.HappenedAt <= opens) continue; // it never came to asking

            yield return new(TaskKey.Of("state", until), Role.CaseManager, covered is null ? new("写明下一步和日期", "State the next step and its day")
                : new("下一步已过期，联系本人", "Planned step missed: make contact"), card.Stamp, entry, opens, due)
            {
                Evidence = new($"{until.HouseDay():MM-dd} {entry.Fact.Say().Zh}之后没有安排", $"nothing planned since {until.HouseDay():MM-dd}"),
                Escalates = due.AddDays(card.AskAfterMissedDays.Is), EscalatesTo = Role.Oncologist,
                ClosedBy = next, ClosesWith = ["next-step", "cycle-ordered", "care-plan"],
            };
        }
    }

    /// <summary>The last word about each cancer decides.</summary>
    static bool HasActiveCancer(Chart chart, DateTimeOffset at) => chart.All<Facts.Disease.Diagnosis>()
        .Where(d => d.Fact.IsCancer && d.At <= at)
        .GroupBy(d => d.Fact.Icd10 ?? d.Fact.Name)
        .Select(g => g.Last().Fact)
        .Any(d => d is { State: DiagnosisState.Active or DiagnosisState.Recurrence, Certainty: not Certainty.Refuted, EndedOn: null });
}
