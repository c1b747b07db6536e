using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance.Booking;

/// <summary>未到：somebody who was booked and did not come is called on the card's days, then it stops with a reason. A new booking or coming after all ends it.</summary>
[Loop("no-show", Wing.Recovery, "未到诊", "No-show", Harm.Routine)]
public sealed class NoShowLoop(Adopted<BookingCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var missed in chart.All<BookingEnded>().Where(e => e.Fact.End is BookingEnd.NoShow))
        {
            if (cards.On(missed.At) is not { } card) continue;
            var back = Back(chart, missed);
            foreach (var day in card.NoShowCallDays.Is)
            {
                var on = missed.At.HouseDay().AddDays(day);
                var opens = missed.Entry.OpensOn(on);
                if (day != card.NoShowCallDays.Is[0] && back?.HappenedAt < opens) break; // it never came to calling again
                var due = missed.Entry.DueBy(on);
                var last = day == card.NoShowCallDays.Is[^1];
                yield return new(TaskKey.Of($"call-{day}", missed.At), Role.CaseManager, last ? new("再打一次电话；仍联系不上，写原因后停", "Call once more; if nobody answers, stop with a reason") : new("打电话问为什么没来，并改约", "Call, ask why, and book anew"),
                    card.Stamp, missed.Entry, opens, due)
                {
                    Evidence = new($"{missed.At.HouseDay():MM-dd} 预约未到，第 {day} 天", $"did not come on {missed.At.HouseDay():MM-dd}, day {day}"),
                    ClosedBy = back, ClosesWith = [],
                };
            }
        }
    }

    static Entry? Back(Chart chart, Stated<BookingEnded> missed) =>
        chart.All<Booked>().Where(b => b.At > missed.At).Select(b => b.Entry)
            .Concat(chart.All<BookingEnded>().Where(e => e.Fact.End is BookingEnd.Arrived && (e.Fact.Booking == missed.Fact.Booking || e.At > missed.At)).Select(e => e.Entry))
            .Concat(chart.All<Facts.Paths.Encounter>().Where(e => e.At > missed.At && e.Fact is { Planned: false, Cancelled: false }).Select(e => e.Entry))
            .MinBy(e => e.HappenedAt);
}
