using Xinglin.Care;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;
using Xinglin.Web.Rights;

namespace Xinglin.Web.Pages.Lines;

/// <summary>What the pages of lines ask for the person at the screen: only charts that open to them are counted and named.</summary>
public sealed class LineRoom(Store store, Visitor visitor, Duty duty, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    Reach Reach => field ??= new Reach(visitor.Reader.Keys, Now) { Narrow = visitor.Reader.Narrow }.Wide;

    /// <summary>Patients and relatives: lists are for those who treat.</summary>
    public bool IsOutside => !visitor.Reader.IsStaff;

    public IReadOnlyList<LineRow> In() => LineRows.In(store, Reach);

    public IReadOnlyList<LineRow> Between(DateOnly from, DateOnly until) => LineRows.Between(store, from.Start(), until.End(), Reach);

    public IReadOnlyList<LineRow> Removed(DateOnly from, DateOnly until, params IReadOnlyList<string> how) => LineRows.Removed(store, from.Start(), until.End(), Reach, how);

    public IReadOnlyList<LineTroubleRow> Troubles(DateOnly from, DateOnly until) => LineRows.Troubles(store, from.Start(), Earlier(until), Reach);

    public long Days(DateOnly from, DateOnly until, string? kind) => LineRows.Days(store, from.Start(), until.End(), Reach, kind);

    /// <summary>Cares that were due by now.</summary>
    public IReadOnlyList<LineCareRow> Cares(DateOnly from, DateOnly until) => LineRows.Cares(store, from.Start(), Earlier(until), Reach);

    DateTimeOffset Earlier(DateOnly until) => until.End() < Now ? until.End() : Now;

    /// <summary>Id of the organisation that keeps a line: as somebody said, else where its last care was done, else where the person is registered.</summary>
    public string KeeperOf(LineRow line) => line.KeptAt ?? PostOf(line.LastBy) ?? line.Registered ?? duty.Home.Organisation;

    string? PostOf(string account) => duty.Find(account)?.Posts.FirstOrDefault(p => p.HeldOn(Now.HouseDay()))?.Organisation;

    public IReadOnlyList<LinePrivilege> Privileges() => LinePrivileges.All(store.Engine);

    public Problem? Give(string account, CatheterKind line, DateOnly from, DateOnly until, string why) => LinePrivileges.Give(store, account, line, from, until, visitor.Account, why);

    public Problem? End(string id, string why) => LinePrivileges.End(store, id, visitor.Account, why);

    public Phrase Called(string organisation) => duty.Called(organisation);

    /// <summary>Where a line may be kept, the nearest to the patient first: townships, counties, the rest.</summary>
    public IReadOnlyList<Organisation> Keepers => [.. duty.Region.Organisations.OrderBy(o => o.Level).ThenBy(o => o.Id, StringComparer.Ordinal)];

    public Level? LevelOf(string organisation) => duty.Region.Organisations.FirstOrDefault(o => o.Id == organisation)?.Level;
}
