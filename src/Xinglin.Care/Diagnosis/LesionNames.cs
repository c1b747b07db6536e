using System.Text;

namespace Xinglin.Care.Diagnosis;

/// <summary>Names of lesions: when two spellings are one name, and when it should be asked whether they are.</summary>
public static class LesionNames
{
    /// <summary>Spaces, width and case make no other lesion: "肝 S6", "肝S6", "肝ｓ６".</summary>
    public static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '－' or '·'))).ToUpperInvariant();

    /// <summary>The known name a new one may be a slip of; null when it is known as it stands, or is like none. Another number is another lesion: S6 is never a slip of S7.</summary>
    public static string? Near(string name, IEnumerable<string> known)
    {
        var (plain, all) = (Plain(name), known.ToList());
        if (plain is "" || all.Exists(k => Plain(k) == plain)) return null;
        return all.Where(k => Digits(Plain(k)).SequenceEqual(Digits(plain)) && IsLike(Plain(k), plain)).OrderBy(k => Distance(Plain(k), plain)).FirstOrDefault();
    }

    static bool IsLike(string a, string b) => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)
        || Distance(a, b) is var d && (d == 1 || d == 2 && Math.Min(a.Length, b.Length) >= 5) && Math.Min(a.Length, b.Length) >= 2;

    static IEnumerable<char> Digits(string text) => text.Where(char.IsDigit);

    /// <summary>How many letters must be put in, left out or exchanged.</summary>
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
