namespace Xinglin.Storage.Reading;

/// <summary>Somebody found: whose chart, the name, and the first number known.</summary>
public sealed record PersonRow(ChartId Chart, string Name, string? Number);

/// <summary>Finds people as a ward looks for them: part of a name, pinyin initials, a number or its tail.</summary>
public static class PersonRows
{
    const string Number = "(select n.value from person_number n where n.chart = p.chart order by length(n.value), n.value limit 1)";

    public static IReadOnlyList<PersonRow> Find(Store store, string text, int limit)
    {
        var word = text.Trim();
        using var db = store.Engine.Open();
        if (word is "")
            return db.Rows($"select p.chart, p.name, {Number} from person p left join patient r on r.chart = p.chart order by coalesce(r.last_entry_at, 0) desc, p.chart limit @1", Read, limit);
        var like = word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return db.Rows($"""
            select p.chart, p.name, {Number} from person p
            where p.name like @1 escape '\' or p.other_names like @1 escape '\' or p.initials like @2 escape '\'
               or p.chart in (select n.chart from person_number n where n.value = @3 or n.tail like @4 escape '\')
               or p.chart = @5
            order by case when p.name = @3 then 0 else 1 end, p.name, p.chart limit @6
            """, Read, $"%{like}%", $"{like.ToLowerInvariant()}%", word, $"{Tables.PersonTable.Tail(like)}%", word.ToLowerInvariant(), limit);
    }

    static PersonRow Read(System.Data.Common.DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2));
}
