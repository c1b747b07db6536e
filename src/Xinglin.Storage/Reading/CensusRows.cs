namespace Xinglin.Storage.Reading;

/// <summary>Active patients of one ward by what the lists hold for them.</summary>
/// <param name="Organisation">id of the organisation that cares for them; null: none said</param>
/// <param name="Ward">null: in no bed</param>
/// <param name="States">those whose next task falls due by each of the moments asked about, those with a later one, those with none</param>
public sealed record CensusRow(string? Organisation, string? Ward, IReadOnlyList<long> States)
{
    public long Active => States.Sum();
}

/// <summary>人数对账。Everybody who is alive is counted once, in one ward and one state, so that whoever falls off every list is seen to be missing.</summary>
public static class CensusRows
{
    public static IReadOnlyList<CensusRow> Of(Store store, DateTimeOffset at, IReadOnlyList<DateTimeOffset> edges, Reach? reach = null)
    {
        var states = string.Concat(edges.Select((_, i) => $"when t.due <= @{i + 2} then {i} "));
        List<object?> values = [Micros.Of(at), .. edges.Select(e => (object?)Micros.Of(e))];
        var open = reach is null ? "" : " and " + reach.Among("c.chart", Reach.Into(values));
        using var db = store.Engine.Open();
        return [.. db.Rows($"""
            select r.organisation, r.ward, case when t.due is null then {edges.Count + 1} {states}else {edges.Count} end as state, count(*)
            from chart c left join patient r on r.chart = c.chart
              left join (select chart, min(due_at) as due from task where opens_at <= @1 and (closed_at is null or closed_at > @1) group by chart) t on t.chart = c.chart
            where (r.died_at is null or r.died_at > @1){open}
            group by 1, 2, 3
            """, r => (Organisation: r.Text(0), Ward: r.Text(1), State: Convert.ToInt32(r.GetValue(2), System.Globalization.CultureInfo.InvariantCulture), Count: r.GetInt64(3)),
            [.. values])
            .GroupBy(r => (r.Organisation, r.Ward))
            .Select(g => new CensusRow(g.Key.Organisation, g.Key.Ward, [.. Enumerable.Range(0, edges.Count + 2).Select(s => g.Where(r => r.State == s).Sum(r => r.Count))]))
            .OrderBy(r => r.Organisation is null).ThenBy(r => r.Organisation, StringComparer.Ordinal).ThenBy(r => r.Ward is null).ThenBy(r => r.Ward, StringComparer.Ordinal)];
    }
}
