using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>Which entry gave way to which.</summary>
public sealed class Versions(Chart chart)
{
    readonly ILookup<EntryId, Entry> by = chart.Written.Where(e => e.Amends is not null).ToLookup(e => e.Amends!.Value);
    readonly HashSet<EntryId> standing = [.. chart.Standing.Select(e => e.Id)];

    /// <summary>It speaks for itself now: it stands, or it is a retraction that holds.</summary>
    public bool Holds(Entry entry) => standing.Contains(entry.Id) || entry.Fact is Retraction && Gave(entry.Id) is null;

    /// <summary>The amendment or retraction it gave way to; null when none holds.</summary>
    public Entry? Gave(EntryId id) => by[id].FirstOrDefault(a => !IsUndone(a));

    /// <summary>At the end of the line: what is in an entry's place now, a retraction included; null when it stands itself.</summary>
    public Entry? Instead(EntryId id) => Gave(id) is { } next ? Instead(next.Id) ?? next : null;

    /// <summary>Every version from the first to the one that holds, in the order of writing; retracted ones included.</summary>
    public IReadOnlyList<Entry> Line(Entry entry)
    {
        var first = entry;
        while (first.Amends is { } old && chart.Written.ElementAtOrDefault((int)old.Value - 1) is { } before && before.Id.Value < first.Id.Value) first = before;
        return [.. Grown(first).OrderBy(e => e.Id.Value)];
    }

    IEnumerable<Entry> Grown(Entry entry) => by[entry.Id].Where(a => a.Id.Value > entry.Id.Value).SelectMany(Grown).Prepend(entry);

    bool IsUndone(Entry entry) => by[entry.Id].Any(a => a.Fact is Retraction && !IsUndone(a));
}
