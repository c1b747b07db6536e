using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Nursing.Admission_scores;

namespace Xinglin.Specs.Care.Nursing;

public class Risk_measures
{
    static Ward In => new Ward("risk-measures").Given("08:00", new Encounter(EncounterKind.Inpatient));
    static NursingPlan Plan(string score) => new("风险") { For = score, Measures = ["翻身"], AgainOn = new(2026, 11, 13) };

    [Theory]
    [InlineData(9, "11-14 00:00")]
    [InlineData(12, "11-14 00:00")]
    [InlineData(13, "11-16 00:00")]
    [InlineData(14, "11-16 00:00")]
    public void A_low_Braden_asks_for_a_plan_within_a_day_and_says_when_it_is_scored_again(int score, string again) =>
        In.And("09:00", Score("braden", score)).ExpectOnly("plan-braden: DutyNurse, due 11-13 09:00, open", $"again-braden: DutyNurse, due {again}, {(again.StartsWith("11-12", StringComparison.Ordinal) ? "open" : "waiting")}");

    [Theory]
    [InlineData(15)]
    [InlineData(18)]
    public void A_mild_risk_is_scored_again_in_a_week_without_a_plan(int score) => In.And("09:00", Score("braden", score)).ExpectOnly("again-braden: DutyNurse, due 11-20 00:00, waiting");

    [Fact]
    public void No_risk_leads_to_nothing() => In.And("09:00", Score("braden", 19)).ExpectNothing();

    [Fact]
    public void The_plan_closes_it_and_may_bring_the_next_score_forward() => In.And("09:00", Score("braden", 14)).And("10:00", Plan("Braden"))
        .ExpectOnly("plan-braden: DutyNurse, due 11-13 09:00, closed 10:00", "again-braden: DutyNurse, due 11-14 00:00, waiting");

    [Fact]
    public void A_better_score_before_anybody_planned_takes_the_need_away() => In.And("09:00", Score("braden", 14)).And("15:00", Score("braden", 20))
        .ExpectOnly("plan-braden: DutyNurse, due 11-13 09:00, closed 15:00", "again-braden: DutyNurse, due 11-16 00:00, closed 15:00");

    [Fact]
    public void The_same_danger_scored_again_does_not_ask_twice_a_worse_one_does() => In.And("09:00", Score("braden", 14)).And("10:00", Plan("braden")).And("11-13 09:00", Score("braden", 13)).And("11-14 09:00", Score("braden", 11))
        .Expect("plan-braden: DutyNurse, due 11-15 09:00, open");

    [Fact]
    public void A_high_fall_score_is_planned_for_and_scored_weekly() => In.And("09:00", Score("morse", 45)).ExpectOnly("plan-morse: DutyNurse, due 11-13 09:00, open", "again-morse: DutyNurse, due 11-20 00:00, waiting");

    [Fact]
    public void A_fall_asks_for_the_fall_score_the_same_shift() => In.And("09:00", Score("morse", 15)).And("14:00", new AdverseEvent("跌倒")).Expect("again-morse: DutyNurse, due 22:00, open");

    [Fact]
    public void Another_ward_asks_for_the_fall_score_too() => new Ward("risk-measures").Given("08:00", new Encounter(EncounterKind.Inpatient)).And("08:05", new BedAssigned("一病区", "3"))
        .And("09:00", Score("morse", 15)).And("14:00", new BedAssigned("二病区", "8")).Expect("again-morse: DutyNurse, due 22:00, open");

    [Fact]
    public void A_low_nutrition_score_is_asked_again_in_a_week() => In.And("09:00", Score("NRS-2002", 2)).ExpectOnly("again-nrs-2002: DutyNurse, due 11-20 00:00, waiting");

    [Fact]
    public void Nothing_outlasts_the_stay() => In.And("09:00", Score("braden", 12)).And("10:00", new Discharged("回家")).ExpectNothing();
}

public class Clots_before_chemotherapy
{
    static Ward Started => new Ward("vte").Given("08:00", new RegimenStarted("gastric.sox", "SOX") { Line = 1 });

    [Fact]
    public void A_regimen_asks_for_Khorana_within_a_day() => Started.ExpectOnly("khorana: Oncologist, due 11-13 08:00, open");

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void From_two_on_a_physician_decides(int score, bool decides)
    {
        var ward = Started.And("09:00", Score("khorana", score));
        if (decides) ward.Expect("khorana: Oncologist, due 11-13 08:00, closed 09:00", "decision: Oncologist, due 11-13 09:00, open");
        else ward.ExpectOnly("khorana: Oncologist, due 11-13 08:00, closed 09:00");
    }

    [Fact]
    public void An_order_or_a_word_about_clots_closes_it_another_judgement_does_not() => Started.And("09:00", Score("khorana", 3)).And("10:00", new Judgement("胃部症状好转")).And("11:00", new MedicationOrdered("依诺肝素", DrugKind.Other))
        .Expect("decision: Oncologist, due 11-13 09:00, closed 11:00");

    [Fact]
    public void Low_platelets_are_said_beside_it() => new Ward("vte").Given("07:00", Given.Platelets(46)).And("08:00", new RegimenStarted("gastric.sox", "SOX")).And("09:00", Score("khorana", 2))
        .ExpectEvidence("decision", "Khorana 2，血小板 46，低于 50 暂不抗凝");

    [Fact]
    public void After_the_second_cycle_nobody_asks_any_more() => Started.And("11-30 09:00", new CycleGiven("gastric.sox", 2)).ExpectNothing();
}
