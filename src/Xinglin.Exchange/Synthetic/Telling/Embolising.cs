using Xinglin.Facts.Consents;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>肝动脉化疗栓塞. The session, the day after, enzymes that rise and fall, and the picture that follows.</summary>
static class Embolising
{
    public static void Tell(Tale tale)
    {
        var sessions = tale.Plan.Embolisations;
        for (var n = 0; n < sessions.Count; n++) Session(tale, sessions[n], n + 1, sessions.ElementAtOrDefault(n + 1));
    }

    static void Session(Tale tale, int day, int number, int next)
    {
        var (dice, ward) = (tale.For($"embolising/{number}"), tale.Ward);
        tale.Say(new NextStep("入院行 TACE，预计出院") { On = tale.On(day + 6) }, day - 1, 1415, "interventionist");
        tale.Say(new Encounter(EncounterKind.Inpatient) { Department = ward, Reason = $"第 {number} 次 TACE" }, day - 1, 1430, "nurse");
        tale.Say(new BedAssigned(ward, tale.Bed), day - 1, 1435, "nurse");
        Caring.Admission(tale, day - 1);
        Blood.Panel(tale, day - 1);
        Blood.Chemistry(tale, day - 1);
        tale.Sharp(new LaboratoryResult("INR") { Loinc = "6301-6", Value = Measures.Hundredth(dice.Within(0.98, 1.28)), Unit = "" }, day - 1, 733, "lis", 200);
        tale.Say(new Consent("肝动脉化疗栓塞", true) { By = "本人" }, day - 1, 1630, "interventionist");
        tale.Sharp(new ProcedureDone("肝动脉化疗栓塞", ProcedureKind.Tace)
        {
            Site = tale.Illness.Cancer.Key == "liver" ? tale.Illness.Place : tale.Illness.Cancer.Picture.Spread[0], Technique = $"碘油 {dice.Between(6, 16)} mL + 表柔比星 {dice.Between(3, 5) * 10} mg，明胶海绵", Outcome = "靶血管断流", EndedAt = tale.At(day, 1130),
        }, day, 1030, "interventionist", 75);
        tale.Say(new NursingAssessment("post-tace") { Score = dice.Between(2, 5), Items = Items(dice, 37.4), Note = "术后 6 小时：足背动脉搏动好" }, day, 1640, "nurse");
        tale.Say(new NursingAssessment("post-tace") { Score = dice.Between(1, 4), Items = Items(dice, 37.9), Note = "术后 24 小时" }, day + 1, 945, "nurse");
        for (var d = 0; d < 4; d++)
            tale.Say(new Temperature(Measures.Tenth(37.0 + Math.Max(0, dice.Within(0.3, 1.1) * (1 - Math.Abs(d - 1) / 3.0))), Site.Axillary), day + d, 2010, "nurse");
        foreach (var d in (int[])[1, 3, 7, 30])
        {
            Blood.AfterEmbolising(tale, d, day + d, tale.For($"embolised/{number}"));
            Blood.Panel(tale, day + d);
        }
        tale.Say(new DrugGiven("布桂嗪", DrugKind.Analgesic) { Dose = 100, Unit = "mg", Route = "肌注" }, day, 1530, "nurse");
        tale.Say(new Discharged("回家") { Plan = "5 周后增强影像与肿瘤标志物" }, day + dice.Between(4, 6), 1000, "interventionist");
        tale.Say(new NextStep("TACE 后复查增强影像") { On = tale.On(day + 35) }, day + 4, 925, "interventionist");
        Blood.Serum(tale, day + 33);
        if (next > 0) tale.Say(new NextStep($"第 {number + 1} 次 TACE") { On = tale.On(next) }, day + 37, 1100, "interventionist");
    }

    static Dictionary<string, string> Items(Dice dice, double celsius) => new()
    {
        ["体温"] = $"{Measures.Tenth(celsius + dice.Normal(0, 0.2))}", ["疼痛"] = $"{dice.Between(2, 5)}", ["恶心呕吐"] = dice.Of(["无", "恶心", "呕吐 1 次"]), ["穿刺点"] = "无渗血",
    };
}
