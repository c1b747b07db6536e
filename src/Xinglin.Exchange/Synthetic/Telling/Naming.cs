using System.Globalization;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>From the biopsy to a named, staged disease.</summary>
static class Naming
{
    public static void Tell(Tale tale)
    {
        var (dice, plan, illness) = (tale.For("naming"), tale.Plan, tale.Illness);
        var number = string.Create(CultureInfo.InvariantCulture, $"演B{tale.Number + 1:0000}-1");
        var seen = illness.Cancer.Key == "liver" && plan.Road != "systemic" || illness.Cancer.Key == "kidney" && plan.Operations is not [];
        if (!seen)
        {
            tale.Say(new ProcedureDone(illness.Cancer.Look, illness.Cancer.Look.EndsWith('镜') ? ProcedureKind.Endoscopy : ProcedureKind.Biopsy) { Site = illness.Place, Specimen = number, Outcome = "顺利" }, plan.Look, 1010, "surgeon");
            tale.Say(new SpecimenTaken(SpecimenKind.Tissue) { Number = number, Site = illness.Place, Words = $"{illness.Place}活检组织" }, plan.Look, 1020, "surgeon");
            tale.Say(new NextStep("等病理报告，回诊") { On = tale.On(plan.Look + 10) }, plan.Look, 1040, "surgeon");
            tale.Say(new PathologyReport($"（{illness.Place}）{illness.Grade}{illness.Cancer.Kind}") { Specimen = number, Histology = illness.Cancer.Kind, Grade = illness.GradeCode }, plan.Report, 1500, "pathologist");
            tale.Say(new ReportRead($"病理 {number}"), plan.Read, 1705, "oncologist");
        }
        if (illness.Spread)
            tale.Sharp(new Diagnosis($"{illness.Cancer.Picture.Spread[0].Split(' ')[0].Replace("结节", "", StringComparison.Ordinal)}转移癌", DiagnosisKind.SecondaryCancer), plan.Read, 1709, "oncologist");
        tale.Sharp(new Diagnosis(illness.Name, DiagnosisKind.PrimaryCancer)
        {
            Icd10 = illness.Icd10, Topography = illness.Topography, Morphology = illness.Cancer.Morphology,
            Certainty = Certainty.Confirmed,
        }, plan.Read, 1710, "oncologist");
        var late = tale.Scene is null && dice.Chance(tale.Level("stage-late", plan.Read)); // some are treated before anybody has written a stage down
        Stages(tale, late ? plan.Start + dice.Between(10, 45) : plan.Read, "c", illness.Tnm, illness.Clinical);
        if (!seen)
            foreach (var (shape, result) in illness.Markers)
                tale.Say(new Biomarker(shape.Name) { Result = result, Method = shape.Method }, tale.Life.Calendar.Clinic(plan.Report + (shape.Method == "NGS" ? 5 : 1)), 1530, "pathologist");
        if (plan.Detour)
            tale.Say(new NextStep("治疗方案待定") { WhyNone = dice.Of(["去外院征求第二意见", "秋收后再来", "家属商量费用"]) }, plan.Read + 1, 1000, "casemanager");
        else
            tale.Say(new NextStep(plan.Meeting is { } ? "多学科会诊" : plan.Road == "chinese" ? "中医肿瘤门诊" : "确定首次治疗") { On = tale.On(plan.Meeting ?? plan.Start) }, plan.Read, 1720, "oncologist");
    }

    public static void Stages(Tale tale, int day, string prefix, string[] tnm, string? group)
    {
        var illness = tale.Illness;
        if (illness.Stage.Also?.Split(' ') is [var system, var named] && prefix == "c")
            tale.Sharp(new Stage(system) { Edition = system == "CNLC" ? "2024" : null, Group = named }, day, 1712, "oncologist");
        if (tnm is [var t, var n, var m]) // the last one stated is what a header shows
            tale.Sharp(new Stage("AJCC") { Edition = "8", Prefix = prefix, T = t, N = n, M = m, Group = group }, day, 1713, "oncologist");
    }
}
