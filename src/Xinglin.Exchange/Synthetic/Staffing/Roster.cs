using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Organisations;

namespace Xinglin.Exchange.Synthetic.Staffing;

/// <summary>排班。Who of the region held a role somewhere on a day, so that everything drawn is signed by somebody who could have signed it.</summary>
sealed class Roster
{
    readonly Dictionary<(string, Role), DateOnly> ended;
    readonly Dictionary<(Role, string), (StaffMember Member, Post Post)[]> posts;

    public Roster(Facts.Organisations.Region region)
    {
        Region = region;
        posts = region.Staff.SelectMany(m => m.Posts.Select(p => (Member: m, Post: p)))
            .GroupBy(p => (p.Post.Role, p.Post.Organisation)).ToDictionary(g => g.Key, g => g.ToArray());
        ended = region.Staff.SelectMany(m => m.Posts.GroupBy(p => p.Role).Where(g => g.All(p => p.Until is not null)).Select(g => (m.Account, Role: g.Key, Until: g.Max(p => p.Until!.Value))))
            .ToDictionary(e => (e.Account, e.Role), e => e.Until);
    }

    public Roster(World world, int seed, DateOnly asOf) : this(Peopling.Of(world, seed, asOf)) { }

    public Facts.Organisations.Region Region { get; }

    /// <summary>The account of somebody who held it that day; the same number picks the same person as long as nobody comes or goes.</summary>
    /// <param name="department">preferred; anybody of the house when it has none</param>
    public string? Account(Role role, DateOnly day, int pick, string? department = null, string organisation = "hub")
    {
        if (!posts.TryGetValue((role, organisation), out var all)) return null;
        var held = all.Where(p => p.Post.HeldOn(day)).ToList();
        if (department is not null && held.Where(p => p.Post.Department == department).ToList() is [_, ..] here) held = here;
        return held is [] ? null : held[pick % held.Count].Member.Account;
    }

    /// <summary>The day a role ended; null while it is held somewhere.</summary>
    public DateOnly? LastDay(string account, Role role) => ended.TryGetValue((account, role), out var day) ? day : null;
}
