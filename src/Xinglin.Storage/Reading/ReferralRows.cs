using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One referral as its lists show it.</summary>
/// <param name="Person">the name where the chart opens to whoever asks</param>
public sealed record ReferralRow(ChartId Chart, string Person, long Entry, string? FromOrganisation, string? ToOrganisation, string From, string To, string? Unit, string Why, bool Urgent, bool Suspected, string Step, DateTimeOffset SentAt, DateTimeOffset Since)
{
    public string? Reason { get; init; }
    public DateTimeOffset? BookedFor { get; init; }
    public long Missed { get; init; }
    public DateTimeOffset? DiedAt { get; init; }
}

/// <summary>A letter that gave somebody back, with how many of its tasks wait.</summary>
public sealed record LetterRow(ChartId Chart, string Person, long Entry, long? Referral, string? ToOrganisation, string Done, long Tasks, long Open, DateTimeOffset WrittenAt);

/// <summary>转诊单。Referrals to and from organisations, of charts that open to these keys.</summary>
public static class ReferralRows
{
    const int Most = 300;

    const string Columns = "q.chart, coalesce(p.name, ''), q.entry, q.from_org, q.to_org, q.from_name, q.to_name, q.to_unit, q.why, q.urgent, q.suspected, q.step, q.sent_at, q.since_at, q.reason, q.booked_for, q.missed, q.died_at";

    /// <summary>Asked of these organisations; the urgent and the oldest first.</summary>
    public static IReadOnlyList<ReferralRow> To(Store store, IReadOnlyList<string> organisations, Reach? reach, string? step = null) => Of(store, "q.to_org", organisations, reach, step, null);

    /// <summary>Sent by these organisations.</summary>
    public static IReadOnlyList<ReferralRow> From(Store store, IReadOnlyList<string> organisations, Reach? reach, string? step = null) => Of(store, "q.from_org", organisations, reach, step, null);

    /// <summary>Sent by these organisations, taken somewhere, alive, and no letter came back since this moment.</summary>
    public static IReadOnlyList<ReferralRow> NeverBack(Store store, IReadOnlyList<string> organisations, DateTimeOffset before, Reach? reach) => Of(store, "q.from_org", organisations, reach, null, before);

    /// <summary>How many stand in each step: every referral counts once.</summary>
    public static IReadOnlyDictionary<string, long> Count(Store store, bool to, IReadOnlyList<string> organisations, Reach? reach)
    {
        if (organisations is []) return new Dictionary<string, long>();
        using var db = store.Engine.Open();
        List<object?> values = [];
        var with = Reach.Into(values);
        var open = reach is null ? "" : " and " + reach.Among("q.chart", with);
        return db.Rows($"select q.step, count(*) from referral q where {(to ? "q.to_org" : "q.from_org")} in ({string.Join(", ", organisations.Select(with))}){open} group by q.step", r => (r.GetString(0), r.GetInt64(1)), [.. values]).ToDictionary(r => r.Item1, r => r.Item2);
    }

    static IReadOnlyList<ReferralRow> Of(Store store, string end, IReadOnlyList<string> organisations, Reach? reach, string? step, DateTimeOffset? notBackSince)
    {
        if (organisations is []) return [];
        using var db = store.Engine.Open();
        List<object?> values = [];
        var with = Reach.Into(values);
        List<string> where = [$"{end} in ({string.Join(", ", organisations.Select(with))})"];
        if (step is not null) where.Add($"q.step = {with(step)}");
        if (notBackSince is { } at) where.Add($"q.step in ('sent', 'accepted', 'booked', 'seen') and q.died_at is null and q.since_at < {with(Micros.Of(at))}");
        if (reach is not null) where.Add(reach.Among("q.chart", with));
        return db.Rows($"""
            select {Columns} from referral q left join person p on p.chart = q.chart where {string.Join(" and ", where)}
            order by case q.step when 'sent' then 0 when 'accepted' then 1 when 'booked' then 2 when 'seen' then 3 else 4 end, case when q.died_at is null then 0 else 1 end, case when q.step = 'sent' then q.sent_at else -q.since_at end, q.chart limit {Most}
            """, Read, [.. values]);
    }

    /// <summary>Letters to these organisations, or to a township of theirs, the latest first.</summary>
    public static IReadOnlyList<LetterRow> Letters(Store store, IReadOnlyList<string> organisations, Reach? reach, DateTimeOffset now)
    {
        if (organisations is []) return [];
        using var db = store.Engine.Open();
        List<object?> values = [];
        var with = Reach.Into(values);
        var them = string.Join(", ", organisations.Select(with));
        var open = reach is null ? "" : " and " + reach.Among("l.chart", with);
        return db.Rows($"""
            select l.chart, coalesce(p.name, ''), l.entry, l.referral, l.to_org, l.done, l.tasks,
              (select count(*) from task t where t.chart = l.chart and t.loop = 'step-down' and (t.closed_at is null or t.closed_at > {with(Micros.Of(now))})), l.written_at
            from return_letter l left join person p on p.chart = l.chart where (l.to_org in ({them}) or l.township in ({them})){open} order by l.written_at desc, l.chart limit {Most}
            """, r => new LetterRow(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), r.Whole(3), r.Text(4), r.GetString(5), r.GetInt64(6), r.GetInt64(7), Micros.At(r.GetInt64(8))), [.. values]);
    }

    static ReferralRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), r.Text(3), r.Text(4), r.GetString(5), r.GetString(6), r.Text(7), r.GetString(8), True(r, 9), True(r, 10), r.GetString(11), Micros.At(r.GetInt64(12)), Micros.At(r.GetInt64(13)))
    {
        Reason = r.Text(14), BookedFor = At(r, 15), Missed = r.GetInt64(16), DiedAt = At(r, 17),
    };

    internal static DateTimeOffset? At(DbDataReader r, int i) => r.Whole(i) is { } at ? Micros.At(at) : null;

    internal static bool True(DbDataReader r, int i) => Convert.ToBoolean(r.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
}
