using Xinglin.Facts.Booking;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Specs.Care.Alliance;

public class A_referral_is_answered_in_time
{
    static Ward Ward => new("referral");

    static Referral Up => new("清漪县医院", "中心", "疑肝占位") { FromOrganisation = "county", ToOrganisation = "hub" };

    [Fact]
    public void An_urgent_one_within_half_an_hour() => Ward.Given("10:00", Up with { Urgent = true }).ExpectOnly("answer: CaseManager, due 10:30, open");

    [Fact]
    public void An_unanswered_one_climbs_to_the_coordinator()
    {
        var task = Ward.Given("10:00", Up with { Urgent = true }).Task("answer").Task;
        Assert.Equal((Role.MdtCoordinator, Ward.Time("10:30")), (task.EscalatesTo, task.Escalates));
    }

    [Fact]
    public void An_ordinary_one_by_the_end_of_the_next_working_day_and_not_at_the_weekend()
    {
        Ward.Given("10:00", Up).ExpectOnly("answer: CaseManager, due 11-14 00:00, open"); // Thursday
        Ward.Given("11-13 10:00", Up).ExpectOnly("answer: CaseManager, due 11-17 00:00, open"); // Friday to Monday
    }

    [Fact]
    public void Suspected_cancer_has_a_slot_within_three_working_days() => Ward.Given("10:00", Up with { SuspectedCancer = true }).And("10:20", new ReferralAnswered(1, ReferralState.Accepted))
        .ExpectOnly("answer: CaseManager, due 11-14 00:00, closed 10:20", "slot: CaseManager, due 11-18 00:00, open");

    [Fact]
    public void A_booking_closes_the_slot() => Ward.Given("10:00", Up with { SuspectedCancer = true }).And("11:00", new Booked("s1", Ward.Time("11-13 09:00"), "门诊") { Referral = 1 })
        .ExpectOnly("answer: CaseManager, due 11-14 00:00, closed 11:00", "slot: CaseManager, due 11-18 00:00, closed 11:00");

    [Fact]
    public void A_refusal_with_its_reason_is_an_answer_and_asks_for_no_slot() => Ward.Given("10:00", Up with { SuspectedCancer = true }).And("10:10", new ReferralAnswered(1, ReferralState.Refused) { Reason = "请先查增强 CT" })
        .ExpectOnly("answer: CaseManager, due 11-14 00:00, closed 10:10");

    [Fact]
    public void The_county_is_asked_by_its_own_role() => Ward.Given("10:00", Up with { AnsweredBy = Role.CountyDoctor }).ExpectOnly("answer: CountyDoctor, due 11-14 00:00, open");

    [Fact]
    public void Who_did_not_come_is_called_on_three_days_and_coming_ends_it()
    {
        var ward = Ward.Given("10:00", Up).And("10:05", new Booked("s1", Ward.Time("11:00"), "门诊") { Referral = 1 }).And("12:00", new BookingEnded(2, BookingEnd.NoShow));
        ward.Expect("call-1: CaseManager, due 11-14 00:00, waiting", "call-3: CaseManager, due 11-16 00:00, waiting", "call-7: CaseManager, due 11-20 00:00, waiting");
        ward.And("11-13 09:00", new ReferralAnswered(1, ReferralState.Seen)).Expect("call-1: CaseManager, due 11-14 00:00, closed 11-13 09:00", "call-7: CaseManager, due 11-20 00:00, closed 11-13 09:00");
    }

    [Fact]
    public void A_retracted_one_a_dead_person_and_a_house_without_the_card_ask_nothing()
    {
        Ward.Given("10:00", Up).Retract(0, "写错人").ExpectNothing();
        Ward.Given("10:00", Up).WithoutAdoption().ExpectNothing();
        Ward.Given("10:00", Up).And("10:10", new Death()).ExpectOnly("answer: CaseManager, due 11-14 00:00, closed 10:10 by silence");
    }

    [Fact]
    public void A_correction_keeps_the_answer_to_what_it_corrected() => Ward.Given("10:00", Up).And("10:10", new ReferralAnswered(1, ReferralState.Accepted)).Amend(0, Up with { Why = "疑肝内占位" }, "写漏字")
        .ExpectOnly("answer: CaseManager, due 11-14 00:00, closed 10:10");

    [Fact]
    public void One_told_again_in_a_later_state_is_its_own_answer() => Ward.Given("10:00", Up).And("10:40", Up with { State = ReferralState.Accepted })
        .ExpectOnly("answer: CaseManager, due 11-14 00:00, closed 10:40");
}

public class A_step_down_is_taken_over
{
    static Ward Ward => new("step-down");

    static ReturnLetter Letter => new("SOX 第 1 周期已完成")
    {
        ToOrganisation = "county", Tasks = [new("血常规", Role.TownshipDoctor, new(2026, 11, 19)), new("PICC 维护", Role.LineNurse, new(2026, 11, 19))],
    };

    [Fact]
    public void Contact_visit_and_every_task_are_asked_by_name_and_day() => Ward.Given("10:00", Letter).ExpectOnly(
        "contact: TownshipDoctor, due 11-16 00:00, open", "visit: TownshipDoctor, due 11-20 00:00, open", "home-1: TownshipDoctor, due 11-20 00:00, open", "home-2: LineNurse, due 11-20 00:00, open");

    [Fact]
    public void Each_closes_with_its_own_evidence() => Ward.Given("10:00", Letter)
        .And("11-13 09:00", new Encounter(EncounterKind.Remote)).And("11-18 08:00", Given.Neutrophils(2.1m)).And("11-18 09:00", new CatheterCared(CatheterKind.Picc)).And("11-18 10:00", new Encounter(EncounterKind.Home))
        .ExpectOnly("contact: TownshipDoctor, due 11-16 00:00, closed 11-13 09:00", "visit: TownshipDoctor, due 11-20 00:00, closed 11-18 10:00", "home-1: TownshipDoctor, due 11-20 00:00, closed 11-18 08:00", "home-2: LineNurse, due 11-20 00:00, closed 11-18 09:00");

    [Fact]
    public void What_was_done_before_the_letter_proves_nothing() => Ward.Given("09:00", Given.Neutrophils(2.1m)).And("10:00", Letter).Expect("home-1: TownshipDoctor, due 11-20 00:00, open");

    [Fact]
    public void A_reason_closes_a_task_and_is_counted() => Ward.Given("10:00", Letter).And("11-13 10:00", new TaskAnswered("step-down/home-2/2026-11-12T02:00Z", "县医院昨日已拔管")).Expect("home-2: LineNurse, due 11-20 00:00, closed 11-13 10:00 with a reason");

    [Fact]
    public void A_newer_letter_asks_anew() => Ward.Given("10:00", Letter).And("11-15 10:00", Letter with { Tasks = [] })
        .Expect("home-1: TownshipDoctor, due 11-20 00:00, closed 11-15 10:00", "contact: CountyDoctor, due 11-19 00:00, open");

    [Fact]
    public void Without_the_card_or_an_organisation_nothing_is_asked()
    {
        Ward.Given("10:00", Letter).WithoutAdoption().ExpectNothing();
        Ward.Given("10:00", Letter with { ToOrganisation = null }).ExpectNothing();
    }
}
