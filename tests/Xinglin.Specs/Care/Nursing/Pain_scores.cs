using Xinglin.Care;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Nursing.Admission_scores;

namespace Xinglin.Specs.Care.Nursing;

public class Pain_scores
{
    static Ward In => new Ward("pain").Given("07:00", new Encounter(EncounterKind.Inpatient));
    static DrugGiven Morphine(string route) => new("吗啡", DrugKind.Analgesic) { Dose = 10, Unit = "mg", Route = route };

    [Fact]
    public void Three_asks_for_nothing() => In.And("08:00", Score("pain", 3)).ExpectNothing();

    [Fact]
    public void Four_is_scored_again_in_four_hours() => In.And("08:00", Score("pain", 4)).ExpectOnly("again: DutyNurse, due 12:00, open", "control: Oncologist, due 11-15 08:00, open");

    [Theory]
    [InlineData("口服", "09:10")]
    [InlineData("肌注", "08:40")]
    [InlineData("皮下", "08:40")]
    [InlineData("静推", "08:25")]
    [InlineData("外用贴剂", "20:10")]
    public void After_a_drug_it_is_scored_when_the_drug_should_work(string route, string due) =>
        In.And("08:00", Score("pain", 5)).And("08:10", Morphine(route)).Expect($"again: DutyNurse, due {due}, open");

    [Fact]
    public void A_score_in_time_closes_it() => In.And("08:00", Score("pain", 5)).And("08:10", Morphine("口服")).And("09:00", Score("pain", 2))
        .Expect("again: DutyNurse, due 09:10, closed 09:00");

    [Fact]
    public void Seven_calls_a_doctor_within_half_an_hour_and_is_scored_again_within_one() => In.And("08:00", Score("pain", 7))
        .ExpectOnly("call: Oncologist, due 08:30, open", "again: DutyNurse, due 09:00, open", "control: Oncologist, due 11-15 08:00, open");

    [Fact]
    public void An_analgesic_order_answers_the_call() => In.And("08:00", Score("pain", 8)).And("08:20", new MedicationOrdered("吗啡片", DrugKind.Analgesic)).Expect("call: Oncologist, due 08:30, closed 08:20");

    [Fact]
    public void The_patients_own_word_counts_as_a_score() => In.And("08:00", new PatientReport("疼痛", 3, 4)).Expect("call: Oncologist, due 08:30, open");

    [Fact]
    public void Two_quiet_scores_a_day_apart_end_it() => In.And("08:00", Score("pain", 6)).And("12:00", Score("pain", 3)).And("20:00", Score("pain", 2)).And("11-13 12:00", Score("pain", 1))
        .Expect("control: Oncologist, due 11-15 08:00, closed 11-13 12:00");

    [Fact]
    public void A_bad_one_between_begins_the_day_anew() => In.And("08:00", Score("pain", 6)).And("12:00", Score("pain", 3)).And("20:00", Score("pain", 5)).And("11-13 12:00", Score("pain", 1))
        .Expect("control: Oncologist, due 11-15 08:00, open");

    [Fact]
    public void A_dose_written_down_late_still_leaves_time_to_score() => In.And("08:00", Score("pain", 5)).AndLate("08:10", "10:00", Morphine("静注")).Expect("again: DutyNurse, due 10:15, open");

    [Fact]
    public void At_home_nobody_in_the_ward_is_asked() => new Ward("pain").Given("08:00", new PatientReport("疼痛", 8, 10)).ExpectNothing();

    [Fact]
    public void Going_home_ends_the_scores_of_the_ward() => In.And("08:00", Score("pain", 6)).And("09:00", new Discharged("回家")).ExpectNothing();

    [Fact]
    public void A_dose_that_was_not_given_starts_no_clock() => In.And("08:00", Score("pain", 5)).And("08:10", Morphine("口服") with { NotGiven = true, Reason = "拒服" }).Expect("again: DutyNurse, due 12:00, open");
}

public class Opioids
{
    static MedicationOrdered Order(string drug) => new(drug, DrugKind.Analgesic);

    [Fact]
    public void An_opioid_asks_for_a_laxative_the_same_day() => new Ward("opioid").Given("08:00", Order("吗啡缓释片")).ExpectOnly("laxative: Oncologist, due 11-13 08:00, open");

    [Fact]
    public void A_laxative_ordered_before_or_after_closes_it() => new Ward("opioid").Given("08:00", Order("盐酸羟考酮缓释片")).And("08:05", new MedicationOrdered("乳果糖口服溶液", DrugKind.Other)).ExpectOnly("laxative: Oncologist, due 11-13 08:00, closed 08:05");

    [Fact]
    public void The_next_step_of_the_same_month_asks_no_second_time() => new Ward("opioid").Given("08:00", Order("吗啡片")).And("11-14 08:00", Order("吗啡缓释片")).ExpectOnly("laxative: Oncologist, due 11-13 08:00, overdue");

    [Fact]
    public void Paracetamol_asks_for_nothing() => new Ward("opioid").Given("08:00", Order("对乙酰氨基酚")).ExpectNothing();

    [Fact]
    public void Two_orders_that_did_not_help_ask_for_a_consultation() => new Ward("opioid").Given("07:00", new Encounter(EncounterKind.Inpatient)).And("07:10", new MedicationOrdered("乳果糖", DrugKind.Other))
        .And("08:00", Score("pain", 6)).And("08:30", Order("羟考酮缓释片")).And("20:40", Score("pain", 6)).And("21:00", Order("羟考酮缓释片 20 mg")).And("11-13 10:00", Score("pain", 5))
        .Expect("consult: Oncologist, due 11-15 10:00, open");
}
