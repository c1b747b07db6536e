using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One person's way to the first treatment, as the register keeps it.</summary>
public sealed record PathwayRow(ChartId Chart, string? Disease, string? Diagnosis, string? Origin, bool Referred, DateTimeOffset First)
{
    public DateTimeOffset? ReferredAt { get; init; }
    public DateTimeOffset? VisitAt { get; init; }
    public DateTimeOffset? DiagnosedAt { get; init; }
    public DateTimeOffset? MetAt { get; init; }
    public DateTimeOffset? DecidedAt { get; init; }
    public DateTimeOffset? TreatedAt { get; init; }
    public long? TreatedEntry { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public string? Pauses { get; init; }
    public string? Reason { get; init; }
    public string? Why { get; init; }
    public string Place { get; init; } = "";
    public string? SentTo { get; init; }
}

/// <summary>候治。Ways that began in some days, of charts that open to these keys.</summary>
public static class PathwayRows
{
    const string Columns = "q.chart, q.disease, q.diagnosis, q.origin, q.referred, q.first_at, q.referred_at, q.visit_at, q.diagnosed_at, q.met_at, q.decided_at, q.treated_at, q.treated_entry, q.ended_at, q.pauses, q.reason, q.why, q.place, q.sent_to";

    public static IReadOnlyList<PathwayRow> Begun(Store store, DateTimeOffset from, DateTimeOffset to, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(to)];
        var open = reach is null ? "" : " and " + reach.Among("q.chart", Reach.Into(values));
        return db.Rows($"select {Columns} from pathway q where q.first_at >= @1 and q.first_at < @2{open} order by q.first_at, q.chart", Read, [.. values]);
    }

    /// <summary>Names of some charts that open to these keys, and no others.</summary>
    public static IReadOnlyDictionary<ChartId, string> Names(Store store, IEnumerable<ChartId> charts, Reach? reach)
    {
        using var db = store.Engine.Open();
        Dictionary<ChartId, string> names = [];
        foreach (var some in charts.Distinct().Chunk(200))
        {
            List<object?> values = [];
            var with = Reach.Into(values);
            var among = string.Join(", ", some.Select(c => with(c.ToString())));
            var open = reach is null ? "" : " and " + reach.Opens("p.chart", with);
            foreach (var (chart, name) in db.Rows($"select p.chart, p.name from person p where p.chart in ({among}){open}", r => (new ChartId(Guid.Parse(r.GetString(0))), r.GetString(1)), [.. values])) names[chart] = name;
        }
        return names;
    }

    static PathwayRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.Text(1), r.Text(2), r.Text(3), ReferralRows.True(r, 4), Micros.At(r.GetInt64(5)))
    {
        ReferredAt = ReferralRows.At(r, 6), VisitAt = ReferralRows.At(r, 7), DiagnosedAt = ReferralRows.At(r, 8), MetAt = ReferralRows.At(r, 9), DecidedAt = ReferralRows.At(r, 10), TreatedAt = ReferralRows.At(r, 11),
        TreatedEntry = r.Whole(12), EndedAt = ReferralRows.At(r, 13), Pauses = r.Text(14), Reason = r.Text(15), Why = r.Text(16), Place = r.GetString(17), SentTo = r.Text(18),
    };
}
