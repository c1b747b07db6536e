using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Nutrition;

/// <summary>营养登记簿。One row per stay: screened when, assessed when, planned when, how much of the target was met, what the weight did.</summary>
public sealed class NutritionRegister(Library library) : IRegister
{
    readonly Adopted<NutritionCard> cards = library.For<NutritionCard>();

    public string Name => "nutrition_stay";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("came_at", Kind.Time, "when the stay began"),
        new("left_at", Kind.Time, "when it ended; null: still here"),
        new("ward", Kind.Text, "where the patient lies now; null: in no bed"),
        new("bed", Kind.Text, "bed in that ward"),
        new("icd10", Kind.Text, "code of the main diagnosis"),
        new("diagnosis", Kind.Text, "the main diagnosis in words"),
        new("screened_at", Kind.Time, "first NRS-2002 of the stay; null: none"),
        new("nrs", Kind.Number, "its total"),
        new("at_risk", Kind.Truth, "it was 3 or more; null: not screened"),
        new("assessed_at", Kind.Time, "first PG-SGA or GLIM of the stay"),
        new("assessment", Kind.Text, "as it says itself"),
        new("planned_at", Kind.Time, "first nutrition treatment of the stay"),
        new("route", Kind.Text, "counselling, ons, enteral, parenteral"),
        new("target_kcal", Kind.Number, "its target a day"),
        new("best_percent", Kind.Number, "most of the target met on one day within the days the card gives; null: no target or nothing written"),
        new("met", Kind.Truth, "the share the card asks for was met; null: no plan"),
        new("stepped_at", Kind.Time, "when a stronger way of feeding began"),
        new("first_kg", Kind.Number, "first weight of the stay"),
        new("last_kg", Kind.Number, "last weight of the stay"),
    ];

    public IReadOnlyList<string> Indexes => ["came_at", "left_at, ward"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (cards.On(DateTimeOffset.MaxValue) is not { } card) yield break;
        var (bed, main) = (chart.BedAt(DateTimeOffset.MaxValue), chart.MainDiagnosis());
        foreach (var s in NutritionStay.In(chart, card))
            yield return
            [
                s.Came.At, s.Left, s.Left is null ? bed?.Ward : null, s.Left is null ? bed?.Bed : null, main?.Icd10, main?.Name, s.Screened?.At, s.Screened?.Fact.Score, s.AtRisk, s.Assessed?.At, s.Assessed?.Fact.Say().Zh,
                s.Plan?.At, s.Plan is { } p ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Fact.Route.ToString()) : null, s.Plan?.Fact.TargetKcal, s.BestPercent, s.Plan is null ? null : s.BestPercent >= card.TargetPercent.Is,
                s.SteppedUp?.At, s.FirstKg, s.LastKg,
            ];
    }
}
