using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One step of somebody's day, as the room shows it.</summary>
public sealed record VisitStepRow(ChartId Chart, string Person, long Visit, int Step, string Kind, string Name, string Place, DateTimeOffset PlannedAt, int Minutes, string State)
{
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public long? IdleMinutes { get; init; }
    public long? PlannedIdle { get; init; }
}

/// <summary>行程。Steps of some days, of charts that open to these keys.</summary>
public static class VisitStepRows
{
    const int Most = 5000;

    public static IReadOnlyList<VisitStepRow> Between(Store store, DateTimeOffset from, DateTimeOffset to, Reach reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(to)];
        var open = reach.Among("v.chart", Reach.Into(values));
        return db.Rows($"""
            select v.chart, coalesce(p.name, ''), v.visit, v.step, v.kind, v.name, v.place, v.planned_at, v.minutes, v.state, v.started_at, v.ended_at, v.idle_minutes, v.planned_idle
            from visit_step v left join person p on p.chart = v.chart
            where v.planned_at >= @1 and v.planned_at < @2 and {open} order by v.chart, v.visit, v.step limit {Most}
            """, Read, [.. values]);
    }

    static VisitStepRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), (int)r.GetInt64(3), r.GetString(4), r.GetString(5), r.GetString(6), Micros.At(r.GetInt64(7)), (int)r.GetInt64(8), r.GetString(9))
    {
        StartedAt = r.Whole(10) is { } s ? Micros.At(s) : null, EndedAt = r.Whole(11) is { } e ? Micros.At(e) : null, IdleMinutes = r.Whole(12), PlannedIdle = r.Whole(13),
    };
}
