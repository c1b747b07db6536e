using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One request to a distant expert, as the register keeps it. Kind and state are words of the doors.</summary>
public sealed record RemoteRow(ChartId Chart, string Person, long Entry, string Question, string Kind, bool Urgent, string To, string? Organisation, string? Expert, string AskedBy, DateTimeOffset AskedAt, string State)
{
    public string Homes { get; init; } = "";
    public DateTimeOffset? DueAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public DateTimeOffset? OpinionAt { get; init; }
    public bool Discordant { get; init; }
    public bool IsOpen => State is "asked" or "accepted";
    public bool OverdueAt(DateTimeOffset now) => DueAt is { } due && (OpinionAt ?? (IsOpen ? now : due)) > due;
}

/// <summary>远程会诊。Requests of some days, the latest first: all that still wait, and of the others the newest.</summary>
public static class RemoteRows
{
    const int Most = 400;

    /// <param name="reach">whose charts; null where the house itself asks</param>
    public static IReadOnlyList<RemoteRow> Since(Store store, DateTimeOffset from, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from)];
        var open = reach is null ? "" : " and " + reach.Among("q.chart", Reach.Into(values));
        return db.Rows($"""
            select q.chart, coalesce(p.name, ''), q.entry, q.question, q.kind, cast(case when q.urgent then 1 else 0 end as bigint), q.asked_of, q.organisation, q.expert, q.asked_by, q.asked_at, q.state, q.homes, q.due_at, q.answered_at, q.opinion_at, cast(case when q.discordant then 1 else 0 end as bigint)
            from remote_request q left join person p on p.chart = q.chart
            where (q.asked_at >= @1 or q.state in ('asked', 'accepted')){open}
            order by case when q.state in ('asked', 'accepted') then 0 else 1 end, q.asked_at desc, q.chart limit {Most}
            """, Read, [.. values]);
    }

    static RemoteRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), r.GetString(3), r.GetString(4), r.GetInt64(5) is 1, r.GetString(6), r.Text(7), r.Text(8), r.GetString(9), Micros.At(r.GetInt64(10)), r.GetString(11))
    {
        Homes = r.GetString(12), DueAt = r.Whole(13) is { } due ? Micros.At(due) : null, AnsweredAt = r.Whole(14) is { } answered ? Micros.At(answered) : null,
        OpinionAt = r.Whole(15) is { } opinion ? Micros.At(opinion) : null, Discordant = r.GetInt64(16) is 1,
    };
}
