using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>Whether a page speaks one tongue. What people wrote is data: known from the store, or marked with lang or translate=no.</summary>
public sealed partial class Tongues(IReadOnlyList<string> data)
{
    static readonly string[] attributes = ["title", "aria-label", "placeholder", "alt", "aria-description"];
    static readonly HashSet<string> units = new(StringComparer.OrdinalIgnoreCase) { "mmol", "umol", "mol", "mmHg", "kcal", "min", "SpO", "Xinglin" };
    /// <summary>What a Chinese ward says and writes in Latin letters: eponyms, regimens, markers, grades.</summary>
    static readonly HashSet<string> spoken = ["Child", "Pugh", "Clavien", "Dindo", "Braden", "Morse", "Barthel", "Caprini", "Khorana", "HBc", "HBsAg", "HBeAg", "FOLFIRI", "FOLFOX", "FOLFOXIRI", "FOLFIRINOX", "mXELIRI", "XELOX", "TCbHP", "IIIa", "IIIb", "IVa", "IVb"];
    static readonly IReadOnlyDictionary<bool, Regex> foreign = new Dictionary<bool, Regex> { [true] = Han(), [false] = LatinWord() };
    /// <summary>The lanes of the journey keep their characters in both tongues, as a sign; their names stand in the tip.</summary>
    static readonly string[] lanes = ["防", "诊", "治", "护", "康", "宁"];
    readonly ILookup<char, string> byFirst = data.ToLookup(w => w[0]);

    public IEnumerable<string> Foreign(Seen_page page) =>
        from words in Said(page.Document).Distinct()
        where !lanes.Contains(words)
        let rest = Ours(Stamp().Replace(words, " "))
        from found in foreign[page.English].Matches(rest).Select(m => m.Value).Where(w => page.English || !Allowed(w))
        select $"“{found}” in “{(words.Length > 90 ? words[..90] + "…" : words)}”";

    static IEnumerable<string> Said(IDocument page) =>
        page.All.Where(e => !IsMarked(e)).SelectMany(e => e.ChildNodes.OfType<IText>().Where(_ => e.LocalName is not ("script" or "style" or "kbd" or "code" or "pre")).Select(t => t.Data)
            .Concat(attributes.Select(a => e.GetAttribute(a)).OfType<string>())).Select(t => Spaces().Replace(t.Replace("\u2060", "", StringComparison.Ordinal), " ").Trim()).Where(t => t.Length > 0);

    static bool IsMarked(IElement element) =>
        element.Ancestors().OfType<IElement>().Prepend(element).Any(e => e.LocalName != "html" && (e.HasAttribute("lang") || e.GetAttribute("translate") == "no"));

    /// <summary>Takes the words of data out; what is left is ours.</summary>
    string Ours(string text)
    {
        if (text.Length > 1 && data.Any(w => w.StartsWith(text, StringComparison.Ordinal) || w.EndsWith(text, StringComparison.Ordinal))) return ""; // a label in two lines
        var left = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var taken = Math.Max(byFirst[text[i]].FirstOrDefault(w => string.CompareOrdinal(text, i, w, 0, w.Length) == 0 && Whole(text, i, w))?.Length ?? 0, CutOff(text, i));
            left.Append(taken == 0 ? text[i] : ' ');
            i += Math.Max(1, taken);
        }
        return left.ToString();
    }

    /// <summary>How much of a word of data stands here that did not fit: its beginning before three dots, or its tail after them.</summary>
    int CutOff(string text, int at)
    {
        if (text.IndexOf('…', at) is > 0 and var dots && byFirst[text[at]].Any(w => w.Length >= dots - at && string.CompareOrdinal(text, at, w, 0, dots - at) == 0)) return dots - at;
        if (at == 0 || text[at - 1] != '…') return 0;
        var tail = text[at..].Split(' ')[0];
        return data.Any(w => w.EndsWith(tail, StringComparison.Ordinal)) ? tail.Length : 0;
    }

    /// <summary>A Latin word of data is only taken out where it stands alone: "or" is not half of "for".</summary>
    static bool Whole(string text, int at, string word) =>
        !(char.IsAsciiLetter(word[0]) && at > 0 && char.IsAsciiLetter(text[at - 1])) &&
        !(char.IsAsciiLetter(word[^1]) && at + word.Length < text.Length && char.IsAsciiLetter(text[at + word.Length]));

    static bool Allowed(string word) => units.Contains(word) || spoken.Contains(word) || (word.Length <= 6 && word.All(char.IsUpper));

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Han();

    [GeneratedRegex(@"[A-Za-z]{3,}")]
    private static partial Regex LatinWord();

    /// <summary>The stamp of a card is a code: "febrile-neutropenia@2026.1".</summary>
    [GeneratedRegex(@"[a-z0-9-]+@\d{4}[.\d]*")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
