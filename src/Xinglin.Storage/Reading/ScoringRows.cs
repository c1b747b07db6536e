using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One score a stay asked for.</summary>
public sealed record AdmissionScoreRow(ChartId Chart, string Person, string? Department, DateTimeOffset CameAt, DateTimeOffset DueAt, DateTimeOffset? ScoredAt, bool InTime);

/// <summary>One episode of pain. Kept null: the patient left before anybody could tell.</summary>
public sealed record PainEpisodeRow(ChartId Chart, string Person, long Entry, DateTimeOffset BeganAt, DateTimeOffset DueAt, decimal Worst, DateTimeOffset? QuietAt, bool? Kept);

/// <summary>评分名单。What stood behind the figures of admission and of pain, of charts that open to these keys.</summary>
public static class ScoringRows
{
    const int Most = 5000;

    /// <summary>Stays that began in these days, by one instrument.</summary>
    public static IReadOnlyList<AdmissionScoreRow> Admissions(Store store, string instrument, DateTimeOffset from, DateTimeOffset until, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [instrument, Micros.Of(from), Micros.Of(until)];
        return db.Rows($"""
            select a.chart, coalesce(p.name, ''), a.department, a.came_at, a.due_at, a.scored_at, cast(case when a.in_time then 1 else 0 end as bigint)
            from admission_score a left join person p on p.chart = a.chart
            where a.instrument = @1 and a.came_at >= @2 and a.came_at < @3{Open(reach, "a", values)}
            order by a.came_at desc, a.chart limit {Most}
            """, r => new AdmissionScoreRow(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2), Micros.At(r.GetInt64(3)), Micros.At(r.GetInt64(4)), At(r, 5), r.GetInt64(6) is 1), [.. values]);
    }

    public static IReadOnlyList<PainEpisodeRow> Episodes(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(until)];
        return db.Rows($"""
            select e.chart, coalesce(p.name, ''), e.entry, e.began_at, e.due_at, e.worst, e.quiet_at, cast(case when e.kept is null then 2 when e.kept then 1 else 0 end as bigint)
            from pain_episode e left join person p on p.chart = e.chart
            where e.began_at >= @1 and e.began_at < @2{Open(reach, "e", values)}
            order by e.began_at desc, e.chart limit {Most}
            """, r => new PainEpisodeRow(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), Micros.At(r.GetInt64(3)), Micros.At(r.GetInt64(4)), RecallRows.Number(r, 5), At(r, 6), r.GetInt64(7) switch { 2 => null, 1 => true, _ => false }), [.. values]);
    }

    static string Open(Reach? reach, string table, List<object?> values) => reach is null ? "" : " and " + reach.Among($"{table}.chart", Reach.Into(values));

    static DateTimeOffset? At(DbDataReader r, int i) => r.Whole(i) is { } at ? Micros.At(at) : null;
}
