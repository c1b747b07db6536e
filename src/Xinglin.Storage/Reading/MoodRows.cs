using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One form about mood, as the register keeps it.</summary>
public sealed record MoodRow(ChartId Chart, string Person, string? Ward, string? Bed, long Entry, string Instrument, DateTimeOffset At, decimal Score, bool Positive, bool Hospice, bool ItemNine, DateTimeOffset? DueAt, DateTimeOffset? AnsweredAt)
{
    public bool InTime => AnsweredAt <= DueAt;
    public bool IsOpen => DueAt is not null && AnsweredAt is null;
}

/// <summary>情绪名单。Forms of some days, of charts that open to these keys: those that wait for an answer first.</summary>
public static class MoodRows
{
    const int Most = 2000;

    public static IReadOnlyList<MoodRow> Since(Store store, DateTimeOffset from, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from)];
        var open = reach is null ? "" : " and " + reach.Among("m.chart", Reach.Into(values));
        return db.Rows($"""
            select m.chart, coalesce(p.name, ''), r.ward, r.bed, m.entry, m.instrument, m.at, m.score, cast(case when m.positive then 1 else 0 end as bigint), cast(case when m.hospice then 1 else 0 end as bigint),
              cast(case when m.item_nine then 1 else 0 end as bigint), m.due_at, m.answered_at
            from mood_score m left join person p on p.chart = m.chart left join patient r on r.chart = m.chart
            where m.at >= @1{open}
            order by case when m.due_at is not null and m.answered_at is null then 0 else 1 end, m.due_at, m.at desc, m.chart limit {Most}
            """, Read, [.. values]);
    }

    static MoodRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2), r.Text(3), r.GetInt64(4), r.GetString(5), Micros.At(r.GetInt64(6)), RecallRows.Number(r, 7),
        r.GetInt64(8) is 1, r.GetInt64(9) is 1, r.GetInt64(10) is 1, r.Whole(11) is { } due ? Micros.At(due) : null, r.Whole(12) is { } answered ? Micros.At(answered) : null);
}
