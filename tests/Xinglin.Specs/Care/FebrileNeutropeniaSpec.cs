using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Febrile_neutropenia
{
    static Ward Ward => new("febrile-neutropenia");

    [Fact]
    public void A_fever_in_neutropenia_asks_for_cultures_dose_risk_and_protection_at_once() => Ward
        .Given("08:00", Neutrophils(0.38m)).And("10:05", Fever(38.7m))
        .ExpectOnly("cultures: DutyNurse, due 11:05, open", "first-dose: DutyNurse, due 11:05, open",
            "risk: Oncologist, due 12:05, open", "protect: DutyNurse, due 11:05, open");

    [Fact]
    public void The_row_says_the_temperature_and_the_count_with_its_grade() => Ward
        .Given("08:00", Neutrophils(0.38m)).And("10:05", Fever(38.7m))
        .ExpectEvidence("first-dose", "38.7 ℃，中性粒 0.38（4 级）");

    [Fact]
    public void The_dose_closes_its_task_and_asks_to_look_again_after_two_days() => Ward
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("10:50", Antibiotic)
        .Expect("first-dose: DutyNurse, due 11:05, closed 10:50", "reassess: Oncologist, due 11-15 10:50, waiting");

    [Fact]
    public void A_dose_that_was_not_given_closes_nothing() => Ward
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("10:50", Antibiotic with { NotGiven = true, Reason = "等药" })
        .Expect("first-dose: DutyNurse, due 11:05, open");

    [Fact]
    public void The_second_culture_set_closes_the_cultures_and_the_first_is_counted_meanwhile()
    {
        var one = Ward.Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("10:20", new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "PICC" });
        one.Expect("cultures: DutyNurse, due 11:05, open");
        one.ExpectEvidence("cultures", "38.7 ℃，中性粒 0.3（4 级），已留 1 套");
        one.And("10:24", new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "外周" }).Expect("cultures: DutyNurse, due 11:05, closed 10:24");
    }

    [Fact]
    public void Score_isolation_and_reassessment_close_with_their_own_evidence() => Ward
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("10:30", Antibiotic)
        .And("10:40", new NursingAssessment("MASCC") { Score = 17 }).And("10:45", new NeutropeniaPlan(true, "4 级") { Isolation = true })
        .And("11-14 11:00", new Reassessed("抗感染", "继续"))
        .Expect("risk: Oncologist, due 12:05, closed 10:40", "protect: DutyNurse, due 11:05, closed 10:45", "reassess: Oncologist, due 11-15 10:30, closed 11-14 11:00");

    [Fact]
    public void A_second_fever_of_the_same_illness_asks_nothing_new() => Ward
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).And("14:00", Fever(39.1m))
        .ExpectOnly("cultures: DutyNurse, due 11:05, overdue", "first-dose: DutyNurse, due 11:05, overdue",
            "risk: Oncologist, due 12:05, overdue", "protect: DutyNurse, due 11:05, overdue");

    [Fact]
    public void A_reading_written_down_late_gives_an_hour_from_when_it_was_known() => Ward
        .Given("08:00", Neutrophils(0.3m)).AndLate("10:05", writtenAt: "12:30", Fever(38.7m))
        .Expect("first-dose: DutyNurse, due 13:30, open");

    [Theory]
    [InlineData(0.3, 38.2, 0)]  // below the single-reading line
    [InlineData(0.5, 39.0, 0)]  // the count is on the line, not under it, and nothing says it falls
    [InlineData(0.3, 38.0, 59)] // not held long enough
    public void Just_outside_the_lines_nothing_is_asked(double count, double celsius, int heldMinutes) => Ward
        .Given("08:00", Neutrophils((decimal)count)).And("10:05", Fever((decimal)celsius, heldMinutes)).ExpectNothing();

    [Theory]
    [InlineData(0.49, 38.3, 0)]
    [InlineData(0.3, 38.0, 60)]
    public void Just_inside_the_lines_it_asks(double count, double celsius, int heldMinutes) => Ward
        .Given("08:00", Neutrophils((decimal)count)).And("10:05", Fever((decimal)celsius, heldMinutes)).Expect("first-dose: DutyNurse, due 11:05, open");

    [Fact]
    public void Two_raised_readings_an_hour_apart_are_a_fever_and_fifty_nine_minutes_are_not()
    {
        Ward.Given("08:00", Neutrophils(0.3m)).And("10:00", Fever(38.0m)).And("11:00", Fever(38.1m)).Expect("first-dose: DutyNurse, due 12:00, open");
        Ward.Given("08:00", Neutrophils(0.3m)).And("10:00", Fever(38.0m)).And("10:59", Fever(38.1m)).ExpectNothing();
        Ward.Given("08:00", Neutrophils(0.3m)).And("10:00", Fever(38.0m)).And("10:30", Fever(37.0m)).And("11:00", Fever(38.1m)).ExpectNothing();
    }

    [Fact]
    public void A_count_under_one_that_falls_is_low_and_one_that_rises_is_not()
    {
        Ward.Given("11-10 08:00", Neutrophils(1.6m)).And("08:00", Neutrophils(0.9m)).And("10:05", Fever(38.5m)).Expect("first-dose: DutyNurse, due 11:05, open");
        Ward.Given("11-10 08:00", Neutrophils(0.6m)).And("08:00", Neutrophils(0.9m)).And("10:05", Fever(38.5m)).ExpectNothing();
    }

    [Fact]
    public void A_low_count_that_comes_after_the_fever_starts_the_clock_when_it_is_known() => Ward
        .Given("10:05", Fever(38.5m)).And("12:00", Neutrophils(0.3m)).Expect("first-dose: DutyNurse, due 13:00, open");

    [Fact]
    public void A_fever_after_chemotherapy_with_no_count_since_is_treated_as_neutropenic() => Ward
        .Given("11-02 09:00", Cycle()).And("10:05", Fever(38.5m)).Expect("first-dose: DutyNurse, due 11:05, open");

    [Fact]
    public void The_row_says_that_nobody_counted() => Ward
        .Given("11-02 09:00", Cycle()).And("10:05", Fever(38.5m)).ExpectEvidence("first-dose", "38.5 ℃，化疗第 11 天，中性粒未查");

    [Fact]
    public void A_count_that_comes_back_normal_ends_it() => Ward
        .Given("11-02 09:00", Cycle()).And("10:05", Fever(38.5m)).And("10:40", Neutrophils(2.4m))
        .Expect("first-dose: DutyNurse, due 11:05, closed 10:40", "cultures: DutyNurse, due 11:05, closed 10:40");

    [Fact]
    public void A_low_count_taken_before_but_known_after_does_not_move_the_hour() => Ward
        .Given("11-02 09:00", Cycle()).And("10:05", Fever(38.5m)).AndLate("09:50", writtenAt: "10:50", Neutrophils(0.3m))
        .Expect("first-dose: DutyNurse, due 11:05, open");

    [Fact]
    public void Twenty_two_days_after_chemotherapy_a_missing_count_is_only_a_missing_count()
    {
        Ward.Given("10-22 09:00", Cycle()).And("10:05", Fever(38.5m)).Expect("first-dose: DutyNurse, due 11:05, open");
        Ward.Given("10-21 09:00", Cycle()).And("10:05", Fever(38.5m)).ExpectNothing();
    }

    [Fact]
    public void An_axillary_fever_warns_and_says_that_its_line_is_unverified() => Ward
        .Given("08:00", Neutrophils(0.3m)).And("10:05", new Temperature(38.0m, Site.Axillary))
        .ExpectEvidence("first-dose", "38.0 ℃（界值未核实），中性粒 0.3（4 级）");

    [Fact]
    public void A_count_later_found_to_be_another_patients_no_longer_asks_for_anything() => Ward
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).Retract(0, because: "条码贴错").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward
        .Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).WithoutAdoption().ExpectNothing();
}
