using Xinglin.Care.Rights;
using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Alliance;

/// <summary>转诊的门。Who is dead is not referred, nobody refers to themselves, one answer is one answer, and it is the other side's to give.</summary>
public sealed class ReferralGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who) => drafts[i] switch
    {
        { Fact: Referral sent, Amends: var old } => Of(chart, sent, old is not null),
        { Fact: ReferralAnswered answer, Amends: null } draft => Of(chart, drafts, i, answer, draft, who),
        { Fact: ReturnLetter letter } draft => Of(chart, letter, draft, who),
        _ => [],
    };

    static IEnumerable<Problem> Of(Chart chart, Referral sent, bool amended)
    {
        if (chart.All<Death>().Any())
            yield return new(nameof(Referral.Why), new("患者已去世，不能转诊；若登记有误，先更正死亡记录", "this patient has died and cannot be referred; if that is a mistake, amend the death first"));
        if (sent.ToOrganisation is { } to ? to == sent.FromOrganisation : sent.To.Trim() == sent.From.Trim())
            yield return new(nameof(Referral.ToOrganisation), new("不能转给本院自己，请选另一家", "nobody refers to themselves; choose another organisation"));
        if (amended) yield break;
        if (sent.State is not ReferralState.Sent)
            yield return new(nameof(Referral.State), new("新的转诊从“已发出”开始；进展请写转诊回执", "a new referral begins as sent; write what came of it as an answer"));
        if (sent.ToOrganisation is not null && ReferralCourse.In(chart).LastOrDefault(c => c.Sent.Fact.ToOrganisation == sent.ToOrganisation && (c.Step is ReferralStep.Sent or ReferralStep.Accepted or ReferralStep.Booked)) is { } open)
            yield return new(nameof(Referral.ToOrganisation), new($"已经转给这家（第 {open.Number} 条），还没有看完；补充请更正那一条，急事请打电话",
                $"already referred there (entry {open.Number}) and not seen yet; amend that entry to add to it, telephone when it is urgent"));
    }

    static IEnumerable<Problem> Of(Chart chart, IReadOnlyList<Draft> drafts, int i, ReferralAnswered answer, Draft draft, Who who)
    {
        if (Find(chart, answer.Referral) is not { } course)
        {
            yield return new(nameof(ReferralAnswered.Referral), new($"第 {answer.Referral} 条不是转诊，请从转诊单上回执", $"entry {answer.Referral} is no referral; answer from the referral itself"));
            yield break;
        }
        if (!IsOf(course.Sent.Fact.ToOrganisation, who))
            yield return new(nameof(ReferralAnswered.Referral), new("回执由接收的一方写", "the receiving side answers a referral"));
        if (draft.HappenedAt < course.Sent.At)
            yield return new(nameof(Draft.HappenedAt), new("回执早于转诊，请核对时钟", "the answer lies before the referral; check the clock"));
        var before = drafts.Take(i).Select(d => d.Fact).OfType<ReferralAnswered>().LastOrDefault(d => d.Referral == answer.Referral);
        if (Late(before is null ? course.Step : Reached(before.State), answer.State) is { } why) yield return new(nameof(ReferralAnswered.State), why);
    }

    static ReferralStep Reached(ReferralState state) => state switch
    {
        ReferralState.Accepted => ReferralStep.Accepted, ReferralState.Refused => ReferralStep.Refused, ReferralState.Seen => ReferralStep.Seen, _ => ReferralStep.Returned,
    };

    static Phrase? Late(ReferralStep step, ReferralState answer) => (step, answer) switch
    {
        (ReferralStep.Refused, _) => new("已经回复不能接收；要改主意，请对方重新转来", "it was refused already; ask the other side to refer again"),
        (ReferralStep.Returned, _) => new("已经回转，这一程结束了", "the person was returned already; this referral is over"),
        (ReferralStep.Accepted or ReferralStep.Booked or ReferralStep.Seen, ReferralState.Accepted or ReferralState.Refused) => new("已经接收，不必再回一次", "it was accepted already; there is nothing to answer twice"),
        (ReferralStep.Seen, ReferralState.Seen) => new("已经接诊，不必再记一次", "the person was seen already"),
        _ => null,
    };

    static IEnumerable<Problem> Of(Chart chart, ReturnLetter letter, Draft draft, Who who)
    {
        foreach (var late in letter.Tasks.Where(t => t.By < draft.HappenedAt.HouseDay()))
            yield return new(nameof(ReturnLetter.Tasks), new($"“{late.What}”的日期已过，请写今天以后的日子", $"“{late.What}” is due before today; write a day to come"));
        if (letter.ToOrganisation is { } to && who.Keys is not null && who.Keys.Contains(Keys.Referral(to)) && !Doors.Homes(chart).Any(h => h != to && IsOf(h, who)))
            yield return new(nameof(ReturnLetter.ToOrganisation), new("回转信写给另一家，不写给本院自己", "a return letter goes to another organisation, not to one's own"));
        if (letter.Referral is not { } number || draft.Amends is not null) yield break;
        if (Find(chart, number) is not { } course)
            yield return new(nameof(ReturnLetter.Referral), new($"第 {number} 条不是转诊", $"entry {number} is no referral"));
        else if (!IsOf(course.Sent.Fact.ToOrganisation, who))
            yield return new(nameof(ReturnLetter.Referral), new("回转信由接收的一方写", "the receiving side writes the return letter"));
        else if (course.Step is ReferralStep.Returned)
            yield return new(nameof(ReturnLetter.Referral), new("已经有回转信；要改，请更正那一封", "there is a return letter already; amend that one"));
        else if (course.Step is ReferralStep.Refused)
            yield return new(nameof(ReturnLetter.Referral), new("没有接收的转诊不写回转信", "a refused referral has no return letter"));
        else if (draft.HappenedAt < course.Sent.At)
            yield return new(nameof(Draft.HappenedAt), new("回转信早于转诊，请核对时钟", "the letter lies before the referral; check the clock"));
    }

    static ReferralCourse? Find(Chart chart, long number) => ReferralCourse.In(chart).FirstOrDefault(c => ReferralCourse.Numbers(chart, c.Sent.Entry).Contains(number));

    /// <summary>Whether somebody works at that organisation today; the house itself, and an organisation nobody named, are everybody's.</summary>
    static bool IsOf(string? organisation, Who who) => organisation is null || who.Keys is null
        || who.Keys.Contains(Keys.Referral(organisation)) || who.Keys.Contains(Keys.House(organisation)) || who.Keys.Contains(Keys.Clinic(organisation));
}
