using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Meetings;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>会诊. Around the recommendations of the last months: the request before them, what each discipline said, the road taken and the one not taken, what became of each item;
/// and requests that still wait for their meeting. It comes behind everything else and has dice of its own, so that no other draw moves.</summary>
static class Boarding
{
    /// <summary>Older meetings left their recommendations and what became of them, and nothing else; days.</summary>
    const int Remembered = 100;

    /// <summary>Share of people under treatment whose case waits for the board; invented. The first charts more often, so that a first start has an agenda.</summary>
    const double Waits = 0.035, WaitsFirst = 0.45;

    public static void Tell(Tale tale, List<Line> lines)
    {
        var meetings = lines.Where(l => l.Fact is MdtRecommendation).GroupBy(l => DateOnly.FromDateTime(l.HappenedAt.DateTime)).OrderBy(g => g.Key).ToList();
        foreach (var meeting in meetings)
        {
            var day = meeting.Key.DayNumber - tale.Zero.DayNumber;
            List<Line> items = [.. meeting.OrderBy(l => l.HappenedAt)];
            if (tale.Today - day <= Remembered) Met(tale, lines, items, day, meeting == meetings[0]);
            Settle(tale, lines, items, tale.For($"board/{day}/settled"), day);
        }
        Waiting(tale, lines);
    }

    static void Met(Tale tale, List<Line> lines, List<Line> items, int day, bool first)
    {
        var dice = tale.For($"board/{day}");
        var before = Math.Max(day - dice.Between(2, 5), 0);
        if (items.Exists(i => i.HappenedAt <= tale.At(before, 1000))) return; // told on the first day: nobody asked before
        var drawn = BoardCase.Draw(tale, dice, first);
        if (Add(tale, lines, new MdtRequested(drawn.Question) { Kind = first ? BoardKind.First : BoardKind.Progression, Disease = DiseaseOf(tale), Urgent = dice.Chance(0.08) }, before, Clock(dice, 9, 11), "oncologist") is not { } request) return;
        foreach (var (role, seat, said) in drawn.Opinions(dice)) Add(tale, lines, said with { Seat = seat }, dice.Between(before, day - 1), Clock(dice, 14, 17), role, request);
        foreach (var item in items)
        {
            item.About = request;
            if (item.Fact is MdtRecommendation r) item.Fact = r with { ClosesWith = Closes(r) };
        }
        var conclusion = Add(tale, lines, new MdtConclusion(1, drawn.Taken, drawn.NotTaken, drawn.Why)
        {
            Meeting = ((MdtRecommendation)items[0].Fact).Meeting, TrialConsidered = dice.Chance(0.4), TcmTiming = dice.Of(["全程", "化疗间歇期", "术后三日起"]), Quorum = dice.Chance(0.85),
            IfNot = "四周后复查，不达预期再议", Dissent = dice.Chance(0.2) ? "影像科：建议先补一次增强 MR" : null, Present = [new("肿瘤内科", "肿瘤内科"), new("中医科", "中医科"), new("影像科", "影像科"), new("北京专家", "肿瘤内科") { Remote = true }],
        }, day, 1544, "mdt", request, 30);
        Heard(tale, lines, conclusion, dice, day);
    }

    /// <summary>The patient was told, nearly always within a day, and after eight weeks somebody looked back.</summary>
    static void Heard(Tale tale, List<Line> lines, Line? conclusion, Dice dice, int day)
    {
        if (conclusion is null) return;
        var (late, weeks) = (dice.Chance(0.9) ? 1 : dice.Between(2, 3), dice.Between(56, 62));
        Add(tale, lines, new MdtTold(1, dice.Of(["本人", "本人、女儿", "本人、儿子", "配偶、长子"])) { Agrees = dice.Chance(0.92) ? true : null }, day + late, Clock(dice, 9, 11), "oncologist", conclusion);
        Add(tale, lines, new MdtReviewed(1, dice.Of(["按结论治疗，病情稳定", "已按结论完成，症状减轻", "中途改了方案，已写原因"])), day + weeks, Clock(dice, 9, 11), "mdt", conclusion);
    }

    /// <summary>What became of them: most were done, some were changed or refused, and why; the slowest are chased until somebody says it. Shares invented near what was published (BMC Health Serv Res 2021, s12913-021-06511-3).</summary>
    static void Settle(Tale tale, List<Line> lines, List<Line> items, Dice dice, int day)
    {
        foreach (var item in items)
        {
            var (luck, late) = (dice.Unit(), dice.Between(2, 20));
            var settled = luck switch
            {
                < .72 => new MdtItemSettled(1, ItemOutcome.Done),
                < .80 => new(1, ItemOutcome.Changed) { Reason = "血象未恢复，先调方后用药", Obstacle = ItemObstacle.Condition, Instead = "推迟一周，减量" },
                < .87 => new(1, ItemOutcome.Refused) { Reason = dice.Of(["本人想先回家", "家里商量后不做"]), Obstacle = dice.Of([ItemObstacle.Patient, ItemObstacle.Family]) },
                < .91 => new(1, ItemOutcome.Impossible) { Reason = "设备排期已满，转下月", Obstacle = ItemObstacle.Capacity },
                _ => new(1, ItemOutcome.Done) { Reason = "催办后完成" },
            };
            if (luck >= .91) late += 22;
            // what went another way long ago was talked over at the table; only the last of it still waits to be
            if (settled.Outcome is not ItemOutcome.Done && tale.Today - day - late > 10 && item.Fact is MdtRecommendation r) item.Fact = r with { IfNot = null };
            if (tale.Today - day > late) Add(tale, lines, settled, day + late, Clock(dice, 15, 17), "mdt", item);
        }
    }

    static void Waiting(Tale tale, List<Line> lines)
    {
        var dice = tale.For("board/waiting");
        var waits = dice.Chance(tale.Number < 40 ? WaitsFirst : Waits);
        var plan = tale.Plan;
        var asked = tale.Today - dice.Between(1, 4);
        if (!waits || asked < plan.Read + 3 || tale.Today >= Math.Min(plan.Fate.Comfort, plan.Fate.Dies) || tale.Lost is not null || !plan.Treating(tale.Today) && plan.Start <= tale.Today - 240) return;
        var drawn = BoardCase.Draw(tale, dice, plan.Start >= asked);
        if (Add(tale, lines, new MdtRequested(drawn.Question) { Kind = plan.Seen < tale.Today ? BoardKind.Progression : plan.Start >= asked ? BoardKind.First : BoardKind.Conversion, Disease = DiseaseOf(tale), Urgent = dice.Chance(0.12), Seats = dice.Chance(0.4) ? ["心理科"] : [] }, asked, Clock(dice, 9, 11), "oncologist") is not { } request) return;
        var said = drawn.Opinions(dice).ToList();
        foreach (var (role, seat, opinion) in said.Take(dice.Between(0, said.Count - 1))) Add(tale, lines, opinion with { Seat = seat }, dice.Between(asked, tale.Today - 1), Clock(dice, 14, 17), role, request);
    }

    static Line? Add(Tale tale, List<Line> lines, Facts.IFact fact, int day, int clock, string role, Line? about = null, int later = 4)
    {
        var at = tale.At(day, clock);
        var recorded = at.AddMinutes(later);
        if (recorded > tale.Now || day > tale.Plan.Fate.Dies || tale.Lost < day) return null;
        Line line = new(fact, at, recorded, role, tale.Team.Signs(role, DateOnly.FromDateTime(recorded.DateTime), clock)) { About = about };
        lines.Add(line);
        return line;
    }

    static int Clock(Dice dice, int from, int to) => dice.Between(from, to) * 100 + dice.Between(0, 59);

    static string? DiseaseOf(Tale tale) => tale.Illness.Icd10.Split('.')[0] switch
    {
        "C15" => "oesophagus", "C16" => "stomach", "C18" or "C19" or "C20" => "colorectum", "C34" => "lung", "C22" => "liver", "C50" => "breast", "C64" => "kidney", "C67" => "bladder", "C81" or "C82" or "C83" or "C84" or "C85" => "lymphoma", _ => null,
    };

    static string? Closes(MdtRecommendation item) => item.Evidence switch
    {
        "处方" => "prescription", "手术记录" or "操作记录" => "procedure", "放疗记录" => "radiotherapy", "给药记录" or "给药前核查" => "cycle-given", "意愿记录" => "goals-of-care", "检测报告" => "biomarker", "营养计划" => "nursing-assessment", _ => null,
    };

    /// <summary>The fact with the number of what it speaks of.</summary>
    public static Facts.IFact About(Facts.IFact fact, long number) => fact switch
    {
        MdtOpinion o => o with { Request = number }, MdtConclusion c => c with { Request = number }, MdtRecommendation r => r with { Request = number }, MdtItemSettled s => s with { Item = number },
        MdtTold t => t with { Conclusion = number }, MdtReviewed v => v with { Conclusion = number }, _ => fact,
    };
}
