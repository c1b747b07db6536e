namespace Xinglin.Storage.Calendars;

public enum SessionKind { Western, Chinese, Joint, Procedure, Imaging, Nursing }

/// <summary>号源池。Whom a place is kept for: anybody, a referral, a return visit, a positive screening, a visiting expert's case.</summary>
public enum Pool { Open, Referral, FollowUp, Screening, Expert }

/// <summary>出诊单元。One doctor in one room for some hours of one day, with its places.</summary>
/// <param name="Doctor">an account</param>
/// <param name="From">minutes of the house's day; whole quarters of an hour</param>
/// <param name="Pools">one letter for each place in order: O anybody, R referral, F return visit, S positive screening, E expert</param>
/// <param name="Extra">加号: how many may be seen beyond the places</param>
public sealed record Session(string Id, string Organisation, string Department, string Doctor, string Room, SessionKind Kind, DateOnly Day, int From, int Until, string Pools, int Extra)
{
    static readonly TimeSpan china = TimeSpan.FromHours(8);
    const string Letters = "ORFSE";

    public string? Template { get; init; }
    /// <summary>Rises when it is moved or closed: what a calendar program goes by.</summary>
    public int Sequence { get; init; }
    public string? ClosedWhy { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    public int Places => Pools.Length;
    public DateTimeOffset BeginsAt => new DateTimeOffset(Day, TimeOnly.MinValue, china).AddMinutes(From);
    public DateTimeOffset EndsAt => new DateTimeOffset(Day, TimeOnly.MinValue, china).AddMinutes(Until);

    public Pool PoolOf(int place) => place < Places ? (Pool)Letters.IndexOf(Pools[place], StringComparison.Ordinal) : Pool.Open;

    /// <summary>When the person of a place is expected, to five minutes; those beyond the places come at the end.</summary>
    public DateTimeOffset TimeOf(int place) => place >= Places ? EndsAt.AddMinutes(-Math.Min(15, Until - From)) : BeginsAt.AddMinutes((Until - From) * place / Places / 5 * 5);

    /// <summary>So many places, those kept spread over the hours.</summary>
    public static string Spread(int places, int referral = 0, int followUp = 0, int screening = 0, int expert = 0)
    {
        var letters = new string('O', places).ToCharArray();
        var kept = new string('R', referral) + new string('F', followUp) + new string('S', screening) + new string('E', expert);
        for (var i = 0; i < kept.Length && i < places; i++) letters[i * places / Math.Max(kept.Length, 1)] = kept[i];
        return new(letters);
    }

    /// <summary>What makes this session impossible in itself.</summary>
    public IEnumerable<Problem> Problems(int longestGrain)
    {
        if (From < 0 || Until > 24 * 60 || From >= Until) yield return new("from", new("结束须晚于开始，并在同一天", "it must end after it begins, on the same day"));
        if (From % 15 != 0 || Until % 15 != 0) yield return new("from", new("开始和结束须在整刻上", "it begins and ends on a quarter of an hour"));
        if (Places is < 1 or > 200 || Pools.Any(p => !Letters.Contains(p, StringComparison.Ordinal))) yield return new("places", new("号数须在 1–200 之间", "between 1 and 200 places"));
        else if ((Until - From) / Places > longestGrain) yield return new("places", new($"每个号位不超过 {longestGrain} 分，请多放几个号或缩短时段", $"a place may last at most {longestGrain} minutes: give more places or shorten the session"));
        if (Extra is < 0 or > 100) yield return new("extra", new("加号数须在 0–100 之间", "between 0 and 100 extra places"));
    }
}

/// <summary>What the house lets whom do with places; from its card.</summary>
/// <param name="ReleaseDays">patients may book this many days ahead</param>
/// <param name="ReleaseMinute">from this minute of the day</param>
/// <param name="CancelMinute">given back before this minute of the day before, a place is given back in time</param>
/// <param name="HeldHours">kept places nobody took open to everybody so long before</param>
/// <param name="LateMinutes">somebody not there so long after the time did not come</param>
/// <param name="OfferMinutes">how long a place is held for somebody of the waiting list</param>
/// <param name="OfferWithinMinutes">a place that comes free later than this before its time is offered to nobody</param>
/// <param name="LongestGrain">minutes one place may last at most</param>
public sealed record BookingRules(int ReleaseDays, int ReleaseMinute, int CancelMinute, int HeldHours, int LateMinutes, int OfferMinutes, int OfferWithinMinutes, int LongestGrain)
{
    static readonly TimeSpan china = TimeSpan.FromHours(8);

    /// <summary>From when patients may book a day.</summary>
    public DateTimeOffset ReleasedAt(DateOnly day) => new DateTimeOffset(day.AddDays(-ReleaseDays), TimeOnly.MinValue, china).AddMinutes(ReleaseMinute);

    /// <summary>Until when a place can be given back in time.</summary>
    public DateTimeOffset CancelBy(DateOnly day) => new DateTimeOffset(day.AddDays(-1), TimeOnly.MinValue, china).AddMinutes(CancelMinute);

    /// <summary>Whether a place is kept for somebody else now.</summary>
    public bool IsKept(Session session, int place, IReadOnlyCollection<Pool> mine, DateTimeOffset now) =>
        session.PoolOf(place) is not Pool.Open and var pool && !mine.Contains(pool) && session.TimeOf(place) - now > TimeSpan.FromHours(HeldHours);

    /// <summary>Until when an offer stands: its minutes, but never past the place's own time less what it takes to come.</summary>
    public DateTimeOffset OfferUntil(DateTimeOffset at, DateTimeOffset now) => now.AddMinutes(OfferMinutes) is var until && until < at.AddMinutes(-OfferWithinMinutes) ? until : at.AddMinutes(-OfferWithinMinutes);
}
