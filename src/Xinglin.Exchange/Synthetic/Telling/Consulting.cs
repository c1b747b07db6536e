using Xinglin.Facts.Alliance;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Meetings;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>远程会诊与下沉。Questions to the partner in the capital, in every state, and what an expert advised on a visit some weeks ago. It comes last and has dice of its own, so that no other draw moves.</summary>
static class Consulting
{
    /// <summary>The past visit, as the calendar of the demo names it.</summary>
    public const string Visit = "demo-visit-past";

    /// <summary>Share of people under treatment about whom somebody far away is asked; invented. The first charts more often, so that a first start shows every state.</summary>
    const double Asked = 0.02, AskedFirst = 0.4;

    /// <summary>The weekday three weeks and more before.</summary>
    public static DateOnly VisitOn(DateOnly today)
    {
        var day = today.AddDays(-24);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(-1);
        return day;
    }

    public static void Tell(Tale tale, List<Line> lines)
    {
        var plan = tale.Plan;
        if (tale.Lost is not null || tale.Today >= Math.Min(plan.Fate.Comfort, plan.Fate.Dies) || plan.Read + 30 > tale.Today) return;
        var dice = tale.For("remote");
        if (dice.Chance(tale.Number < 40 ? AskedFirst : Asked)) Remote(tale, lines, dice);
        if (tale.For("visit").Chance(tale.Number < 40 ? 0.4 : 0.03)) Advised(tale, lines, tale.For("visited"));
    }

    static void Remote(Tale tale, List<Line> lines, Dice dice)
    {
        var state = tale.Number < 40 ? tale.Number % 6 : dice.Between(0, 5);
        var urgent = state is 0;
        var minutes = state switch { 0 => 31 * 60, 1 => 5 * 60, 2 => 26 * 60, 3 => 19 * 24 * 60, 4 => 8 * 24 * 60, _ => 12 * 24 * 60 };
        var at = tale.Now.AddMinutes(-minutes - dice.Between(0, 50));
        var name = tale.Illness.Name;
        var request = Add(tale, lines, new RemoteRequested(state is 5 ? $"{name}：外院与本院病理是否一致？" : dice.Of([$"{name}，二线怎样选，中药如何配合？", $"{name}，能否再做局部治疗？", $"{name}，骨髓抑制反复，减量还是换药？"]), "燕杏中医肿瘤中心（演示）")
        {
            Kind = state is 5 ? RemoteKind.Pathology : RemoteKind.Case, Urgent = urgent, ToOrganisation = "beijing", Expert = urgent || state is 3 ? "expert" : null, ConsentBy = dice.Of(["本人", "本人", "女儿", "配偶"]),
        }, at, "oncologist");
        if (request is null) return;
        Add(tale, lines, new Consent("远程会诊", true) { By = ((RemoteRequested)request.Fact).ConsentBy }, at, "oncologist");
        if (state is 0 or 1) return;
        var taken = at.AddMinutes(dice.Between(60, 300));
        Add(tale, lines, state is 4 ? new RemoteAnswered(1, false) { Reason = "该病种本周无对应专家，请改下周或请外科组" } : new RemoteAnswered(1, true), taken, "expert", request);
        if (state is 2 or 4) return;
        var signed = taken.AddHours(dice.Between(16, 60));
        Add(tale, lines, state is 5 ? new RemoteOpinion(1, "免疫组化补做后，分化程度较原报告低一级，建议重新评估方案。", "燕杏病理会诊组") { Limits = "仅据所寄切片 6 张", Discordant = true }
            : new RemoteOpinion(1, "先控制毒性，两周后按血象恢复情况减量续用；中药健脾补肾同用。", "林仲白") { Limits = "仅据所给资料" }, signed, "expert", request);
        if (state is 3)
            foreach (var (act, owner, tag) in new[] { ("两周后复查血象再定剂量", Role.Oncologist, "lab"), ("健脾补肾方加减，随症调整", Role.TcmPhysician, "prescription") })
                Add(tale, lines, new MdtRecommendation(act, owner, DateOnly.FromDateTime(signed.ToOffset(Tale.Here).DateTime).AddDays(14)) { ClosesWith = tag }, signed, "expert", request);
    }

    static void Advised(Tale tale, List<Line> lines, Dice dice)
    {
        var on = VisitOn(tale.On(tale.Today));
        var at = tale.At(on.DayNumber - tale.Zero.DayNumber, 1010).AddMinutes(dice.Between(0, 90));
        if (at <= tale.At(0, 1700)) return;
        foreach (var (act, owner) in new[] { (dice.Of(["术后辅助中药六个月，每四周调方", "疼痛再评估，滴定到 NRS ≤ 3", "补做营养评估，蛋白不足先口服补充"]), Role.TcmPhysician), (dice.Of(["复查增强影像，按 RECIST 记录", "下一周期前复核肝肾功"]), Role.Oncologist) })
        {
            var item = Add(tale, lines, new MdtRecommendation(act, owner, on.AddDays(dice.Between(10, 20))) { Trip = Visit }, at, "expert");
            MdtItemSettled? outcome = dice.Unit() switch
            {
                < .6 => new(1, ItemOutcome.Done), < .7 => new(1, ItemOutcome.Changed) { Reason = "血象未恢复", Obstacle = ItemObstacle.Condition, Instead = "推迟一周" },
                < .8 => new(1, ItemOutcome.Refused) { Reason = "本人想先回家", Obstacle = ItemObstacle.Patient }, < .86 => new(1, ItemOutcome.Impossible) { Reason = "设备排期已满", Obstacle = ItemObstacle.Capacity }, _ => null,
            };
            if (item is not null && outcome is not null) Add(tale, lines, outcome, at.AddDays(dice.Between(3, 18)), "mdt", item);
        }
    }

    static Line? Add(Tale tale, List<Line> lines, Facts.IFact fact, DateTimeOffset at, string role, Line? about = null)
    {
        var recorded = at.AddMinutes(3);
        var day = DateOnly.FromDateTime(at.ToOffset(Tale.Here).DateTime).DayNumber - tale.Zero.DayNumber;
        if (recorded > tale.Now || day < 1 || day > tale.Plan.Fate.Dies) return null;
        Line line = new(fact, at, recorded, role, tale.Team.Signs(role, DateOnly.FromDateTime(recorded.ToOffset(Tale.Here).DateTime), recorded.Hour * 100)) { About = about };
        lines.Add(line);
        return line;
    }

    /// <summary>The fact with the number of what it speaks of.</summary>
    public static Facts.IFact About(Facts.IFact fact, long number) => fact switch
    {
        RemoteAnswered a => a with { Request = number }, RemoteOpinion o => o with { Request = number }, _ => fact,
    };
}
