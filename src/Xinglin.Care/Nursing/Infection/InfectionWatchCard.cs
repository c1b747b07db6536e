using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>院感守望卡。Deadlines around a positive culture and a resistant organism, and the protective bundle of a shift.</summary>
public sealed record InfectionWatchCard : ProtocolCard
{
    public required Cited<int> ToldWithinMinutes { get; init; }
    public required Cited<int> ToldEscalatesMinutes { get; init; }
    public required Cited<int> ToldAgainHours { get; init; }
    public required Cited<int> JudgedWithinHours { get; init; }
    public required Cited<int> JudgedEscalatesHours { get; init; }
    public required Cited<int> IsolatedWithinHours { get; init; }
    /// <summary>10^9/L</summary>
    public required Cited<decimal> NeutrophilsBelow { get; init; }
    public required Cited<int> CountHoldsDays { get; init; }
    /// <summary>Hours of the day at which a shift begins.</summary>
    public required Cited<List<int>> ShiftStarts { get; init; }
    public required Cited<int> BundleLeastHours { get; init; }
    public required Cited<List<Precaution>> Bundle { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (ShiftStarts.Is is [] || ShiftStarts.Is.Any(h => h is < 0 or > 23)) yield return "shift-starts are hours of the day";
        if (ToldEscalatesMinutes.Is <= 0 || JudgedEscalatesHours.Is < JudgedWithinHours.Is) yield return "it escalates before it is due";
        if (Bundle.Is is []) yield return "the bundle has no element";
    }

    /// <summary>When the shift of this moment ends.</summary>
    public DateTimeOffset ShiftEnd(DateTimeOffset at) => Starts(at).Where(s => s > at).Min();

    /// <summary>When the shift of this moment began.</summary>
    public DateTimeOffset ShiftStart(DateTimeOffset at) => Starts(at).Where(s => s <= at).Max();

    IEnumerable<DateTimeOffset> Starts(DateTimeOffset at) => from d in (int[])[-1, 0, 1]
                                                              from h in ShiftStarts.Is
                                                              select at.HouseDay().AddDays(d).Start().AddHours(h);
}
