using System.Data.Common;

namespace Xinglin.Storage.Reading;

/// <summary>The nutrition of one stay as its lists show it.</summary>
public sealed record NutritionRow(ChartId Chart, string Person, DateTimeOffset CameAt, DateTimeOffset? LeftAt)
{
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    public string? Icd10 { get; init; }
    public string? Diagnosis { get; init; }
    public DateTimeOffset? ScreenedAt { get; init; }
    public decimal? Nrs { get; init; }
    public bool AtRisk { get; init; }
    public DateTimeOffset? AssessedAt { get; init; }
    public string? Assessment { get; init; }
    public DateTimeOffset? PlannedAt { get; init; }
    public string? Route { get; init; }
    public decimal? TargetKcal { get; init; }
    public decimal? BestPercent { get; init; }
    public bool Met { get; init; }
    public DateTimeOffset? SteppedAt { get; init; }
    public decimal? FirstKg { get; init; }
    public decimal? LastKg { get; init; }
}

/// <summary>营养。Stays with their nutrition, of charts that open to these keys.</summary>
public static class NutritionRows
{
    const int Most = 2000;

    /// <summary>Stays that last now, of people who are not in hospice care.</summary>
    public static IReadOnlyList<NutritionRow> Now(Store store, Reach? reach) => Rows(store, reach, _ => "s.left_at is null and r.died_at is null and r.hospice_at is null");

    /// <summary>Stays that began in these days.</summary>
    public static IReadOnlyList<NutritionRow> Came(Store store, DateTimeOffset from, DateTimeOffset until, Reach? reach) =>
        Rows(store, reach, with => $"s.came_at >= {with(Micros.Of(from))} and s.came_at < {with(Micros.Of(until))}");

    static IReadOnlyList<NutritionRow> Rows(Store store, Reach? reach, Func<Func<object?, string>, string> where)
    {
        using var db = store.Engine.Open();
        List<object?> values = [];
        var with = Reach.Into(values);
        var said = where(with) + (reach is null ? "" : " and " + reach.Among("s.chart", with));
        return db.Rows($"""
            select s.chart, coalesce(p.name, ''), s.came_at, s.left_at, s.ward, s.bed, s.icd10, s.diagnosis, s.screened_at, s.nrs, s.at_risk, s.assessed_at, s.assessment, s.planned_at, s.route, s.target_kcal, s.best_percent, s.met, s.stepped_at, s.first_kg, s.last_kg
            from nutrition_stay s left join person p on p.chart = s.chart left join patient r on r.chart = s.chart where {said} order by s.came_at desc, s.chart limit {Most}
            """, Read, [.. values]);
    }

    static NutritionRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), Micros.At(r.GetInt64(2)), ReferralRows.At(r, 3))
    {
        Ward = r.Text(4), Bed = r.Text(5), Icd10 = r.Text(6), Diagnosis = r.Text(7), ScreenedAt = ReferralRows.At(r, 8), Nrs = Decimal(r, 9), AtRisk = r.Whole(10) is 1, AssessedAt = ReferralRows.At(r, 11), Assessment = r.Text(12),
        PlannedAt = ReferralRows.At(r, 13), Route = r.Text(14), TargetKcal = Decimal(r, 15), BestPercent = Decimal(r, 16), Met = r.Whole(17) is 1, SteppedAt = ReferralRows.At(r, 18), FirstKg = Decimal(r, 19), LastKg = Decimal(r, 20),
    };

    static decimal? Decimal(DbDataReader r, int i) => r.IsDBNull(i) ? null : RecallRows.Number(r, i);
}
