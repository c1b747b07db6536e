using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>转诊的往来。What became of a referral as answers and a letter that name it, where the person lives, who was sent on, who chose to wait.
/// It comes behind everything else and has dice of its own, so that no other draw moves. Shares are invented.</summary>
static class Referring
{
    const double KnownHome = 0.96, Onward = 0.22, CameBack = 0.5, Said = 0.7;
    const int LongWait = 45, HomeVisit = 84;

    public static void Tell(Tale tale, List<Line> lines)
    {
        var dice = tale.For("referring");
        if (dice.Chance(KnownHome) && lines.Where(l => l.Fact is SexStated).MinBy(l => l.RecordedAt) is { } asked)
            lines.Add(new(new Residence(tale.Who.County.Zh) { Organisation = tale.Who.County.Hospital }, asked.HappenedAt, asked.RecordedAt, asked.Role, asked.Author));
        var sent = lines.FirstOrDefault(l => l.Fact is Referral { State: ReferralState.Sent, ToOrganisation: "hub" });
        if (sent is { Fact: Referral up }) sent.Fact = up with { SuspectedCancer = true, Agreed = "本人", Enclosed = [$"主诉与查体见县医院门诊病历（演示）"] };
        foreach (var i in Enumerable.Range(0, lines.Count)) lines[i] = Answered(tale, lines[i], sent);
        if (tale.Today < 0) return;
        SentOn(tale, dice, lines);
        Waiting(tale, dice);
    }

    /// <summary>A referral told again in a later state becomes an answer to the first; the one that led home becomes a letter, and its arrival a call.</summary>
    static Line Answered(Tale tale, Line line, Line? sent) => line.Fact switch
    {
        Referral { State: ReferralState.Accepted or ReferralState.Seen, ToOrganisation: "hub" } said when sent is not null =>
            Instead(line, new ReferralAnswered(1, said.State) { Unit = said.State is ReferralState.Accepted ? "hub.clinic" : null }, sent),
        Referral { FromOrganisation: "hub", State: ReferralState.Sent } back => Instead(line, Letter(tale, back, DateOnly.FromDateTime(line.HappenedAt.DateTime), sent is not null), sent),
        Referral { FromOrganisation: "hub", State: ReferralState.Seen } => Instead(line, new Encounter(EncounterKind.Remote) { Department = $"{tale.Who.County.Zh}人民医院", Reason = "回县后联系" }, null),
        _ => line,
    };

    static Line Instead(Line line, IFact fact, Line? about) => new(fact, line.HappenedAt, line.RecordedAt, line.Role, line.Author) { About = about };

    static ReturnLetter Letter(Tale tale, Referral back, DateOnly on, bool asked) => new($"{tale.Illness.Cancer.Zh}，{back.Why}")
    {
        Referral = asked ? 1 : null, ToOrganisation = back.ToOrganisation, Township = tale.Who.County.Clinic(tale.Who.Town), Next = "三月后回中心复查",
        Tasks = [new("血常规，结果发回中心", Role.TownshipDoctor, on.AddDays(30)), new("提醒回中心复查", Role.CountyDoctor, on.AddDays(HomeVisit))],
        WarningSigns = ["腋温 ≥ 38.0 ℃", "出血不止", "一天没有尿"], AskWhom = "中心个案管理师，工作日当天回",
    };

    /// <summary>After a turn for the worse some are sent to the capital; half of them come back with a letter.</summary>
    static void SentOn(Tale tale, Dice dice, List<Line> lines)
    {
        var (seen, goes, comes, back) = (tale.Plan.Seen, dice.Chance(Onward), dice.Chance(CameBack), dice.Between(18, 60));
        if (seen >= Fate.Never || !goes || tale.Scene is not null) return;
        var before = lines.Count;
        tale.Sharp(new Referral(tale.World.Hub, tale.World.Organisation("beijing").Zh, "进展后二线治疗，能否入组临床研究") { FromOrganisation = "hub", ToOrganisation = "beijing", Agreed = "本人、家属" }, seen + 5, 1630, "oncologist");
        if (lines.Count == before) return;
        var sent = lines[^1];
        Also(new ReferralAnswered(1, ReferralState.Accepted), seen + 6, "expert");
        Also(new ReferralAnswered(1, ReferralState.Seen), seen + 12, "expert");
        if (comes) Also(new ReturnLetter("会诊后建议回本地按二线方案治疗") { Referral = 1, ToOrganisation = "hub", Tasks = [new("按方案在本地治疗", Role.Oncologist, tale.On(seen + back + 14))] }, seen + back, "expert");

        void Also(IFact fact, int day, string role)
        {
            var count = lines.Count;
            tale.Sharp(fact, day, 1015, role, 3);
            if (lines.Count > count) lines[^1] = Instead(lines[^1], fact, sent);
        }
    }

    /// <summary>Whoever once put it off chose to; most of the long waits have their line.</summary>
    static void Waiting(Tale tale, Dice dice)
    {
        var plan = tale.Plan;
        var (why, said) = (dice.Of([(WaitReason.Capacity, "床位满，排队等床"), (WaitReason.Clinical, "先控制感染和营养"), (WaitReason.ReferralPapers, "外院病理切片迟到"), (WaitReason.Transport, "路远，凑齐陪同的人")]), dice.Chance(Said));
        if (plan.Detour && plan.Start - plan.Report > 12)
        {
            tale.Sharp(new PathwayPaused(PauseReason.PatientChose, tale.On(plan.Report + 4)) { Until = tale.On(plan.Start - 3), AgreedBy = "本人", Why = "先处理家里的事" }, plan.Report + 4, 1110, "casemanager");
            tale.Sharp(new WaitExplained(WaitReason.Patient, "本人要求先处理家事，已约好回来的日子"), plan.Report + 5, 1112, "casemanager");
        }
        else if (said && (plan.Start > LongWait || tale.Today > LongWait && plan.Start > tale.Today)) tale.Sharp(new WaitExplained(why.Item1, why.Item2), LongWait, 1120, "casemanager");
    }
}
