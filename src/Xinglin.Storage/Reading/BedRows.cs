using System.Globalization;
using System.Text.RegularExpressions;

namespace Xinglin.Storage.Reading;

/// <summary>Who lies in a bed, as a ward calls it out: 3床, 一病区 3, w1 3, bed 3.</summary>
public static partial class BedRows
{
    const string Digits = "零一二三四五六七八九";

    /// <summary>Empty when the text names no bed, or nobody lies there.</summary>
    public static IReadOnlyList<PersonRow> Find(Store store, string text, int limit, Reach? reach = null)
    {
        if (Named(text) is not var (ward, bed)) return [];
        using var db = store.Engine.Open();
        List<object?> values = [bed];
        return [.. db.Rows($"""
            select p.chart, p.name, (select n.value from person_number n where n.chart = p.chart order by length(n.value), n.value limit 1), r.ward
            from patient r join person p on p.chart = r.chart where r.ward is not null and r.bed = @1{(reach is null ? "" : " and " + reach.Opens("p.chart", Reach.Into(values)))} order by r.ward, p.name, p.chart
            """, r => (Person: new PersonRow(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2)), Ward: r.GetString(3)), [.. values])
            .Where(r => ward is null || Is(r.Ward, ward)).Select(r => r.Person).Take(limit)];
    }

    /// <summary>Ward as typed, null for any, and the bed's number; null when these are no words for a bed.</summary>
    static (string? Ward, string Bed)? Named(string text) => Bed().Match(text.Trim()) is { Success: true } m
        ? (m.Groups["ward"] is { Success: true, Value: var ward } ? ward.Trim() : null, m.Groups["bed"].Value.ToUpperInvariant()) : null;

    static bool Is(string ward, string typed)
    {
        var word = typed.ToLowerInvariant();
        if (ward.Contains(typed, StringComparison.OrdinalIgnoreCase) || Initials.Of(ward).Contains(word, StringComparison.Ordinal)) return true;
        return word is ['w', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 10
            && (ward.Contains($"{Digits[n]}病区", StringComparison.Ordinal) || ward.Contains($"{n}病区", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^(?:bed\s*(?<bed>\+?\d{1,3}[a-z]?)|(?:(?<ward>[^\d+]{1,20}?|w\d|.{1,20}病区)[\s·\-—]*)?(?<bed>\+?\d{1,3}[a-z]?)\s*床|(?<ward>w\d|\S*(?:病区|病房|ward|icu))[\s·\-—]+(?<bed>\+?\d{1,3}[a-z]?))$", RegexOptions.IgnoreCase)]
    private static partial Regex Bed();
}
