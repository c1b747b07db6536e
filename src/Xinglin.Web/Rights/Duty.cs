using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Facts.Organisations;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Web.Rights;

/// <summary>值守。Who holds which post today: read a few seconds fresh, judged by the day of asking, never by the age of a cookie.</summary>
public sealed class Duty(Store store, Live live, TimeProvider time)
{
    static readonly TimeSpan fresh = TimeSpan.FromSeconds(5);
    readonly Lock gate = new();
    Snapshot? kept;

    sealed record Snapshot(Region Region, Dictionary<string, StaffMember> Staff, Home Home, DateTimeOffset ReadAt);

    public Region Region => Now().Region;

    public Home Home => Now().Home;

    public StaffMember? Find(string account) => Now().Staff.GetValueOrDefault(account);

    public Phrase Called(string organisation) => Region.Organisations.FirstOrDefault(o => o.Id == organisation)?.Name ?? new(organisation, organisation);

    /// <summary>After a change here; other nodes hear of it within seconds.</summary>
    public void Forget()
    {
        lock (gate) kept = null;
    }

    /// <summary>What this person may open now.</summary>
    /// <param name="said">roles the account says, for those who never had a post: a patient, a relative, an account of a house without a list of staff</param>
    public Reader Reader(string account, IReadOnlyList<Role> said)
    {
        var now = Now();
        var posts = now.Staff.GetValueOrDefault(account) is { Posts: { Count: > 0 } held } ? held : [.. said.Select(r => new Post(r, now.Home.Organisation, null, DateOnly.MinValue))];
        var region = now.Region with { Agreements = Agreements.InForce(store) }; // never kept: who revokes an agreement shuts the door to the next request
        return Care.Rights.Reader.On(Today, account, posts, region, Glass.Of(store, account, time.GetUtcNow()));
    }

    public Home HomeOf(string account) =>
        Find(account)?.Posts.FirstOrDefault(p => p.HeldOn(Today)) is { } post ? new(post.Organisation, Called(post.Organisation)) : Home;

    public IReadOnlyList<PostRow> PostsOf(string account) => People.PostsOf(store, account);

    public Problem? Give(string account, Post post, string by, string why) => Changed(People.Give(store, account, post, by, why));

    public Problem? End(string post, DateOnly last, string by, string why) => Changed(People.End(store, post, last, by, why));

    /// <summary>Opens a chart in an emergency, and tells every open page of its team.</summary>
    public Problem? Break(ChartId chart, string account, string? reason)
    {
        var problem = Glass.Break(store, chart, account, reason, TimeSpan.FromHours(Opening.GlassHours));
        if (problem is null) live.Moved([chart]);
        return problem;
    }

    /// <summary>Emergencies this person should take note of: of the team, of the ward, or of quality, and not one's own.</summary>
    public IEnumerable<GlassRow> Unseen(Visitor visitor, ReadingRoom room) => Glass.Unseen(store).Where(n => n.Account != visitor.Account
        && room.Decide(n.Chart) is Opening.Granted { By.Grant: var grant }
        && (grant is Grant.Team or Grant.Ward || grant is Grant.House && visitor.Roles.Contains(Role.QualityManager)));

    Problem? Changed(Problem? problem)
    {
        if (problem is null) Forget();
        return problem;
    }

    DateOnly Today => time.GetUtcNow().HouseDay();

    Snapshot Now()
    {
        lock (gate)
        {
            var at = time.GetUtcNow();
            if (kept is { } there && at - there.ReadAt < fresh) return there;
            var region = People.Read(store);
            return kept = new(region, region.Staff.ToDictionary(s => s.Account), People.Home(store), at);
        }
    }
}
