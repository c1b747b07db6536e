namespace Xinglin.Knowledge;

/// <summary>What somebody means who types into a search field: the name, part of it, its pinyin or its initials.</summary>
public static class Wanted
{
    /// <summary>Those that may be meant, the nearest first; among equals the order they come in.</summary>
    public static IEnumerable<T> In<T>(IEnumerable<T> things, string typed) where T : INamed =>
        from t in things
        let near = Nearness(typed, t.Names, t.Pinyin)
        where near is not null
        orderby near
        select t;

    /// <summary>0 for the very name, more for less near; null when it cannot be meant.</summary>
    /// <param name="pinyin">of the first name; empty when nobody wrote it down</param>
    public static int? Nearness(string typed, IEnumerable<string> names, string pinyin)
    {
        if (typed.Trim() is not { Length: > 0 } word) return null;
        var best = names.Min(n => n == word ? 0 : n.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 2 : Holds(n, word) ? 4 : (int?)null);
        if (!word.All(c => char.IsAsciiLetter(c) || c is ' ' or '\'' or 'ü')) return best;
        var letters = PinyinWords.Whole(word.ToLowerInvariant());
        var (whole, initials) = (PinyinWords.Whole(pinyin), PinyinWords.Initials(pinyin));
        int? byEar = letters is "" ? null : initials == letters ? 1 : Same(whole, letters) ? 1 : initials.StartsWith(letters, StringComparison.Ordinal) ? 3 : Begins(whole, letters) ? 3 : null;
        return (best, byEar) is (int b, int e) ? Math.Min(b, e) : best ?? byEar;
    }

    /// <summary>Characters anywhere; letters only where a word begins: "hl" is not meant by "phlegm".</summary>
    static bool Holds(string name, string word)
    {
        for (var at = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if (!char.IsAsciiLetter(word[0]) || at == 0 || !char.IsAsciiLetter(name[at - 1])) return true;
        return false;
    }

    // nü is typed nv on a keyboard and nu by many
    static bool Same(string whole, string typed) => whole == typed || whole.Replace('v', 'u') == typed;
    static bool Begins(string whole, string typed) => whole.StartsWith(typed, StringComparison.Ordinal) || whole.Replace('v', 'u').StartsWith(typed, StringComparison.Ordinal);
}
