using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance.Booking;

/// <summary>预约规则。When places are given out and given back, how long one is held, and how often somebody who did not come is called.</summary>
public sealed record BookingCard : ProtocolCard
{
    /// <summary>Patients may book so many days ahead …</summary>
    public required Cited<int> ReleaseDays { get; init; }
    /// <summary>… from this hour of the day.</summary>
    public required Cited<int> ReleaseHour { get; init; }
    /// <summary>Before this hour of the day before, a place is given back in time.</summary>
    public required Cited<int> CancelByHour { get; init; }
    /// <summary>Kept places nobody took open to everybody so long before.</summary>
    public required Cited<int> HeldHours { get; init; }
    /// <summary>Somebody not there so long after the time did not come.</summary>
    public required Cited<int> LateMinutes { get; init; }
    /// <summary>How long a place is held for somebody of the waiting list.</summary>
    public required Cited<int> OfferMinutes { get; init; }
    /// <summary>A place free later than this before its time is offered to nobody.</summary>
    public required Cited<int> OfferWithinMinutes { get; init; }
    /// <summary>Minutes one place may last at most.</summary>
    public required Cited<int> LongestGrain { get; init; }
    /// <summary>加号 a session has when nobody says otherwise.</summary>
    public required Cited<int> ExtraPlaces { get; init; }
    /// <summary>Days after which somebody who did not come is called; after the last it stops, with a reason.</summary>
    public required Cited<List<int>> NoShowCallDays { get; init; }
    /// <summary>Somebody whose session the house closed is offered another within.</summary>
    public required Cited<int> RebookHours { get; init; }
    /// <summary>Over which times not come is counted. It is shown; nobody is barred.</summary>
    public required Cited<int> NoShowWindowDays { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (ReleaseHour.Is is < 0 or > 23 || CancelByHour.Is is < 0 or > 23) yield return "an hour lies outside the day";
        if (NoShowCallDays.Is.Zip(NoShowCallDays.Is.Skip(1)).Any(p => p.First >= p.Second)) yield return "the days of the calls do not rise";
    }
}
