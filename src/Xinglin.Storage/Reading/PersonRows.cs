namespace Xinglin.Storage.Reading;

/// <summary>Somebody found: whose chart, the name, and the first number known.</summary>
public sealed record PersonRow(ChartId Chart, string Name, string? Number);

/// <summary>Finds people as a ward looks for them: part of a name, pinyin initials, a number or its tail.</summary>
public static class PersonRows
{
    const int ShortestTail = 3; // fewer characters end half of all numbers

    const string Number = "(select n.value from person_number n where n.chart = p.chart order by length(n.value), n.value limit 1)";

    public static IReadOnlyList<PersonRow> Find(Store store, string text, int limit)
    {
        var word = text.Trim();
        if (BedRows.Find(store, word, limit) is { Count: > 0 } lying) return lying;
        using var db = store.Engine.Open();
        if (word is "")
            return db.Rows($"select p.chart, p.name, {Number} from person p left join patient r on r.chart = p.chart order by coalesce(r.last_entry_at, 0) desc, p.chart limit @1", Read, limit);
        var tail = word.Length < ShortestTail ? null : Escaped(Tables.PersonTable.Tail(word)) + "%";
        return db.Rows($"""
            select p.chart, p.name, {Number} from person p
            where lower(p.name) like @1 escape '!' or lower(p.other_names) like @1 escape '!' or p.initials like @2 escape '!'
               or p.chart in (select n.chart from person_number n where n.value = @3 or n.tail like @4 escape '!' and upper(n.value) like @5 escape '!')
               or p.chart = @6
            order by case when p.name = @3 then 0 else 1 end, p.name, p.chart limit @7
            """, Read, $"%{Escaped(Lower(word))}%", $"{Escaped(word.ToLowerInvariant())}%", word, tail, $"%{Escaped(word.ToUpperInvariant())}", word.ToLowerInvariant(), limit);
    }

    /// <summary>As both databases do it: Latin letters alone.</summary>
    static string Lower(string text) => string.Concat(text.Select(c => char.IsAscii(c) ? char.ToLowerInvariant(c) : c));

    static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    static PersonRow Read(System.Data.Common.DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2));
}
