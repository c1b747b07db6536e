using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One recommendation and what became of it, as the register keeps it. Owner, state and obstacle are words of the doors.</summary>
public sealed record AdviceRow(ChartId Chart, string Person, long Entry, string Act, string Owner, string? Account, DateTimeOffset AdvisedAt, DateTimeOffset DueAt, string State)
{
    public string? Meeting { get; init; }
    public string? Trip { get; init; }
    public string? Team { get; init; }
    public string? Gate { get; init; }
    public string? Obstacle { get; init; }
    public string? Reason { get; init; }
    public DateTimeOffset? SettledAt { get; init; }
    public long? Evidence { get; init; }
}

/// <summary>Which recommendations are asked for.</summary>
/// <param name="Reach">whose charts; null where the house itself asks</param>
public sealed record AdviceWish(DateTimeOffset From, DateTimeOffset To, Reach? Reach = null)
{
    public string? Trip { get; init; }
    public string? Meeting { get; init; }
}

/// <summary>建议落实。What boards, distant and visiting experts advised in some days, the latest first, of charts that open to these keys.</summary>
public static class AdviceRows
{
    public static IReadOnlyList<AdviceRow> Of(Store store, AdviceWish wish)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(wish.From), Micros.Of(wish.To)];
        var with = Reach.Into(values);
        List<string> where = ["a.advised_at >= @1", "a.advised_at < @2"];
        if (wish.Trip is { } trip) where.Add($"a.trip = {with(trip)}");
        if (wish.Meeting is { } meeting) where.Add($"a.meeting = {with(meeting)}");
        if (wish.Reach is { } reach) where.Add(reach.Among("a.chart", with));
        return db.Rows($"""
            select a.chart, coalesce(p.name, ''), a.entry, a.act, a.owner, a.account, a.advised_at, a.due_at, a.state, a.meeting, a.trip, a.team, a.gate, a.obstacle, a.reason, a.settled_at, a.evidence
            from recommendation a left join person p on p.chart = a.chart
            where {string.Join(" and ", where)}
            order by a.advised_at desc, a.chart, a.entry
            """, Read, [.. values]);
    }

    static AdviceRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), r.GetString(3), r.GetString(4), r.Text(5), Micros.At(r.GetInt64(6)), Micros.At(r.GetInt64(7)), r.GetString(8))
    {
        Meeting = r.Text(9), Trip = r.Text(10), Team = r.Text(11), Gate = r.Text(12), Obstacle = r.Text(13), Reason = r.Text(14),
        SettledAt = r.Whole(15) is { } at ? Micros.At(at) : null, Evidence = r.Whole(16),
    };
}
