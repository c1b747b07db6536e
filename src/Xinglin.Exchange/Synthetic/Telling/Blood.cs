using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>What the laboratory sends, and what the ward does about a value that cannot wait.</summary>
static class Blood
{
    /// <summary>A blood count drawn that morning; returns neutrophils and platelets as measured, 10⁹/L.</summary>
    public static (double Anc, double Plt) Panel(Tale tale, int day, double? most = null, int clock = 732)
    {
        var (dice, marrow) = (tale.For($"count/{day}"), tale.Plan.Marrow);
        var anc = marrow.Anc(day) * dice.Skewed(1, 0.04);
        if (most is { } cap) anc = Math.Min(anc, cap);
        var plt = marrow.Plt(day) * dice.Skewed(1, 0.05);
        var hb = marrow.Hb(day) * dice.Skewed(1, 0.015);
        Count(tale, day, clock, anc, plt, hb, anc * 1.15 + 1.3 * dice.Skewed(1, 0.1));
        return (anc, plt);
    }

    public static void Count(Tale tale, int day, int clock, double anc, double plt, double hb, double white, int later = 195)
    {
        foreach (var lab in (LaboratoryResult[])
        [
            Result("白细胞", "6690-2", Measures.Hundredth(white), "10*9/L", 3.5m, 9.5m),
            Result("中性粒细胞", "751-8", Measures.Hundredth(anc), "10*9/L", 1.8m, 6.3m),
            Result("血红蛋白", "718-7", Measures.Whole(hb), "g/L", tale.Illness.Man ? 130 : 115, tale.Illness.Man ? 175 : 150),
            Result("血小板", "777-3", Measures.Whole(plt), "10*9/L", 125, 350),
        ]) tale.Sharp(lab, day, clock, "lis", later);
        if (anc < 0.5) Answered(tale, day, "中性粒细胞", "升白针、保护性隔离，每 4 小时测体温");
        if (plt < 20) Answered(tale, day, "血小板", "绝对卧床，备血小板，评估出血");
        if (anc < 0.5) Neutropenia(tale, day);
    }

    /// <summary>Liver, kidney and potassium before treatment.</summary>
    public static void Chemistry(Tale tale, int day, double alt = 1, double bilirubin = 1)
    {
        var (own, dice) = (tale.For("chemistry"), tale.For($"chemistry/{day}"));
        var liver = tale.Illness.Cancer.Key == "liver" ? 1.6 : 1;
        foreach (var lab in (LaboratoryResult[])
        [
            Result("谷丙转氨酶", "1742-6", Measures.Whole(own.Within(12, 32) * liver * alt * dice.Skewed(1, 0.15)), "U/L", 7, 45),
            Result("总胆红素", "1975-2", Measures.Tenth(own.Within(7, 15) * liver * bilirubin * dice.Skewed(1, 0.12)), "umol/L", 3.4m, 20.5m),
            Result("肌酐", "2160-0", Measures.Whole(own.Within(tale.Illness.Man ? 62 : 48, tale.Illness.Man ? 95 : 78) * dice.Skewed(1, 0.06)), "umol/L", 45, 104),
            Result("血钾", "2823-3", Measures.Hundredth(Math.Clamp(own.Normal(4.1, 0.2) * dice.Skewed(1, 0.03), 3.4, 5.1)), "mmol/L", 3.5m, 5.3m),
        ]) tale.Sharp(lab, day, 733, "lis", 200);
    }

    /// <summary>The marker followed in this cancer: falls by half-lives after an operation, with the lesions otherwise.</summary>
    public static void Serum(Tale tale, int day)
    {
        var (serum, dice) = (tale.Illness.Cancer.Serum, tale.For($"serum/{day}"));
        var floor = serum.Upper * 0.4;
        var left = tale.Plan.Operations.FirstOrDefault(o => o.Day < day) is { Day: > 0 } o && day < tale.Plan.Fate.Worse ? Math.Exp(-0.1 * (day - o.Day)) : Pictures.Burden(tale.Plan, tale.For("burden"), day);
        var value = floor + Math.Max(0, tale.Illness.Serum - floor) * left;
        tale.Sharp(Result(serum.Name, serum.Loinc, Measures.Tenth(value * dice.Skewed(1, 0.06)), serum.Unit, 0, (decimal)serum.Upper), day, 734, "lis", 260);
    }

    static LaboratoryResult Result(string test, string? loinc, decimal value, string unit, decimal low, decimal high) =>
        new(test) { Loinc = loinc, Value = value, Unit = unit, Low = low, High = high, Flag = value < low ? "L" : value > high ? "H" : null };

    static void Answered(Tale tale, int day, string test, string action) =>
        tale.Say(new CriticalAcknowledged(test, action) { ReadBack = true }, day, 1056, "oncologist");

    static void Neutropenia(Tale tale, int day)
    {
        tale.Say(new NeutropeniaPlan(true, "4 级，谷底未过") { Isolation = true, CountAgainOn = tale.On(day + 2) }, day, 1120, "oncologist");
        tale.Say(new AdverseEvent("中性粒细胞减少") { Grade = 4, Version = "CTCAE 5.0", AttributedTo = "化疗" }, day, 1125, "oncologist");
        for (var d = 0; d < 3; d++)
            tale.Say(new DrugGiven("重组人粒细胞刺激因子", DrugKind.GrowthFactor) { Dose = 300, Unit = "ug", Route = "皮下" }, day + d, 1610, "nurse");
    }

    /// <summary>Grades of the lowest counts of a cycle, as the physician writes them.</summary>
    public static void Toxicity(Tale tale, int day, double anc, double plt)
    {
        var grades = tale.World.Region.Grades;
        if (Grades.Of(anc, grades.Anc) is 3) tale.Say(new AdverseEvent("中性粒细胞减少") { Grade = 3, Version = "CTCAE 5.0", AttributedTo = "化疗" }, day, 1430, "oncologist");
        if (Grades.Of(plt, grades.Plt) is >= 2 and var low) tale.Say(new AdverseEvent("血小板减少") { Grade = low, Version = "CTCAE 5.0", AttributedTo = "化疗" }, day, 1432, "oncologist");
    }
}
