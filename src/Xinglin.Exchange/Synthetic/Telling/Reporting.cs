using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>患者自报. Scores from home: by the week in treatment, every second week after, and by the day in the week after a dose for those who take to it.
/// Fewer answer as the days and cycles go on; what is bad is telephoned about.</summary>
static class Reporting
{
    const int Bad = 7;

    public static void Tell(Tale tale)
    {
        var dice = tale.For("reports");
        var answers = dice.Within(0.62, 0.97);
        var age = tale.Illness.Age;
        var by = tale.For("proxy").Chance(age >= 70 ? 0.62 : age >= 60 ? 0.35 : 0.15) ? "家属代填" : null; // shares invented
        var daily = tale.For("daily").Chance(age >= 70 ? 0.25 : 0.45) ? Daily(tale) : [];
        Dictionary<string, int> called = [];
        foreach (var day in Weekly(tale).Union(daily.Keys).Order())
        {
            var since = daily.GetValueOrDefault(day);
            if (!dice.Chance(since is 0 ? answers : answers * (since <= 3 ? 1 : 0.9)) || day > tale.Plan.Fate.Dies - 5) continue;
            foreach (var complaint in since is 0 ? Body.Complaints : ["恶心", "食欲", "乏力", .. Body.AfterADose])
            {
                if (complaint == "手足麻" && tale.Plan.Courses.All(c => c.Shape.Numb < 0.2)) continue;
                var score = tale.Body.Score(complaint, day);
                tale.Say(new PatientReport(complaint, score, 10) { By = by }, day, 1930, "patient", 0);
                if (score < Bad || called.TryGetValue(complaint, out var last) && day < last + 6) continue;
                called[complaint] = day;
                tale.Say(new Encounter(EncounterKind.Remote) { Department = "随访", Reason = $"自报{complaint} {score} 分，电话处置" }, day, 2010, "casemanager");
                if (Relief(complaint) is { } relief) tale.Say(relief, day + 1, 905, "oncologist");
            }
        }
    }

    static MedicationOrdered? Relief(string complaint) => complaint switch
    {
        "疼痛" => new("羟考酮缓释片", DrugKind.Analgesic) { Dose = 10, Unit = "mg", Route = "口服", Sig = "10 mg 每 12 小时一次", For = "疼痛" },
        "恶心" or "呕吐" => new("奥氮平", DrugKind.Antiemetic) { Dose = 5, Unit = "mg", Route = "口服", Sig = "5 mg 睡前，共 3 天", For = complaint },
        "食欲" => new("甲地孕酮", DrugKind.Other) { Dose = 160, Unit = "mg", Route = "口服", Sig = "160 mg 每日一次", For = "食欲差" },
        "腹泻" => new("洛哌丁胺", DrugKind.Other) { Dose = 2, Unit = "mg", Route = "口服", Sig = "首剂 4 mg，此后每次稀便 2 mg", For = "腹泻" },
        _ => null,
    };

    static SortedSet<int> Weekly(Tale tale)
    {
        SortedSet<int> days = [];
        foreach (var cycle in tale.Plan.Courses.Where(c => !c.Shape.Visit).SelectMany(c => c.Cycles.Select(x => (x.Day, c.Shape.Days))))
            for (var since = 3; since < cycle.Days; since += 7) days.Add(cycle.Day + since);
        foreach (var on in tale.Plan.Embolisations) days.UnionWith([on + 1, on + 4, on + 11]);
        for (var day = 7; day < Math.Min(tale.Plan.Start + 330, tale.Today + 1); day += 14)
            if (days.All(d => Math.Abs(d - day) > 5)) days.Add(day);
        return days;
    }

    /// <summary>The week after each dose of what makes sick; the day the week is asked about anyway is left to it.</summary>
    /// <returns>day → days since the dose</returns>
    static Dictionary<int, int> Daily(Tale tale)
    {
        Dictionary<int, int> days = [];
        foreach (var (shape, cycle) in tale.Plan.Courses.Where(c => c.Shape is { Visit: false, Oral: false, Chemotherapy: true }).SelectMany(c => c.Cycles.Select(x => (c.Shape, x))))
            for (var since = 1; since <= Math.Max(1, 8 - cycle.Number / 3); since++)
                if (since != 3) days[cycle.Day + since] = since;
        return days;
    }
}
