using Xinglin.Facts.Booking;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;

namespace Xinglin.Specs.Storage.Calendars;

public class Waiting_for_a_place_on_SQLite() : Waiting_for_a_place(new Sqlite_ground());
public class Waiting_for_a_place_on_PostgreSQL() : Waiting_for_a_place(new Postgres_ground());

/// <summary>A place that comes free goes to the list, one after another, and every step is kept.</summary>
public abstract class Waiting_for_a_place(Ground ground) : Calendar_spec(ground)
{
    ChartId calm, urgent;
    PlaceRow given = null!;

    /// <summary>A full session, two who wait, and one place given back.</summary>
    void Given()
    {
        Open(Morning());
        for (var i = 0; i < 6; i++) given = Book(Somebody($"满{i}"));
        (calm, urgent) = (Somebody("先来"), Somebody("更急"));
        Assert.Null(Waiting.Join(Wants(calm)));
        Clock.Now = Clock.Now.AddMinutes(1);
        Assert.Null(Waiting.Join(Wants(urgent, urgent: true)));
        Assert.Null(Waiting.Fill("s1", "肿瘤门诊", Rules)); // nothing is free
        Assert.Null(Places.End(given.Id, BookingEnd.Cancelled, null, Rules, Clerk));
    }

    [Fact]
    public void The_urgent_before_who_came_first_and_nobody_else_gets_the_held_place()
    {
        Given();
        var held = Waiting.Fill("s1", "肿瘤门诊", Rules)!;
        Assert.Equal((urgent, PlaceState.Held, Clock.Now.AddMinutes(120)), (held.Chart, held.State, held.HoldUntil));
        Assert.Equal(held.Id, House.Read(urgent)!.All<PlaceOffered>().Single().Fact.Slot);
        Assert.StartsWith("号已约满", Places.Book(Wish("s1", Somebody("路人")), Rules, Clerk).Wrong!.What.Zh, StringComparison.Ordinal);
        Assert.Null(Waiting.Settle(held.Id, OfferEnd.Taken, null, "肿瘤门诊", Rules, Clerk));
        Assert.Null(Waiting.Settle(held.Id, OfferEnd.Taken, null, "肿瘤门诊", Rules, Clerk)); // sent twice
        var booked = House.Read(urgent)!.All<Booked>().Single();
        Assert.True(booked.Fact.FromWaitingList);
        Assert.Equal(booked.Entry.Id.Value, Places.Find(held.Id)!.Entry);
        Assert.Equal([calm], Waiting.Open().Select(w => w.Chart));
    }

    [Fact]
    public void Declined_it_is_the_next_ones_and_the_first_waits_on_for_another_session()
    {
        Given();
        var held = Waiting.Fill("s1", "肿瘤门诊", Rules)!;
        Assert.Null(Waiting.Settle(held.Id, OfferEnd.Declined, "太早", "肿瘤门诊", Rules, Clerk));
        Assert.Equal(calm, Places.OfSession("s1").Single(p => p is { State: PlaceState.Held, Freed: false }).Chart);
        var first = Waiting.Open().Single(w => w.Chart == urgent);
        Assert.Equal(["joined", "offered", "Declined"], Waiting.Steps(first.Id).Select(s => s.What));
        Assert.Equal(WaitingState.Waiting, first.State);
    }

    [Fact]
    public void Past_its_hour_it_goes_to_the_next_and_meanwhile_stands_in_nobodys_way()
    {
        Given();
        var held = Waiting.Fill("s1", "肿瘤门诊", Rules)!;
        Clock.Now = held.HoldUntil!.Value.AddSeconds(1);
        Assert.Equal(1, Waiting.TurnOver(_ => "肿瘤门诊", Rules));
        Assert.Equal(OfferEnd.TooLate, House.Read(urgent)!.All<OfferEnded>().Single().Fact.End);
        var next = Places.OfSession("s1").Single(p => p is { State: PlaceState.Held, Freed: false });
        Assert.Equal(calm, next.Chart);
        Clock.Now = next.HoldUntil!.Value.AddSeconds(1);
        Assert.NotNull(Places.Book(Wish("s1", Somebody("路人")), Rules, Clerk).Place); // nobody turned the list over: the place is free all the same
        Assert.Equal(1, Waiting.TurnOver(_ => "肿瘤门诊", Rules)); // and its person is told
        Assert.Equal(0, Waiting.TurnOver(_ => "肿瘤门诊", Rules));
    }

    [Fact]
    public void A_wish_needs_a_reason_and_stands_once_in_a_department()
    {
        var chart = Somebody("申");
        Assert.Equal("reason", Waiting.Join(Wants(chart) with { Reason = "  " })!.Field);
        Assert.Equal("until", Waiting.Join(Wants(chart) with { Until = Day.AddDays(-1) })!.Field);
        Assert.Null(Waiting.Join(Wants(chart)));
        Assert.Equal("chart", Waiting.Join(Wants(chart))!.Field);
        Assert.Null(Waiting.Withdraw(Waiting.Open().Single().Id, "已在县里看了", Clerk));
        Assert.Empty(Waiting.Open());
        Assert.Null(Waiting.Join(Wants(chart)));
    }

    [Fact]
    public void A_place_too_near_is_offered_to_nobody()
    {
        Given();
        Clock.Now = given.At.AddMinutes(-80);
        Assert.Null(Waiting.Fill("s1", "肿瘤门诊", Rules));
    }
}
