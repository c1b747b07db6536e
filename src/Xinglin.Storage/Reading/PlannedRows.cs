using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One procedure that is planned, as the list of its day shows it. Cells of the check say standing, Chinese and English with bars between; null: not asked.</summary>
public sealed record PlannedRow(ChartId Chart, string Person, long Entry, DateTimeOffset On, string Name, string? Card, string? Site, string Urgency)
{
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    public string? Inr { get; init; }
    public string? Platelets { get; init; }
    public string? Thinners { get; init; }
    public string? Consent { get; init; }
    public string? Imaging { get; init; }
    /// <summary>Lines that stand in the way.</summary>
    public long Open { get; init; }
}

/// <summary>今日操作。Plans of some days, of charts that open to these keys.</summary>
public static class PlannedRows
{
    const int Most = 200;

    public static IReadOnlyList<PlannedRow> Between(Store store, DateTimeOffset from, DateTimeOffset to, Reach reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(to)];
        var open = reach.Among("q.chart", Reach.Into(values));
        return [.. db.Rows($"""
            select q.chart, coalesce(p.name, ''), q.entry, q.planned_on, q.name, q.card, q.site, q.urgency, r.ward, r.bed, q.done_at, q.inr, q.platelets, q.thinners, q.consent, q.imaging, q.open
            from planned_procedure q left join person p on p.chart = q.chart left join patient r on r.chart = q.chart
            where q.planned_on >= @1 and q.planned_on < @2 and {open}
            order by q.planned_on, case q.urgency when 'emergency' then 0 when 'urgent' then 1 else 2 end, r.ward, q.chart limit {Most}
            """, Read, [.. values])];
    }

    static PlannedRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), Micros.At(r.GetInt64(3)), r.GetString(4), r.Text(5), r.Text(6), r.GetString(7))
    {
        Ward = r.Text(8), Bed = r.Text(9), DoneAt = r.IsDBNull(10) ? null : Micros.At(r.GetInt64(10)), Inr = r.Text(11), Platelets = r.Text(12), Thinners = r.Text(13), Consent = r.Text(14), Imaging = r.Text(15), Open = r.GetInt64(16),
    };
}
