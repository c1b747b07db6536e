using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>One line as its lists show it; words as the register spells them.</summary>
/// <param name="From">the day it went in, at its start</param>
public sealed record LineRow(ChartId Chart, string Person, string? Phone, long Entry, string Line, string? Side, string? Site, DateTimeOffset From, DateTimeOffset? Out, string LastBy, DateTimeOffset LastAt)
{
    public bool Elsewhere { get; init; }
    public bool TipKnown { get; init; }
    public string? Removed { get; init; }
    public long? RemovedEntry { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    /// <summary>Id of the organisation that keeps it, where somebody said so.</summary>
    public string? KeptAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public decimal? ExternalCm { get; init; }
    public decimal? ArmCm { get; init; }
    public long Troubles { get; init; }
    /// <summary>Id of the organisation the person is registered at.</summary>
    public string? Registered { get; init; }
}

/// <summary>A complication and the line it befell.</summary>
public sealed record LineTroubleRow(ChartId Chart, string Person, long Entry, string Line, string Trouble, DateTimeOffset At, string? Ward);

/// <summary>A care that was due: when, and when it was done.</summary>
/// <param name="DoneAt">null: not yet</param>
public sealed record LineCareRow(ChartId Chart, string Person, Phrase Say, DateTimeOffset DueAt, DateTimeOffset? DoneAt, string Task)
{
    public bool LateAt(DateTimeOffset now) => (DoneAt ?? now) > DueAt;
}

/// <summary>导管。Lines and their days, of charts that open to these keys; days are counted from spans, a patient once a day.</summary>
public static class LineRows
{
    const int Most = 1000;

    const string Columns = """
        select l.chart, coalesce(p.name, ''), p.phone, l.entry, l.kind, l.side, l.site, l.from_day, l.out_day, l.last_by, l.last_at, l.elsewhere, l.tip_known, l.removed, l.removed_entry,
          l.ward, l.bed, l.kept_at, l.due_at, l.external_cm, l.arm_cm, l.troubles, r.organisation
        from line_stay l left join person p on p.chart = l.chart left join patient r on r.chart = l.chart
        """;

    /// <summary>Lines that are in now, the longest overdue first.</summary>
    public static IReadOnlyList<LineRow> In(Store store, Reach? reach) => Rows(store, reach, _ => "l.out_day is null");

    /// <summary>Lines that were in on some day of these, the last not counted.</summary>
    public static IReadOnlyList<LineRow> Between(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach) =>
        Rows(store, reach, with => $"l.from_day < {with(Micros.Of(until))} and (l.out_day is null or l.out_day > {with(Micros.Of(from))})");

    /// <summary>Lines that came out in these days; by what was said of the removal where some are named.</summary>
    public static IReadOnlyList<LineRow> Removed(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach, params IReadOnlyList<string> how) =>
        Rows(store, reach, with => $"l.out_day >= {with(Micros.Of(from))} and l.out_day < {with(Micros.Of(until))}{(how is [] ? "" : $" and l.removed in ({string.Join(", ", how.Select(with))})")}");

    /// <summary>Line-days between two days, the second not counted: each day of a patient once.</summary>
    /// <param name="kind">only days on which such a line was in; null: any central line</param>
    public static long Days(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach, string? kind = null, string? ward = null)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(until), 86_400_000_000L];
        var with = Reach.Into(values);
        var where = "s.from_day < @2 and (s.until_day is null or s.until_day > @1)" + (kind is null ? "" : $" and s.kinds like {with($"% {kind} %")}") + (ward is null ? "" : $" and s.ward = {with(ward)}") + (reach is null ? "" : " and " + reach.Among("s.chart", with));
        return Convert.ToInt64(db.One($"""
            select coalesce(sum((case when s.until_day is null or s.until_day > @2 then @2 else s.until_day end - case when s.from_day < @1 then @1 else s.from_day end) / @3), 0) from line_span s where {where}
            """, [.. values]), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Complications of these days, the latest first.</summary>
    public static IReadOnlyList<LineTroubleRow> Troubles(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(until)];
        var open = reach is null ? "" : " and " + reach.Among("t.chart", Reach.Into(values));
        return db.Rows($"select t.chart, coalesce(p.name, ''), t.entry, t.kind, t.trouble, t.at, t.ward from line_trouble t left join person p on p.chart = t.chart where t.at >= @1 and t.at < @2{open} order by t.at desc, t.chart limit {Most}",
            r => new LineTroubleRow(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), r.GetString(3), r.GetString(4), Micros.At(r.GetInt64(5)), r.Text(6)), [.. values]);
    }

    /// <summary>Cares whose time lies in these days, as the loop of line care asked for them; what death or hospice ended is left out.</summary>
    public static IReadOnlyList<LineCareRow> Cares(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(from), Micros.Of(until)];
        var open = reach is null ? "" : " and " + reach.Among("t.chart", Reach.Into(values));
        return db.Rows($"""
            select t.chart, coalesce(p.name, ''), t.say_zh, t.say_en, t.promised_at, t.closed_at, t.id from task t left join person p on p.chart = t.chart
            where t.loop = 'picc-care' and t.ended = 0 and t.promised_at >= @1 and t.promised_at < @2{open} order by t.promised_at desc, t.chart
            """, r => new LineCareRow(new(Guid.Parse(r.GetString(0))), r.GetString(1), new(r.GetString(2), r.GetString(3)), Micros.At(r.GetInt64(4)), r.Whole(5) is { } at ? Micros.At(at) : null, r.GetString(6)), [.. values]);
    }

    static IReadOnlyList<LineRow> Rows(Store store, Reach? reach, Func<Func<object?, string>, string> where)
    {
        using var db = store.Engine.Open();
        List<object?> values = [];
        var with = Reach.Into(values);
        var said = where(with) + (reach is null ? "" : " and " + reach.Among("l.chart", with));
        return db.Rows($"{Columns} where {said} order by case when l.due_at is null then 1 else 0 end, l.due_at, l.from_day, l.chart limit {Most}", Read, [.. values]);
    }

    static LineRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.Text(2), r.GetInt64(3), r.GetString(4), r.Text(5), r.Text(6), Micros.At(r.GetInt64(7)), ReferralRows.At(r, 8), r.GetString(9), Micros.At(r.GetInt64(10)))
    {
        Elsewhere = r.Whole(11) is 1, TipKnown = r.Whole(12) is 1, Removed = r.Text(13), RemovedEntry = r.Whole(14), Ward = r.Text(15), Bed = r.Text(16), KeptAt = r.Text(17), DueAt = ReferralRows.At(r, 18),
        ExternalCm = Decimal(r, 19), ArmCm = Decimal(r, 20), Troubles = r.GetInt64(21), Registered = r.Text(22),
    };

    static decimal? Decimal(DbDataReader r, int i) => r.IsDBNull(i) ? null : RecallRows.Number(r, i);
}
