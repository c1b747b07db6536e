using System.Text;

namespace Xinglin.Knowledge.Materia;

/// <summary>What a written name leads to: one herb, several to choose from, several to write apart, or nothing known.</summary>
/// <param name="Written">as it was written</param>
/// <param name="Herb">the one it means</param>
/// <param name="IsRaw">it says, or its plain name means, the unprocessed form</param>
/// <param name="Could">those it can mean, when it can mean more than one</param>
/// <param name="Holds">those it holds, when it is one word for several</param>
public sealed record Named(string Written, Herb? Herb = null, bool IsRaw = false, IReadOnlyList<Herb>? Could = null, IReadOnlyList<Herb>? Holds = null)
{
    public bool IsKnown => Herb is not null;
}

/// <summary>本草。Every name of every herb, leading to one canonical herb. Names are matched whole, never by a part.</summary>
public sealed class Herbal
{
    readonly Dictionary<string, Herb> byName = [];
    readonly HerbNamesCard names;
    readonly HashSet<string> rawWhenPlain;
    readonly Dictionary<string, Herb> byId;
    readonly string[] prefixes, suffixes;

    /// <param name="listed">the pharmacopoeia or formulary in force</param>
    /// <param name="beyond">names the rules know; a name the formulary lists comes first</param>
    /// <param name="rawWhenPlain">herbs whose plain name already means the raw form</param>
    public Herbal(IEnumerable<Herb> listed, IEnumerable<Herb> beyond, HerbNamesCard names, IEnumerable<string> rawWhenPlain)
    {
        this.names = names;
        this.rawWhenPlain = [.. rawWhenPlain];
        Herb[] herbs = [.. listed];
        var ids = herbs.Select(h => h.Id).ToHashSet();
        All = [.. herbs, .. beyond.Where(h => !ids.Contains(h.Id))];
        foreach (var h in All) byName.TryAdd(h.Zh, h);
        byId = All.ToDictionary(h => h.Id);
        foreach (var h in All) foreach (var name in h.Also) byName.TryAdd(name, h);
        foreach (var (zh, also) in names.Also.Is)
            if (byName.TryGetValue(zh, out var h)) foreach (var name in also) byName.TryAdd(name, h);
        // the longest word first: 麸炒 before 炒
        prefixes = [.. names.Prefixes.Is.OrderByDescending(p => p.Length)];
        suffixes = [.. names.Suffixes.Is.OrderByDescending(p => p.Length)];
    }

    public IReadOnlyList<Herb> All { get; }

    /// <summary>Every name that leads somewhere, with the herb it means.</summary>
    public IEnumerable<(string Name, Herb Herb)> Names => byName.Select(n => (n.Key, n.Value));

    public Herb? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The herb of a canonical or other name, for cards that name it; null when it is none, or more than one.</summary>
    public Herb? Named(string zh) => Resolve(zh).Herb;

    /// <summary>What a herb is a processed form of, when its name says so and that one stands here too: 甘草 for 炙甘草; itself otherwise.
    /// 熟地黄 stays itself: it is counted among other herbs than 生地黄, and one in place of the other is a change of the formula.</summary>
    public Herb Plain(Herb herb) =>
        prefixes.Where(p => herb.Zh.Length > p.Length && herb.Zh.StartsWith(p, StringComparison.Ordinal)).Select(p => byName.GetValueOrDefault(herb.Zh[p.Length..])).FirstOrDefault(of => of is not null && of != herb && of.Category == herb.Category) ?? herb;

    /// <summary>Whether a name leads somewhere as it stands, with no word of processing taken off.</summary>
    public bool Knows(string written) => Clean(written) is var name && (byName.ContainsKey(name) || byId.ContainsKey(name));

    public Named Resolve(string written)
    {
        var name = Clean(written);
        return Whole(written, name) ?? Processed(written, name, 2) ?? new(written);
    }

    Named? Whole(string written, string name) =>
        names.Ambiguous.Is.TryGetValue(name, out var could) && !byName.ContainsKey(name) ? new(written, Could: Herbs(could))
        : names.Compound.Is.TryGetValue(name, out var holds) && !byName.ContainsKey(name) ? new(written, Holds: Herbs(holds))
        : byName.TryGetValue(name, out var herb) ? new(written, herb, rawWhenPlain.Contains(name))
        : byId.TryGetValue(name, out herb) ? new(written, herb, rawWhenPlain.Contains(herb.Zh))
        : null;

    /// <summary>A name nobody knows whole, with words of processing taken off one at a time.</summary>
    Named? Processed(string written, string name, int words)
    {
        if (words == 0) return null;
        foreach (var prefix in prefixes)
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && (Whole(written, name[prefix.Length..]) ?? Processed(written, name[prefix.Length..], words - 1)) is { } of)
                return of with { IsRaw = names.Raw.Is.Contains(prefix) || of.IsRaw && rawWhenPlain.Contains(name[prefix.Length..]) && names.Raw.Is.Contains(prefix) };
        foreach (var suffix in suffixes)
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) && (Whole(written, name[..^suffix.Length]) ?? Processed(written, name[..^suffix.Length], words - 1)) is { } of)
                return of;
        return null;
    }

    Herb[] Herbs(IEnumerable<string> names) => [.. names.Select(n => byName.GetValueOrDefault(n)).OfType<Herb>()];

    /// <summary>Full-width letters, blanks and remarks in brackets are no part of a name.</summary>
    internal static string Clean(string written)
    {
        var name = written.Normalize(NormalizationForm.FormKC);
        var at = name.IndexOfAny(['(', '[', '{', '〔', '【']);
        if (at > 0) name = name[..at];
        return new([.. name.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '·' or '、' or ',' or '.'))]);
    }
}
