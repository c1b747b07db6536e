using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>The mornings that need more than a line.</summary>
static class MorningScenes
{
    public static void Fever(Tale tale)
    {
        var today = tale.Today;
        Count(tale, today, 650, 90, 0.38m, tale.Plan.Marrow.Plt(today), tale.Plan.Marrow.Hb(today), 1.2m);
        tale.Sharp(new CriticalAcknowledged("中性粒细胞", "保护性隔离，测体温，备升白针") { ReadBack = true }, today, 832, "oncologist");
        tale.Sharp(new Temperature(37.1m, Site.Oral), today, 605, "nurse");
        tale.Sharp(new Temperature(38.7m, Site.Oral), today, 906, "nurse", 0);
        tale.Sharp(new VitalSigns { Pulse = 106, Breaths = 20, Systolic = 108, Diastolic = 66, Saturation = 97 }, today, 908, "nurse");
        tale.Sharp(new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "PICC", Number = "演BC-1" }, today, 926, "nurse");
        tale.Sharp(new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "左上肢外周", Number = "演BC-2" }, today, 928, "nurse");
    }

    public static void Potassium(Tale tale)
    {
        tale.Sharp(new LaboratoryResult("血钾") { Loinc = "2823-3", Value = 2.4m, Unit = "mmol/L", Low = 3.5m, High = 5.3m, Flag = "LL" }, tale.Today, 640, "lis", 27);
        tale.Sharp(new LaboratoryResult("肌酐") { Loinc = "2160-0", Value = 71, Unit = "umol/L", Low = 45, High = 104 }, tale.Today, 640, "lis", 27);
        tale.Sharp(new Facts.Reported.PatientReport("食欲", 6, 10) { Words = "三天没怎么吃，腹泻" }, tale.Today - 1, 1920, "patient");
    }

    public static void PlateletsTooLow(Tale tale)
    {
        var course = tale.Plan.Courses[0];
        if (course.Cycles.All(c => c.Day != tale.Today)) // it was put off today, so nobody was told to come in
        {
            tale.Sharp(new NextStep("入院给药，预计出院") { On = tale.On(tale.Today + 3) }, tale.Today - 1, 1430, "oncologist");
            tale.Sharp(new Encounter(EncounterKind.Inpatient) { Department = tale.Ward, Reason = $"{course.Shape.Name} 第 6 周期" }, tale.Today - 1, 1442, "nurse");
            tale.Sharp(new BedAssigned(tale.Ward, tale.Bed), tale.Today - 1, 1448, "nurse");
            Caring.Admission(tale, tale.Today - 1);
        }
        var second = course.Cycles[2].Day + 3;
        var meeting = $"{tale.On(second):yyyy-MM-dd} 多学科会诊";
        tale.Sharp(new MdtRecommendation("肝 S6 加做 TACE", Role.Interventionist, tale.On(second + 14)) { Meeting = meeting, Gate = "血小板 ≥ 50", Evidence = "操作记录" }, second, 1510, "mdt", 6);
        tale.Sharp(new MdtRecommendation("奥沙利铂累积，测脾大小，血小板 < 75 停药", Role.Oncologist, tale.On(second + 14)) { Meeting = meeting, Evidence = "给药前核查" }, second, 1512, "mdt", 6);
        Count(tale, tale.Today, 650, 110, 1.62m, 46, tale.Plan.Marrow.Hb(tale.Today), 3.1m);
        tale.Sharp(new Finding("超声脾脏长径") { Number = 13.1m, Unit = "cm" }, tale.Today - 6, 1010, "radiologist", 90);
    }

    public static void Neutropenia(Tale tale)
    {
        Count(tale, tale.Today, 645, 80, 0.44m, tale.Plan.Marrow.Plt(tale.Today), tale.Plan.Marrow.Hb(tale.Today), 1.3m);
        tale.Sharp(new CriticalAcknowledged("中性粒细胞", "已知晓，查房时议方案") { ReadBack = true }, tale.Today, 821, "oncologist");
        tale.Sharp(new Temperature(36.8m, Site.Axillary), tale.Today - 1, 2030, "nurse");
        tale.Sharp(new Temperature(36.9m, Site.Axillary), tale.Today, 610, "nurse");
    }

    public static void Referred(Tale tale)
    {
        var illness = tale.Illness;
        tale.Sharp(new SexStated(illness.Man ? Sex.Male : Sex.Female), tale.Today - 1, 1530, "county");
        tale.Sharp(new Birth(PartialDate.Of(tale.Who.Born)), tale.Today - 1, 1530, "county");
        tale.Sharp(new Referral($"{tale.Who.County.Zh}人民医院（演示）", tale.World.Hub, $"进食哽噎两月，胃镜疑{illness.Cancer.Zh}，请收治") { Urgent = true, Plan = "病理已送，带片来诊" }, tale.Today - 1, 1540, "county");
    }

    static void Count(Tale tale, int day, int clock, int later, decimal anc, double plt, double hb, decimal white)
    {
        foreach (var lab in (LaboratoryResult[])
        [
            new("白细胞") { Loinc = "6690-2", Value = white, Unit = "10*9/L", Low = 3.5m, High = 9.5m, Flag = "L" },
            new("中性粒细胞") { Loinc = "751-8", Value = anc, Unit = "10*9/L", Low = 1.8m, High = 6.3m, Flag = "L" },
            new("血红蛋白") { Loinc = "718-7", Value = Measures.Whole(hb), Unit = "g/L", Low = 115, High = 150, Flag = hb < 115 ? "L" : null },
            new("血小板") { Loinc = "777-3", Value = Measures.Whole(plt), Unit = "10*9/L", Low = 125, High = 350, Flag = plt < 125 ? "L" : null },
        ]) tale.Sharp(lab, day, clock, "lis", later);
    }
}
