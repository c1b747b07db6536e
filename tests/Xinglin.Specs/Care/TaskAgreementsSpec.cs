using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Handing_on_and_putting_off
{
    const string Picc = "picc-care/picc/2026-11-05T07:00Z";
    const string Dose = "febrile-neutropenia/first-dose/2026-11-12T02:05Z";

    static Ward Line => new Ward("picc-care").Given("11-05 15:00", new CatheterPlaced(CatheterKind.Picc, "右上臂") { TipChecked = true });
    static Ward Fevers => new Ward("febrile-neutropenia").Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m));
    static DateTimeOffset At(string time) => Ward.Time(time);

    [Fact]
    public void What_is_handed_on_is_asked_of_the_other_role_and_its_deadline_stays() => Line
        .And("09:00", new TaskHandedOn(Picc, "今日外出培训") { ToRole = Role.HeadNurse }).ExpectOnly("picc: HeadNurse, due 11-13 00:00, open");

    [Fact]
    public void Handed_to_a_colleague_by_name_it_keeps_its_role_and_says_whose_it_is()
    {
        var ward = Line.And("09:00", new TaskHandedOn(Picc, "请代做") { ToAccount = "linenurse" });
        ward.ExpectOnly("picc: LineNurse, due 11-13 00:00, open");
        Assert.Equal("linenurse", Of(ward.Chart, "account"));
    }

    [Fact]
    public void The_last_hand_it_was_put_into_holds_it() => Line
        .And("09:00", new TaskHandedOn(Picc, "外出") { ToRole = Role.HeadNurse }).And("09:30", new TaskHandedOn(Picc, "回来了") { ToRole = Role.LineNurse })
        .ExpectOnly("picc: LineNurse, due 11-13 00:00, open");

    [Fact]
    public void A_retracted_handing_on_gives_it_back() => Line
        .And("09:00", new TaskHandedOn(Picc, "外出") { ToRole = Role.HeadNurse }).Retract(1, "点错").ExpectOnly("picc: LineNurse, due 11-13 00:00, open");

    [Fact]
    public void What_is_put_off_has_a_new_time_climbs_as_long_after_it_and_keeps_what_was_promised()
    {
        var ward = Line.And("09:00", new TaskRescheduled(Picc, At("11-15 09:00"), "患者周日才回院"));
        ward.ExpectOnly("picc: LineNurse, due 11-15 09:00, open");
        Assert.Equal(At("11-16 09:00"), ward.Task("picc").Task.Escalates);
        Assert.Equal(At("11-13 00:00"), ward.Task("picc").PromisedAt);
        Assert.Equal(At("11-13 00:00"), Of(ward.Chart, "promised_at"));
    }

    [Fact]
    public void Done_after_the_promise_it_was_not_on_time_however_it_was_put_off()
    {
        var task = Line.And("09:00", new TaskRescheduled(Picc, At("11-15 09:00"), "患者周日才回院")).And("11-14 10:00", new CatheterCared(CatheterKind.Picc)).Task("picc");
        Assert.True(task.ClosedAt <= task.Task.Due && task.ClosedAt > task.PromisedAt);
    }

    [Fact]
    public void What_is_acute_is_never_put_off() => Fevers
        .And("10:10", new TaskRescheduled(Dose, At("15:00"), "忙")).Expect("first-dose: DutyNurse, due 11:05, open");

    [Fact]
    public void Every_task_has_somebody_asked_a_deadline_and_somebody_it_climbs_to()
    {
        foreach (var seed in Enumerable.Range(1, 30))
            Assert.All(Ward.Register.Tasks(Chart.Of(new(Guid.Empty), new AnyChart(seed).Entries(120))), t =>
            {
                Assert.True(t.Task.Due > t.Task.Opens, t.Id);
                Assert.True(t.Task.Escalates is { } e && e >= t.Task.Opens && t.Task.EscalatesTo is { } to && to != t.Task.Owner, $"{t.Id} of {t.Task.Owner} climbs to {t.Task.EscalatesTo} at {t.Task.Escalates}");
            });
    }

    [Theory]
    [InlineData("picc-care/picc/2026-11-05T07:00Z", "11-15 09:00", null)]
    [InlineData("picc-care/picc/2026-11-05T07:00Z", "11-11 09:00", "新时限须在此刻之后")]
    [InlineData("febrile-neutropenia/first-dose/2026-11-12T02:05Z", "11-15 09:00", "危急的事不能改期：做完、转交，或说明原因")]
    [InlineData("nothing/1", "11-15 09:00", "没有这样的待办，请从工作台打开它再做")]
    public void The_gate_lets_through_what_can_be_put_off(string task, string to, string? why) =>
        Assert.Equal(why is null ? [] : [why], Admit(new TaskRescheduled(task, At(to), "患者周日才回院"), Role.LineNurse));

    [Fact]
    public void The_gate_asks_to_whom_and_why()
    {
        Assert.Equal(["转交给谁：选角色，或写一位同事"], Admit(new TaskHandedOn(Picc, "外出"), Role.LineNurse));
        Assert.Equal(["不能为空"], Admit(new TaskHandedOn(Picc, " ") { ToRole = Role.HeadNurse }, Role.LineNurse));
        Assert.Equal(["这个角色只看不写"], Admit(new TaskHandedOn(Picc, "外出") { ToRole = Role.HeadNurse }, Role.Researcher));
    }

    [Fact]
    public void The_care_team_says_whose_task_it_is_but_not_for_roles_kept_in_shifts()
    {
        var chart = new Ward("hold-check").Given("08:00", new CareTeamJoined("han", Role.Oncologist)).And("08:01", new CareTeamJoined("hao", Role.DutyNurse)).And("08:02", new CareTeamJoined("li", Role.CaseManager))
            .And("08:03", new CareTeamLeft("li")).Chart;
        var team = CareTeam.Of(chart);
        Assert.Equal(("han", null, null), (team.Holding(Role.Oncologist), team.Holding(Role.DutyNurse), team.Holding(Role.CaseManager)));
    }

    static IEnumerable<string> Admit(IFact fact, Role role) =>
        new Gate().Admit(Line.Chart, [new Draft(fact, At("09:00"))], new("someone", [role]), At("09:00")).Select(p => p.What.Zh);

    static object? Of(Chart chart, string column) =>
        Ward.Register.Rows(chart).Single()[Ward.Register.Columns.ToList().FindIndex(c => c.Name == column)];
}
