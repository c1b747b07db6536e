using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>Cycle after cycle of one regimen: what the counts of one leave of the next. A low count puts the next off, and then less is given, or growth
/// factor goes with it.</summary>
/// <param name="prophylaxis">how much of the growth factor that ought to be given beforehand is given</param>
sealed class Cycling(Plan plan, CourseShape shape, Intent intent, HospitalCalendar calendar, Func<string, Dice> dice, Scene? scene, double prophylaxis)
{
    const int Patience = 3;

    readonly List<Cycle> cycles = [];
    readonly Marrow marrow = plan.Marrow;
    readonly bool toxic = shape.Chemotherapy;
    double share = 1;
    string? why;
    bool peg;

    public Course? Draw(int? line, int start, int until, int most)
    {
        Begin(dice($"course/{plan.Courses.Count}"));
        var (day, stopped) = (start, "完成计划周期");
        List<PutOff> waiting = [];
        while (cycles.Count < most)
        {
            var (planned, own) = (day, dice($"cycle/{plan.Courses.Count}/{cycles.Count}"));
            if (cycles.Count > 0)
            {
                if (own.Chance(Leaving)) { stopped = own.Chance(0.6) ? "毒性不能耐受" : "患者要求停止"; break; }
                day = Wait(own, day, waiting);
                if (waiting.Count(p => p.For == PutOffFor.Counts) == Patience) { stopped = "血细胞计数反复低于给药线"; break; }
                React(own, waiting);
            }
            if (day >= until) { stopped = until == plan.Seen ? "疾病进展" : "转入安宁疗护"; break; }
            cycles.Add(Give(own, planned, day, waiting));
            waiting = [];
            day = Coming(day + shape.Days);
        }
        return cycles is [] ? null : new(shape, intent, line, most, cycles, [.. waiting.Where(p => p.Day < until)], stopped);
    }

    /// <summary>Some begin with less: half of those over seventy, and a sixth of the others (memory).</summary>
    void Begin(Dice own)
    {
        peg = scene?.Sensitive is null && own.Chance(shape.Peg * prophylaxis);
        var old = plan.Illness.Age >= 70;
        if (toxic && own.Chance(old ? 0.55 : scene is null ? 0.18 : 0)) (share, why) = (0.85, old ? "高龄，起始减量" : "体能状态欠佳，起始减量");
    }

    /// <summary>Share who go no further after a cycle, for toxicity or because they wish so (invented: 38 % of adjuvant gastric, 25 % of adjuvant bowel, 20 % of others
    /// do not reach the last cycle).</summary>
    double Leaving => scene is not null || !toxic ? 0 : intent == Intent.Adjuvant ? plan.Illness.Cancer.Family switch { "gastric" or "oesophagus" => 0.055, "bowel" => 0.03, _ => 0.015 } : 0.02;

    int Wait(Dice own, int day, List<PutOff> waiting)
    {
        for (; waiting.Count < Patience && Low(day); day = waiting[^1].To) waiting.Add(new(day, calendar.Working(day + 7), PutOffFor.Counts, marrow.Drawn(day - 1)));
        if (waiting is not [] || scene is not null) return day;
        if (toxic ? own.Chance(0.085) : own.Chance(0.03)) // as often as counts do; shares of the causes invented
        {
            var cause = toxic ? own.Weighed(Enum.GetValues<PutOffFor>().Skip(1), c => c switch { PutOffFor.Family => 0.31, PutOffFor.Bed => shape.Oral ? 0 : 0.2, _ => 0.16 }) : PutOffFor.Family;
            var to = Coming(day + (cause == PutOffFor.Bed ? own.Between(4, 6) : own.Between(5, 10)));
            waiting.Add(new(day, to, cause, marrow.Drawn(day - 1)));
            day = to;
            for (; waiting.Count < Patience && Low(day); day = waiting[^1].To) waiting.Add(new(day, calendar.Working(day + 7), PutOffFor.Counts, marrow.Drawn(day - 1)));
        }
        return day;
    }

    bool Low(int day) => shape.Hold is { } hold && marrow.Drawn(day - 1) is var counts && (counts.Anc < hold.Anc || counts.Plt < hold.Plt);

    /// <summary>After a fever growth factor always goes with the next; after a delay or a fourth grade less is given, or growth factor with it.</summary>
    void React(Dice own, List<PutOff> waiting)
    {
        var (last, toCure) = (cycles[^1], intent is not Intent.Palliative);
        var late = waiting.Where(p => p.For == PutOffFor.Counts).ToList();
        var platelets = late.Any(p => p.Counts.Plt < shape.Hold!.Plt);
        if (last.Fever is not null)
        {
            peg |= scene?.Sensitive is null;
            if (own.Chance(0.5)) Less("上周期粒缺发热，减量");
        }
        else if (late is not [] && (platelets || own.Chance(toCure ? 0.55 : 0.75))) Less(platelets ? "血小板恢复慢，减量" : "中性粒恢复慢，减量");
        else if (late is not [] && scene is null) peg = true;
        else if (last.Rescues is not [] && shape.Peg > 0 && toCure && scene is null && own.Chance(0.5)) peg = true;
        else if (last.Rescues is not [] && scene is null && own.Chance(0.3)) Less("上周期骨髓抑制 4 级，减量");
        else if (scene is null && waiting.Any(p => p.For is PutOffFor.Gut or PutOffFor.Liver) && own.Chance(0.6)) Less(waiting[0].For == PutOffFor.Liver ? "肝功能异常恢复后减量" : "腹泻、进食差，减量");
        else if (scene is null && shape.Numb >= 0.3 && cycles.Count >= 3 && own.Chance(0.12)) Less("手足麻木影响扣纽扣，减量");
    }

    void Less(string reason)
    {
        if (share <= 0.65) return;
        (share, why) = (share > 0.8 ? 0.8 : 0.65, reason);
    }

    Cycle Give(Dice own, int planned, int day, List<PutOff> waiting)
    {
        marrow.Hit(shape, day, share, peg);
        var looked = shape.CountDays.Where(d => d < shape.Days - 1).Select(d => day + d).ToList();
        var fever = Feverish(own, day, looked);
        List<int> rescues = [];
        foreach (var on in looked.Concat(fever is { } hot ? [hot] : []).Order())
            if ((rescues is [] || on > rescues[^1] + 4) && marrow.Drawn(on).Anc is var low
                && (on == fever || low < 0.5 || low < 1 && scene is null && on - day >= shape.Lowest && own.Chance(0.5)))
            {
                marrow.Rescue(on);
                rescues.Add(on);
            }
        return new(cycles.Count + 1, planned, day, share, share < 1 ? why : null, peg, waiting, fever, rescues);
    }

    /// <summary>Some of those whose neutrophils fall below 0.6 between two looks: on the day of the fewest, or the day after they were first found so few.</summary>
    int? Feverish(Dice own, int day, List<int> looked)
    {
        var lowest = day + Enumerable.Range(5, 14).MinBy(d => marrow.Anc(day + d));
        if (!toxic || scene is not null || marrow.Anc(lowest) >= 0.6 || !own.Chance(shape.Fever)) return null;
        return looked.Where(d => marrow.Drawn(d).Anc < 0.5).Select(d => d + 1).Append(lowest).Min();
    }

    int Coming(int day) => shape.Visit ? calendar.Working(day) : calendar.Admitted(day);
}
