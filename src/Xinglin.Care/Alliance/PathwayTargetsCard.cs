using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance;

/// <summary>候治目标卡。How long a person may wait for each step on the way to the first treatment. Values of the site: they are compared with, they block nothing.</summary>
public sealed record PathwayTargetsCard : Card
{
    /// <summary>Referral to the first visit, days.</summary>
    public required Cited<int> ContactDays { get; init; }
    /// <summary>First contact to the diagnosis, days.</summary>
    public required Cited<int> DiagnosisDays { get; init; }
    /// <summary>Diagnosis to the meeting, days.</summary>
    public required Cited<int> MeetingDays { get; init; }
    /// <summary>Decision to the first treatment, days.</summary>
    public required Cited<int> DecisionDays { get; init; }
    /// <summary>First contact to the first treatment, days.</summary>
    public required Cited<int> TreatmentDays { get; init; }
    /// <summary>A contact longer ago than this before the diagnosis was about something else.</summary>
    public required Cited<int> LooksBackDays { get; init; }
    /// <summary>Fewer people than this in a month say nothing about the month.</summary>
    public required Cited<int> FewestToSay { get; init; }
    /// <summary>Medians that differ by fewer days than this are called the same.</summary>
    public required Cited<int> SameWithinDays { get; init; }

    public int Of(PathwayClock clock) => clock switch
    {
        PathwayClock.Contact => ContactDays.Is, PathwayClock.Diagnosis => DiagnosisDays.Is, PathwayClock.Meeting => MeetingDays.Is, PathwayClock.Decision => DecisionDays.Is, _ => TreatmentDays.Is,
    };

    public override IEnumerable<string> Wrong()
    {
        foreach (var days in new[] { ContactDays, DiagnosisDays, MeetingDays, DecisionDays, TreatmentDays }.Where(d => d.Is < 1)) yield return $"a target of {days.Is} days is none";
        if (TreatmentDays.Is < DiagnosisDays.Is) yield return "treatment is due before the diagnosis";
    }
}
