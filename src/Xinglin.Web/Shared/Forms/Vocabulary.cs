using System.Text.RegularExpressions;

namespace Xinglin.Web.Shared.Forms;

/// <summary>Chinese names of facts, members and choices, from words.txt. What has no word yet is shown by its English name.</summary>
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
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => l[0] != '#').SelectMany(l => l.Split('　', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(w => w.Split(' ', 2)).GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.Last()[1]); // said twice, the later counts
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
