using Xinglin.Facts.Arrivals;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;

namespace Xinglin.Specs.Storage.Calendars;

/// <summary>What the specs of the calendars say.</summary>
public abstract class Calendar_spec(Ground ground) : Storage_spec(ground)
{
    protected static readonly BookingRules Rules = new(14, 7 * 60, 17 * 60, 24, 30, 120, 90, 30);
    protected static readonly DateOnly Day = new(2026, 3, 9);
    protected static readonly Who Clerk = new("clerk", [Role.CaseManager]);
    protected Set_clock Clock { get; } = new(Noon);

    protected Store House => field ??= Ground.Open(time: Clock);
    protected Places Places => new(House, new(House));
    protected WaitingList Waiting => new(House, new(House));

    /// <summary>08:00–11:00, six places.</summary>
    protected static Session Morning(string id = "s1") => new(id, "hub", "hub.clinic", "oncologist", "2 诊室", SessionKind.Joint, Day, 8 * 60, 11 * 60, "OOOOOO", 5);

    protected void Open(Session session) => Assert.Null(Sessions.Open(House, session, Rules, "clerk"));

    protected ChartId Somebody(string name) => House.OpenChart(new Identity { Name = name });

    protected static PlaceWish Wish(string session, ChartId chart, string? key = null) => new(session, chart, key ?? Guid.NewGuid().ToString("N")) { Where = "肿瘤门诊 韩静" };

    protected PlaceRow Book(ChartId chart, string session = "s1", string? key = null) => Places.Book(Wish(session, chart, key), Rules, Clerk).Place!;

    protected WaitingRow Wants(ChartId chart, bool urgent = false) => new(Guid.NewGuid().ToString("N"), chart, "hub.clinic", null, Day, Day.AddDays(3), urgent, "疼得厉害", WaitingState.Waiting, "clerk", Clock.Now) { Key = Guid.NewGuid().ToString("N") };

    protected static T[] AtOnce<T>(int many, Func<int, T> what)
    {
        using var start = new Barrier(many);
        // what one of them throws is the spec's failure, and not the end of the program that runs all of them
        return Task.WhenAll(Enumerable.Range(0, many).Select(t => Task.Factory.StartNew(() =>
        {
            start.SignalAndWait();
            return what(t);
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))).GetAwaiter().GetResult();
    }
}
