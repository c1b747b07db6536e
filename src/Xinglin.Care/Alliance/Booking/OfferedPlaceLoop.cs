using Xinglin.Facts;
using Xinglin.Facts.Booking;
using Xinglin.Knowledge;

namespace Xinglin.Care.Alliance.Booking;

/// <summary>候补递补：a place is held for this person until an hour; somebody calls.</summary>
[Loop("offered-place", Wing.Recovery, "候补有号", "Place free", Harm.Gate)]
public sealed class OfferedPlaceLoop(Adopted<BookingCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var offer in chart.All<PlaceOffered>())
        {
            if (cards.On(offer.At) is not { } card) continue;
            yield return new(TaskKey.Of("call", offer.At), Role.CaseManager, new("电话问要不要这个号", "Call: does the person want this place?"), card.Stamp, offer.Entry, offer.KnownAt, HouseTime.Later(offer.Fact.AnswerBy, offer.KnownAt.AddMinutes(1)))
            {
                Evidence = offer.Fact.Say(),
                ClosedBy = chart.All<OfferEnded>().Where(e => e.Fact.Slot == offer.Fact.Slot).Select(e => e.Entry).Concat(chart.All<Booked>().Where(b => b.Fact.Slot == offer.Fact.Slot).Select(b => b.Entry)).MinBy(e => e.HappenedAt),
                ClosesWith = [],
            };
        }
    }
}
