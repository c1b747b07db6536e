using Xinglin.Facts.Booking;
using Xinglin.Facts.Ending;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;
using Xinglin.Storage.Erasing;

namespace Xinglin.Specs.Storage.Calendars;

public class Booking_places_on_SQLite() : Booking_places(new Sqlite_ground());
public class Booking_places_on_PostgreSQL() : Booking_places(new Postgres_ground());

/// <summary>Sessions that cannot overlap and places that cannot be given twice; what the table says the chart says.</summary>
public abstract class Booking_places(Ground ground) : Calendar_spec(ground)
{
    [Fact]
    public void Two_at_once_for_one_place_give_one_booking_and_one_plain_refusal() // T08
    {
        Open(Morning());
        var charts = Enumerable.Range(0, 8).Select(i => Somebody($"甲{i}")).ToList();
        var all = AtOnce(8, t => Places.Book(Wish("s1", charts[t]) with { Place = 3 }, Rules, Clerk));
        Assert.Single(all, p => p.Place is not null);
        Assert.All(all.Where(p => p.Place is null), p => Assert.Contains("约走", p.Wrong!.What.Zh, StringComparison.Ordinal));
        var winner = all.Single(p => p.Place is not null).Place!;
        Assert.Equal(charts.Where(c => House.Read(c)!.All<Booked>().Any()), [winner.Chart]);
        Assert.Equal(winner.Id, House.Read(winner.Chart)!.All<Booked>().Single().Fact.Slot);
        Assert.Equal(winner.Entry, House.Read(winner.Chart)!.All<Booked>().Single().Entry.Id.Value);
    }

    [Fact]
    public void As_many_as_there_are_places_get_one_whoever_comes_at_once()
    {
        Open(Morning());
        var charts = Enumerable.Range(0, 10).Select(i => Somebody($"乙{i}")).ToList();
        var all = AtOnce(10, t => Enumerable.Range(0, 20).Select(n => Places.Book(Wish("s1", charts[t], $"k{t}-{n}"), Rules, Clerk)).First(p => p.Place is not null || p.Wrong!.What.Zh.StartsWith("号已约满", StringComparison.Ordinal)));
        Assert.Equal(6, all.Count(p => p.Place is not null));
        Assert.Equal(Enumerable.Range(0, 6), Places.OfSession("s1").Select(p => p.Place).Order());
    }

    [Fact]
    public void The_same_form_sent_twice_is_one_booking()
    {
        Open(Morning());
        var chart = Somebody("丙");
        var first = Book(chart, key: "once");
        var again = Places.Book(Wish("s1", chart, "once"), Rules, Clerk);
        Assert.Equal(first.Id, again.Place!.Id);
        Assert.Single(House.Read(chart)!.All<Booked>());
        Assert.Null(Places.End(first.Id, BookingEnd.Arrived, null, Rules, Clerk));
        Assert.Null(Places.End(first.Id, BookingEnd.Arrived, null, Rules, Clerk));
        Assert.Single(House.Read(chart)!.All<BookingEnded>());
    }

    [Fact]
    public void One_person_has_one_place_a_day_in_a_department_over_linked_charts_too()
    {
        Open(Morning());
        Open(Morning("s2") with { Doctor = "tcm", Room = "3 诊室" });
        var (one, other) = (Somebody("丁"), Somebody("丁"));
        Book(one);
        Assert.Equal("chart", Places.Book(Wish("s2", one, "b"), Rules, Clerk).Wrong!.Field);
        Assert.Null(new Links(House).Link(one, other, "同一人", Clerk));
        var (main, second) = string.CompareOrdinal(one.ToString(), other.ToString()) < 0 ? (one, other) : (other, one);
        Assert.Contains("已并到", Places.Book(Wish("s2", second, "c"), Rules, Clerk).Wrong!.What.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dead_are_neither_booked_nor_reminded_nor_put_on_the_list_even_when_the_death_comes_late()
    {
        Open(Morning());
        var chart = Somebody("戊");
        Book(chart);
        Assert.Single(Reminders.For(House, Day));
        Done(new Desk(House).Write(chart, [new(new Death(), Noon.AddDays(-3))], new("feed", [], Origin.Imported)));
        Assert.Empty(Reminders.For(House, Day));
        Assert.Contains("去世", Reminders.Say(House, Places.OfSession("s1")[0].Id, true, null, "clerk")!.What.Zh, StringComparison.Ordinal);
        Open(Morning("s2") with { Day = Day.AddDays(1) });
        Assert.Contains("去世", Places.Book(Wish("s2", chart, "x"), Rules, Clerk).Wrong!.What.Zh, StringComparison.Ordinal);
        Assert.Contains("去世", Waiting.Join(Wants(chart))!.What.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_of_one_doctor_or_one_room_never_overlap()
    {
        Assert.Null(Sessions.Open(House, Morning(), Rules, "clerk"));
        Assert.Null(Sessions.Open(House, Morning(), Rules, "clerk")); // sent twice
        Assert.Equal("from", Sessions.Open(House, Morning("s2") with { From = 10 * 60, Until = 12 * 60, Room = "9 诊室" }, Rules, "clerk")!.Field);
        Assert.Equal("room", Sessions.Open(House, Morning("s3") with { Doctor = "tcm" }, Rules, "clerk")!.Field);
        Assert.Null(Sessions.Open(House, Morning("s4") with { From = 11 * 60, Until = 12 * 60 }, Rules, "clerk")); // begins where the other ends
        Assert.Equal("day", Sessions.Open(House, Morning("s5") with { Day = Day.AddDays(-30) }, Rules, "clerk")!.Field);
        Assert.Equal("places", Sessions.Open(House, Morning("s6") with { Day = Day.AddDays(3), Pools = "OO" }, Rules, "clerk")!.Field);
        var at = AtOnce(6, t => Sessions.Open(House, Morning($"c{t}") with { Day = Day.AddDays(5), Room = $"{t} 诊室" }, Rules, "clerk"));
        Assert.Single(at, p => p is null);
        Assert.Single(Sessions.Between(House, Day.AddDays(5), Day.AddDays(5)));
    }

    [Fact]
    public void Beyond_the_places_only_with_a_reason_and_up_to_the_quota_and_it_is_counted() // T08
    {
        Open(Morning() with { Extra = 2 });
        for (var i = 0; i < 6; i++) Book(Somebody($"满{i}"), key: $"f{i}");
        Assert.StartsWith("号已约满", Places.Book(Wish("s1", Somebody("己"), "g"), Rules, Clerk).Wrong!.What.Zh, StringComparison.Ordinal);
        foreach (var n in new[] { 6, 7 }) Assert.Equal(n, Places.Book(Wish("s1", Somebody($"加{n}"), $"e{n}") with { ExtraWhy = "化疗毒性" }, Rules, Clerk).Place!.Place);
        Assert.Equal("extra", Places.Book(Wish("s1", Somebody("庚"), "h") with { ExtraWhy = "化疗毒性" }, Rules, Clerk).Wrong!.Field);
        Assert.Equal("化疗毒性", House.Read(Places.OfSession("s1").Single(p => p.Place == 7).Chart)!.All<Booked>().Single().Fact.Overbooked);
        var wait = Waits.Of(Sessions.Between(House, Day, Day), Places.Between(Day, Day), Rules, Clock.Now).Single();
        Assert.Equal((6, 2, 0, null), (wait.Booked, wait.Extra, wait.Free, wait.ThirdNext));
    }

    [Fact]
    public void Kept_places_are_for_those_they_are_kept_for_until_a_day_before()
    {
        Open(Morning() with { Pools = "RRRRRR" });
        var chart = Somebody("辛");
        Assert.Contains("留给", Places.Book(Wish("s1", chart, "a"), Rules, Clerk).Wrong!.What.Zh, StringComparison.Ordinal);
        Assert.NotNull(Places.Book(Wish("s1", Somebody("转"), "b") with { Pools = [Pool.Referral] }, Rules, Clerk).Place);
        Clock.Now = Morning().BeginsAt.AddHours(-20);
        Assert.NotNull(Places.Book(Wish("s1", chart, "c"), Rules, Clerk).Place);
    }

    [Fact]
    public void Nobody_books_the_past_and_patients_not_before_the_day_is_released()
    {
        Open(Morning());
        var chart = Somebody("壬");
        Clock.Now = Rules.ReleasedAt(Day).AddMinutes(-1);
        Assert.Contains("起放号", Places.Book(Wish("s1", chart, "a") with { ByPatient = true }, Rules, Clerk).Wrong!.What.Zh, StringComparison.Ordinal);
        Clock.Now = Rules.ReleasedAt(Day);
        Assert.NotNull(Places.Book(Wish("s1", chart, "b") with { ByPatient = true }, Rules, Clerk).Place);
        Clock.Now = Morning().EndsAt.AddMinutes(1);
        Assert.Contains("过去", Places.Book(Wish("s1", Somebody("癸"), "c"), Rules, Clerk).Wrong!.What.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_back_late_is_said_so_and_the_place_is_free_again()
    {
        Open(Morning());
        var (early, late) = (Book(Somebody("子"), key: "a"), Book(Somebody("丑"), key: "b"));
        Clock.Now = Rules.CancelBy(Day);
        Assert.Null(Places.End(early.Id, BookingEnd.Cancelled, null, Rules, Clerk));
        Clock.Now = Clock.Now.AddMinutes(1);
        Assert.Null(Places.End(late.Id, BookingEnd.Cancelled, "来不了", Rules, Clerk));
        Assert.Equal([BookingEnd.Cancelled, BookingEnd.LateCancelled], new[] { early, late }.Select(p => House.Read(p.Chart)!.All<BookingEnded>().Single().Fact.End));
        Assert.Equal(0, Places.OfSession("s1").Count(p => !p.Freed));
        Assert.NotNull(Places.Book(Wish("s1", early.Chart, "again"), Rules, Clerk).Place);
    }

    [Fact]
    public void Not_there_is_said_half_an_hour_after_the_time_and_coming_after_all_puts_it_right()
    {
        Open(Morning());
        var place = Book(Somebody("寅"));
        Clock.Now = place.At.AddMinutes(29);
        Assert.Equal("end", Places.End(place.Id, BookingEnd.NoShow, null, Rules, Clerk)!.Field);
        Clock.Now = place.At.AddMinutes(30);
        Assert.Null(Places.End(place.Id, BookingEnd.NoShow, null, Rules, Clerk));
        Assert.Null(Places.End(place.Id, BookingEnd.Arrived, "迟到", Rules, Clerk));
        Assert.Equal(PlaceState.Arrived, Places.Find(place.Id)!.State);
    }

    [Fact]
    public void Moved_it_leaves_one_place_and_takes_another_in_one_step()
    {
        Open(Morning());
        Open(Morning("s2") with { Day = Day.AddDays(1) });
        var place = Book(Somebody("卯"));
        Assert.Equal("why", Places.Move(place.Id, Wish("s2", place.Chart, "m"), " ", Rules, Clerk).Wrong!.Field);
        var moved = Places.Move(place.Id, Wish("s2", place.Chart, "m"), "家里有事", Rules, Clerk).Place!;
        Assert.Equal(("s2", PlaceState.Moved), (moved.Session, Places.Find(place.Id)!.State));
        Assert.Equal(2, House.Read(place.Chart)!.All<Booked>().Count());
        for (var i = 0; i < 6; i++) Book(Somebody($"占{i}"), key: $"z{i}");
        Assert.Null(Places.Move(moved.Id, Wish("s1", place.Chart, "n"), "又改回来", Rules, Clerk).Place); // full: nothing is lost
        Assert.Equal(PlaceState.Booked, Places.Find(moved.Id)!.State);
    }

    [Fact]
    public void A_closed_session_gives_everybody_their_place_back_without_blame_once()
    {
        Open(Morning());
        var places = new[] { Book(Somebody("辰"), key: "a"), Book(Somebody("巳"), key: "b") };
        Assert.Null(Sessions.Close(House, new(House), "s1", "医师外出", Clerk));
        Assert.Null(Sessions.Close(House, new(House), "s1", "医师外出", Clerk));
        Assert.All(places, p => Assert.Equal((BookingEnd.CancelledByHouse, "医师外出"), House.Read(p.Chart)!.All<BookingEnded>().Single().Fact is var f ? (f.End, f.Reason) : default));
        Assert.Equal("session", Places.Book(Wish("s1", Somebody("午"), "c"), Rules, Clerk).Wrong!.Field);
        Assert.Null(Sessions.Open(House, Morning("s9"), Rules, "clerk")); // its hours are free
        Assert.Equal(1, Sessions.Find(House, "s1")!.Sequence);
    }

    [Fact]
    public void An_erased_chart_leaves_its_counts_and_none_of_its_words()
    {
        Open(Morning());
        var chart = Somebody("未");
        Places.Book(Wish("s1", chart, "a") with { ExtraWhy = "王桂兰路远" }, Rules, Clerk);
        Waiting.Join(Wants(chart) with { Department = "hub.tcm", Reason = "王桂兰疼" });
        new Eraser(House).Erase(chart, "本人要求", new("engineer", []));
        Assert.DoesNotContain(Dump(Ground.Engine(), "select extra_why from clinic_place union all select reason from clinic_waiting union all select why from clinic_waiting_step"), r => r.Contains('王', StringComparison.Ordinal));
        Assert.Single(Places.OfSession("s1"));
    }
}
