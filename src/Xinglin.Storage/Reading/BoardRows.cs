using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One request to the board, as lists show it.</summary>
public sealed record BoardRow(ChartId Chart, string Person, long Entry, DateTimeOffset AskedAt, string AskedBy, string Question, string Kind, string? Disease, bool Urgent, DateTimeOffset? DueAt)
{
    public long Lacking { get; init; }
    /// <summary>What is missing, the first of it.</summary>
    public Phrase? Lacks { get; init; }
    public string? GapReason { get; init; }
    public IReadOnlyList<string> Seats { get; init; } = [];
    /// <summary>Seats that spoke, with the account that did.</summary>
    public IReadOnlyList<(string Seat, string Account)> Said { get; init; } = [];
    public long Recommends { get; init; }
    public long Conditional { get; init; }
    public long Against { get; init; }
    public bool Parted { get; init; }
    public DateTimeOffset? ConcludedAt { get; init; }
    public string? Taken { get; init; }
    /// <summary>The meeting whose agenda it is on; null while it has no place.</summary>
    public string? Meeting { get; init; }
    public int? Position { get; init; }
}

/// <summary>会诊申请。Requests to the board of charts that open to these keys; of all where the house itself asks.</summary>
public static class BoardRows
{
    const int Most = 300;

    /// <summary>Open requests, urgent ones first, then by their day.</summary>
    public static IReadOnlyList<BoardRow> Open(Store store, Reach? reach) => Read(store, reach, "q.concluded_at is null", "q.urgent desc, coalesce(q.due_at, q.asked_at), q.chart, q.entry");

    /// <summary>What the agenda of a meeting speaks of, in its order.</summary>
    public static IReadOnlyList<BoardRow> Of(Store store, string meeting, Reach? reach) => Read(store, reach, "c.meeting = @1", "c.position, q.chart", meeting);

    /// <summary>What was concluded since, the latest first.</summary>
    public static IReadOnlyList<BoardRow> Concluded(Store store, DateTimeOffset since, Reach? reach) => Read(store, reach, "q.concluded_at >= @1", "q.concluded_at desc, q.chart", Micros.Of(since));

    static List<BoardRow> Read(Store store, Reach? reach, string which, string order, params object?[] first)
    {
        using var db = store.Engine.Open();
        List<object?> values = [.. first];
        var open = reach?.Among("q.chart", Reach.Into(values)) ?? "1 = 1";
        return db.Rows($"""
            select q.chart, coalesce(p.name, ''), q.entry, q.asked_at, q.asked_by, q.question, q.kind, q.disease, q.urgent, q.due_at, q.lacking, q.lacks, q.gap_reason, q.seats, q.said,
              q.recommends, q.conditional, q.against, q.parted, q.concluded_at, q.taken, c.meeting, c.position
            from mdt_request q left join person p on p.chart = q.chart left join meeting_case c on c.chart = q.chart and c.request = q.entry
            where {which} and {open} order by {order} limit {Most}
            """, One, [.. values]);
    }

    static BoardRow One(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), Micros.At(r.GetInt64(3)), r.GetString(4), r.GetString(5), r.GetString(6), r.Text(7), r.GetInt64(8) == 1, r.Whole(9) is { } due ? Micros.At(due) : null)
    {
        Lacking = r.GetInt64(10), Lacks = r.Text(11)?.Split('|', 2) is [var zh, var en] ? new(zh, en) : null, GapReason = r.Text(12), Seats = (r.Text(13) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries),
        Said = [.. (r.Text(14) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).Where(s => s.Length == 2).Select(s => (s[0], s[1]))],
        Recommends = r.GetInt64(15), Conditional = r.GetInt64(16), Against = r.GetInt64(17), Parted = r.GetInt64(18) == 1, ConcludedAt = r.Whole(19) is { } done ? Micros.At(done) : null, Taken = r.Text(20),
        Meeting = r.Text(21), Position = (int?)r.Whole(22),
    };
}
