using Xinglin.Care;
using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Alliance;

/// <summary>Visits of experts as the people of the house plan and read them.</summary>
public sealed class TripRoom(Store store, Visitor visitor, Duty duty, TimeProvider time)
{
    const int Back = 400, Asked = 90;

    public bool MayRead => visitor.Reader.IsStaff || visitor.Roles.Contains(Role.Engineer);

    /// <summary>Whoever runs the calendar of experts.</summary>
    public bool MayPlan => visitor.Roles.Any(r => r is Role.MdtCoordinator or Role.CaseManager or Role.QualityManager or Role.Engineer);

    /// <summary>Posts are given by whoever gives posts.</summary>
    public bool MayGive => visitor.Roles.Contains(Role.Engineer);

    public DateTimeOffset Now => time.GetUtcNow();

    public IReadOnlyList<Trip> All() => Trips.Since(store, Now.HouseDay().AddDays(-Back));

    public Trip? Find(string id) => MayRead ? Trips.Find(store, id) : null;

    public IReadOnlyList<TripLine> Lines(string id) => Trips.Lines(store, id);

    /// <summary>What was advised on one visit, or on all of the last months.</summary>
    public IReadOnlyList<AdviceRow> Advice(string? trip = null) => [.. AdviceRows.Of(store, new(Now.AddDays(trip is null ? -Asked : -Back), Now.AddMinutes(5), new(visitor.Reader.Keys, Now)) { Trip = trip }).Where(a => a.Trip is not null)];

    /// <summary>What the expert may do here, by post and by day.</summary>
    public IReadOnlyList<PostRow> Posts(Trip trip) => trip.Account is { } account ? [.. duty.PostsOf(account).Where(p => p.Post.Organisation == trip.Organisation && p.Post.From <= trip.Until && !(p.Post.Until < trip.From))] : [];

    public Problem? Make(Trip trip) => MayPlan ? Trips.Make(store, trip) : NotYours;
    public Problem? Add(TripLine line) => MayPlan ? Trips.Add(store, line) : NotYours;
    public Problem? TakeOut(string trip, string line, string why) => MayPlan ? Trips.TakeOut(store, trip, line, visitor.Account, why) : NotYours;
    public Problem? End(string trip, string why) => MayPlan ? Trips.End(store, trip, visitor.Account, why) : NotYours;

    /// <summary>A post from the first to the last day of the term; it ends by itself.</summary>
    public Problem? Give(Trip trip, Role role, string? department) => !MayGive ? NotYours
        : trip.Account is not { } account || duty.Find(account) is null ? new("account", new("这位专家还没有本区域的账号，请先建账号", "this expert has no account in the region yet: make one first"))
        : duty.Give(account, new Post(role, trip.Organisation, department, trip.From, trip.Until), visitor.Account, trip.Aim);

    static Problem NotYours => new("", new("请会诊秘书、个案管理师或质控来做", "ask the MDT coordinator, a case manager or quality to do this"));
}
