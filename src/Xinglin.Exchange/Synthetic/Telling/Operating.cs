using System.Globalization;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Operations and radiotherapy.</summary>
static class Operating
{
    public static void Tell(Tale tale)
    {
        var dice = tale.For("operating");
        foreach (var (day, minor) in tale.Plan.Operations) Operation(tale, dice, day, minor);
        foreach (var beams in tale.Plan.Radiotherapy)
        {
            tale.Say(new Consent($"{beams.Site}放疗", true) { By = "本人" }, beams.Day - 1, 1000, "oncologist");
            Beaming.Tell(tale, beams);
            tale.Say(new RadiotherapyCourse(beams.Site) { Gray = beams.Gray, Fractions = beams.Fractions, Modality = "IMRT", Completed = true, EndedAt = tale.At(beams.End, 1100) }, beams.End, 1110, "oncologist");
            tale.Say(new NextStep("放疗后复查") { On = tale.On(beams.End + 28) }, beams.End, 1115, "oncologist");
        }
    }

    static void Operation(Tale tale, Dice dice, int day, bool minor)
    {
        var illness = tale.Illness;
        var name = minor ? illness.Cancer.Minor! : illness.Cancer.Operation!;
        var number = string.Create(CultureInfo.InvariantCulture, $"演B{tale.Number + 1:0000}-2");
        var prefix = tale.Plan.Road == "neo" ? "yp" : "p";
        var (tnm, group) = prefix == "yp" ? illness.AfterTreatment(tale.For("burden").Unit()) : illness.Resected(tale.For("resected"));
        var gone = tnm is ["T0", ..];
        tale.Say(new NextStep($"入院行{name}，预计出院") { On = tale.On(day + (minor ? 3 : 9)) }, day - 2, 1415, "surgeon");
        tale.Say(new Encounter(EncounterKind.Inpatient) { Department = tale.World.Called(tale.World.Region.Wards.Surgery), Reason = name }, day - 2, 1430, "nurse");
        Caring.Admission(tale, day - 2);
        tale.Say(new Consent(name, true) { By = "本人" }, day - 1, 1600, "surgeon");
        tale.Say(new ProcedureDone(name, ProcedureKind.Surgery) { Site = illness.Place, Specimen = number, Outcome = "顺利", EndedAt = tale.At(day, 1230) }, day, 900, "surgeon", 240);
        tale.Say(new SpecimenTaken(SpecimenKind.Tissue) { Number = number, Site = illness.Place, Words = "手术切除标本" }, day, 1200, "surgeon");
        for (var d = 1; d <= 3; d++) tale.Say(new Temperature(Measures.Tenth(dice.Normal(37.5 - d * 0.15, 0.2)), Site.Axillary), day + d, 1400, "nurse");
        tale.Say(new PathologyReport(gone ? $"（{illness.Place}）治疗后改变，未见肿瘤残留，切缘阴性" : $"（{illness.Place}）{illness.Grade}{illness.Cancer.Kind}，{tnm.ElementAtOrDefault(0)}{tnm.ElementAtOrDefault(1)}，切缘阴性") { Specimen = number, Histology = illness.Cancer.Kind, Grade = illness.GradeCode }, day + 6, 1500, "pathologist");
        tale.Say(new ReportRead($"病理 {number}"), day + 6, 1705, "oncologist");
        if (!minor) Naming.Stages(tale, day + 6, prefix, tnm, group);
        var adjuvant = tale.Plan.Courses.FirstOrDefault(c => c.Start > day);
        var home = tale.Plan.Home(day, minor);
        foreach (var complication in tale.Plan.Complications.Where(c => c.Operated == day)) Complications.Tell(tale, complication, name, home);
        tale.Say(new Discharged("回家") { Plan = "伤口换药，营养支持" }, home, 1000, "oncologist");
        tale.Say(new NextStep(adjuvant is null ? "术后首次复查" : $"{adjuvant.Shape.Name} 第 1 周期") { On = tale.On(adjuvant?.Start ?? Math.Max(home + 14, day + 35)) }, home, 1005, "oncologist");
    }
}
