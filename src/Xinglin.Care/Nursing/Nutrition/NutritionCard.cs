using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Nutrition;

public sealed record NutritionCard : ProtocolCard
{
    /// <summary>NRS-2002 from which somebody is at risk.</summary>
    public required Cited<int> AtRiskFrom { get; init; }
    public required Cited<int> AssessWithinHours { get; init; }
    /// <summary>PG-SGA total from which a plan is asked for; below it teaching is enough.</summary>
    public required Cited<int> PlanFromScore { get; init; }
    public required Cited<int> PlanWithinHours { get; init; }
    /// <summary>Percent of the energy target that counts as met.</summary>
    public required Cited<int> TargetPercent { get; init; }
    public required Cited<int> TargetWithinDays { get; init; }
    public required Cited<int> AgainInBedDays { get; init; }
    public required Cited<int> AgainAtHomeDays { get; init; }
    /// <summary>kcal per kilogram a day, from and to.</summary>
    public required Cited<List<decimal>> KcalPerKg { get; init; }
    /// <summary>Grams of protein per kilogram a day, from and to.</summary>
    public required Cited<List<decimal>> ProteinPerKg { get; init; }
    public required RefeedingLines Refeeding { get; init; }
}

/// <summary>When feeding that begins too fast is a danger.</summary>
public sealed record RefeedingLines
{
    /// <summary>Percent of the weight lost.</summary>
    public required Cited<decimal> LossOver { get; init; }
    public required Cited<int> LossWithinDays { get; init; }
    /// <summary>Days in a row with next to nothing eaten.</summary>
    public required Cited<int> NothingOverDays { get; init; }
    /// <summary>kcal a day that are next to nothing.</summary>
    public required Cited<decimal> NothingKcal { get; init; }
    /// <summary>mmol/L</summary>
    public required Cited<decimal> PotassiumBelow { get; init; }
    public required Cited<decimal> PhosphateBelow { get; init; }
    public required Cited<decimal> MagnesiumBelow { get; init; }
    public required Cited<int> LaboratoryDays { get; init; }
    /// <summary>A look so many days before feeding begins still holds.</summary>
    public required Cited<int> CheckedWithinDays { get; init; }
    public required Cited<decimal> StartKcalPerKg { get; init; }
}
