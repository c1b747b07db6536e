namespace Xinglin.Storage.Reading;

/// <summary>One chart in a list, as our doors show it.</summary>
/// <param name="Name">null when the identity was erased or never came</param>
/// <param name="Open">tasks open now</param>
public sealed record ChartRow(string Chart, string? Name, string? Sex, string? Born, string? Number, string? Diagnosis, long Open);

/// <summary>Charts by who they are about.</summary>
public static class ChartRows
{
    const string Columns = """
        select c.chart, p.name, r.sex, r.born, (select n.value from person_number n where n.chart = c.chart order by length(n.value), n.value limit 1), r.diagnosis,
          (select count(*) from task t where t.chart = c.chart and t.opens_at <= @1 and (t.closed_at is null or t.closed_at > @1))
        from chart c left join person p on p.chart = c.chart left join patient r on r.chart = c.chart
        """;

    /// <summary>Charts whose person is found by name, pinyin initials, number or its tail; all of them, newest first, for an empty text.</summary>
    public static IReadOnlyList<ChartRow> Find(Store store, string? text, int limit, DateTimeOffset now, Reach? reach = null)
    {
        using var db = store.Engine.Open();
        if (string.IsNullOrWhiteSpace(text))
        {
            List<object?> values = [Micros.Of(now), limit];
            return db.Rows($"{Columns}{(reach is null ? "" : " where " + reach.Opens("c.chart", Reach.Into(values)))} order by c.opened_at desc, c.chart limit @2", Read, [.. values]);
        }
        return [.. PersonRows.Find(store, text, limit, reach).SelectMany(p => db.Rows($"{Columns} where c.chart = @2", Read, Micros.Of(now), p.Chart.ToString()))];
    }

    static ChartRow Read(System.Data.Common.DbDataReader r) =>
        new(r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.Text(4), r.Text(5), r.GetInt64(6));
}
