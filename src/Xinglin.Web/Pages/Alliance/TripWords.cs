using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>Parts of a visit in words.</summary>
static class TripWords
{
    public static Phrase Kind(TripKind kind) => kind is TripKind.Visit ? new("下沉坐诊查房", "visit") : new("派驻", "secondment");

    public static Phrase Part(TripPart part) => part switch
    {
        TripPart.Clinic => new("坐诊", "clinic"), TripPart.Round => new("查房", "ward round"), TripPart.Lecture => new("授课", "lecture"), TripPart.HandsOn => new("实操", "hands-on cases"),
        TripPart.Attending => new("参加的人", "who takes part"), _ => new("可做的事", "privileges"),
    };

    public static Phrase State(Trip trip, DateOnly today) => trip.EndedAt is not null ? new("已取消", "called off") : trip.From > today ? new("将来", "coming") : trip.Until < today ? new("已结束", "over") : new("进行中", "running");
}
