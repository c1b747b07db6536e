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
        Count(tale, 160, 90, 0.38m, tale.Plan.Marrow.Plt(today), tale.Plan.Marrow.Hb(today), 1.2m);
        tale.Ago(new CriticalAcknowledged("中性粒细胞", "保护性隔离，测体温，备升白针") { ReadBack = true }, 58, "oncologist");
        tale.Ago(new Temperature(37.1m, Site.Oral), 205, "nurse");
        tale.Ago(new Temperature(38.7m, Site.Oral), 24, "nurse", 0);
        tale.Ago(new VitalSigns { Pulse = 106, Breaths = 20, Systolic = 108, Diastolic = 66, Saturation = 97 }, 22, "nurse");
        tale.Ago(new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "PICC", Number = "演BC-1" }, 4, "nurse");
        tale.Ago(new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "左上肢外周", Number = "演BC-2" }, 2, "nurse");
    }

    public static void Potassium(Tale tale)
    {
        tale.Ago(new LaboratoryResult("血钾") { Loinc = "2823-3", Value = 2.4m, Unit = "mmol/L", Low = 3.5m, High = 5.3m, Flag = "LL" }, 170, "lis", 27);
        tale.Ago(new LaboratoryResult("肌酐") { Loinc = "2160-0", Value = 71, Unit = "umol/L", Low = 45, High = 104 }, 170, "lis", 27);
        tale.Sharp(new Facts.Reported.PatientReport("食欲", 6, 10) { Words = "三天没怎么吃，腹泻" }, tale.Today - 1, 1920, "patient");
    }

    /// <summary>Bleeding from the tumour: the laboratory has just telephoned.</summary>
    public static void Pale(Tale tale)
    {
        Count(tale, 50, 38, 2.31m, 188, 56, 4.2m);
        tale.Ago(new VitalSigns { Pulse = 112, Breaths = 22, Systolic = 98, Diastolic = 60, Saturation = 96 }, 35, "nurse");
        tale.Ago(new Finding("黑便") { Value = "昨夜两次，量中" }, 33, "nurse");
    }

    /// <summary>Nobody came, and nobody asked why.</summary>
    public static void Missed(Tale tale)
    {
        tale.Sharp(new Encounter(EncounterKind.Outpatient) { Department = "肿瘤门诊", Reason = "灌注后复查" }, tale.Today - 95, 1012, "oncologist");
        tale.Sharp(new NextStep("膀胱镜复查") { On = tale.On(tale.Today - 8) }, tale.Today - 95, 1030, "oncologist");
    }

    public static void PlateletsTooLow(Tale tale)
    {
        var course = tale.Plan.Courses[0];
        var came = course.Cycles[4].Planned + course.Shape.Days - 1; // it is put off, so nobody was told to come in
        if (course.Cycles.All(c => c.Day != came + 1))
        {
            tale.Sharp(new NextStep("入院给药，预计出院") { On = tale.On(came + 4) }, came, 730, "oncologist");
            tale.Sharp(new Encounter(EncounterKind.Inpatient) { Department = tale.Ward, Reason = $"{course.Shape.Name} 第 6 周期" }, came, 742, "nurse");
            tale.Sharp(new BedAssigned(tale.Ward, tale.Bed), came, 748, "nurse");
            Caring.Admission(tale, came);
        }
        var second = course.Cycles[2].Day + 3;
        var meeting = $"{tale.On(second):yyyy-MM-dd} 多学科会诊";
        tale.Sharp(new MdtRecommendation("肝 S6 加做 TACE", Role.Interventionist, tale.On(second + 14)) { Meeting = meeting, Gate = "血小板 ≥ 50", Evidence = "操作记录" }, second, 1510, "mdt", 6);
        tale.Sharp(new MdtRecommendation("奥沙利铂累积，测脾大小，血小板 < 75 停药", Role.Oncologist, tale.On(second + 14)) { Meeting = meeting, Evidence = "给药前核查" }, second, 1512, "mdt", 6);
        tale.Sharp(new ProcedurePlanned("肝动脉化疗栓塞", ProcedureKind.Tace, tale.On(tale.Today + 1)) { Card = "tace", Site = "肝 S6", Lesion = "肝 S6", Indication = "肝转移灶，会诊建议加做", Order = meeting }, tale.Today - 1, 1605, "interventionist", 8);
        Count(tale, 160, 110, 1.62m, 46, tale.Plan.Marrow.Hb(tale.Today), 3.1m);
        tale.Sharp(new Finding("超声脾脏长径") { Number = 13.1m, Unit = "cm" }, tale.Today - 6, 1010, "radiologist", 90);
    }

    public static void Neutropenia(Tale tale) => Neutropenia(tale, 85);

    /// <summary>Grade 4, known for so many minutes, acknowledged, no plan yet, no fever.</summary>
    public static void Neutropenia(Tale tale, int known)
    {
        Count(tale, known + 80, 80, 0.44m, tale.Plan.Marrow.Plt(tale.Today), tale.Plan.Marrow.Hb(tale.Today), 1.3m);
        tale.Ago(new CriticalAcknowledged("中性粒细胞", "已知晓，查房时议方案") { ReadBack = true }, known - 16, "oncologist");
        tale.Sharp(new Temperature(36.8m, Site.Axillary), tale.Today - 1, 2030, "nurse");
        tale.Ago(new Temperature(36.9m, Site.Axillary), known + 115, "nurse");
    }

    public static void Referred(Tale tale)
    {
        var illness = tale.Illness;
        tale.Sharp(new SexStated(illness.Man ? Sex.Male : Sex.Female), tale.Today - 1, 1530, "county");
        tale.Sharp(new Birth(PartialDate.Of(tale.Who.Born)), tale.Today - 1, 1530, "county");
        var from = $"{tale.Who.County.Zh}人民医院（演示）";
        tale.Sharp(new Registered(tale.Who.County.Hospital) { Called = new(from, $"{tale.Who.County.En} People's Hospital (demo)") }, tale.Today - 1, 1528, "county");
        tale.Sharp(new Referral(from, tale.World.Hub, $"进食哽噎两月，胃镜疑{illness.Cancer.Zh}，请收治")
        {
            Urgent = true, Plan = "病理已送，带片来诊", FromOrganisation = tale.Who.County.Hospital, ToOrganisation = "hub",
        }, tale.Today - 1, 1540, "county");
    }

    static void Count(Tale tale, int minutes, int later, decimal anc, double plt, double hb, decimal white)
    {
        foreach (var lab in (LaboratoryResult[])
        [
            new("白细胞") { Loinc = "6690-2", Value = white, Unit = "10*9/L", Low = 3.5m, High = 9.5m, Flag = "L" },
            new("中性粒细胞") { Loinc = "751-8", Value = anc, Unit = "10*9/L", Low = 1.8m, High = 6.3m, Flag = "L" },
            new("血红蛋白") { Loinc = "718-7", Value = Measures.Whole(hb), Unit = "g/L", Low = 115, High = 150, Flag = hb < 115 ? "L" : null },
            new("血小板") { Loinc = "777-3", Value = Measures.Whole(plt), Unit = "10*9/L", Low = 125, High = 350, Flag = plt < 125 ? "L" : null },
        ]) tale.Ago(lab, minutes, "lis", later);
    }
}
