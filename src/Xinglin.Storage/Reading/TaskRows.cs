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
}

/// <summary>Which tasks are wanted; what is null is not asked for.</summary>
public sealed record TaskWish
{
    public ChartId? Chart { get; init; }
    /// <summary>Tasks these roles own, or that have climbed to them by <see cref="At"/>.</summary>
    public IReadOnlyList<string>? Owners { get; init; }
    public string? Ward { get; init; }
    public string? Loop { get; init; }
    public bool Closed { get; init; }
    /// <summary>Those that have not opened yet as well.</summary>
    public bool Waiting { get; init; }
    /// <summary>Open ones: opened by then. Closed ones: closed by then.</summary>
    public DateTimeOffset At { get; init; }
    /// <summary>Open ones due by then; closed ones closed since then.</summary>
    public DateTimeOffset? Edge { get; init; }
    /// <summary>What does harm first comes before what is merely due earlier, so that a limit never cuts it off.</summary>
    public bool HarmFirst { get; init; }
    public int Limit { get; init; } = 500;
}

/// <summary>Reads the task register across charts: what is asked for now, what was closed.</summary>
public static class TaskRows
{
    const string Columns = """
        select t.chart, coalesce(p.name, ''), t.id, t.loop, t.wing, t.harm, t.owner, t.say_zh, t.say_en, t.evidence_zh, t.evidence_en, t.chip_zh, t.chip_en,
          t.opens_at, t.due_at, t.escalates_at, t.escalates_to, t.card, t.because, t.closes_with, t.closed_at, t.closed_by, t.answered, t.ward, t.bed, r.diagnosis
        from task t left join person p on p.chart = t.chart left join patient r on r.chart = t.chart
        """;

    public static IReadOnlyList<TaskRow> Of(Store store, TaskWish wish)
    {
        var (where, values) = Where(wish);
        values.Add(wish.Limit);
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} {where} order by {(wish.Closed ? "t.closed_at desc" : wish.HarmFirst ? "case t.harm when 'acute' then 0 else 1 end, t.due_at" : "t.due_at")} limit @{values.Count}", Read, [.. values]);
    }

    /// <summary>How many, by loop and by owner.</summary>
    public static IReadOnlyList<(string Loop, Phrase Chip, string Owner, long Count)> Count(Store store, TaskWish wish)
    {
        var (where, values) = Where(wish);
        using var db = store.Engine.Open();
        return db.Rows($"select t.loop, max(t.chip_zh), max(t.chip_en), t.owner, count(*) from task t {where} group by t.loop, t.owner",
            r => (r.GetString(0), new Phrase(r.GetString(1), r.GetString(2)), r.GetString(3), r.GetInt64(4)), [.. values]);
    }

    /// <summary>Closed since then: how many, and how many of them by their time. Those that death or hospice ended are not work done and are left out.</summary>
    public static (long Closed, long OnTime) Kept(Store store, TaskWish wish)
    {
        var (where, values) = Where(wish with { Closed = true });
        using var db = store.Engine.Open();
        return db.Rows($"select count(*), coalesce(sum(case when t.closed_at <= t.due_at then 1 else 0 end), 0) from task t {where} and t.ended = 0",
            r => (r.GetInt64(0), Convert.ToInt64(r.GetValue(1), System.Globalization.CultureInfo.InvariantCulture)), [.. values]).Single();
    }

    /// <summary>Wards with open tasks, in order.</summary>
    public static IReadOnlyList<string> Wards(Store store)
    {
        using var db = store.Engine.Open();
        return db.Rows("select distinct ward from task where closed_at is null and ward is not null order by ward", r => r.GetString(0));
    }

    static (string Sql, List<object?> Values) Where(TaskWish wish)
    {
        List<object?> values = [];
        string At(object? value)
        {
            values.Add(value);
            return "@" + values.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        var now = At(Micros.Of(wish.At));
        List<string> parts = wish.Closed ? [$"t.closed_at <= {now}"] : [$"(t.closed_at is null or t.closed_at > {now})"];
        if (!wish.Closed && !wish.Waiting) parts.Add($"t.opens_at <= {now}");
        if (wish.Edge is { } edge) parts.Add(wish.Closed ? $"t.closed_at >= {At(Micros.Of(edge))}" : $"t.due_at <= {At(Micros.Of(edge))}");
        if (wish.Chart is { } chart) parts.Add($"t.chart = {At(chart.ToString())}");
        if (wish.Ward is { } ward) parts.Add($"t.ward = {At(ward)}");
        if (wish.Loop is { } loop) parts.Add($"t.loop = {At(loop)}");
        if (wish.Owners is { } owners)
        {
            var list = owners is [] ? "''" : string.Join(", ", owners.Select(o => At(o)));
            parts.Add($"(t.owner in ({list}) or t.escalates_to in ({list}) and t.escalates_at <= {now})");
        }
        return ("where " + string.Join(" and ", parts), values);
    }

    static TaskRow Read(DbDataReader r) => new(
        new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6),
        new(r.GetString(7), r.GetString(8)), new(r.Text(9) ?? "", r.Text(10) ?? ""), new(r.GetString(11), r.GetString(12)),
        Micros.At(r.GetInt64(13)), Micros.At(r.GetInt64(14)), r.Whole(15) is { } e ? Micros.At(e) : null, r.Text(16), r.GetString(17),
        JsonSerializer.Deserialize<long[]>(r.GetString(18)) ?? [], JsonSerializer.Deserialize<string[]>(r.GetString(19)) ?? [],
        r.Whole(20) is { } c ? Micros.At(c) : null, r.Whole(21), r.Whole(22) is 1, r.Text(23), r.Text(24)) { Diagnosis = r.Text(25) };
}
