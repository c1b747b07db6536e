using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>After treatment: visits with a next one named each time, until it comes back or the patient is no longer seen.</summary>
static class Following
{
    public static void Tell(Tale tale)
    {
        var (plan, dice) = (tale.Plan, tale.For("following"));
        var cured = plan.Operations is not [];
        if (tale.Illness.Cancer.Endocrine is { } tablet && cured)
            tale.Say(new MedicationOrdered(tablet, DrugKind.Anticancer) { Dose = 2.5m, Unit = "mg", Route = "口服", Sig = "2.5 mg 每日一次，5 年", For = "辅助内分泌治疗" }, plan.Done, 925, "oncologist");
        var end = Math.Min(Math.Min(plan.Fate.Comfort, plan.Fate.Dies - 10), tale.Today + 1);
        for (var day = plan.Done + dice.Between(10, 26); day < end;)
        {
            var next = day + (cured && day < plan.Seen ? dice.Between(84, 92) : dice.Between(26, 30));
            if (plan.CourseOn(day) is { } course) { day = course.End + 12; continue; }
            tale.Say(new Encounter(EncounterKind.Outpatient) { Department = "肿瘤门诊", Reason = day < plan.Seen ? "复查" : "减症治疗" }, day, 930, "oncologist");
            tale.Say(new PerformanceStatus(PerformanceScale.Ecog, tale.Body.Ecog(day)), day, 936, "oncologist");
            tale.Say(new BodyMeasure { WeightKg = Measures.Tenth(tale.Body.Weight(day)) }, day, 934, "nurse");
            Blood.Panel(tale, day - 1);
            Blood.Chemistry(tale, day - 1);
            Blood.Serum(tale, day - 1);
            tale.Say(new NextStep(cured && day < plan.Seen ? "随访复查：影像与肿瘤标志物" : "门诊复诊") { On = tale.On(next) }, day, 945, "oncologist");
            day = next;
        }
    }
}
