using Xinglin.Facts;
using Xinglin.Facts.Organisations;

namespace Xinglin.Care.Alliance;

/// <summary>One organisation with those it answers for: how many people stand in each state of a list, here and below.</summary>
/// <param name="Organisation">null: people whose organisation nobody said, or one the region does not know</param>
/// <param name="Own">by state, of this organisation alone</param>
/// <param name="All">by state, with everybody below</param>
public sealed record RegionNode(Organisation? Organisation, int Depth, IReadOnlyList<long> Own, IReadOnlyList<long> All)
{
    public long Active => All.Sum();
}

/// <summary>层层相等。Counts of lists added up the region's tree so that nobody falls between two levels: what no known organisation answers for stands in a line of its own.</summary>
public static class RegionTree
{
    /// <param name="states">how many states a list has</param>
    /// <returns>parents before their children; the roots add up to everybody</returns>
    public static IReadOnlyList<RegionNode> Sum(IReadOnlyList<Organisation> organisations, IEnumerable<(string? Organisation, IReadOnlyList<long> States)> counts, int states)
    {
        var known = organisations.ToDictionary(o => o.Id);
        var own = organisations.ToDictionary(o => o.Id, _ => new long[states]);
        var unknown = new long[states];
        foreach (var (id, some) in counts)
        {
            var into = id is not null && own.TryGetValue(id, out var there) ? there : unknown;
            for (var i = 0; i < states; i++) into[i] += i < some.Count ? some[i] : 0;
        }
        // who answers to nobody known, or in a circle, stands at the top
        var parent = organisations.ToDictionary(o => o.Id, o => o.Under is { } u && known.ContainsKey(u) && !Circles(known, o) ? u : null);
        var below = organisations.Where(o => parent[o.Id] is not null).ToLookup(o => parent[o.Id]!);
        List<RegionNode> nodes = [];
        long[] Add(Organisation o, int depth)
        {
            var at = nodes.Count;
            nodes.Add(null!);
            var all = (long[])own[o.Id].Clone();
            foreach (var child in below[o.Id])
            {
                var more = Add(child, depth + 1);
                for (var i = 0; i < states; i++) all[i] += more[i];
            }
            nodes[at] = new(o, depth, own[o.Id], all);
            return all;
        }
        foreach (var root in organisations.Where(o => parent[o.Id] is null)) Add(root, 0);
        if (unknown.Any(n => n > 0)) nodes.Add(new(null, 0, unknown, unknown));
        return nodes;
    }

    static bool Circles(Dictionary<string, Organisation> known, Organisation from)
    {
        HashSet<string> seen = [];
        for (var at = from; at is not null; at = at.Under is { } u ? known.GetValueOrDefault(u) : null)
            if (!seen.Add(at.Id)) return true;
        return false;
    }
}
