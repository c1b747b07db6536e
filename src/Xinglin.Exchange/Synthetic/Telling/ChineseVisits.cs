using System.Globalization;
using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Exchange.Synthetic.Staffing;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>中医复诊. Every week or two: the four examinations, a syndrome that stays or moves with the phase, a prescription that follows it.
/// Some go to a master on Wednesdays, where the apprentice examines and the master decides.</summary>
sealed class ChineseVisits
{
    readonly Tale tale;
    readonly Dice dice;
    readonly Family family;
    readonly Prescribing writing;
    readonly Hand hand;
    readonly string physician;
    SyndromeShape? syndrome;
    Facts.Person.Finding? taken;

    ChineseVisits(Tale tale)
    {
        (this.tale, dice, family) = (tale, tale.For("chinese"), tale.World.Chinese.Families[tale.Illness.Cancer.Family]);
        var masters = tale.World.Chinese.Masters;
        var whose = tale.For("hand").Unit();
        var one = whose < 0.45 ? (int)(whose / 0.15) : (int?)null;
        if (tale.Number < Team.Shown && whose < 0.3) one = 0;
        (hand, physician) = one is { } n ? (masters[n], "mentor") : (tale.World.Chinese.Everybody, "tcm");
        if (one is { } master) tale.Team.GoTo(master, masters.Count);
        writing = new(tale, hand);
    }

    public static void Tell(Tale tale)
    {
        var visits = new ChineseVisits(tale);
        if (visits.dice.Chance(tale.World.Chinese.NoChinese) && tale.Scene is null && tale.Plan.Road != "chinese") return;
        var day = visits.Open(tale.Plan.Read + visits.dice.Between(1, 7));
        while (day < Math.Min(tale.Plan.Fate.Dies - 3, tale.Today + 1))
        {
            var settled = !tale.Plan.Treating(day) && day > tale.Plan.Done + 60;
            var packets = settled && visits.dice.Chance(0.3) || visits.hand.Packets == 14 && visits.dice.Chance(0.1) ? 14 : int.Parse(visits.dice.Weighed(tale.World.Chinese.Packets), CultureInfo.InvariantCulture);
            var next = visits.Open(day + packets + (int)Math.Min(visits.dice.Skewed(1.5, 0.9), 12) + (settled ? day > 365 ? 21 : 14 : 0));
            visits.Visit(day, packets, next);
            visits.taken = Taking.Of(tale, packets, next);
            day = next;
            if (Absent.On(tale, "tcm", day)) day = Absent.Tell(tale, "中医肿瘤门诊", day, visits.Open(day + visits.dice.Between(3, 9)));
        }
        if (tale.Scene?.RevisitToday == true) visits.Visit(tale.Today - 7, 7, tale.Today, always: true);
    }

    int Open(int day) => physician == "mentor" ? tale.Life.Calendar.Master(day) : tale.Life.Calendar.Clinic(day);

    void Visit(int day, int packets, int next, bool always = false)
    {
        if (tale.Scene?.RevisitToday == true && !always && day > tale.Today - 14) return;
        if (taken is not null && !always) tale.Sharp(taken, day, 825, physician, 2);
        var scores = Body.Complaints.ToDictionary(c => c, c => tale.Body.Score(c, day));
        var worst = scores.MaxBy(s => s.Value);
        var chosen = Syndrome(day);
        var discordant = dice.Chance(0.15); // real charts carry a finding that does not fit
        var clock = Tale.Clock(828, dice.Between(0, 170));
        var inquiry = string.Join("，", [.. chosen.Findings.Take(3), $"{worst.Key} {worst.Value} 分"]);
        if (dice.Chance(0.25)) inquiry = $"自诉“{dice.Of(tale.World.Chinese.Words[worst.Value >= 3 ? worst.Key : "平"])}”。{inquiry}";
        var said = new FourExaminations
        {
            Inspection = dice.Of(["面色少华", "形体偏瘦", "神志清，精神可", "面色萎黄", "神疲，面色晦暗"]),
            ListeningSmelling = dice.Chance(0.5) ? dice.Of(["语声低微", "语声清晰", "偶有嗳气"]) : null,
            Inquiry = inquiry,
            Palpation = dice.Chance(0.3) ? dice.Of(["腹软，无压痛", "脘腹按之不适", "四末欠温", "双下肢轻度浮肿"]) : null,
            Tongue = discordant ? dice.Of(family.Syndromes.Where(s => s != chosen).Select(s => s.Tongue).ToList()) : chosen.Tongue,
            Pulse = chosen.Pulse,
        };
        tale.Sharp(said with { Codes = Deciding.Codes(tale, day, said.Tongue, said.Pulse) }, day, clock, physician == "mentor" && dice.Chance(0.6) ? "apprentice" : physician, 3);
        tale.Sharp(new SyndromeDifferentiation(chosen.Is)
        {
            Concurrent = day > tale.Plan.Seen && chosen.Is is not ("瘀血内结证" or "血瘀证" or "气滞血瘀证") ? ["血瘀证"] : [],
            Because = [chosen.Findings[0], chosen.Tongue.Split('，')[0], chosen.Pulse], TcmDisease = family.Disease, Principle = chosen.Principle,
        }, day, Tale.Clock(clock, 4), physician, 2);
        tale.Sharp(writing.Write(dice, chosen, day, packets, scores), day, Tale.Clock(clock, 8), physician, 2);
        if ((scores["恶心"] >= 5 || scores["睡眠"] >= 5) && dice.Chance(0.5))
            tale.Say(new ProcedureDone(scores["恶心"] >= 5 ? "耳穴压豆（止呕）" : "耳穴压豆（安神）", ProcedureKind.Other) { Site = "双耳", Outcome = "无不适" }, day, 1130, physician);
        if (tale.Plan.Road == "chinese" || day > tale.Plan.Fate.Comfort)
            tale.Say(new NextStep("中药复诊") { On = tale.On(next) }, day, 1140, physician);
    }

    SyndromeShape Syndrome(int day)
    {
        var (plan, marrow) = (tale.Plan, tale.Plan.Marrow);
        var weak = marrow.Anc(day) < 1.2 || marrow.Hb(day) < 92;
        var liverBlood = plan.Embolisations.Any(e => day > e && day <= e + 10);
        if (syndrome is not null && !(weak && dice.Chance(0.4)) && !(liverBlood && dice.Chance(0.4)) && dice.Chance(tale.World.Chinese.Stay)) return syndrome;
        if (liverBlood && dice.Chance(0.5) && family.Syndromes.FirstOrDefault(s => s.Is == "肝胆湿热证") is { } damp) return syndrome = damp;
        if ((weak && dice.Chance(0.5) || marrow.Plt(day) < 60) && family.Syndromes.FirstOrDefault(s => s.Is == "气血两虚证") is { } deficient) return syndrome = deficient;
        return syndrome = dice.Weighed(family.Syndromes, s => tale.Illness.Man && s.Is == "冲任失调证" ? 0 : plan.Treating(day) ? s.During : day < plan.Start ? s.Before : s.After);
    }
}
