using Xinglin.Facts.Disease;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Next_step
{
    static Ward WithCancer => new Ward("next-step").Given("10-01 09:00", Diagnosis.Sample);
    static Encounter Visit => new(EncounterKind.Outpatient) { Department = "肿瘤门诊" };

    [Fact]
    public void A_visit_that_leaves_nothing_planned_asks_the_case_manager() => WithCancer.And("10:00", Visit).ExpectOnly("state: CaseManager, due 11-15 10:00, open");

    [Fact]
    public void A_stated_step_closes_it_and_one_stated_before_asks_nothing_yet()
    {
        WithCancer.And("10:00", Visit).And("11:00", NextStep.Sample with { On = new(2026, 12, 2) })
            .ExpectOnly("state: CaseManager, due 11-15 10:00, closed 11:00", "state: CaseManager, due 12-10 00:00, waiting");
        WithCancer.And("09:00", NextStep.Sample with { On = new(2026, 12, 2) }).And("10:00", Visit).ExpectOnly("state: CaseManager, due 12-10 00:00, waiting");
    }

    [Fact]
    public void When_the_planned_day_has_passed_and_nobody_came_it_asks_again()
    {
        var ward = WithCancer.And("09:00", NextStep.Sample with { On = new(2026, 12, 2) }).And("10:00", Visit);
        ward.At("12-03 00:00").ExpectOnly("state: CaseManager, due 12-10 00:00, open");
        Assert.Equal("下一步已过期，联系本人", ward.Tasks.Single().Task.Say.Zh);
    }

    [Fact]
    public void An_ordered_cycle_a_standing_plan_or_a_reason_why_not_is_a_step()
    {
        WithCancer.And("09:00", new CycleOrdered("gastric.sox", 3, new(2026, 12, 1))).And("10:00", Visit).ExpectOnly("state: CaseManager, due 12-09 00:00, waiting");
        WithCancer.And("09:00", CarePlanned.Sample).And("10:00", Visit).ExpectNothing();
        WithCancer.And("09:00", new NextStep("不再复查") { WhyNone = "本人意愿" }).And("10:00", Visit).ExpectNothing();
    }

    [Fact]
    public void A_step_put_off_is_asked_for_on_its_new_day_only() => WithCancer
        .And("11-01 09:00", NextStep.Sample with { On = new(2026, 11, 10) }).And("11-05 09:00", NextStep.Sample with { On = new(2026, 12, 2) })
        .ExpectOnly("state: CaseManager, due 12-10 00:00, waiting");

    [Fact]
    public void A_step_without_a_day_or_a_reason_is_none() => WithCancer.And("09:00", NextStep.Sample with { On = null }).And("10:00", Visit)
        .ExpectOnly("state: CaseManager, due 11-15 10:00, open");

    [Fact]
    public void A_new_visit_takes_the_question_with_it() => WithCancer.And("11-05 10:00", Visit).And("10:00", Visit)
        .ExpectOnly("state: CaseManager, due 11-08 10:00, closed 10:00", "state: CaseManager, due 11-15 10:00, open");

    [Fact]
    public void While_somebody_lies_in_a_bed_nobody_asks_and_the_discharge_does()
    {
        var stay = WithCancer.And("11-05 10:00", new Encounter(EncounterKind.Inpatient)).And("11-06 10:00", Cycle());
        stay.ExpectNothing();
        stay.And("16:00", new Discharged("回家")).ExpectOnly("state: CaseManager, due 11-15 16:00, open");
    }

    [Fact]
    public void Without_an_active_cancer_nobody_asks()
    {
        new Ward("next-step").Given("10:00", Visit).ExpectNothing();
        WithCancer.And("11-01 09:00", Diagnosis.Sample with { State = DiagnosisState.Resolved }).And("10:00", Visit).ExpectNothing();
    }

    [Fact]
    public void A_visit_recorded_late_counts_from_when_it_was_known() => WithCancer.AndLate("10:00", writtenAt: "18:00", Visit).ExpectOnly("state: CaseManager, due 11-15 18:00, open");

    [Fact]
    public void A_retracted_visit_asks_nothing() => WithCancer.And("10:00", Visit).Retract(1, "挂错号").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => WithCancer.And("10:00", Visit).WithoutAdoption().ExpectNothing();
}
