using Xinglin.Facts.Nursing;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>营养治疗。From an assessment to its plan, what was eaten against it, and the step up where it was not enough.
/// It comes behind everything else and has dice of its own, so that no other draw moves. Shares are invented.</summary>
static class Nourishing
{
    const int Lately = 200;
    const double Eats = 0.68;

    public static void Tell(Tale tale, List<Line> lines)
    {
        var assessed = lines.Where(l => l.Fact is NursingAssessment { Instrument: "PG-SGA", Score: >= 4 }).OrderBy(l => l.HappenedAt).ToList();
        for (var i = 0; i < assessed.Count; i++)
        {
            var day = DateOnly.FromDateTime(assessed[i].HappenedAt.DateTime).DayNumber - tale.Zero.DayNumber;
            if (tale.Today - day > Lately) continue;
            var next = i + 1 < assessed.Count ? DateOnly.FromDateTime(assessed[i + 1].HappenedAt.DateTime).DayNumber - tale.Zero.DayNumber : int.MaxValue;
            var kg = lines.Where(l => l.Fact is BodyMeasure { WeightKg: not null } && l.HappenedAt <= assessed[i].HappenedAt).OrderBy(l => l.HappenedAt).Select(l => ((BodyMeasure)l.Fact).WeightKg).LastOrDefault();
            if (kg is { } weight) Plan(tale, day, Math.Min(next, day + 35), weight, ((NursingAssessment)assessed[i].Fact).Score!.Value, tale.For($"nourishing/{day}"));
        }
    }

    static void Plan(Tale tale, int day, int until, decimal kg, decimal score, Dice dice)
    {
        var (kcal, protein, eats, ends) = (Math.Round(kg * 28 / 10) * 10, Math.Round(kg * 1.3m), dice.Chance(Eats), Math.Min(day + 28, until - 1));
        var plan = new NutritionTherapy(NutritionRoute.Ons) { TargetKcal = kcal, TargetProteinG = protein, WeightKg = kg, Product = "全营养粉 50 g，每日 3 次（演示）", Access = "口服" };
        tale.Sharp(plan, day, 1050, "nutrition");
        var share = eats ? dice.Between(50, 62) : dice.Between(28, 42);
        foreach (var after in (int[])[1, 3, 5, 6])
        {
            share += eats ? dice.Between(2, 7) : dice.Between(-2, 3);
            if (day + after < ends) Eaten(tale, day + after, kcal, protein, share);
        }
        var better = Math.Max(2, eats ? score - dice.Between(2, 3) : score);
        if (day + 7 < ends) tale.Sharp(new NursingAssessment("PG-SGA") { Score = better }, day + 7, 1010, "nutrition");
        if (!eats && day + 7 < ends) plan = SteppedUp(tale, plan, day + 7, ends, kg, dice);
        if (ends > day) tale.Sharp(plan with { Ends = true, Reason = eats ? "进食恢复，体重稳" : "改回经口" }, ends, 1010, "nutrition");
    }

    static NutritionTherapy SteppedUp(Tale tale, NutritionTherapy plan, int day, int ends, decimal kg, Dice dice)
    {
        tale.Sharp(new RefeedingChecked(true) { Potassium = 3.6m, Phosphate = dice.Between(7, 10) * 0.1m, Magnesium = 0.75m, Thiamine = true, StartKcalPerKg = 10, Plan = "每日电解质，五天加到目标" }, day, 1030, "oncologist");
        var tube = plan with { Route = NutritionRoute.Enteral, Product = "整蛋白型肠内营养 1000 mL（演示）", Access = "鼻肠管", StartKcal = Math.Round(kg * 10) };
        tale.Sharp(tube, day, 1050, "nutrition");
        foreach (var after in (int[])[2, 4, 6])
            if (day + after < ends) Eaten(tale, day + after, plan.TargetKcal!.Value, plan.TargetProteinG!.Value, dice.Between(66, 92));
        return tube;
    }

    static void Eaten(Tale tale, int day, decimal kcal, decimal protein, int share) =>
        tale.Sharp(new NutritionIntake(Math.Round(kcal * share / 1000) * 10, IntakeBy.Recall) { ProteinG = Math.Round(protein * share / 100) }, day, 2015, "nutrition");
}
