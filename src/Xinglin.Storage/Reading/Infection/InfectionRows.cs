using System.Data.Common;
using System.Globalization;

namespace Xinglin.Storage.Reading.Infection;

/// <summary>院感。What infection control reads of the registers, of charts that open to these keys; null reach: the house itself asks.</summary>
public static class InfectionRows
{
    const int Most = 500;

    /// <summary>Cases that wait for a judgement, whenever they began, and those whose event lies in these days.</summary>
    public static IReadOnlyList<CaseRow> Cases(Store store, DateTimeOffset from, DateTimeOffset to, Reach? reach) => Ask(store, "q.chart", reach, [Micros.Of(from), Micros.Of(to)], open => $"""
        select q.chart, coalesce(p.name, ''), q.entry, q.on_day, q.heard_at, q.ward, q.bed, q.grew, q.site, q.state, q.proposed, q.judged_class, q.counts, q.line_kind, q.central_line, q.neutropenic, q.hospital_day, q.resistant, q.judged_at, q.judged_by, q.judgements, q.reason, q.rule
        from infection_case q left join person p on p.chart = q.chart
        where (q.on_day >= @1 and q.on_day < @2 or q.state in ('waiting', 'suspected', 'reopened')){open} order by q.heard_at desc, q.chart
        """, r => new CaseRow(Chart(r), r.GetString(1), r.GetInt64(2), At(r, 3), At(r, 4), r.Text(5), r.Text(6), r.Text(7), r.Text(8), r.GetString(9), r.GetString(10))
        {
            Class = r.Text(11), Counts = True(r, 12), Line = r.Text(13), CentralLine = True(r, 14), Neutropenic = True(r, 15), HospitalDay = r.Whole(16), Resistant = True(r, 17),
            JudgedAt = Maybe(r, 18), JudgedBy = r.Text(19), Judgements = r.GetInt64(20), Reason = r.Text(21), Rule = r.GetString(22),
        });

    /// <summary>Cultures the laboratory spoke of in these days, the latest first.</summary>
    public static IReadOnlyList<CultureRow> Cultures(Store store, DateTimeOffset from, DateTimeOffset to, Reach? reach, bool positiveOnly = false) => Ask(store, "q.chart", reach, [Micros.Of(from), Micros.Of(to)], open => $"""
        select q.chart, coalesce(p.name, ''), q.entry, q.specimen, q.site, q.drawn_at, q.first_at, q.said_at, q.stage, q.positive, q.grew, q.organism, q.hours, q.resistant, q.oddity, q.ward, q.bed
        from culture q left join person p on p.chart = q.chart where q.said_at >= @1 and q.said_at < @2{(positiveOnly ? " and q.positive" : "")}{open} order by q.said_at desc, q.chart limit {Most}
        """, r => new CultureRow(Chart(r), r.GetString(1), r.GetInt64(2), r.GetString(3), r.Text(4), Maybe(r, 5), At(r, 6), At(r, 7), r.GetString(8), True(r, 9))
        {
            Grew = r.Text(10), Organism = r.Text(11), Hours = Number(r, 12), Resistant = True(r, 13), Oddity = r.Text(14), Ward = r.Text(15), Bed = r.Text(16),
        });

    /// <summary>Febrile neutropenias whose clock began in these days, the latest first.</summary>
    public static IReadOnlyList<FeverRow> Fevers(Store store, DateTimeOffset from, DateTimeOffset to, Reach? reach) => Ask(store, "q.chart", reach, [Micros.Of(from), Micros.Of(to)], open => $"""
        select q.chart, coalesce(p.name, ''), q.entry, q.fever_at, q.clock_at, q.celsius, q.anc, q.ward, q.bed, q.dose_at, q.minutes, q.cultures, q.culture_at, q.culture_first, q.cleared_at, q.ended_at
        from neutropenic_fever q left join person p on p.chart = q.chart where q.clock_at >= @1 and q.clock_at < @2{open} order by q.clock_at desc, q.chart
        """, r => new FeverRow(Chart(r), r.GetString(1), r.GetInt64(2), At(r, 3), At(r, 4), Number(r, 5)!.Value)
        {
            Neutrophils = Number(r, 6), Ward = r.Text(7), Bed = r.Text(8), DoseAt = Maybe(r, 9), Minutes = r.Whole(10), Cultures = r.GetInt64(11), CultureAt = Maybe(r, 12), CultureFirst = True(r, 13), ClearedAt = Maybe(r, 14), EndedAt = Maybe(r, 15),
        });

    /// <summary>Elements of the bundle stated or seen in these days.</summary>
    public static IReadOnlyList<PrecautionRow> Bundle(Store store, DateTimeOffset from, DateTimeOffset to, Reach? reach) => Ask(store, "q.chart", reach, [Micros.Of(from), Micros.Of(to)], open => $"""
        select q.chart, coalesce(p.name, ''), q.entry, q.taken_at, q.told_by, q.element, q.opportunities, q.done, q.why, q.ward, q.bed
        from protective q left join person p on p.chart = q.chart where q.taken_at >= @1 and q.taken_at < @2{open} order by q.taken_at desc, q.chart
        """, r => new PrecautionRow(Chart(r), r.GetString(1), r.GetInt64(2), At(r, 3), r.GetString(4) is "audit", r.GetString(5), r.GetInt64(6), r.GetInt64(7)) { Why = r.Text(8), Ward = r.Text(9), Bed = r.Text(10) });

    /// <summary>Whose last count, not older than this, is low or has fallen; the lowest first.</summary>
    public static IReadOnlyList<WatchRow> Watch(Store store, DateTimeOffset since, DateTimeOffset now, Reach? reach) => Ask(store, "q.chart", reach, [Micros.Of(since), Micros.Of(now)], open => $"""
        select q.chart, coalesce(p.name, ''), q.entry, q.anc, q.counted_at, q.anc_before, q.low_since, q.ward, q.bed,
          (select min(t.due_at) from task t where t.chart = q.chart and (t.loop = 'counts-after-chemotherapy' or t.id like 'grade-four-neutropenia/count%') and (t.closed_at is null or t.closed_at > @2) and t.due_at > q.counted_at)
        from neutrophil_watch q left join person p on p.chart = q.chart where q.counted_at >= @1{open} order by case when q.ward is null then 1 else 0 end, q.anc, q.chart limit {Most}
        """, r => new WatchRow(Chart(r), r.GetString(1), r.GetInt64(2), Number(r, 3)!.Value, At(r, 4), Number(r, 5), Maybe(r, 6), r.Text(7), r.Text(8), Maybe(r, 9)));

    /// <summary>Days of every kind that touch these days, both included.</summary>
    public static IReadOnlyList<DaysRow> Days(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach) => Ask(store, "q.chart", reach, [Micros.Of(from), Micros.Of(until)], open => $"""
        select q.chart, q.kind, q.ward, q.from_day, q.until_day from surveillance_days q where q.from_day <= @2 and (q.until_day is null or q.until_day >= @1){open}
        """, r => new DaysRow(Chart(r), r.GetString(1), r.GetString(2), At(r, 3), Maybe(r, 4)));

    /// <summary>Who lay in a ward at any time between two moments, in the order of their beds.</summary>
    public static IReadOnlyList<BesideRow> Beside(Store store, string ward, DateTimeOffset from, DateTimeOffset to, Reach? reach) => Ask(store, "q.chart", reach, [Micros.Of(from), Micros.Of(to), ward], open => $"""
        select q.chart, coalesce(p.name, ''), q.ward, q.bed, q.from_at, q.until_at from bed_span q left join person p on p.chart = q.chart
        where q.ward = @3 and q.from_at < @2 and (q.until_at is null or q.until_at > @1){open} order by q.bed, q.from_at, q.chart
        """, r => new BesideRow(Chart(r), r.GetString(1), r.GetString(2), r.GetString(3), At(r, 4), Maybe(r, 5)));

    static List<T> Ask<T>(Store store, string chart, Reach? reach, List<object?> values, Func<string, string> sql, Func<DbDataReader, T> read)
    {
        var open = reach is null ? "" : " and " + reach.Wide.Among(chart, Reach.Into(values));
        using var db = store.Engine.Open();
        return db.Rows(sql(open), read, [.. values]);
    }

    static ChartId Chart(DbDataReader r) => new(Guid.Parse(r.GetString(0)));
    static DateTimeOffset At(DbDataReader r, int i) => Micros.At(r.GetInt64(i));
    static DateTimeOffset? Maybe(DbDataReader r, int i) => r.Whole(i) is { } at ? Micros.At(at) : null;
    static bool True(DbDataReader r, int i) => Convert.ToBoolean(r.GetValue(i), CultureInfo.InvariantCulture);
    static decimal? Number(DbDataReader r, int i) => r.IsDBNull(i) ? null : Convert.ToDecimal(r.GetValue(i), CultureInfo.InvariantCulture);
}
