using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>操作之后. What every procedure asks for afterwards; how each is watched stands in its own card.</summary>
public sealed record AfterProcedureCard : ProtocolCard
{
    /// <summary>An observation this much before the end of its phase is that of the phase.</summary>
    public required Cited<int> ObserveEarlyMinutes { get; init; }
    /// <summary>And may be written this much after.</summary>
    public required Cited<int> ObserveGraceMinutes { get; init; }
    public required Cited<int> GradeAfterDays { get; init; }
    public required Cited<int> GradeWithinDays { get; init; }
    /// <summary>A grade from this day on is the one asked for.</summary>
    public required Cited<int> GradeCountsFromDays { get; init; }
    /// <summary>Output of a drain is asked for at most so many days, or until it is out.</summary>
    public required Cited<int> OutputForDays { get; init; }
    public required Cited<int> RadiotherapyLookDays { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (GradeCountsFromDays.Is > GradeAfterDays.Is) yield return "a grade counts only after it is asked for";
    }
}
