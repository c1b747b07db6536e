using Xinglin.Care.Alliance.Booking;
using Xinglin.Care.Alliance.Visits;
using Xinglin.Facts.Booking;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Pages.Booking;

namespace Xinglin.Web;

/// <summary>The calendars of the invented region: sessions, bookings, a waiting list, and people on their way through today.</summary>
static class DemoDays
{
    static readonly StepKind[] ordinary = [StepKind.Registration, StepKind.Blood, StepKind.Ct, StepKind.Results, StepKind.Clinic, StepKind.Nurse, StepKind.Pharmacy, StepKind.NextBooking];

    public static void Sow(Store store, Library library, int seed)
    {
        var now = store.Time.GetUtcNow();
        if (library.For<BookingCard>().On(now) is not { } card || library.For<VisitCard>().On(now) is not { } visit) return;
        DemoCalendar.Sow(store, People.Read(store), BookingRoom.RulesOf(card), seed, from => VisitWords.Laid(visit.Steps.Where(s => ordinary.Contains(s.Kind)), from));
    }
}
