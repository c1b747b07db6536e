using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>评分. What nurses score on admission and after, what it leads to, and what stands beside a drug: clots before chemotherapy, a laxative beside an opioid.
/// It comes behind everything else and has dice of its own, so that no other draw moves. Shares are invented.</summary>
static class Scoring
{
    /// <summary>Days that are told in full; older stays left their charts, and their scores are on paper.</summary>
    const int Remembered = 60, Daily = 8;

    public static void Tell(Tale tale, List<Line> lines)
    {
        foreach (var came in lines.Where(l => l.Fact is Encounter { Kind: EncounterKind.Inpatient, Planned: false }).OrderBy(l => l.HappenedAt).ToList())
            if (Day(tale, came) is var day && tale.Today - day <= Remembered) Stay(tale, lines, came, day);
        Clots(tale, lines);
        Laxatives(tale, lines);
        Moods.Tell(tale, lines);
    }

    static void Stay(Tale tale, List<Line> lines, Line came, int day)
    {
        var dice = tale.For($"scoring/{day}");
        var left = lines.Where(l => l.Fact is Discharged or Death && l.HappenedAt > came.HappenedAt).Select(l => (DateTimeOffset?)l.HappenedAt).Min();
        var frail = Math.Clamp(tale.Body.Ecog(day), 0, 4);
        var role = came.Role;
        var at = came.HappenedAt;
        var sore = Math.Clamp((int)Math.Round(dice.Normal(frail - 0.4, 1.5)), 0, 8);
        Add(tale, lines, new NursingAssessment("pain") { Score = sore, Items = Pain(dice, sore) }, at.AddMinutes(dice.Chance(0.05) ? dice.Between(520, 700) : dice.Between(15, 90)), role);
        var skin = Skin(dice, frail);
        var braden = Add(tale, lines, Sum("braden", skin), at.AddMinutes(dice.Between(25, 100)), role);
        var falls = Falls(dice, frail);
        Again(tale, lines, dice, falls, Add(tale, lines, falls, at.AddMinutes(dice.Between(30, 110)), role), left);
        if (falls.Score >= 45 && dice.Chance(0.93))
            Add(tale, lines, new NursingPlan("跌倒风险") { For = "morse", Measures = ["床放最低，刹车锁好，床栏拉起", "呼叫铃和水杯在手边", "睡前和用利尿药后陪如厕", "防滑鞋，地面不湿"], AgainOn = Date(at).AddDays(6) }, at.AddMinutes(dice.Between(130, 600)), role);
        Add(tale, lines, Sum("barthel", Living(dice, frail)), at.AddMinutes(dice.Between(35, 120)), role);
        if (!lines.Exists(l => l.Fact is NursingAssessment { Instrument: "NRS-2002" } && l.HappenedAt >= at && l.HappenedAt < at.AddDays(1)))
            Add(tale, lines, new NursingAssessment("NRS-2002") { Score = Math.Clamp(1 + frail / 2 + dice.Between(0, 1), 0, 6) }, at.AddMinutes(dice.Between(60, 200)), role);
        foreach (var food in lines.Where(l => l.Fact is NursingAssessment { Instrument: "NRS-2002", Score: < 3 } && l.HappenedAt >= at && l.HappenedAt < at.AddDays(1)).Take(1).ToList()) Again(tale, lines, dice, (NursingAssessment)food.Fact, food, left);
        var low = dice.Chance(0.8) ? dice.Between(0, 3) : dice.Between(4, 7);
        Add(tale, lines, new NursingAssessment("distress") { Score = low, Items = new Dictionary<string, string> { ["痛苦分"] = $"{low}" } }, at.AddMinutes(dice.Between(90, 1300)), role);
        if (low >= 4) Moods.Forms(tale, lines, dice, at.AddMinutes(1500), role, false);
        if (lines.Exists(l => l.Fact is ProcedureDone { Kind: ProcedureKind.Surgery } && l.HappenedAt > at && l.HappenedAt < at.AddDays(20))) Operated(tale, lines, dice, at, role);
        if (braden is not null) Skins(tale, lines, dice, braden, skin, left, role);
        Sores(tale, lines, dice, day, left, sore, role);
        Follow(tale, lines, dice, day, left, role);
    }

    /// <summary>Once a week, mostly on the day before it is due.</summary>
    static void Again(Tale tale, List<Line> lines, Dice dice, NursingAssessment score, Line? first, DateTimeOffset? left)
    {
        for (var week = 1; first is not null && week <= 6; week++)
        {
            var at = new DateTimeOffset(Date(first.HappenedAt).AddDays(week * 6 + (dice.Chance(0.1) ? 1 : 0)), new(8, dice.Between(0, 55)), Tale.Here);
            if (at > tale.Now || at >= left) return;
            Add(tale, lines, score, at, first.Role);
        }
    }

    /// <summary>Scored again by its band, and planned for where it is low.</summary>
    static void Skins(Tale tale, List<Line> lines, Dice dice, Line first, Dictionary<string, string> skin, DateTimeOffset? left, string role)
    {
        var total = ((NursingAssessment)first.Fact).Score!.Value;
        if (total <= 14 && dice.Chance(0.9))
            Add(tale, lines, new NursingPlan("压力性损伤风险") { For = "braden", Measures = ["每 2 小时翻身，侧卧角度不过 30°", "足跟悬空，骨突处垫软枕", "皮肤清洁干燥，失禁后即洗", "每班看骶尾、足跟和管路压处"], Signs = ["骶尾皮肤完好，压红可退"], AgainOn = Date(first.HappenedAt).AddDays(1) }, first.HappenedAt.AddMinutes(dice.Between(20, 200)), role);
        var every = total <= 12 ? 1 : total <= 14 ? 1 : total <= 18 ? 6 : 0;
        for (var n = 1; every > 0 && n * every <= 30; n++)
        {
            var at = new DateTimeOffset(Date(first.HappenedAt).AddDays(n * every), new(9, dice.Between(0, 50)), Tale.Here);
            if (at > tale.Now || at >= left) break;
            Add(tale, lines, Sum("braden", skin), at, role);
        }
    }

    /// <summary>Pain day by day: scored, a drug where it is four or more, scored again.</summary>
    static void Sores(Tale tale, List<Line> lines, Dice dice, int day, DateTimeOffset? left, int sore, string role)
    {
        for (var d = Math.Max(day + 1, tale.Today - Daily); d <= tale.Today; d++)
            foreach (var clock in (int[])[820, 1620])
            {
                var at = tale.At(d, clock).AddMinutes(dice.Between(0, 20));
                var score = Math.Clamp((int)Math.Round(dice.Normal(sore * 0.55, 1)), 0, 7);
                if (at >= left || at > tale.Now) return;
                Add(tale, lines, new NursingAssessment("pain") { Score = score }, at, role);
                if (score < 4) continue;
                Add(tale, lines, new DrugGiven("吗啡片", DrugKind.Analgesic) { Dose = 10, Unit = "mg", Route = "口服" }, at.AddMinutes(8), role);
                Add(tale, lines, new NursingAssessment("pain") { Score = dice.Between(1, 3) }, at.AddMinutes(dice.Between(50, 66)), role);
            }
    }

    /// <summary>Nursing that follows the physician's syndrome, and what it did.</summary>
    static void Follow(Tale tale, List<Line> lines, Dice dice, int day, DateTimeOffset? left, string role)
    {
        var from = tale.At(Math.Max(day + 1, tale.Today - 4), 1010);
        var found = lines.Where(l => l.Fact is SyndromeDifferentiation && l.RecordedAt < from).MaxBy(l => l.HappenedAt);
        if (found?.Fact is not SyndromeDifferentiation syndrome || from >= left || !dice.Chance(0.45)) return;
        var plan = Add(tale, lines, new NursingPlan("随证施护") { Syndrome = syndrome.All, Signs = [dice.Of(["纳少，饭后腹胀", "夜寐不安，易醒", "神疲懒言，动则汗出"])], Measures = ["饮食：少量多餐，忌生冷", "起居：避风，动则有度", "情志：少忧思，家属多陪"], AgainOn = Date(from).AddDays(1) }, from.AddMinutes(dice.Between(0, 60)), role);
        if (plan is null) return;
        foreach (var after in (int[])[1, 3])
        {
            var at = tale.At(Day(tale, plan) + after, 1530).AddMinutes(dice.Between(0, 40));
            if (at < left || left is null) Add(tale, lines, new NursingPlanEvaluated(1, after, dice.Of([PlanEffect.Better, PlanEffect.Better, PlanEffect.Fair, PlanEffect.Good])) { Before = 5, After = 5 - after, Accepted = true }, at, role, plan);
        }
    }

    static void Operated(Tale tale, List<Line> lines, Dice dice, DateTimeOffset at, string role)
    {
        var age = tale.Illness.Age >= 75 ? 3 : tale.Illness.Age >= 61 ? 2 : tale.Illness.Age >= 41 ? 1 : 0;
        var score = Add(tale, lines, new NursingAssessment("caprini") { Score = age + 4, Items = new Dictionary<string, string> { ["年龄"] = $"{tale.Illness.Age}", ["体重指数"] = "22.5", ["1 分项数"] = "0", ["2 分项数"] = "2", ["3 分项数"] = "0", ["5 分项数"] = "0" }, Note = "大手术超过 45 分钟、恶性肿瘤" }, at.AddMinutes(dice.Between(120, 400)), role);
        if (score is not null && age + 4 >= 5 && dice.Chance(0.93))
            Add(tale, lines, new NursingPlan("静脉血栓风险") { For = "caprini", Measures = ["踝泵运动每小时十次，能下床则早下床", "弹力袜或间歇充气（先排除已有血栓）", "每日量双下肢周径，看肿痛"], AgainOn = Date(score.HappenedAt).AddDays(3) }, score.HappenedAt.AddMinutes(dice.Between(20, 300)), role);
    }

    /// <summary>Khorana before the first dose, and a word about prophylaxis where it is high.</summary>
    static void Clots(Tale tale, List<Line> lines)
    {
        foreach (var start in lines.Where(l => l.Fact is RegimenStarted).OrderBy(l => l.HappenedAt).ToList())
        {
            var (regimen, day, dice) = ((RegimenStarted)start.Fact, Day(tale, start), tale.For($"khorana/{Day(tale, start)}"));
            var lapsed = lines.Exists(l => l.Fact is CycleGiven { Cycle: >= 2 } c && c.Regimen == regimen.Regimen && l.HappenedAt > start.HappenedAt);
            if (lapsed && tale.Today - day > Remembered) continue;
            var blood = tale.Plan.Marrow.Drawn(Math.Max(0, day - 1));
            var site = tale.Illness.Icd10.Split('.')[0] switch { "C16" => 2, "C34" or "C67" => 1, _ => 0 };
            var score = site + (blood.Plt >= 350 ? 1 : 0) + (blood.Hb < 100 ? 1 : 0) + (blood.White > 11 ? 1 : 0);
            if (tale.Today - day <= 1 && dice.Chance(0.3)) continue; // still to be done
            var said = Add(tale, lines, new NursingAssessment("khorana") { Score = score, Items = new Dictionary<string, string> { ["原发部位"] = site switch { 2 => "胃", 1 => tale.Illness.Icd10.StartsWith("C34", StringComparison.Ordinal) ? "肺" : "膀胱", _ => "其他" }, ["血小板"] = $"{blood.Plt:0}", ["血红蛋白"] = $"{blood.Hb:0}", ["白细胞"] = $"{blood.White:0.#}", ["体质指数"] = "22.4" } }, start.HappenedAt.AddMinutes(dice.Between(30, 300)), "oncologist");
            if (said is not null && score >= 2) Add(tale, lines, new Judgement(blood.Plt < 100 ? "血栓预防：血小板偏低，先物理预防" : "血栓预防：依诺肝素 4000 IU 每日一次，化疗期间"), said.HappenedAt.AddMinutes(dice.Between(20, 400)), "oncologist");
        }
    }

    static void Laxatives(Tale tale, List<Line> lines)
    {
        string[] opioids = ["吗啡", "羟考酮"];
        DateTimeOffset last = DateTimeOffset.MinValue;
        foreach (var order in lines.Where(l => l.Fact is MedicationOrdered { Stated: false } m && opioids.Any(o => m.Drug.Contains(o, StringComparison.Ordinal))).OrderBy(l => l.HappenedAt).ToList())
        {
            if (order.HappenedAt - last < TimeSpan.FromDays(29) || lines.Exists(l => l.Fact is MedicationOrdered { Drug: "乳果糖" } && Math.Abs((l.HappenedAt - order.HappenedAt).TotalDays) < 1)) continue;
            last = order.HappenedAt;
            Add(tale, lines, new MedicationOrdered("乳果糖", DrugKind.Other) { Dose = 15, Unit = "mL", Route = "口服", Sig = "15 mL 每日两次", For = "阿片相关便秘" }, order.HappenedAt.AddMinutes(3), order.Role);
        }
    }

    internal static Line? Add(Tale tale, List<Line> lines, IFact fact, DateTimeOffset at, string role, Line? about = null)
    {
        var recorded = at.AddMinutes(3);
        var day = DateOnly.FromDateTime(at.DateTime).DayNumber - tale.Zero.DayNumber;
        if (recorded > tale.Now || day > tale.Plan.Fate.Dies || tale.Lost < day || lines.Exists(l => l.Fact is Death && l.HappenedAt <= at)) return null;
        Line line = new(fact, at, recorded, role, tale.Team.Signs(role, DateOnly.FromDateTime(recorded.DateTime), recorded.Hour * 100)) { About = about };
        lines.Add(line);
        return line;
    }

    /// <summary>The fact with the number of what it speaks of.</summary>
    public static IFact About(IFact fact, long number) => fact is NursingPlanEvaluated e ? e with { Plan = number } : fact;

    static NursingAssessment Sum(string instrument, Dictionary<string, string> items) => new(instrument) { Score = items.Values.Sum(v => int.Parse(v, System.Globalization.CultureInfo.InvariantCulture)), Items = items };

    static Dictionary<string, string> Skin(Dice dice, int frail)
    {
        int One(int most) => Math.Clamp(most - (frail >= 4 ? 2 : frail >= 3 ? 1 : 0) - (dice.Chance(0.25) ? 1 : 0), 1, most);
        return new() { ["感知"] = $"{One(4)}", ["潮湿"] = $"{One(4)}", ["活动"] = $"{One(4)}", ["移动"] = $"{One(4)}", ["营养"] = $"{One(3)}", ["摩擦剪切"] = $"{One(3)}" };
    }

    static NursingAssessment Falls(Dice dice, int frail)
    {
        var (history, second, line, gait) = (dice.Chance(0.05 + frail * 0.04), dice.Chance(0.5), dice.Chance(0.7), frail switch { <= 1 => "正常、卧床或轮椅", 2 => "虚弱", _ => dice.Chance(0.5) ? "虚弱" : "受损" });
        var aid = frail >= 2 && dice.Chance(0.35);
        var total = (history ? 25 : 0) + (second ? 15 : 0) + (line ? 20 : 0) + (aid ? 15 : 0) + gait switch { "虚弱" => 10, "受损" => 20, _ => 0 };
        return new("morse") { Score = total, Items = new Dictionary<string, string> { ["跌倒史"] = Yes(history), ["第二诊断"] = Yes(second), ["行走辅助"] = aid ? "拐杖或助行器" : "无、卧床或护士协助", ["静脉输液或留置"] = Yes(line), ["步态"] = gait, ["高估或忘记限制"] = "否" } };
    }

    static Dictionary<string, string> Living(Dice dice, int frail)
    {
        string Part(int most) => $"{Math.Max(0, most - 5 * (frail >= 3 ? frail - 1 : frail >= 2 && dice.Chance(0.4) ? 1 : 0))}";
        return new() { ["进食"] = Part(10), ["洗澡"] = Part(5), ["修饰"] = Part(5), ["穿衣"] = Part(10), ["大便"] = Part(10), ["小便"] = Part(10), ["如厕"] = Part(10), ["转移"] = Part(15), ["行走"] = Part(15), ["上下楼梯"] = Part(10) };
    }

    static Dictionary<string, string> Pain(Dice dice, int score) => score < 2 ? [] : new()
    {
        ["部位"] = dice.Of(["上腹", "腰背", "右胁", "左胸壁", "骶尾"]), ["性质"] = dice.Of(["钝痛", "胀痛", "刺痛", "烧灼"]), ["24 小时最痛"] = $"{Math.Min(10, score + 2)}", ["24 小时最轻"] = $"{Math.Max(0, score - 2)}", ["24 小时平均"] = $"{score}", ["爆发痛次数"] = $"{dice.Between(0, 2)}",
    };

    static string Yes(bool yes) => yes ? "是" : "否";
    static DateOnly Date(DateTimeOffset at) => DateOnly.FromDateTime(at.DateTime);
    static int Day(Tale tale, Line line) => Date(line.HappenedAt).DayNumber - tale.Zero.DayNumber;
}
