using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Nutrition;

/// <summary>What a chart says of somebody's nutrition, by the names of the instruments however a ward writes them.</summary>
public static class NutritionFacts
{
    extension(Chart chart)
    {
        public IEnumerable<Stated<NursingAssessment>> Screens => chart.Scored("nrs-2002");

        /// <summary>Totals of PG-SGA, or a diagnosis by GLIM.</summary>
        public IEnumerable<Stated<NursingAssessment>> NutritionAssessments => chart.All<NursingAssessment>().Where(a => Plain(a.Fact.Instrument) is var i && (i.StartsWith("pgsga", StringComparison.Ordinal) || i == "glim"));

        /// <summary>Treatments that began, in order; what ends one begins none.</summary>
        public IEnumerable<Stated<NutritionTherapy>> Therapies => chart.All<NutritionTherapy>().Where(t => !t.Fact.Ends);

        /// <summary>The treatment that runs then; null: none, or it was ended.</summary>
        public Stated<NutritionTherapy>? TherapyAt(DateTimeOffset at) => chart.All<NutritionTherapy>().Where(t => t.At <= at).Select(t => (Stated<NutritionTherapy>?)t).LastOrDefault() is { Fact.Ends: false } running ? running : null;

        public IEnumerable<(DateTimeOffset At, decimal Kg, Entry Entry)> Weights => chart.All<BodyMeasure>().Where(b => b.Fact.WeightKg is not null).Select(b => (b.At, b.Fact.WeightKg!.Value, b.Entry));
    }

    /// <summary>Whether an assessment asks for more than teaching.</summary>
    public static bool AsksForPlan(this NursingAssessment assessment, NutritionCard card) => assessment.Score is not { } score || score >= (Plain(assessment.Instrument) == "glim" ? 1 : card.PlanFromScore.Is);

    static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
