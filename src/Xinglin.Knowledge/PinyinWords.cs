using System.Globalization;
using System.Text;

namespace Xinglin.Knowledge;

/// <summary>Pinyin as people type it: without tones, whole or only the first letter of each syllable.</summary>
public static class PinyinWords
{
    /// <summary>"sì jūn zǐ tāng" → "sijunzitang"; ü is typed v, and u is understood as well.</summary>
    public static string Whole(string pinyin) => Letters(pinyin).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>"sì jūn zǐ tāng" → "sjzt".</summary>
    public static string Initials(string pinyin) => string.Concat(Letters(pinyin).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s[0]));

    /// <summary>"sì jūn zǐ tāng" → "si-jun-zi-tang", as canonical ids are written.</summary>
    public static string Hyphenated(string pinyin) => string.Join('-', Letters(pinyin).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static string Letters(string pinyin)
    {
        var letters = new StringBuilder(pinyin.Length);
        foreach (var c in pinyin.Normalize(NormalizationForm.FormD))
            if (char.IsAsciiLetter(c)) letters.Append(char.ToLowerInvariant(c));
            else if (c == '\u0308' && letters is { Length: > 0 }) letters[^1] = 'v';
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '\'') letters.Append(' ');
        return letters.ToString();
    }
}
