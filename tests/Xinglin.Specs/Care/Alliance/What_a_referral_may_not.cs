using Xinglin.Care;
using Xinglin.Care.Alliance;
using Xinglin.Care.Rights;
using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;

namespace Xinglin.Specs.Care.Alliance;

/// <summary>Bad input to referrals: each is refused with words that say what to do.</summary>
public class What_a_referral_may_not
{
    static readonly DateTimeOffset noon = new(2026, 11, 12, 12, 0, 0, TimeSpan.FromHours(8));
    static readonly Who county = new("county", [Role.CountyDoctor], Keys: [Keys.Referral("county"), Keys.Clinic("county")]);
    static readonly Who hub = new("casemanager", [Role.CaseManager], Keys: [Keys.Referral("hub"), Keys.Clinic("hub")]);

    static Referral Up => new("县医院", "中心", "疑肝占位") { FromOrganisation = "county", ToOrganisation = "hub" };

    static Chart Of(params (int Minutes, IFact Fact)[] facts) =>
        Chart.Of(new(Guid.Empty), facts.Select((f, i) => new Entry(new(i + 1), f.Fact, noon.AddMinutes(f.Minutes), noon.AddMinutes(f.Minutes), "spec", Origin.Entered)));

    static string? Refused(Chart chart, IFact fact, Who who, int minutes = 60) =>
        new ReferralGuard().Problems(chart, [new Draft(fact, noon.AddMinutes(minutes))], 0, who).Select(p => p.What.Zh).FirstOrDefault();

    [Fact]
    public void The_ordinary_way_passes()
    {
        Assert.Null(Refused(Of(), Up, county));
        var chart = Of((0, Up));
        Assert.Null(Refused(chart, new ReferralAnswered(1, ReferralState.Accepted), hub));
        chart = Of((0, Up), (5, new ReferralAnswered(1, ReferralState.Accepted)));
        Assert.Null(Refused(chart, new ReferralAnswered(1, ReferralState.Seen), hub));
        Assert.Null(Refused(chart, new ReturnLetter("查过了") { Referral = 1, ToOrganisation = "county", Tasks = [new("血常规", Role.TownshipDoctor, new(2026, 11, 20))] }, hub));
    }

    [Fact]
    public void Refer_the_dead_or_oneself_or_twice()
    {
        Assert.Contains("已去世", Refused(Of((0, new Death())), Up, county), StringComparison.Ordinal);
        Assert.Contains("自己", Refused(Of(), Up with { ToOrganisation = "county" }, county), StringComparison.Ordinal);
        Assert.Contains("已经转给这家", Refused(Of((0, Up)), Up with { Why = "再问一次" }, county), StringComparison.Ordinal);
        Assert.Null(Refused(Of((0, Up), (5, new ReferralAnswered(1, ReferralState.Refused) { Reason = "满" })), Up, county));
        Assert.Contains("已发出", Refused(Of(), Up with { State = ReferralState.Accepted }, county), StringComparison.Ordinal);
    }

    [Fact]
    public void Be_answered_by_the_side_that_sent_it_or_before_it_was_sent()
    {
        Assert.Contains("接收的一方", Refused(Of((0, Up)), new ReferralAnswered(1, ReferralState.Accepted), county), StringComparison.Ordinal);
        Assert.Contains("时钟", Refused(Of((0, Up)), new ReferralAnswered(1, ReferralState.Accepted), hub, minutes: -30), StringComparison.Ordinal);
        Assert.Contains("不是转诊", Refused(Of((0, Up)), new ReferralAnswered(7, ReferralState.Accepted), hub), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReferralState.Accepted, ReferralState.Accepted, "不必再回一次"), InlineData(ReferralState.Accepted, ReferralState.Refused, "不必再回一次"), InlineData(ReferralState.Refused, ReferralState.Accepted, "重新转来"),
     InlineData(ReferralState.Seen, ReferralState.Seen, "不必再记"), InlineData(ReferralState.Returned, ReferralState.Seen, "结束了")]
    public void Be_answered_twice(ReferralState first, ReferralState second, string why) =>
        Assert.Contains(why, Refused(Of((0, Up), (5, new ReferralAnswered(1, first) { Reason = "r" })), new ReferralAnswered(1, second) { Reason = "r" }, hub), StringComparison.Ordinal);

    [Fact]
    public void Be_answered_twice_in_one_batch()
    {
        Draft[] both = [new(new ReferralAnswered(1, ReferralState.Accepted), noon.AddMinutes(5)), new(new ReferralAnswered(1, ReferralState.Refused) { Reason = "满" }, noon.AddMinutes(5))];
        Assert.NotEmpty(new ReferralGuard().Problems(Of((0, Up)), both, 1, hub));
    }

    [Fact]
    public void Be_returned_twice_by_the_wrong_side_or_with_tasks_of_yesterday()
    {
        var seen = Of((0, Up), (5, new ReferralAnswered(1, ReferralState.Seen)));
        var letter = new ReturnLetter("查过了") { Referral = 1, ToOrganisation = "county" };
        Assert.Contains("接收的一方", Refused(seen, letter with { ToOrganisation = "town" }, county), StringComparison.Ordinal);
        Assert.Contains("日期已过", Refused(seen, letter with { Tasks = [new("血常规", Role.TownshipDoctor, new(2026, 11, 11))] }, hub), StringComparison.Ordinal);
        Assert.Contains("已经有回转信", Refused(Of((0, Up), (5, letter)), letter, hub), StringComparison.Ordinal);
        Assert.Contains("没有接收", Refused(Of((0, Up), (5, new ReferralAnswered(1, ReferralState.Refused) { Reason = "满" })), letter, hub), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_referral_stands_in_exactly_one_step()
    {
        var chart = Of((0, Up), (1, Up with { Why = "二", ToOrganisation = "gen1" }), (2, new ReferralAnswered(1, ReferralState.Accepted)), (3, new ReferralAnswered(2, ReferralState.Refused) { Reason = "满" }), (4, new ReturnLetter("好") { Referral = 1 }));
        Assert.Equal([ReferralStep.Returned, ReferralStep.Refused], ReferralCourse.In(chart).Select(c => c.Step));
    }

    [Fact]
    public void A_letter_opens_the_chart_to_those_who_take_over_and_a_refusal_closes_it()
    {
        var letter = Of((0, new ReturnLetter("好") { ToOrganisation = "county", Township = "town" }));
        foreach (var there in (string[])["county", "town"]) Assert.Contains(Doors.Of(letter), d => d.Key == Keys.Referral(there) && d.OpensAt(noon.AddDays(30)));
        var refused = Of((0, Up), (5, new ReferralAnswered(1, ReferralState.Refused) { Reason = "满" }));
        Assert.DoesNotContain(Doors.Of(refused), d => d.Key == Keys.Referral("hub"));
        Assert.Contains(Doors.Of(refused), d => d.Key == Keys.Referral("county"));
    }
}
