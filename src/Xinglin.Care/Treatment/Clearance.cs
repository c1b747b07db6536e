using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Care.Treatment;

/// <summary>肌酐清除率。Cockcroft and Gault, Nephron 1976;16:31-41: (140 − age) × kg ÷ (0.8136 × µmol/L), × 0.85 for women.</summary>
static class Clearance
{
    extension(Chart chart)
    {
        /// <summary>mL/min at a creatinine; null when age, sex or weight is not known.</summary>
        public decimal? ClearanceAt(Reading creatinine)
        {
            if (creatinine.Value <= 0 || chart.Last<Birth>()?.Fact.On.AgeOn(creatinine.At.HouseDay()) is not { } age || age >= 140) return null;
            if (chart.Last<SexStated>()?.Fact.Sex is not (Sex.Female or Sex.Male) || Weight(chart, creatinine.At) is not { } kg) return null;
            var man = (140 - age) * kg / (0.8136m * creatinine.Value);
            return chart.Last<SexStated>()!.Value.Fact.Sex == Sex.Female ? man * 0.85m : man;
        }
    }

    static decimal? Weight(Chart chart, DateTimeOffset at)
    {
        var weights = chart.All<BodyMeasure>().Where(b => b.Fact.WeightKg is not null).ToList();
        return (weights.LastOrDefault(b => b.At <= at) is { Fact: { } before } ? before : weights.FirstOrDefault().Fact)?.WeightKg;
    }
}
