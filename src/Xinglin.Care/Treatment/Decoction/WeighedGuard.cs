using Xinglin.Facts;
using Xinglin.Facts.Herbs;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>称药后不改方。A prescription whose herbs are weighed is neither corrected nor retracted until the room has stopped it; and nothing of the room is taken away while a later step stands on it.</summary>
public sealed class WeighedGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        var draft = drafts[i];
        var old = draft.Amends ?? (draft.AmendsSource is { } source ? chart.Written.FirstOrDefault(e => e.Source == source)?.Id : null);
        if (old is not { } amended || amended.Value < 1 || amended.Value > chart.Head) return [];
        return chart.Written[(int)amended.Value - 1].Fact switch
        {
            Prescription when chart.Job(amended.Value) is { } job => Stopped(job),
            var fact when draft.Fact is Retraction && DecoctionGuard.About(fact) is { } seq && chart.Job(seq) is { } job => Needed(job, fact),
            _ => [],
        };
    }

    static IEnumerable<Problem> Stopped(DecoctionJob job)
    {
        if (job.HandedOver is { } gone) yield return new(nameof(Draft.Amends), new($"这张方已煎好，{JobWords.Clock(gone.At)} 交给 {gone.Fact.To}：不能再改，请另开新方", $"this one is boiled and was handed to {gone.Fact.To} at {JobWords.Clock(gone.At)}: write a new prescription instead"));
        else if (job is { Dispensed: { } weighed, State: not JobState.Returned })
            yield return new(nameof(Draft.Amends), new($"药已于 {JobWords.Clock(weighed.At)} 称好，现在是“{job.State.Name.Zh}”：不能直接改。请打电话给煎药室停煎，由药师退回后再改；或另开新方",
                $"the herbs were weighed at {JobWords.Clock(weighed.At)} and it stands at “{job.State.Name.En}”: it cannot simply change. Call the decoction room to stop; the pharmacist returns it, then correct it, or write a new prescription"));
    }

    static IEnumerable<Problem> Needed(DecoctionJob job, IFact fact)
    {
        var later = fact switch
        {
            PrescriptionReviewed when job.Dispensed is not null => "调配",
            HerbsDispensed when job.Soaked is not null => "浸泡",
            DispensingChecked when job.Soaked is not null => "浸泡",
            DecoctionStep { Stage: DecoctionStage.Soaked } when job.Boiled is not null => "煎煮",
            DecoctionStep { Stage: DecoctionStage.Boiled } when job.Packed is not null => "包装",
            DecoctionStep { Stage: DecoctionStage.Packed } when job.HandedOver is not null => "交接",
            _ => null,
        };
        if (later is not null) yield return new(nameof(Draft.Amends), new($"后面还有{later}记录，先撤销它", "a later step stands on this one; retract that first"));
    }
}
