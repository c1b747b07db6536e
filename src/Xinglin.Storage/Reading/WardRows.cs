using System.Data.Common;
using System.Text.Json;

namespace Xinglin.Storage.Reading;

/// <summary>One bed of a ward with who lies in it, as the registers keep it. Null: not known, or never.</summary>
public sealed record WardRow(ChartId Chart, string Person, string Ward, string Bed, DateTimeOffset CameAt)
{
    public string? Diagnosis { get; init; }
    public string? Regimen { get; init; }
    public long? Cycle { get; init; }
    public DateTimeOffset? CycleDay1At { get; init; }
    public decimal? Celsius { get; init; }
    public string? Site { get; init; }
    public long? Pulse { get; init; }
    public long? Breaths { get; init; }
    public long? Systolic { get; init; }
    public long? Diastolic { get; init; }
    public decimal? Saturation { get; init; }
    public DateTimeOffset? MeasuredAt { get; init; }
    public long? News { get; init; }
    public string? NewsClass { get; init; }
    public DateTimeOffset? RoundAt { get; init; }
    public Phrase RoundWhy { get; init; }
    public decimal? Pain { get; init; }
    public DateTimeOffset? PainAt { get; init; }
    public IReadOnlyList<Phrase> Flags { get; init; } = [];
    /// <summary>Lines in situ and the day each was placed.</summary>
    public IReadOnlyList<(string Kind, DateOnly Placed)> Lines { get; init; } = [];
    public DateTimeOffset? HandedAt { get; init; }
    public bool HandedOpen { get; init; }
    public decimal? Neutrophils { get; init; }
    public decimal? Platelets { get; init; }
}

/// <summary>床位一览。The beds of a ward, by their numbers: 2 before 10, an extra bed (+1, 加1) behind the others.</summary>
public static class WardRows
{
    const int Most = 400;

    public static IReadOnlyList<WardRow> Of(Store store, string ward, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [ward];
        var open = reach is null ? "" : " and " + reach.Opens("w.chart", Reach.Into(values));
        return [.. db.Rows($"""
            select w.chart, coalesce(p.name, ''), w.ward, w.bed, w.came_at, r.diagnosis, r.regimen, r.cycle, r.cycle_day1_at, w.celsius, w.site, w.pulse, w.breaths, w.systolic, w.diastolic, w.saturation,
              w.measured_at, w.news, w.news_class, w.round_at, w.round_zh, w.round_en, w.pain, w.pain_at, w.flags, w.lines, w.handed_at, w.handed_open, r.last_anc, r.last_plt
            from ward_line w left join person p on p.chart = w.chart left join patient r on r.chart = w.chart
            where w.ward = @1{open} limit {Most}
            """, Read, [.. values]).OrderBy(r => BedNumber.Of(r.Bed), StringComparer.Ordinal).ThenBy(r => r.Chart.Value)];
    }

    /// <summary>Wards with somebody in a bed, and how many.</summary>
    public static IReadOnlyList<(string Ward, long Beds, long Due)> Wards(Store store, DateTimeOffset by, Reach? reach)
    {
        using var db = store.Engine.Open();
        List<object?> values = [Micros.Of(by)];
        var open = reach is null ? "" : " where " + reach.Among("w.chart", Reach.Into(values));
        return db.Rows($"select w.ward, count(*), sum(case when w.round_at <= @1 then 1 else 0 end) from ward_line w{open} group by w.ward order by w.ward",
            r => (r.GetString(0), r.GetInt64(1), Convert.ToInt64(r.GetValue(2), System.Globalization.CultureInfo.InvariantCulture)), [.. values]);
    }

    static WardRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetString(2), r.GetString(3), Micros.At(r.GetInt64(4)))
    {
        Diagnosis = r.Text(5), Regimen = r.Text(6), Cycle = r.Whole(7), CycleDay1At = At(r, 8), Celsius = Number(r, 9), Site = r.Text(10), Pulse = r.Whole(11), Breaths = r.Whole(12), Systolic = r.Whole(13), Diastolic = r.Whole(14),
        Saturation = Number(r, 15), MeasuredAt = At(r, 16), News = r.Whole(17), NewsClass = r.Text(18), RoundAt = At(r, 19), RoundWhy = new(r.Text(20) ?? "", r.Text(21) ?? ""), Pain = Number(r, 22), PainAt = At(r, 23),
        Flags = [.. Words(r.Text(24)).Select(f => new Phrase(f[0], f[1]))], Lines = [.. Words(r.Text(25)).Select(l => (l[0], DateOnly.ParseExact(l[1], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))],
        HandedAt = At(r, 26), HandedOpen = r.Whole(27) is 1, Neutrophils = Number(r, 28), Platelets = Number(r, 29),
    };

    static IEnumerable<string[]> Words(string? json) => (JsonSerializer.Deserialize<string[]>(json ?? "[]") ?? []).Select(w => w.Split('|', 2)).Where(w => w.Length == 2);

    static DateTimeOffset? At(DbDataReader r, int i) => r.Whole(i) is { } at ? Micros.At(at) : null;

    static decimal? Number(DbDataReader r, int i) => r.IsDBNull(i) ? null : Convert.ToDecimal(r.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>床号。Beds in the order somebody walks along them: a text that sorts so.</summary>
public static class BedNumber
{
    /// <returns>"1" for an extra bed, else "0"; its number with leading noughts; the bed as it is called</returns>
    public static string Of(string bed)
    {
        var text = bed.Trim();
        var digits = new string([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit).Take(9)]);
        return $"{(text.StartsWith('+') || text.StartsWith('加') ? 1 : 0)}/{(digits is "" ? "~" : digits.PadLeft(9, '0'))}/{text}";
    }
}
