using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange;

/// <summary>What kind of medicine a name or an ATC code means, from knowledge/vocabulary/drug-kinds.csv. A name nobody listed is Other.</summary>
public static class DrugKinds
{
    static readonly List<(string Name, DrugKind Kind)> rows =
        [.. Vocabulary.Rows("drug-kinds").Select(r => (r[0], Enum.Parse<DrugKind>(r[1], ignoreCase: true)))];

    static readonly Dictionary<string, DrugKind> words = rows.Where(r => Plain(r.Name)).ToDictionary(r => r.Name, r => r.Kind, StringComparer.OrdinalIgnoreCase);
    static readonly List<(string Name, DrugKind Kind)> phrases = [.. rows.Where(r => !Plain(r.Name))];

    public static DrugKind Of(string name, IEnumerable<Coding>? codes = null)
    {
        foreach (var code in codes ?? [])
            if (code.System == "ATC" && OfAtc(code.Code) is { } kind) return kind;
        foreach (var range in name.AsSpan().SplitAny(" ,;:/+()[]（）、，"))
            if (words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.AsSpan(range), out var known)) return known;
        foreach (var (phrase, kind) in phrases)
            if (Says(name, phrase)) return kind;
        return DrugKind.Other;
    }

    /// <summary>One Latin word: looked up, not searched for, so that "plasma" is not found in a longer word.</summary>
    static bool Plain(string name) => char.IsAscii(name[0]) && name.AsSpan().IndexOfAny(" *") < 0;

    static bool Says(string name, string phrase)
    {
        if (!phrase.Contains('*', StringComparison.Ordinal)) return name.Contains(phrase, StringComparison.OrdinalIgnoreCase);
        var stem = phrase.Trim('*');
        if (!char.IsAscii(stem[0])) return name.Contains(stem, StringComparison.Ordinal);
        foreach (var range in name.AsSpan().SplitAny(" ,;:/+()[]（）、，"))
        {
            var word = name.AsSpan(range);
            if (word.Length > stem.Length && (phrase[0] == '*' ? word.EndsWith(stem, StringComparison.OrdinalIgnoreCase) : word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))) return true;
        }
        return false;
    }

    /// <summary>WHO ATC groups: L01 and L02 antineoplastic and endocrine, J01 antibacterial, L03AA colony stimulating factors, A04 antiemetic,
    /// N02 and M01A analgesic, B05A blood, J07 vaccines.</summary>
    static DrugKind? OfAtc(string code) => code.ToUpperInvariant() switch
    {
        ['L', '0', '1' or '2', ..] => DrugKind.Anticancer,
        ['J', '0', '1', ..] => DrugKind.Antibacterial,
        ['L', '0', '3', 'A', 'A', ..] => DrugKind.GrowthFactor,
        ['A', '0', '4', ..] => DrugKind.Antiemetic,
        ['N', '0', '2', ..] or ['M', '0', '1', 'A', ..] => DrugKind.Analgesic,
        ['B', '0', '5', 'A', ..] => DrugKind.Transfusion,
        ['J', '0', '7', ..] => DrugKind.Vaccine,
        _ => null,
    };
}
