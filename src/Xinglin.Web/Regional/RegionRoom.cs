using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Regional;

/// <summary>What the pages of the region ask for the person at the screen: only charts that open to them are counted and named.</summary>
public sealed class RegionRoom(Store store, Visitor visitor, Duty duty, TimeProvider time)
{
    static readonly Role[] whole = [Role.QualityManager, Role.MdtCoordinator, Role.InfectionOfficer];

    readonly Dictionary<string, string?> counties = [];
    (DateTimeOffset From, IReadOnlyList<PathwayRow> Rows)? begun;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    Reach Reach => field ??= new(visitor.Reader.Keys, Now);

    public Facts.Organisations.Region Region => duty.Region;

    /// <summary>Whether this person's duty is the whole house: their counts leave nobody out.</summary>
    public bool SeesWhole => visitor.Roles.Any(whole.Contains);

    /// <summary>A patient or a relative: the region's pages are for those who work in it.</summary>
    public bool IsOutside => !visitor.Reader.IsStaff && !MayInvite;

    public bool MayInvite => visitor.Roles.Contains(Role.Engineer);

    public bool IsStaff => visitor.Reader.IsStaff;

    /// <summary>The organisations somebody works at today; the house's own where no post says so.</summary>
    public IReadOnlyList<string> Mine => field ??= duty.Find(visitor.Account)?.Posts.Where(p => p.HeldOn(Now.HouseDay())).Select(p => p.Organisation).Distinct().ToList() is { Count: > 0 } posts ? posts : [visitor.Home.Organisation];

    public Phrase Called(string? organisation) => organisation is null ? new("不详", "unknown") : duty.Called(organisation);

    public Phrase? CalledUnit(string? department) => Region.Departments.FirstOrDefault(d => d.Id == department)?.Name;

    public IReadOnlyList<ReferralRow> In(string? step) => ReferralRows.To(store, Mine, Reach, step);

    public IReadOnlyList<ReferralRow> Out(string? step) => ReferralRows.From(store, Mine, Reach, step);

    public IReadOnlyList<ReferralRow> NeverBack(int days) => ReferralRows.NeverBack(store, Mine, Now.AddDays(-days), Reach);

    public IReadOnlyList<LetterRow> Letters() => ReferralRows.Letters(store, Mine, Reach, Now);

    public IReadOnlyDictionary<string, long> Count(bool to) => ReferralRows.Count(store, to, Mine, Reach);

    /// <summary>Ways that began since a moment; asked once for a page, the longest span first.</summary>
    public IReadOnlyList<PathwayRow> Begun(DateTimeOffset from)
    {
        if (begun is not { } kept || from < kept.From) begun = kept = (from, PathwayRows.Begun(store, from, Now, Reach));
        return from == kept.From ? kept.Rows : [.. kept.Rows.Where(r => r.First >= from)];
    }

    public IReadOnlyDictionary<ChartId, string> Names(IEnumerable<ChartId> charts) => PathwayRows.Names(store, charts, Reach);

    public IReadOnlyList<CensusRow> Census(IReadOnlyList<DateTimeOffset> edges) => CensusRows.Of(store, Now, edges, Reach);

    public IReadOnlyList<ClosedUnit> Closed() => ClosedUnits.Now(store.Engine);

    public Problem? Close(string organisation, string? department, string? why) => ClosedUnits.Close(store, organisation, department, why, visitor.Account);

    public bool Reopen(string id) => ClosedUnits.Now(store.Engine).FirstOrDefault(c => c.Id == id) is { } closed && Mine.Contains(closed.Organisation) && ClosedUnits.Open(store, id, visitor.Account);

    /// <summary>Who answers a referral there.</summary>
    public Role? AnsweredBy(string organisation) => Region.Organisations.FirstOrDefault(o => o.Id == organisation)?.Level switch
    {
        Level.Township => Role.TownshipDoctor, Level.County => Role.CountyDoctor, _ => null,
    };

    /// <summary>The county an organisation belongs to: its own level, or above it; null when it belongs to none.</summary>
    public string? CountyOf(string? organisation)
    {
        if (organisation is null) return null;
        if (!counties.TryGetValue(organisation, out var county)) counties[organisation] = county = Above(organisation);
        return county;
    }

    string? Above(string organisation)
    {
        for (var o = Region.Organisations.FirstOrDefault(o => o.Id == organisation); o is not null; o = Region.Organisations.FirstOrDefault(p => p.Id == o.Under))
            if (o.Level is Level.County) return o.Id;
        return null;
    }
}
