using System.Data.Common;
using System.Text.Json;

namespace Xinglin.Storage.Reading;

/// <summary>A row of the task register with the name of the person; words as the register spells them.</summary>
public sealed record TaskRow(
    ChartId Chart, string Person, string Id, string Loop, string Wing, string Harm, string Owner, Phrase Say, Phrase Evidence, Phrase Chip,
    DateTimeOffset Opens, DateTimeOffset Due, DateTimeOffset? Escalates, string? EscalatesTo, string Card,
    IReadOnlyList<long> Because, IReadOnlyList<string> ClosesWith, DateTimeOffset? ClosedAt, long? ClosedBy, bool Answered, string? Ward, string? Bed)
{
    /// <summary>As the patient register calls it.</summary>
    public string? Diagnosis { get; init; }
    /// <summary>The colleague it was handed to.</summary>
    public string? Account { get; init; }
    /// <summary>Who of the care team holds the role that is asked.</summary>
    public string? Carer { get; init; }
    /// <summary>When it was due before anybody put it off.</summary>
    public DateTimeOffset PromisedAt { get; init; }
}

/// <summary>Reads the task register across charts: what is asked for now, what was closed.</summary>
/// <remarks>Which tasks is answered from one index that holds all that is asked about; only the rows of the page are then fetched.</remarks>
public static class TaskRows
{
    const string Columns = """
        select t.chart, coalesce(p.name, ''), t.id, t.loop, t.wing, t.harm, t.owner, t.say_zh, t.say_en, t.evidence_zh, t.evidence_en, t.chip_zh, t.chip_en,
          t.opens_at, t.due_at, t.escalates_at, t.escalates_to, t.card, t.because, t.closes_with, t.closed_at, t.closed_by, t.answered, t.ward, t.bed, r.diagnosis, t.account, t.carer, t.promised_at
        """;

    /// <summary>Open ones by what happens if nobody acts, then by when they are due; closed ones the latest first.</summary>
    public static IReadOnlyList<TaskRow> Of(Store store, TaskWish wish)
    {
        var wished = new Wished(wish);
        var page = wished.Page;
        using var db = store.Engine.Open();
        return db.Rows($"""
            {Columns} from ({page}) k join task t on t.chart = k.chart and t.n = k.n left join person p on p.chart = t.chart left join patient r on r.chart = t.chart
            order by {wished.Order}, t.chart, t.n
            """, Read, [.. wished.Values]);
    }

    /// <summary>How many, by loop and by owner.</summary>
    public static IReadOnlyList<(string Loop, Phrase Chip, string Owner, long Count)> Count(Store store, TaskWish wish)
    {
        var wished = new Wished(wish);
        using var db = store.Engine.Open();
        return db.Rows($"""
            with counted as (select loop, owner, sum(many) as many, min(chart) as chart from ({wished.Counted}) t group by loop, owner),
              named as (select c.loop, (select min(t.chip_zh) from task t where t.chart = c.chart and t.loop = c.loop) as zh,
                (select min(t.chip_en) from task t where t.chart = c.chart and t.loop = c.loop) as en
                from (select loop, min(chart) as chart from counted group by loop) c)
            select c.loop, n.zh, n.en, c.owner, c.many from counted c join named n on n.loop = c.loop order by c.loop, c.owner
            """, r => (r.GetString(0), new Phrase(r.GetString(1), r.GetString(2)), r.GetString(3), Number(r, 4)), [.. wished.Values]);
    }

    /// <summary>Closed since then: how many, and how many of them by the time first promised. Those that death or hospice ended are not work done and are left out.</summary>
    public static (long Closed, long OnTime) Kept(Store store, TaskWish wish)
    {
        var wished = new Wished(wish with { Closed = true });
        using var db = store.Engine.Open();
        return db.Rows($"select count(*), coalesce(sum(case when t.closed_at <= t.promised_at then 1 else 0 end), 0) from ({wished.All}) t where t.ended = 0",
            r => (r.GetInt64(0), Number(r, 1)), [.. wished.Values]).Single();
    }

    /// <summary>How many open ones fall due by each of these moments and after the one before, and how many after the last.</summary>
    public static IReadOnlyList<long> Due(Store store, TaskWish wish, IReadOnlyList<DateTimeOffset> edges)
    {
        var wished = new Wished(wish with { Edge = null, Beyond = null });
        var sums = edges.Select(e => $"coalesce(sum(case when t.due_at <= {wished.With(Micros.Of(e))} then 1 else 0 end), 0)").Append("count(*)").ToList();
        using var db = store.Engine.Open();
        var upTo = db.Rows($"select {string.Join(", ", sums)} from ({wished.All}) t", r => sums.Select((_, i) => Number(r, i)).ToList(), [.. wished.Values]).Single();
        return [.. upTo.Select((n, i) => i == 0 ? n : n - upTo[i - 1])];
    }

    /// <summary>When those that were closed by work were closed, the latest first.</summary>
    public static IReadOnlyList<DateTimeOffset> ClosedAt(Store store, TaskWish wish)
    {
        var wished = new Wished(wish with { Closed = true });
        using var db = store.Engine.Open();
        return db.Rows($"select t.closed_at from ({wished.All}) t where t.ended = 0 order by t.closed_at desc limit {wished.With(wish.Limit)}", r => Micros.At(r.GetInt64(0)), [.. wished.Values]);
    }

    /// <summary>A sum: PostgreSQL gives a numeric for it.</summary>
    static long Number(DbDataReader r, int i) => Convert.ToInt64(r.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Wards with open tasks, in order.</summary>
    public static IReadOnlyList<string> Wards(Store store)
    {
        using var db = store.Engine.Open();
        return db.Rows("select distinct ward from task where closed_at is null and ward is not null order by ward", r => r.GetString(0));
    }

    static TaskRow Read(DbDataReader r) => new(
        new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6),
        new(r.GetString(7), r.GetString(8)), new(r.Text(9) ?? "", r.Text(10) ?? ""), new(r.GetString(11), r.GetString(12)),
        Micros.At(r.GetInt64(13)), Micros.At(r.GetInt64(14)), r.Whole(15) is { } e ? Micros.At(e) : null, r.Text(16), r.GetString(17),
        JsonSerializer.Deserialize<long[]>(r.GetString(18)) ?? [], JsonSerializer.Deserialize<string[]>(r.GetString(19)) ?? [],
        r.Whole(20) is { } c ? Micros.At(c) : null, r.Whole(21), r.Whole(22) is 1, r.Text(23), r.Text(24))
    {
        Diagnosis = r.Text(25), Account = r.Text(26), Carer = r.Text(27), PromisedAt = Micros.At(r.GetInt64(28)),
    };
}
