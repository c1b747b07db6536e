using System.Globalization;
using Xinglin.Care;
using Xinglin.Care.Alliance.Booking;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Booking;

/// <summary>预约台。What the pages of booking read, for the person at the screen.</summary>
public sealed class BookingRoom(Store store, Desk desk, ReadingRoom room, Visitor visitor, Duty duty, Staff staff, Library library, TimeProvider time, Tongue tongue)
{
    static readonly Role[] planners = [Role.CaseManager, Role.HeadNurse, Role.MdtCoordinator];

    public DateTimeOffset Now { get; } = time.GetUtcNow();
    public DateOnly Today => Now.HouseDay();
    public BookingCard Card => field ??= library.For<BookingCard>().On(Now)!;
    public BookingRules Rules => field ??= RulesOf(Card);

    /// <summary>The card's numbers as the calendars take them.</summary>
    public static BookingRules RulesOf(BookingCard card) =>
        new(card.ReleaseDays.Is, card.ReleaseHour.Is * 60, card.CancelByHour.Is * 60, card.HeldHours.Is, card.LateMinutes.Is, card.OfferMinutes.Is, card.OfferWithinMinutes.Is, card.LongestGrain.Is);

    public Places Places => field ??= new(store, desk);
    public WaitingList Waiting => field ??= new(store, desk);
    public Store Store => store;

    /// <summary>Patients and their families see their own bookings and what is released, and nothing of others.</summary>
    public bool IsPatient => !visitor.Reader.IsStaff;

    public Phrase? WhyNot => WhoMayWrite.WhyNot("booked", visitor.Roles);

    /// <summary>Opens and closes sessions of the house.</summary>
    public bool Plans => visitor.Roles.Any(planners.Contains);

    /// <summary>A doctor closes own sessions too.</summary>
    public bool MayClose(Session s) => Plans || s.Doctor == visitor.Account;

    public IReadOnlyList<Department> Departments => duty.Region.Departments;

    public Phrase Called(string department) => Departments.FirstOrDefault(d => d.Id == department)?.Name ?? new(department, department);

    public string Doctor(string account) => staff.Name(account, tongue);

    /// <summary>Clinic and doctor, as the chart keeps it.</summary>
    public string Where(Session s) => $"{Called(s.Department).Zh} {Doctor(s.Doctor)}，{s.Room}";

    /// <summary>The chart an address names, where it opens to this person; the reason where it does not.</summary>
    public OpenedChart? Chart(string? id) => ChartId.TryParse(id, out var chart) ? room.Open(chart) : null;

    public OpenedChart? Seen(ChartId chart) => room.Again(chart);

    public IReadOnlyList<OpenedChart> Own() => room.Own();

    /// <summary>Kept places somebody of this chart may take: a referral its own, a return visit its own.</summary>
    public IReadOnlyCollection<Pool> PoolsFor(OpenedChart o, long? referral, string? asked)
    {
        HashSet<Pool> pools = [];
        if (IsPatient) return pools;
        if (referral is not null || o.Chart.All<Referral>().Any(r => r.At > Now.AddDays(-90))) pools.Add(Pool.Referral);
        if (o.Chart.All<Encounter>().Any(e => e.Fact is { Planned: false, Cancelled: false }) || o.Chart.All<BookingEnded>().Any(e => e.Fact.End is BookingEnd.Arrived)) pools.Add(Pool.FollowUp);
        if (Enum.TryParse<Pool>(asked, out var said) && said is Pool.Screening or Pool.Expert) pools.Add(said);
        return pools;
    }

    /// <summary>Monday of the week an address names, else of this one.</summary>
    public DateOnly Week(string? asked)
    {
        var day = DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var there) && there.Year is > 2000 and < 2200 ? there : Today;
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    public SessionView? Session(string id) => Sessions.Find(store, id) is { } s ? new(s, Places.OfSession(id), Rules, Now) : null;

    public IReadOnlyList<SessionView> Between(DateOnly from, DateOnly until)
    {
        var places = Places.Between(from, until).ToLookup(p => p.Session);
        return [.. Sessions.Between(store, from, until).Select(s => new SessionView(s, [.. places[s.Id]], Rules, Now))];
    }

    /// <summary>Waits of the next four weeks.</summary>
    public IReadOnlyList<Wait> Waits() => Storage.Calendars.Waits.Of(Sessions.Between(store, Today, Today.AddDays(28)), Places.Between(Today, Today.AddDays(28)), Rules, Now);

    /// <summary>How often this person did not come, over the card's days: shown, and nothing follows.</summary>
    public int Missed(ChartId chart) => Places.OfChart(chart, Today.AddDays(-Card.NoShowWindowDays.Is)).Count(p => p.State is PlaceState.NoShow);
}

/// <summary>One place as a page shows it.</summary>
/// <param name="Taken">who has it; null while it is free</param>
public sealed record PlaceView(int Number, DateTimeOffset At, Pool Pool, PlaceRow? Taken, bool Kept, bool Past)
{
    public bool IsFree => Taken is null && !Past;
}

/// <summary>A session with its places, compared with the clock.</summary>
public sealed record SessionView(Session Session, IReadOnlyList<PlaceRow> Rows, BookingRules Rules, DateTimeOffset Now)
{
    public bool IsClosed => Session.ClosedAt is not null;
    public bool IsPast => Session.EndsAt <= Now;

    IEnumerable<PlaceRow> Live => Rows.Where(p => !p.Freed && !(p.State is PlaceState.Held && p.HoldUntil < Now));

    public IReadOnlyList<PlaceView> Places => field ??= [.. Enumerable.Range(0, Session.Places).Concat(Live.Where(p => p.Place >= Session.Places).Select(p => p.Place)).Distinct().Select(n =>
        new PlaceView(n, Session.TimeOf(n), Session.PoolOf(n), Live.FirstOrDefault(p => p.Place == n), Rules.IsKept(Session, n, [], Now), Session.TimeOf(n) <= Now)).OrderBy(p => p.At).ThenBy(p => p.Number)];

    public int Booked => Live.Count(p => p.Place < Session.Places);
    public int Extra => Live.Count(p => p.Place >= Session.Places);
    public int Free => IsClosed ? 0 : Places.Count(p => p.IsFree && !p.Kept);
    public int Kept => IsClosed ? 0 : Places.Count(p => p.IsFree && p.Kept);

    /// <summary>Word and class of how full it is.</summary>
    public (Phrase Word, string Class) State => IsClosed ? (new("停诊", "closed"), "shut") : IsPast ? (new("已结束", "over"), "past")
        : Free > 0 ? (new($"余 {Free}", $"{Free} free"), "free") : Kept > 0 ? (new($"留 {Kept}", $"{Kept} kept"), "kept")
        : Extra > 0 ? (new("满，有加号", "full, overbooked"), "over") : (new("约满", "full"), "full");
}
