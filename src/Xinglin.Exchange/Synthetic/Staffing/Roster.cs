using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Organisations;

namespace Xinglin.Exchange.Synthetic.Staffing;

/// <summary>排班。Who of the region held a role somewhere on a day, so that everything drawn is signed by somebody who could have signed it.</summary>
sealed class Roster
{
    readonly Dictionary<(Role, string), (StaffMember Member, Post Post)[]> posts;

    public Roster(Facts.Organisations.Region region)
    {
        Region = region;
        posts = region.Staff.SelectMany(m => m.Posts.Select(p => (Member: m, Post: p)))
            .GroupBy(p => (p.Post.Role, p.Post.Organisation)).ToDictionary(g => g.Key, g => g.ToArray());
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

    public bool Holds(string account, Role role, DateOnly day) => posts.Any(p => p.Key.Item1 == role && p.Value.Any(x => x.Member.Account == account && x.Post.HeldOn(day)));
}
