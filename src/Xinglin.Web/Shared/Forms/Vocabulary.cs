using System.Reflection;
using System.Text.RegularExpressions;

namespace Xinglin.Web.Shared.Forms;

/// <summary>Names of facts, members and choices: as the fact says itself in Named, else from words.txt. What has no word yet is shown by its English name.</summary>
/// <remarks>Words are parted by line ends and ideographic spaces. The first is the fact's name, each other begins with what it names
/// (a member, or Enum.Value) and a blank; English after a bar where the code's own name says too little.</remarks>
public static partial class Vocabulary
{
    static readonly Dictionary<string, string> words = Read();

    public static Phrase Fact(string tag) => Of(tag, Spaced(Tags.Find(tag)?.Name ?? tag));

    /// <summary>Those who speak: the folder a fact lies in.</summary>
    public static Phrase Group(string folder) => Of("group." + folder, Spaced(folder));

    /// <summary>A member as its own record calls it, else as most records do.</summary>
    public static Phrase Member(Type record, string member) => Of(words.ContainsKey($"{record.Name}.{member}") ? $"{record.Name}.{member}" : member, Spaced(member));

    public static Phrase Choice(Enum value) => value is Role role ? role.Title : Of($"{value.GetType().Name}.{value}", Spaced(value.ToString()));

    public static bool Knows(string key) => words.ContainsKey(key);

    static Phrase Of(string key, string english) =>
        !words.TryGetValue(key, out var word) ? new(english, english)
        : word.Split('|', 2) is [var zh, var en] ? new(zh, en) : new(word, english);

    /// <summary>CatheterCared → catheter cared; HeightCm → height (cm).</summary>
    static string Spaced(string name)
    {
        var text = Humps().Replace(name, " $1").TrimStart().ToLowerInvariant();
        return Regex.Replace(text, " (cm|mm|kg|m2)$", " ($1)");
    }

    static Dictionary<string, string> Read()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("words.txt")!;
        using var reader = new StreamReader(stream);
        var all = Parts(reader.ReadToEnd()).Select(w => w.Split(' ', 2)).GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.Last()[1]); // said twice, the later counts
        foreach (var tag in Tags.All)
            if (Tags.Find(tag) is { } fact && fact.GetProperty("Named", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is string own)
                foreach (var (key, word) in Own(tag, fact, own)) all[key] = word;
        return all;
    }

    static IEnumerable<(string Key, string Word)> Own(string tag, Type fact, string words)
    {
        var parts = Parts(words).ToList();
        return parts.Skip(1).Select(p => p.Split(' ', 2)).Select(p => (p[0].Contains('.', StringComparison.Ordinal) ? p[0] : $"{fact.Name}.{p[0]}", p[1])).Prepend((tag, parts[0]));
    }

    static IEnumerable<string> Parts(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(l => l[0] != '#').SelectMany(l => l.Split('　', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
