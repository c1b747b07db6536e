using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>情绪. Asked at the diagnosis, at each line and in hospice care; what came out positive was answered, nearly always; one in the hospice ward said this morning that they would rather be dead.</summary>
static class Moods
{
    const int Remembered = 100;

    public static void Tell(Tale tale, List<Line> lines)
    {
        var dice = tale.For("moods");
        foreach (var ask in lines.Where(l => l.Fact is Diagnosis { IsCancer: true } or RegimenStarted or HospiceAdmission).OrderBy(l => l.HappenedAt).ToList())
        {
            var role = ask.Fact is HospiceAdmission ? "hospice" : "casemanager";
            if ((tale.Now - ask.HappenedAt).TotalDays > Remembered || dice.Chance(0.04)) continue;
            var score = dice.Chance(0.76) ? dice.Between(0, 3) : dice.Between(4, 8);
            var at = ask.HappenedAt.AddMinutes(dice.Between(20, 1500));
            if (Scoring.Add(tale, lines, new NursingAssessment("distress") { Score = score, Items = new Dictionary<string, string> { ["痛苦分"] = $"{score}" } }, at, role) is not null && score >= 4 && dice.Chance(0.93))
                Forms(tale, lines, dice, at.AddMinutes(dice.Between(30, 2600)), role, dice.Chance(0.06));
        }
        foreach (var form in lines.Where(l => l.Fact is NursingAssessment { Instrument: "PHQ-9", Score: >= 10 }).OrderBy(l => l.HappenedAt).ToList()) Answered(tale, lines, dice, form);
        if (tale.Scene?.Name == "in the hospice ward")
            Scoring.Add(tale, lines, Phq([1, 1, 1, 1, 0, 1, 0, 0, 1]), tale.Now.AddMinutes(-70), "hospice");
    }

    /// <summary>Both longer forms, and a safety assessment where the ninth answer is not a no.</summary>
    public static void Forms(Tale tale, List<Line> lines, Dice dice, DateTimeOffset at, string role, bool wish)
    {
        var heavy = dice.Within(0.25, 1.5);
        int[] phq = [.. Enumerable.Range(0, 8).Select(_ => Math.Clamp((int)Math.Round(dice.Normal(heavy, 0.7)), 0, 3)), wish ? 1 : 0];
        if (Scoring.Add(tale, lines, Phq(phq), at, role) is null) return;
        int[] gad = [.. Enumerable.Range(0, 7).Select(_ => Math.Clamp((int)Math.Round(dice.Normal(heavy, 0.7)), 0, 3))];
        Scoring.Add(tale, lines, new NursingAssessment("gad-7") { Score = gad.Sum(), Items = gad.Select((v, i) => (v, i)).ToDictionary(p => $"第 {p.i + 1} 题", p => $"{p.v}") }, at.AddMinutes(6), role);
        if (wish) Scoring.Add(tale, lines, new SafetyAssessed(SafetyLevel.Low, "问：有没有想过不如死了；答：疼的时候想过，没有想怎么做，舍不得孙子", "床头安眠药已交女儿") { Plan = "加强止痛，明日再谈", WhoStays = "女儿", Told = ["主管医师", "护士长"] , AgainOn = DateOnly.FromDateTime(at.DateTime).AddDays(1) }, at.AddMinutes(55), "oncologist");
        if (wish) Scoring.Add(tale, lines, new SafetyAssessed(SafetyLevel.None, "再问：这两天没有再想；睡得好些", "无"), at.AddDays(1), "oncologist");
        if (gad.Sum() >= 10) Scoring.Add(tale, lines, new NursingAssessment("gad-7") { Score = 5, Items = Enumerable.Range(1, 7).ToDictionary(i => $"第 {i} 题", i => i <= 5 ? "1" : "0") }, at.AddDays(dice.Between(15, 24)), role);
        if (phq.Sum() >= 10 || gad.Sum() >= 10) Planned(tale, lines, dice, at, role, phq.Sum());
    }

    static void Planned(Tale tale, List<Line> lines, Dice dice, DateTimeOffset at, string role, int score)
    {
        if (dice.Chance(0.93)) Scoring.Add(tale, lines, new CarePlanned("心理支持") { Activities = ["心理访谈每周一次", "家属谈话", "五行音乐每日 30 分钟，耳穴神门、心、肝"], For = $"PHQ-9 {score} 分" }, at.AddHours(dice.Between(3, 60)), role);
        if (score >= 15) Scoring.Add(tale, lines, new Encounter(EncounterKind.Outpatient) { Department = "精神科门诊", Reason = "情绪评估" }, at.AddDays(dice.Between(1, 5)), "oncologist");
    }

    /// <summary>Asked again in three weeks; mostly it fell. A psychiatrist saw the worst.</summary>
    static void Answered(Tale tale, List<Line> lines, Dice dice, Line form)
    {
        var score = (int)((NursingAssessment)form.Fact).Score!.Value;
        if (score >= 15) Scoring.Add(tale, lines, new Encounter(EncounterKind.Outpatient) { Department = "精神科门诊", Reason = "情绪评估" }, form.HappenedAt.AddDays(dice.Between(1, 5)), "oncologist");
        if ((tale.Now - form.HappenedAt).TotalDays > Remembered && lines.Exists(l => l.Fact is NursingAssessment { Instrument: "PHQ-9" } && l.HappenedAt > form.HappenedAt)) return;
        int[] less = [.. Enumerable.Range(0, 8).Select(i => i < score / 2 ? 1 : 0), 0];
        Scoring.Add(tale, lines, Phq(less), form.HappenedAt.AddDays(dice.Between(15, 25)), form.Role);
    }

    static NursingAssessment Phq(int[] answers) => new("PHQ-9") { Score = answers.Sum(), Items = answers.Select((v, i) => (v, i)).ToDictionary(p => $"第 {p.i + 1} 题", p => $"{p.v}") };
}
