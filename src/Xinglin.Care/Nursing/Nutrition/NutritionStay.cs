using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Nutrition;

/// <summary>一次住院的营养路径：screened, assessed, planned, fed, weighed. What is not there was not done.</summary>
/// <param name="Left">null while it lasts</param>
public sealed record NutritionStay(Stated<Encounter> Came, DateTimeOffset? Left)
{
    /// <summary>A screen of the clinic on the day before counts for the stay.</summary>
    static readonly TimeSpan before = TimeSpan.FromDays(1);

    public Stated<NursingAssessment>? Screened { get; private init; }
    public bool? AtRisk { get; private init; }
    public Stated<NursingAssessment>? Assessed { get; private init; }
    /// <summary>The first treatment of the stay.</summary>
    public Stated<NutritionTherapy>? Plan { get; private init; }
    public Stated<NutritionTherapy>? SteppedUp { get; private init; }
    /// <summary>Most of the target met on one day in the days the card gives, percent; null: no target, or nobody wrote what was eaten.</summary>
    public decimal? BestPercent { get; private init; }
    public decimal? FirstKg { get; private init; }
    public decimal? LastKg { get; private init; }

    public bool Covers(DateTimeOffset at) => at >= Came.At - before && !(at >= Left);

    /// <summary>Every stay of the chart.</summary>
    public static IReadOnlyList<NutritionStay> In(Chart chart, NutritionCard card) => [.. Stay.In(chart).Select(s => Of(chart, card, new(s.Came, s.Left)))];

    static NutritionStay Of(Chart chart, NutritionCard card, NutritionStay stay)
    {
        var screen = First(chart.Screens, stay);
        var plan = First(chart.Therapies.Where(t => t.At >= stay.Came.At), stay);
        var weights = chart.Weights.Where(w => stay.Covers(w.At)).Select(w => (decimal?)w.Kg).ToList();
        return stay with
        {
            Screened = screen, AtRisk = screen?.Fact.Score is { } nrs ? nrs >= card.AtRiskFrom.Is : null, Assessed = First(chart.NutritionAssessments, stay), Plan = plan,
            SteppedUp = plan is { } p ? First(chart.Therapies.Where(t => t.At > p.At && t.Fact.Route > p.Fact.Route), stay) : null,
            BestPercent = plan is { } q ? Best(chart, q, card) : null, FirstKg = weights.FirstOrDefault(), LastKg = weights.LastOrDefault(),
        };
    }

    /// <summary>Most of the target met on one day since it was set, percent.</summary>
    public static decimal? Best(Chart chart, Stated<NutritionTherapy> therapy, NutritionCard card) => therapy.Fact.TargetKcal is { } target
        ? chart.All<NutritionIntake>().Where(i => i.At.HouseDay() >= therapy.At.HouseDay() && i.At.HouseDay() <= therapy.At.HouseDay().AddDays(card.TargetWithinDays.Is)).Max(i => (decimal?)(i.Fact.Kcal / target * 100)) : null;

    static Stated<T>? First<T>(IEnumerable<Stated<T>> all, NutritionStay stay) where T : IFact => all.Where(s => stay.Covers(s.At)).Select(s => (Stated<T>?)s).FirstOrDefault();
}
