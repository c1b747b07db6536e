using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Nursing: admission, nutrition, mood and lines.</summary>
static class Caring
{
    /// <summary>Measured and screened within the day of coming in.</summary>
    public static void Admission(Tale tale, int day)
    {
        var dice = tale.For($"admission/{day}");
        tale.Say(new Temperature(Measures.Tenth(dice.Normal(36.6, 0.15)), Site.Axillary), day, 1500, "nurse");
        tale.Say(new VitalSigns { Pulse = dice.Between(66, 94), Breaths = dice.Between(16, 20), Systolic = dice.Between(104, 146), Diastolic = dice.Between(62, 90), Saturation = dice.Between(95, 99) }, day, 1502, "nurse");
        tale.Say(new BodyMeasure { WeightKg = Measures.Tenth(tale.Body.Weight(day)) }, day, 1504, "nurse");
        tale.Strength(day, 1530);
        Nutrition(tale, dice, day);
    }

    static void Nutrition(Tale tale, Dice dice, int day)
    {
        var lost = (tale.Who.WeightKg - tale.Body.Weight(day)) / tale.Who.WeightKg * 100 + tale.Illness.Cancer.WeightLoss;
        var score = 1 + (lost > 5 ? 1 : 0) + (lost > 9 ? 1 : 0) + (tale.Illness.Age >= 70 ? 1 : 0) + (dice.Chance(0.2) ? 1 : 0);
        tale.Say(new NursingAssessment("NRS-2002") { Score = score, Items = new Dictionary<string, string> { ["疾病"] = "1", ["年龄"] = tale.Illness.Age >= 70 ? "1" : "0", ["营养"] = $"{score - 1 - (tale.Illness.Age >= 70 ? 1 : 0)}" } }, day, 1600, "nurse");
        if (score < 3 || tale.Scene is null && !dice.Chance(tale.Level("dietitian", day))) return;
        tale.Say(new NursingAssessment("PG-SGA") { Score = score * 2 - dice.Between(0, 2) }, day + 1, 1015, "nutrition");
        tale.Say(new CarePlanned("营养治疗") { Activities = ["口服营养补充 400 kcal/日", "每周称重", "蛋白质 1.2 g/kg"], For = "营养风险", EndsAt = tale.At(day + 30, 1700) }, day + 1, 1030, "nutrition");
    }

    /// <summary>Mood, every two months.</summary>
    public static void Mood(Tale tale)
    {
        var dice = tale.For("mood");
        var own = dice.Within(1, 8);
        for (var day = 3; day < Math.Min(tale.Plan.Fate.Dies, tale.Today + 1); day += dice.Between(56, 70))
        {
            var score = (int)Math.Clamp(own + (day > tale.Plan.Seen ? 3 : day < 30 ? 1.5 : 0) + dice.Normal(0, 1.6), 0, 22);
            tale.Say(new NursingAssessment("PHQ-9") { Score = score, Items = new Dictionary<string, string> { ["第 9 题"] = "0" } }, tale.Life.Calendar.Clinic(day), 1510, "casemanager");
            if (score >= 10) tale.Say(new CarePlanned("心理支持") { Activities = ["心理访谈每周一次", "家属谈话", "五行音乐、耳穴"], For = $"PHQ-9 {score} 分" }, tale.Life.Calendar.Clinic(day + 2), 1020, "casemanager");
        }
    }

    /// <summary>Lines: cared for every seven days until the last course is over.</summary>
    public static void Lines(Tale tale)
    {
        var dice = tale.For("lines");
        var courses = tale.Plan.Courses.Where(c => c.Shape.Line > 0).ToList();
        for (var i = 0; i < courses.Count; i++)
        {
            if (!dice.Chance(courses[i].Shape.Line) && tale.Scene?.Line != true) continue;
            var (from, to) = (courses[i].Start - 1, courses[i].End + 2);
            while (i + 1 < courses.Count && courses[i + 1].Start - to < 40) to = courses[++i].End + 2;
            var (external, arm, side) = (dice.Between(4, 7), Measures.Tenth(dice.Within(24, 29)), dice.Of(["右上臂", "右上臂", "左上臂"]));
            tale.Say(new CatheterPlaced(CatheterKind.Picc, side) { ExternalCm = external, ArmCm = arm, TipChecked = true }, from, 1050, "linenurse");
            var home = tale.Referred && dice.Chance(0.55);
            var end = Troubles(tale, dice, from, to);
            for (var day = from + 7; day < end; day += tale.Scene is not null || dice.Chance(home ? tale.Level("line-in-time", day) : 0.95) ? 7 : dice.Between(8, 10))
                tale.Say(new CatheterCared(CatheterKind.Picc) { ExternalCm = external, ArmCm = arm + dice.Between(-2, 2) * 0.1m, BloodReturn = true, SiteLooks = dice.Chance(0.94) ? "无红肿渗液" : "贴膜下轻度发红" }, day, 1020, home && tale.Life.InHouse(day) is null ? "countyline" : "linenurse", 8);
            if (end == to) tale.Say(new CatheterRemoved(CatheterKind.Picc, "治疗结束"), to, 1030, "linenurse");
        }
    }

    /// <summary>One line in thirteen comes out before its time.</summary>
    /// <returns>the day it came out</returns>
    static int Troubles(Tale tale, Dice dice, int from, int to)
    {
        var (event_, reason) = dice.Weighed(troubles, t => t.Share).What;
        var day = from + (reason is "上肢静脉血栓" or "静脉炎" ? dice.Between(5, 21) : dice.Between(10, 90));
        if (tale.Scene is not null || !dice.Chance(0.075) || day >= to - 3) return to;
        tale.Say(new AdverseEvent(event_) { Grade = 2, Version = "CTCAE 5.0", AttributedTo = "PICC" }, day, 1010, "oncologist");
        tale.Say(new CatheterRemoved(CatheterKind.Picc, reason), day, 1130, "linenurse");
        return day;
    }

    static readonly ((string, string) What, double Share)[] troubles =
    [
        (("导管相关血栓", "上肢静脉血栓"), 0.3), (("静脉炎", "静脉炎"), 0.3), (("导管堵塞", "堵管，溶栓不通"), 0.2), (("局部感染", "出口处感染"), 0.2),
    ];
}
