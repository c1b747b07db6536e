using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>粒缺发热 as it was met in the past: cultures, first dose, score, looking again, going home.</summary>
static class Fevers
{
    public static void Tell(Tale tale)
    {
        var dice = tale.For("fevers");
        foreach (var cycle in tale.Plan.Courses.SelectMany(c => c.Cycles))
        {
            if (cycle.Fever is not { } day) continue;
            tale.Say(new Encounter(EncounterKind.Emergency) { Department = "急诊", Reason = "化疗后发热" }, day, 1840, "nurse");
            tale.Say(new Temperature(Measures.Tenth(Math.Max(38.4, dice.Normal(38.8, 0.3))), Site.Oral), day, 1843, "nurse", 2);
            Blood.Count(tale, day, 1850, Math.Min(0.45, tale.Plan.Marrow.Anc(day)), tale.Plan.Marrow.Plt(day), tale.Plan.Marrow.Hb(day), 1.1, 24);
            foreach (var site in (string[])["右上肢外周", "左上肢外周"]) tale.Say(new SpecimenTaken(SpecimenKind.BloodCulture) { Site = site }, day, 1858, "nurse", 2);
            var minutes = (int)Math.Clamp(dice.Skewed(tale.Level("antibiotic-minutes", day), 0.45), 18, 290); // some late: an honest region
            tale.Say(new DrugGiven(tale.Scene?.Allergen?.Contains("头孢", StringComparison.Ordinal) == true ? "美罗培南" : "头孢哌酮舒巴坦", DrugKind.Antibacterial) { Dose = dice.Chance(0.5) ? 1 : 3, Unit = "g", Route = "静滴" }, day, Tale.Clock(1843, minutes), "nurse", 2);
            tale.Say(new NursingAssessment("MASCC") { Score = dice.Between(17, 24), Items = new Dictionary<string, string> { ["症状负担"] = "轻", ["低血压"] = "无" } }, day, 2010, "oncologist");
            tale.Say(new NursingAssessment("protective-isolation") { Note = "单间，口腔与肛周护理，限制探视" }, day, 1930, "nurse");
            tale.Say(new AdverseEvent("发热性中性粒细胞减少") { Grade = 3, Version = "CTCAE 5.0", AttributedTo = "化疗" }, day, 2015, "oncologist");
            tale.Say(new BedAssigned(tale.Ward, tale.Bed), day, 2030, "nurse");
            for (var d = 1; d <= 4; d++) tale.Say(new Temperature(Measures.Tenth(Math.Max(36.4, dice.Normal(38.2 - d * 0.45, 0.15))), Site.Oral), day + d, 1400, "nurse");
            foreach (var d in (int[])[2, 4]) Blood.Count(tale, day + d, 730, tale.Plan.Marrow.Anc(day + d), tale.Plan.Marrow.Plt(day + d), tale.Plan.Marrow.Hb(day + d), 2 + d);
            tale.Say(new LaboratoryResult("血培养") { Loinc = "600-7", Text = dice.Chance(0.17) ? "已报，见培养结果" : "见培养结果" }, day + 5, 900, "lis", 60);
            tale.Say(new NursingAssessment("protective-isolation") { Note = "院感查看：手卫生、单间、家属口罩落实" }, day + 1, 1005, "infection");
            tale.Say(new Reassessed("抗感染", "退热，培养未报阳性，继续后停药"), day + 2, 915, "oncologist");
            tale.Say(new Discharged("回家") { Plan = "继续监测血常规" }, day + 6, 1000, "oncologist");
            tale.Say(new NextStep("复查血常规，评估下周期减量") { On = tale.On(day + 9) }, day + 6, 1010, "oncologist");
        }
    }
}
