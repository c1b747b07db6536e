using Xinglin.Facts.Consents;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>The meeting's recommendations, each with an owner and a day.</summary>
static class Meetings
{
    public static void Tell(Tale tale)
    {
        var (plan, dice) = (tale.Plan, tale.For("meetings"));
        if (plan.Meeting is { } first)
        {
            Recommend(tale, dice, first, First(tale), first + 14);
            tale.Say(new NextStep(plan.Road == "chinese" ? "中医肿瘤门诊" : "按会诊意见开始治疗") { On = tale.On(plan.Start) }, first, 1610, "oncologist");
        }
        if (plan.Seen < Lives.Fate.Never && plan.Meeting is not null && tale.Life.Calendar.Meeting(plan.Seen + 2) < plan.Fate.Comfort)
            Recommend(tale, dice, tale.Life.Calendar.Meeting(plan.Seen + 2),
            [
                (plan.Courses.Any(c => c.Start > plan.Seen) ? "更换全身治疗方案" : "以减症为主，暂停抗肿瘤治疗", Role.Oncologist, "方案或停用记录"),
                ("中医辨证调方，减症护胃", Role.TcmPhysician, "处方"),
                ("与本人及家属谈照护意愿", Role.CaseManager, "意愿记录"),
            ], plan.Seen + 18);
        if (tale.Illness.Stage.Group == "IV")
            tale.Say(new GoalsOfCare("积极治疗，同时减轻症状") { With = dice.Of(["本人、儿子", "本人、女儿", "本人、配偶"]), ReviewOn = tale.On(plan.Start + 90) }, plan.Start, 1540, "oncologist");
        if (plan.Seen < Lives.Fate.Never)
            tale.Say(new GoalsOfCare(dice.Of(["控制症状，能在家就在家", "再试一线治疗，不插管", "以舒适为先"])) { With = dice.Of(["本人、儿子", "本人、女儿", "配偶"]), ReviewOn = tale.On(plan.Seen + 60) }, plan.Seen + 6, 1540, "oncologist");
        if (tale.Scene is null && dice.Chance(0.05)) tale.Say(new Consent("教学使用医案", true) { By = "本人" }, plan.Report + 3, 1000, "tcm");
    }

    static IEnumerable<(string Act, Role Owner, string Evidence)> First(Tale tale)
    {
        var plan = tale.Plan;
        yield return plan.Road switch
        {
            "surgery" or "surgery+adjuvant" or "local" => ("手术治疗", Role.Surgeon, "手术记录"),
            "tace" or "tace+systemic" => ("行 TACE，按需重复", Role.Interventionist, "操作记录"),
            "rt" => ("根治性放疗", Role.Oncologist, "放疗记录"),
            "chinese" => ("中医药治疗与减症", Role.TcmPhysician, "处方"),
            _ => ($"{plan.Courses.FirstOrDefault()?.Shape.Name ?? "全身"}方案治疗", Role.Oncologist, "给药记录"),
        };
        yield return ("中药全程配合，化疗期健脾和胃", Role.TcmPhysician, "处方");
        if (tale.Illness.Cancer.Family is "gastric" or "oesophagus") yield return ("营养筛查并口服营养补充", Role.NutritionNurse, "营养计划");
        if (tale.Illness.Markers.Any(m => m.Shape.Method == "NGS")) yield return ("补做基因检测后再定", Role.Pathologist, "检测报告");
    }

    static void Recommend(Tale tale, Dice dice, int day, IEnumerable<(string Act, Role Owner, string Evidence)> items, int by)
    {
        var joint = day >= 0 && tale.On(day).DayNumber / 7 % 2 == 0; // every second week the experts of the partner centre sit in
        if (joint) tale.Say(new MdtRecommendation("扶正祛邪并举，处方每四周经远程核定一次", Role.TcmPhysician, tale.On(by + 14)) { Meeting = $"{tale.On(day):yyyy-MM-dd} 联合会诊", Evidence = "处方", IfNot = "下次联合会诊说明" }, day, 1545, "expert");
        foreach (var (act, owner, evidence) in items)
            tale.Say(new MdtRecommendation(act, owner, tale.On(by)) { Meeting = $"{tale.On(day):yyyy-MM-dd} {(joint ? "联合会诊" : "多学科会诊")}", Evidence = evidence, IfNot = "说明原因，下次会诊再议" }, day, 1500 + dice.Between(0, 40), "mdt");
    }
}
