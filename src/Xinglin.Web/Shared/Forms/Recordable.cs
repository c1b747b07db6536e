using Xinglin.Care;

namespace Xinglin.Web.Shared.Forms;

/// <summary>What a form can record: every fact but those the store alone writes, and retractions, which are made from the entry they strike.</summary>
public static class Recordable
{
    public static IReadOnlyList<string> All { get; } = [.. Tags.All.Where(t => Tags.Find(t)!.Namespace != "Xinglin.Facts").Order(StringComparer.Ordinal)];

    public static bool Is(string tag) => All.Contains(tag);

    /// <summary>Those these roles may write, by who speaks, found by a word of either tongue.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Tags)> For(IReadOnlyList<Role> roles, string? find) =>
        [.. All.Where(t => WhoMayWrite.WhyNot(t, roles) is null && Matches(t, find)).GroupBy(Group).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyList<string>)[.. g]))];

    public static string Group(string tag) => Tags.Find(tag)!.Namespace!.Split('.')[^1];

    static bool Matches(string tag, string? find)
    {
        if (string.IsNullOrWhiteSpace(find)) return true;
        var word = find.Trim();
        return Words(tag).Any(w => w.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What a kind may be looked for by: its names, their pinyin initials, its members.</summary>
    public static IEnumerable<string> Words(string tag)
    {
        var (name, group) = (Vocabulary.Fact(tag), Vocabulary.Group(Group(tag)));
        return [name.Zh, name.En, tag, Storage.Initials.Of(name.Zh), group.Zh, group.En, .. FormField.Of(Tags.Find(tag)!).SelectMany(f => (string[])[f.Label.Zh, f.Label.En])];
    }
}
