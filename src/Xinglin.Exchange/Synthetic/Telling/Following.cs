using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>After treatment: visits with a next one named each time, some of them in the county, until it comes back or the patient is no longer seen.</summary>
static class Following
{
    public static void Tell(Tale tale)
    {
        var (plan, dice) = (tale.Plan, tale.For("following"));
        var cured = plan.Operations is not [];
        if (tale.Illness.Cancer.Endocrine is { } tablet && cured)
            tale.Say(new MedicationOrdered(tablet, DrugKind.Anticancer) { Dose = 2.5m, Unit = "mg", Route = "口服", Sig = "2.5 mg 每日一次，5 年", For = "辅助内分泌治疗" }, plan.Done, 925, "oncologist");
        if (tale.Referred) Return(tale, dice);
        var end = Math.Min(Math.Min(plan.Fate.Comfort, plan.Fate.Dies - 10), tale.Today + 1);
        for (var day = tale.Life.Calendar.Clinic(plan.Done + dice.Between(10, 26)); day < end;)
        {
            var next = tale.Life.Calendar.Clinic(day + (cured && day < plan.Seen ? dice.Between(84, 92) : dice.Between(26, 30)));
            if (plan.CourseOn(day) is { } course) { day = tale.Life.Calendar.Clinic(course.End + 12); continue; }
            if (Absent.On(tale, "oncology", day)) { day = Absent.Tell(tale, "肿瘤门诊", day, tale.Life.Calendar.Clinic(day + dice.Between(4, 9))); continue; }
            var (place, who) = tale.Referred && dice.Chance(0.35) ? ($"{tale.Who.County.Zh}人民医院", "county") : ("肿瘤门诊", "oncologist");
            tale.Say(new Encounter(EncounterKind.Outpatient) { Department = place, Reason = day < plan.Seen ? "复查" : "减症治疗" }, day, 930, who);
            tale.Strength(day, 936, who);
            tale.Say(new BodyMeasure { WeightKg = Measures.Tenth(tale.Body.Weight(day)) }, day, 934, who == "county" ? "county" : "nurse");
            var drawn = tale.Life.Calendar.Before(day);
            Blood.Panel(tale, drawn);
            Blood.Chemistry(tale, drawn);
            Blood.Serum(tale, drawn);
            tale.Say(new NextStep(cured && day < plan.Seen ? "随访复查：影像与肿瘤标志物" : "门诊复诊") { On = tale.On(next) }, day, 945, who);
            day = next;
        }
        Township(tale, end);
        Lost(tale);
    }

    /// <summary>The letter back to the county that sent them.</summary>
    static void Return(Tale tale, Dice dice)
    {
        var day = tale.Plan.Done + (dice.Chance(tale.Level("returned", tale.Plan.Done)) ? dice.Between(1, 6) : dice.Between(9, 45));
        if (day >= Math.Min(tale.Plan.Seen, tale.Plan.Fate.Comfort)) return;
        var back = new Referral(tale.World.Hub, $"{tale.Who.County.Zh}人民医院（演示）", "治疗结束，回县随访") { FromOrganisation = "hub", ToOrganisation = tale.Who.County.Hospital, Plan = "血常规每月一次，三月回中心复查" };
        tale.Say(back, day, 1620, "oncologist");
        tale.Say(back with { State = ReferralState.Seen }, day + dice.Between(2, 9), 1010, "county");
    }

    /// <summary>The township doctor looks in on the old and the far.</summary>
    static void Township(Tale tale, int end)
    {
        var dice = tale.For("township");
        if (tale.Scene?.Home is null && !dice.Chance(tale.Illness.Age >= 70 || tale.Who.County.Far ? 0.35 : 0.1)) return;
        for (var day = tale.Plan.Start + dice.Between(6, 20); day < end; day += dice.Between(26, 34))
        {
            if (tale.Life.InHouse(day) is not null) continue;
            tale.Say(new VitalSigns { Pulse = dice.Between(64, 96), Systolic = dice.Between(106, 148), Diastolic = dice.Between(62, 92), Saturation = dice.Between(94, 99) }, day, 1015, "township");
            tale.Say(new BodyMeasure { WeightKg = Measures.Tenth(tale.Body.Weight(day)) }, day, 1018, "township");
        }
    }

    /// <summary>Nobody answered, three times on different days; then nothing more is planned, and it says why.</summary>
    static void Lost(Tale tale)
    {
        if (tale.Lost is not { } lost) return;
        var dice = tale.For("lost");
        foreach (var after in (int[])[32, 37, 45])
            tale.Unheard(new Encounter(EncounterKind.Remote) { Department = "随访中心", Reason = "随访电话", Cancelled = true }, lost + after, 1530 + dice.Between(0, 20), "casemanager");
        tale.Unheard(new NextStep("失访，年度再找一次") { WhyNone = dice.Weighed(reasons) }, lost + 45, 1555, "casemanager");
    }

    static readonly Dictionary<string, double> reasons = new() { ["号码有误或已换"] = 0.36, ["多次无人接听"] = 0.35, ["家属不愿再联系"] = 0.15, ["已搬走"] = 0.14 };
}
