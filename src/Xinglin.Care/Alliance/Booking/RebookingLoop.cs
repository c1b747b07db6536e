using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance.Booking;

/// <summary>停诊改约：whose session the house closed is booked anew first, without blame.</summary>
[Loop("rebooking", Wing.Recovery, "停诊改约", "Rebook", Harm.Gate)]
public sealed class RebookingLoop(Adopted<BookingCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var ended in chart.All<BookingEnded>().Where(e => e.Fact.End is BookingEnd.CancelledByHouse))
        {
            if (cards.On(ended.At) is not { } card) continue;
            var known = HouseTime.Later(ended.At, ended.Entry.KnownAt);
            var due = known.AddHours(card.RebookHours.Is);
            yield return new(TaskKey.Of("rebook", ended.At), Role.CaseManager, new("告诉本人停诊，优先改约", "Tell the person, and book anew first"), card.Stamp, ended.Entry, known, due)
            {
                Evidence = new($"院方停诊：{ended.Fact.Reason}", $"closed by the hospital: {ended.Fact.Reason}"), Escalates = due, EscalatesTo = Role.Oncologist,
                ClosedBy = chart.All<Booked>().Where(b => b.At > ended.At || b.At == ended.At && b.Entry.Id.Value > ended.Entry.Id.Value).Select(b => b.Entry).FirstOrDefault(), ClosesWith = [],
            };
        }
    }
}
