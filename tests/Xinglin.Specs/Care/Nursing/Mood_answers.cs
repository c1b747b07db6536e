using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Care.Nursing;

public class Mood_answers
{
    static NursingAssessment Score(string instrument, decimal score) => new(instrument) { Score = score, Items = new Dictionary<string, string> { ["第 9 题"] = "0" } };
    static Ward Empty => new("mood");

    [Fact]
    public void A_diagnosis_asks_within_two_days() => Empty.Given("08:00", Diagnosis.Sample).ExpectOnly("screen-diagnosis: CaseManager, due 11-14 08:00, open");

    [Fact]
    public void In_bed_the_duty_nurse_asks() => Empty.Given("07:00", new BedAssigned("一病区", "3")).And("08:00", Diagnosis.Sample).ExpectOnly("screen-diagnosis: DutyNurse, due 11-14 08:00, open");

    [Fact]
    public void A_new_line_asks_again_in_its_place() => Empty.Given("08:00", Diagnosis.Sample).And("11-20 08:00", new RegimenStarted("a", "甲") { Line = 1 })
        .ExpectOnly("screen-line: CaseManager, due 11-22 08:00, open");

    [Fact]
    public void Any_form_of_the_week_before_answers_it() => Empty.Given("08:00", Score("distress", 2)).And("11-14 08:00", Diagnosis.Sample).ExpectOnly("screen-diagnosis: CaseManager, due 11-16 08:00, closed 08:00");

    [Fact]
    public void Hospice_care_asks_within_two_days_and_then_every_second_week() => Empty.Given("08:00", new HospiceAdmission("安宁病房")).And("11-13 09:00", Score("distress", 2))
        .ExpectOnly("screen-hospice: HospiceNurse, due 11-14 08:00, closed 11-13 09:00", "hospice-again: HospiceNurse, due 11-28 00:00, waiting");

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public void Distress_of_four_asks_both_forms_within_three_days(int score, bool asks)
    {
        var ward = Empty.Given("08:00", Score("distress", score));
        if (asks) ward.ExpectOnly("forms: CaseManager, due 11-15 08:00, open");
        else ward.ExpectNothing();
    }

    [Fact]
    public void One_form_is_not_both() => Empty.Given("08:00", Score("distress", 6)).And("09:00", Score("phq-9", 4)).ExpectOnly("forms: CaseManager, due 11-15 08:00, open");

    [Fact]
    public void Both_forms_close_it() => Empty.Given("08:00", Score("distress", 6)).And("09:00", Score("PHQ-9", 4)).And("09:10", Score("GAD-7", 3)).ExpectOnly("forms: CaseManager, due 11-15 08:00, closed 09:10");

    [Fact]
    public void Ten_asks_for_a_plan_within_a_week_and_a_second_look_in_two_to_four() => Empty.Given("08:00", Score("phq-9", 10))
        .ExpectOnly("plan: CaseManager, due 11-19 08:00, open", "again-phq-9: CaseManager, due 12-11 00:00, waiting");

    [Fact]
    public void Nine_asks_for_nothing() => Empty.Given("08:00", Score("phq-9", 9)).ExpectNothing();

    [Fact]
    public void Fifteen_asks_for_a_psychiatrist_too() => Empty.Given("08:00", Score("gad-7", 15))
        .Expect("plan: CaseManager, due 11-19 08:00, open", "psychiatrist: Oncologist, due 11-19 08:00, open");

    [Fact]
    public void A_plan_for_mood_closes_it_one_for_food_does_not() => Empty.Given("08:00", Score("phq-9", 12)).And("09:00", new CarePlanned("营养治疗")).And("10:00", new CarePlanned("心理支持") { For = "PHQ-9 12 分" })
        .Expect("plan: CaseManager, due 11-19 08:00, closed 10:00");

    [Fact]
    public void A_visit_at_psychiatry_closes_the_other() => Empty.Given("08:00", Score("phq-9", 16)).And("11-14 09:00", new Encounter(EncounterKind.Outpatient) { Department = "精神科门诊" })
        .Expect("psychiatrist: Oncologist, due 11-19 08:00, closed 11-14 09:00");

    [Fact]
    public void Two_positive_forms_of_one_talk_ask_for_one_plan() => Empty.Given("08:00", Score("phq-9", 12)).And("08:10", Score("gad-7", 11))
        .ExpectOnly("plan: CaseManager, due 11-19 08:00, open", "again-phq-9: CaseManager, due 12-11 00:00, waiting", "again-gad-7: CaseManager, due 12-11 00:00, waiting");
}
