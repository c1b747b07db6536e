using Xinglin.Care;
using Xinglin.Care.Alliance.Booking;
using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Ending;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Alliance;

public class After_a_booking
{
    static readonly DateTimeOffset ten = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));
    static readonly TaskRegister register = new(Library.Default);
    static readonly Booked booked = Booked.Sample with { At = ten };

    static List<(string Key, DateTimeOffset Due, bool Closed)> Asked(params (int Hours, IFact Fact)[] facts) =>
        [.. register.Tasks(Chart.Of(new(Guid.Empty), facts.Select((f, i) => new Entry(new(i + 1), f.Fact, ten.AddHours(f.Hours), ten.AddHours(f.Hours), "spec", Origin.Entered))))
            .Where(a => a.Loop.Id is "no-show" or "rebooking" or "offered-place").Select(a => (a.Task.Key.Split('/')[0], a.Task.Due, a.ClosedAt is not null))];

    [Fact]
    public void Who_did_not_come_is_called_on_three_days_and_then_no_more() =>
        Assert.Equal(["call-1", "call-3", "call-7"], Asked((-48, booked), (1, new BookingEnded(1, BookingEnd.NoShow))).Select(t => t.Key));

    [Fact]
    public void A_new_booking_or_coming_after_all_ends_the_calls()
    {
        Assert.All(Asked((-48, booked), (1, new BookingEnded(1, BookingEnd.NoShow)), (2, booked)), t => Assert.True(t.Closed));
        Assert.All(Asked((-48, booked), (1, new BookingEnded(1, BookingEnd.NoShow)), (2, new BookingEnded(1, BookingEnd.Arrived))), t => Assert.True(t.Closed));
    }

    [Theory, InlineData(BookingEnd.Cancelled), InlineData(BookingEnd.LateCancelled), InlineData(BookingEnd.Arrived)]
    public void Who_gave_the_place_back_or_came_is_not_called(BookingEnd end) => Assert.Empty(Asked((-48, booked), (1, new BookingEnded(1, end))));

    [Fact]
    public void Whose_session_was_closed_is_booked_anew_within_a_day()
    {
        var task = Assert.Single(Asked((-48, booked), (-24, new BookingEnded(1, BookingEnd.CancelledByHouse) { Reason = "外出" })));
        Assert.Equal(("rebook", ten, false), task);
        Assert.True(Assert.Single(Asked((-48, booked), (-24, new BookingEnded(1, BookingEnd.CancelledByHouse) { Reason = "外出" }), (-20, booked))).Closed);
    }

    [Fact]
    public void An_offered_place_asks_for_a_call_until_its_hour()
    {
        var offer = new PlaceOffered("c", ten.AddDays(1), "门诊", ten.AddHours(2));
        Assert.Equal(("call", ten.AddHours(2), false), Assert.Single(Asked((0, offer))));
        Assert.True(Assert.Single(Asked((0, offer), (1, new OfferEnded("c", OfferEnd.Declined)))).Closed);
    }

    [Fact]
    public void After_a_death_nobody_is_asked_to_call() => Assert.All(Asked((-48, booked), (1, new BookingEnded(1, BookingEnd.NoShow)), (2, new Death())), t => Assert.True(t.Closed));
}
