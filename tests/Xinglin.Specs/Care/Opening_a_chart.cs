using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Storage;

namespace Xinglin.Specs.Care;

public class Opening_a_chart
{
    static readonly DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    static readonly Region region = Given_region.Small;

    static Chart Of(params (int DaysAgo, IFact Fact)[] facts) =>
        Chart.Of(new(Guid.Parse("00000000-0000-0000-0000-000000000001")), facts.Select((f, i) => new Entry(new(i + 1), f.Fact, now.AddDays(-f.DaysAgo), now.AddDays(-f.DaysAgo), "spec", Origin.Entered)));

    static Reader As(string account, int inDays = 0, Region? of = null) =>
        Reader.On(now.AddDays(inDays).HouseDay(), account, (of ?? region).Staff.FirstOrDefault(s => s.Account == account)?.Posts ?? [], of ?? region, []);

    static Grant? Opens(Chart chart, string account, int inDays = 0, Region? of = null) =>
        Opening.For(chart, As(account, inDays, of), now.AddDays(inDays)) is Opening.Granted granted ? granted.By.Grant : null;

    static readonly Chart inWard1 = Of((30, new Registered("hub")), (5, new BedAssigned("肿瘤一病区", "3")));

    [Fact]
    public void Absence_never_opens()
    {
        var bare = Of((30, new BedAssigned("肿瘤一病区", "3")));
        Assert.All(region.Staff, s => Assert.Null(Opens(bare, s.Account)));
        Assert.Null(Opens(inWard1, "stranger"));
        Assert.Null(Opens(inWard1, ""));
    }

    [Theory]
    [InlineData("nurse1", Grant.Ward)]
    [InlineData("nurse2", null)]
    [InlineData("doctor", Grant.Clinic)]
    [InlineData("quality", Grant.House)]
    [InlineData("county", null)]
    [InlineData("expert", null)]
    [InlineData("engineer", null)]
    [InlineData("researcher", null)]
    [InlineData("left", null)]
    public void A_patient_in_a_ward_is_open_to_those_whose_work_it_is(string account, Grant? by) => Assert.Equal(by, Opens(inWard1, account));

    [Fact]
    public void A_role_that_ended_yesterday_opens_nothing_not_even_as_one_of_the_team()
    {
        var chart = Of((30, new Registered("hub")), (5, new BedAssigned("肿瘤一病区", "3")), (5, new CareTeamJoined("left", Role.DutyNurse)));
        Assert.Null(Opens(chart, "left"));
        Assert.Equal(Grant.Team, Opens(chart, "left", inDays: -1));
    }

    [Fact]
    public void Who_left_the_team_is_out_and_may_come_back()
    {
        Assert.Equal(Grant.Team, Opens(Of((9, new CareTeamJoined("county", Role.CountyDoctor))), "county"));
        Assert.Null(Opens(Of((9, new CareTeamJoined("county", Role.CountyDoctor)), (3, new CareTeamLeft("county"))), "county"));
        Assert.Equal(Grant.Team, Opens(Of((9, new CareTeamJoined("county", Role.CountyDoctor)), (3, new CareTeamLeft("county")), (3, new CareTeamJoined("county", Role.CountyDoctor))), "county"));
    }

    [Fact]
    public void Neither_engineer_nor_researcher_comes_in_by_being_put_on_a_team()
    {
        var chart = Of((9, new CareTeamJoined("engineer", Role.Engineer)), (9, new CareTeamJoined("researcher", Role.Researcher)));
        Assert.Null(Opens(chart, "engineer"));
        Assert.Null(Opens(chart, "researcher"));
    }

    [Theory, InlineData(13, Grant.Ward), InlineData(14, Grant.Ward), InlineData(15, null)]
    public void A_ward_may_look_for_two_weeks_after_its_patient_left(int daysAgo, Grant? by)
    {
        Assert.Equal(by, Opens(Of((40, new Registered("hub")), (30, new BedAssigned("肿瘤一病区", "3")), (daysAgo, new Discharged("回家"))), "nurse1"));
        Assert.Equal(by, Opens(Of((40, new Registered("hub")), (30, new BedAssigned("肿瘤一病区", "3")), (daysAgo, new BedAssigned("肿瘤二病区", "3"))), "nurse1"));
        Assert.Equal(by, Opens(Of((40, new Registered("hub")), (30, new BedAssigned("肿瘤一病区", "3")), (daysAgo, new Death())), "nurse1"));
    }

    [Fact]
    public void A_nurse_who_changed_wards_opens_the_new_one_and_not_the_old()
    {
        var moved = region with { Staff = [new("nurse1", "郝佳", "1", null, [new(Role.DutyNurse, "hub", "hub.w1", new(2020, 1, 1), new(2026, 3, 1)), new(Role.DutyNurse, "hub", "hub.w2", new(2026, 3, 2))])] };
        Assert.Null(Opens(inWard1, "nurse1", of: moved));
        Assert.Equal(Grant.Ward, Opens(inWard1, "nurse1", inDays: -1, of: moved));
        Assert.Equal(Grant.Ward, Opens(Of((30, new Registered("hub")), (5, new BedAssigned("肿瘤二病区", "3"))), "nurse1", of: moved));
    }

    [Fact]
    public void A_ward_of_another_house_with_the_same_name_stays_closed() =>
        Assert.Null(Opens(Of((30, new Registered("county")), (5, new BedAssigned("肿瘤一病区", "3"))), "nurse1"));

    [Fact]
    public void A_referral_opens_at_both_ends_unless_it_was_refused_and_not_for_ever()
    {
        static Referral To(ReferralState state = ReferralState.Sent) => new("云峪中心", "清漪县医院", "随访") { FromOrganisation = "hub", ToOrganisation = "county", State = state };
        Assert.Equal(Grant.Referral, Opens(Of((3, To())), "county"));
        Assert.Equal(Grant.Referral, Opens(Of((3, To())), "doctor"));
        Assert.Null(Opens(Of((3, To(ReferralState.Refused))), "county"));
        Assert.Null(Opens(Of((200, To())), "county"));
        Assert.Null(Opens(Of((3, To())), "nurse2"));
    }

    [Fact]
    public void An_agreement_opens_only_what_the_partner_was_asked_about_and_only_while_it_runs()
    {
        var asked = Of((300, new Registered("hub")), (3, new MdtRecommendation("加做 TACE", Role.Interventionist, new(2026, 5, 20))));
        Assert.Equal(Grant.Shared, Opens(asked, "expert"));
        Assert.Null(Opens(Of((300, new Registered("hub"))), "expert"));
        Assert.Null(Opens(Of((300, new Registered("county")), (3, new MdtRecommendation("加做 TACE", Role.Interventionist, new(2026, 5, 20)))), "expert"));
        var ended = region with { Agreements = [region.Agreements[0] with { Until = new(2026, 3, 1) }] };
        Assert.Null(Opens(asked, "expert", of: ended));
        Assert.Equal(Grant.Shared, Opens(asked, "expert", of: region with { Agreements = [region.Agreements[0] with { Until = new(2026, 3, 2) }] }));
    }

    [Fact]
    public void A_pharmacist_comes_in_by_an_order_and_not_by_what_the_patient_says_to_take()
    {
        var with = region with { Staff = [new("pharmacist", "贺", "1", null, [new(Role.Pharmacist, "hub", null, new(2020, 1, 1))])] };
        Assert.Equal(Grant.Drugs, Opens(Of((9, new Registered("hub")), (2, MedicationOrdered.Sample)), "pharmacist", of: with));
        Assert.Null(Opens(Of((9, new Registered("hub")), (2, MedicationOrdered.Sample with { Stated = true })), "pharmacist", of: with));
    }

    [Fact]
    public void A_patient_opens_the_own_chart_without_a_post_and_family_as_family()
    {
        var chart = Of((9, new CareTeamJoined("patient.li", Role.Patient)), (9, new CareTeamJoined("family.li", Role.Family)));
        Assert.Equal(Grant.Own, Opens(chart, "patient.li"));
        Assert.Equal(Grant.Own, Opens(chart, "family.li"));
        Assert.Null(Opens(Of((9, new CareTeamJoined("patient.li", Role.Patient)), (1, new CareTeamLeft("patient.li"))), "patient.li"));
    }

    [Fact]
    public void A_broken_glass_opens_that_chart_and_no_other()
    {
        var reader = Reader.On(now.HouseDay(), "nurse2", region.Staff.Single(s => s.Account == "nurse2").Posts, region, [inWard1.Id]);
        Assert.Equal(Grant.Glass, Assert.IsType<Opening.Granted>(Opening.For(inWard1, reader, now)).By.Grant);
        var other = Chart.Of(new(Guid.NewGuid()), inWard1.Written);
        Assert.IsType<Opening.Closed>(Opening.For(other, reader, now));
    }

    [Fact]
    public void A_closed_chart_says_who_may_see_it_and_whether_the_glass_may_be_broken()
    {
        var chart = Of((30, new Registered("hub")), (5, new BedAssigned("肿瘤一病区", "3")), (5, new CareTeamJoined("doctor", Role.Oncologist)), (5, new CareTeamJoined("patient.li", Role.Patient)));
        var closed = Assert.IsType<Opening.Closed>(Opening.For(chart, As("nurse2"), now));
        Assert.Equal([("doctor", Role.Oncologist)], closed.Team);
        Assert.Equal(["肿瘤一病区"], closed.Wards);
        Assert.Equal(["hub"], closed.Organisations);
        Assert.True(closed.MayBreak);
        Assert.False(Assert.IsType<Opening.Closed>(Opening.For(chart, As("engineer"), now)).MayBreak);
        Assert.False(Assert.IsType<Opening.Closed>(Opening.For(chart, As("left"), now)).MayBreak);
    }

    [Fact]
    public void What_the_register_says_is_what_the_decision_says()
    {
        foreach (var chart in new[] { inWard1, Of((3, Referral.Sample with { ToOrganisation = "county" })), Of((40, new Registered("hub")), (30, new BedAssigned("肿瘤一病区", "3")), (15, new Discharged("回家"))) })
            foreach (var staff in region.Staff)
            {
                var keys = As(staff.Account).Keys;
                var row = new DoorRegister().Rows(chart).Any(r => keys.Contains((string)r[0]!) && !((DateTimeOffset?)r[1] <= now));
                Assert.Equal(Opens(chart, staff.Account) is not null, row);
            }
    }
}
