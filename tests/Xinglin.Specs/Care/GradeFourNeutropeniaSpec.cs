using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Grade_four_neutropenia
{
    static Ward Ward => new("grade-four-neutropenia");

    [Fact]
    public void It_asks_for_a_plan_within_four_hours_and_a_count_within_three_days_at_home() => Ward
        .Given("08:00", Neutrophils(0.4m))
        .ExpectOnly("plan: Oncologist, due 12:00, open", "count-again: Oncologist, due 11-15 08:00, waiting");

    [Fact]
    public void In_a_bed_the_count_comes_within_two_days() => Ward
        .Given("07:00", new BedAssigned("肿瘤一病区", "12")).And("08:00", Neutrophils(0.4m)).Expect("count-again: Oncologist, due 11-14 08:00, waiting");

    [Fact]
    public void The_plan_closes_the_first_and_each_count_the_one_before_until_one_is_reached() => Ward
        .Given("08:00", Neutrophils(0.4m)).And("09:00", new NeutropeniaPlan(true, "4 级，谷底未到"))
        .And("11-14 08:00", Neutrophils(0.7m)).And("11-16 08:00", Neutrophils(1.0m)).And("11-18 08:00", Neutrophils(2.0m))
        .ExpectOnly("plan: Oncologist, due 12:00, closed 09:00", "count-again: Oncologist, due 11-15 08:00, closed 11-14 08:00",
            "count-again: Oncologist, due 11-17 08:00, closed 11-16 08:00");

    [Fact]
    public void A_half_is_grade_three_and_asks_nothing_here() => Ward.Given("08:00", Neutrophils(0.5m)).ExpectNothing();

    [Fact]
    public void After_recovery_a_new_fall_is_a_new_spell() => Ward
        .Given("08:00", Neutrophils(0.4m)).And("11-14 08:00", Neutrophils(1.2m)).And("11-16 08:00", Neutrophils(0.3m))
        .Expect("plan: Oncologist, due 12:00, overdue", "plan: Oncologist, due 11-16 12:00, open");

    [Fact]
    public void A_result_sent_late_gives_four_hours_from_when_it_was_known() => Ward
        .Given("07:00", Neutrophils(2m)).AndLate("08:00", writtenAt: "15:00", Neutrophils(0.4m)).Expect("plan: Oncologist, due 19:00, open");

    [Fact]
    public void A_corrected_count_takes_the_task_back() => Ward
        .Given("08:00", Neutrophils(0.4m)).Amend(0, Neutrophils(4.0m), because: "小数点").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("08:00", Neutrophils(0.4m)).WithoutAdoption().ExpectNothing();
}
