using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>情绪卡。When mood is asked, from which score on somebody answers, and by when.</summary>
public sealed record MoodCareCard : ProtocolCard
{
    public required Cited<int> ScreenWithinHours { get; init; }
    /// <summary>A score written this many days before what asks for it still answers.</summary>
    public required Cited<int> ScreenEarlyDays { get; init; }
    public required Cited<int> HospiceEveryDays { get; init; }
    /// <summary>From this distress on the two longer forms are asked, within so many hours.</summary>
    public required Cited<int> DistressAsks { get; init; }
    public required Cited<int> FormsWithinHours { get; init; }
    /// <summary>From these scores on there is a plan; from the higher ones a psychiatrist.</summary>
    public required Dictionary<string, MoodLine> Lines { get; init; }
    public required Cited<int> PlanWithinDays { get; init; }
    public required Cited<int> PsychiatristWithinDays { get; init; }
    /// <summary>A plan this young still answers the next positive score.</summary>
    public required Cited<int> PlanHoldsDays { get; init; }
    public required Cited<int> AgainFromDays { get; init; }
    public required Cited<int> AgainByDays { get; init; }
    public required Cited<List<string>> PlanWords { get; init; }
    public required Cited<List<string>> PsychiatristWords { get; init; }
    /// <summary>A score that fell by this share answered to treatment.</summary>
    public required Cited<decimal> ResponseShare { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (AgainFromDays.Is >= AgainByDays.Is) yield return "the second look is due before it opens";
        foreach (var (id, line) in Lines.Where(l => l.Value.PlanFrom.Is >= l.Value.PsychiatristFrom.Is)) yield return $"{id}: a psychiatrist is asked before there is a plan";
    }
}

public sealed record MoodLine
{
    public required Cited<int> PlanFrom { get; init; }
    public required Cited<int> PsychiatristFrom { get; init; }
    /// <summary>Below this it is gone; null: nobody set a line.</summary>
    public Cited<int>? RemissionBelow { get; init; }
}
