namespace Xinglin.Storage.Reading;

/// <summary>One rule of the safety check and how it was signed over.</summary>
/// <param name="Times">how often since the day asked</param>
/// <param name="People">by how many accounts</param>
/// <param name="Charts">on how many charts</param>
public sealed record OverrideRow(string Rule, long Times, long People, long Charts, DateTimeOffset LastAt);

/// <summary>双签计数。What is signed over most stands first: there the rule is at fault, or the habit.</summary>
public static class OverrideRows
{
    public static IReadOnlyList<OverrideRow> Since(Store store, DateTimeOffset from)
    {
        using var db = store.Engine.Open();
        return [.. db.Rows("""
            select rule, count(*), count(distinct account), count(distinct chart), max(happened_at)
            from safety_override where happened_at >= @1 group by rule order by 2 desc, rule
            """, r => new OverrideRow(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), Micros.At(r.GetInt64(4))), Micros.Of(from))];
    }
}
