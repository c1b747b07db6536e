using Xinglin.Care.Alliance;
using Xinglin.Care.Rights;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Meetings;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Rights;

/// <summary>A case as a guest reads it.</summary>
/// <param name="Ask">the request the link was made for</param>
public sealed record GuestCase(GuestLink Link, Chart Chart, Entry Ask, Identity Who)
{
    public string Question => Ask.Fact switch { MdtRequested m => m.Question, RemoteRequested r => r.Question, _ => "" };
    public bool IsRemote => Ask.Fact is RemoteRequested;
    /// <summary>What this guest has said already.</summary>
    public IReadOnlyList<Entry> Said => [.. Chart.Standing.Where(e => e.Author == Link.Author && e.HappenedAt >= Link.MadeAt)];
}

/// <summary>访客室。Links for people without an account: one case each, one device each, and every view written down.</summary>
public sealed class GuestRoom(Store store, OpeningLog log, Live live, TimeProvider time)
{
    /// <summary>What consents to outside advice speak of; whoever takes that back closes the links.</summary>
    public const string ConsentTo = "远程会诊";

    public static string Cookie(GuestLink link) => "xinglin-guest-" + link.Id;

    public GuestLink? Find(string token) => token.Length is > 20 and < 60 ? GuestLinks.Find(store, token) : null;

    /// <summary>Where the link stands now; a concluded case ends it.</summary>
    public GuestState State(GuestLink link)
    {
        var state = link.StateAt(time.GetUtcNow());
        return state is GuestState.Ended or GuestState.Expired || store.Read(link.Chart) is { } chart && !IsOver(chart, link) ? state : GuestState.Ended;
    }

    public bool Knows(GuestLink link, string? session) => State(link) is GuestState.Confirmed && GuestLinks.Knows(store, link, session);

    public string? Confirm(GuestLink link, string code) => State(link) is GuestState.Waiting && code.Trim().Length is 6 ? GuestLinks.Confirm(store, link, code) : null;

    /// <summary>Opens the case for somebody who confirmed, and writes it down; null when it cannot be shown.</summary>
    public GuestCase? Open(GuestLink link)
    {
        if (State(link) is not GuestState.Confirmed || store.Read(link.Chart) is not { } chart || Asked(chart, link.Request) is not { } ask) return null;
        var (seen, hidden) = Sensitive.For(chart, [Role.RemoteExpert]);
        log.Add(new(link.Chart, link.Author, nameof(Role.RemoteExpert), Keys.Guest(link.Id), "guest", hidden, time.GetUtcNow()));
        return new(link, seen, ask, store.WhoIs(link.Chart) ?? new Identity { Name = "" });
    }

    /// <summary>A guest writes as the guest, by name; the chart's gate knows the role.</summary>
    public static Who Who(GuestLink link) => new(link.Author, [Role.RemoteExpert]);

    public IReadOnlyList<GuestLink> Of(ChartId chart) => GuestLinks.Of(store, chart);

    public (GuestSecret? Secret, Problem? Problem) Make(Chart chart, string id, long request, string name, string hospital, string reach, string by, int days)
    {
        if (Asked(chart, request) is not { } ask) return (null, new("request", new("这条不是会诊申请，请从申请页生成链接", "this entry is no request; make the link from the request's page")));
        if (IsOver(chart, ask)) return (null, new("request", new("这份申请已有结论，不再请访客", "this request is concluded; no guest is asked any more")));
        var made = GuestLinks.Make(store, chart.Id, id, request, name, hospital, reach, by, time.GetUtcNow().AddDays(days));
        if (made.Secret is not null) live.Moved([chart.Id]);
        return made;
    }

    public string? Renew(ChartId chart, string id) => GuestLinks.Renew(store, chart, id);

    public void End(ChartId chart, string id, string by, string? why)
    {
        if (GuestLinks.End(store, chart, id, by, why)) live.Moved([chart]);
    }

    static Entry? Asked(Chart chart, long request) => chart.Standing.FirstOrDefault(e => (e.Id.Value == request || e.Amends?.Value == request) && e.Fact is MdtRequested or RemoteRequested);

    static bool IsOver(Chart chart, GuestLink link) => Asked(chart, link.Request) is not { } ask || IsOver(chart, ask) || chart.All<ConsentWithdrawn>().Any(w => w.Fact.To.Contains(ConsentTo, StringComparison.Ordinal) && w.At >= link.MadeAt);

    /// <summary>The board concluded, or the distant opinion is signed: what was asked is answered.</summary>
    static bool IsOver(Chart chart, Entry ask) => ask.Fact is RemoteRequested
        ? chart.RemoteRequests().FirstOrDefault(c => c.Request.Entry.Id == ask.Id) is not { IsOpen: true }
        : chart.All<MdtConclusion>().Any(c => c.Fact.Request == ask.Id.Value || c.Fact.Request == ask.Amends?.Value);
}
