namespace Xinglin.Storage.Reading;

/// <summary>Somebody found: whose chart, the name, and the first number known.</summary>
public sealed record PersonRow(ChartId Chart, string Name, string? Number);

/// <summary>Finds people as a ward looks for them: part of a name, pinyin initials, a number or its tail.</summary>
public static class PersonRows
{
    const int ShortestTail = 3; // fewer characters end half of all numbers

    const string Number = "(select n.value from person_number n where n.chart = p.chart order by length(n.value), n.value limit 1)";

    public static IReadOnlyList<PersonRow> Find(Store store, string text, int limit, Reach? reach = null)
    {
        var word = text.Trim();
        if (BedRows.Find(store, word, limit, reach) is { Count: > 0 } lying) return lying;
        using var db = store.Engine.Open();
        List<object?> values = [limit];
        if (word is "")
            return db.Rows($"select p.chart, p.name, {Number} from person p left join patient r on r.chart = p.chart{(reach is null ? "" : " where " + reach.Opens("p.chart", Reach.Into(values)))} order by coalesce(r.last_entry_at, 0) desc, p.chart limit @1", Read, [.. values]);
        var tail = word.Length < ShortestTail ? null : Escaped(Tables.PersonTable.Tail(word)) + "%";
        values = [$"%{Escaped(Lower(word))}%", $"{Escaped(word.ToLowerInvariant())}%", word, tail, $"%{Escaped(word.ToUpperInvariant())}", word.ToLowerInvariant(), limit];
        return db.Rows($"""
            select p.chart, p.name, {Number} from person p
            where (lower(p.name) like @1 escape '!' or lower(p.other_names) like @1 escape '!' or p.initials like @2 escape '!'
               or p.chart in (select n.chart from person_number n where n.value = @3 or n.tail like @4 escape '!' and upper(n.value) like @5 escape '!')
               or p.chart = @6){(reach is null ? "" : " and " + reach.Opens("p.chart", Reach.Into(values)))}
            order by case when p.name = @3 then 0 else 1 end, p.name, p.chart limit @7
            """, Read, [.. values]);
    }

    /// <summary>Who is called exactly so, or has exactly this number, whether open to anybody or not: in an emergency a name must lead to the right chart.</summary>
    public static IReadOnlyList<PersonRow> Exactly(Store store, string text, int limit)
    {
        var word = text.Trim();
        if (word.Length < 2) return [];
        using var db = store.Engine.Open();
        return db.Rows($"select p.chart, p.name, {Number} from person p where p.name = @1 or p.chart in (select n.chart from person_number n where n.value = @1) order by p.name, p.chart limit @2", Read, word, limit);
    }

    /// <summary>The charts this very key opens.</summary>
    public static IReadOnlyList<ChartId> By(Store store, string key)
    {
        using var db = store.Engine.Open();
        return db.Rows("select distinct chart from door where key = @1 order by chart", r => new ChartId(Guid.Parse(r.GetString(0))), key);
    }

    /// <summary>As both databases do it: Latin letters alone.</summary>
    static string Lower(string text) => string.Concat(text.Select(c => char.IsAscii(c) ? char.ToLowerInvariant(c) : c));

    internal static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    static PersonRow Read(System.Data.Common.DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2));
}
