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
        var drawn = tale.Plan.Marrow.Drawn(day);
        var anc = Math.Min(drawn.Anc, most ?? drawn.Anc);
        Count(tale, day, clock, anc, drawn.Plt, drawn.Hb, drawn.White);
        return (anc, drawn.Plt);
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
    /// <param name="raised">ALT, U/L, where something other than an embolisation has raised it</param>
    public static void Chemistry(Tale tale, int day, double alt = 1, double bilirubin = 1, double? raised = null)
    {
        var (own, dice) = (tale.For("chemistry"), tale.For($"chemistry/{day}"));
        var liver = tale.Illness.Cancer.Key == "liver" ? 1.6 : 1;
        foreach (var lab in (LaboratoryResult[])
        [
            Result("谷丙转氨酶", "1742-6", Measures.Whole((own.Within(12, 32) * liver * alt is var usual ? raised ?? usual : 0) * dice.Skewed(1, 0.15)), "U/L", 7, 45),
            Result("总胆红素", "1975-2", Measures.Tenth(own.Within(7, 15) * liver * bilirubin * dice.Skewed(1, 0.12)), "umol/L", 3.4m, 20.5m),
            Result("肌酐", "2160-0", Measures.Whole(own.Within(tale.Illness.Man ? 62 : 48, tale.Illness.Man ? 95 : 78) * dice.Skewed(1, 0.06)), "umol/L", 45, 104),
            Result("血钾", "2823-3", Measures.Hundredth(Math.Clamp(own.Normal(4.1, 0.2) * dice.Skewed(1, 0.03), 3.4, 5.1)), "mmol/L", 3.5m, 5.3m),
        ]) tale.Sharp(lab, day, 733, "lis", 200);
    }

    /// <summary>Liver blood after an embolisation: enzymes up on the first day and highest before the third, bilirubin later, back within a month (course seen,
    /// heights memory).</summary>
    public static void AfterEmbolising(Tale tale, int since, int day, Dice session)
    {
        var t = since - 0.13; // drawn at half past seven, embolised at half past ten
        var (alt, ast, bilirubin) = (Math.Clamp(session.Normal(1.6, 0.6), 0.3, 3), Math.Clamp(session.Normal(1.8, 0.6), 0.3, 3.2), Math.Clamp(session.Normal(0.5, 0.25), 0.05, 1.2));
        Chemistry(tale, day, Math.Exp(alt * Curve.Peak(t, 2.5, 1.2)), Math.Exp(bilirubin * Curve.Peak(t, 4, 1)));
        var own = tale.For("chemistry/liver");
        foreach (var lab in (LaboratoryResult[])
        [
            Result("谷草转氨酶", "1920-8", Measures.Whole(own.Within(22, 48) * Math.Exp(ast * Curve.Peak(t, 1.5, 1.1))), "U/L", 13, 40),
            Result("白蛋白", "1751-7", Measures.Tenth(own.Normal(38, 2.5) * Math.Exp(-0.1 * Curve.Peak(t, 7, 1))), "g/L", 40, 55),
            Result("C 反应蛋白", "1988-5", Measures.Tenth(3 + session.Skewed(45, 0.5) * Curve.Peak(t, 3, 1.4)), "mg/L", 0, 8),
        ]) tale.Sharp(lab, day, 733, "lis", 200);
    }

    /// <summary>The marker followed in this cancer.</summary>
    public static void Serum(Tale tale, int day)
    {
        var (serum, dice) = (tale.Illness.Cancer.Serum, tale.For($"serum/{day}"));
        var floor = serum.Upper * 0.4;
        var value = floor + Math.Max(0, tale.Illness.Serum - floor) * Left(tale, serum, day);
        tale.Sharp(Result(serum.Name, serum.Loinc, Measures.Tenth(value * dice.Skewed(1, 0.06)), serum.Unit, 0, (decimal)serum.Upper), day, 734, "lis", 260);
    }

    /// <summary>How much of what the tumour makes is left: by half-lives after an operation, slowly where treatment answers, twice as much every so often once it turns.</summary>
    static double Left(Tale tale, Serum serum, int day)
    {
        var (plan, own) = (tale.Plan, tale.For("burden"));
        var kind = own.Unit();
        var treated = ((int[])[.. plan.Courses.Select(c => c.Start), .. plan.Embolisations, .. plan.Radiotherapy.Select(r => r.Day)]).DefaultIfEmpty(Lives.Fate.Never).Min();
        var since = day - treated;
        var left = plan.Operations.FirstOrDefault(o => o.Day < day) is { Day: > 0 } o ? Math.Exp(-Math.Log(2) * (day - o.Day) / serum.Halves)
            : since <= 0 ? 1
            : plan.Embolisations is not [] ? kind < 0.65 ? 0.15 + 0.85 * Math.Exp(-Math.Log(2) * since / 9) : 1
            : kind < 0.43 ? Math.Max(0.2, Math.Exp(-Math.Log(2) * since / 28.0)) * (own.Chance(0.12) ? 1 + 0.6 * Curve.Peak(since, 14, 1.5) : 1)
            : kind < 0.81 ? 1 : 1.15;
        return left * (day > plan.Fate.Worse - 45 ? Math.Min(400, Math.Pow(2, (Math.Min(day, plan.Seen + 60) - plan.Fate.Worse + 45) / serum.Doubles)) : 1);
    }

    static LaboratoryResult Result(string test, string? loinc, decimal value, string unit, decimal low, decimal high) =>
        new(test) { Loinc = loinc, Value = value, Unit = unit, Low = low, High = high, Flag = value < low ? "L" : value > high ? "H" : null };

    static void Answered(Tale tale, int day, string test, string action) =>
        tale.Say(new CriticalAcknowledged(test, action) { ReadBack = true }, day, 1056, "oncologist");

    static void Neutropenia(Tale tale, int day)
    {
        tale.Say(new NeutropeniaPlan(true, "4 级，谷底未过") { Isolation = true, CountAgainOn = tale.On(day + 2) }, day, 1120, "oncologist");
        tale.Say(new AdverseEvent("中性粒细胞减少") { Grade = 4, Version = "CTCAE 5.0", AttributedTo = "化疗" }, day, 1125, "oncologist");
    }

    /// <summary>Daily growth factor for three days.</summary>
    public static void Rescue(Tale tale, int day)
    {
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
