using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Nursing;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class After_tace
{
    static Ward Ward => new("after-tace");

    [Fact]
    public void A_day_of_watching_and_three_days_of_blood_are_asked() => Ward.Given("10:00", Tace).ExpectOnly(
        "observe: DutyNurse, due 11-13 10:00, open", "labs-day-1: Oncologist, due 11-14 00:00, waiting",
        "labs-day-3: Oncologist, due 11-16 00:00, waiting", "labs-day-7: Oncologist, due 11-20 00:00, waiting");

    [Fact]
    public void Each_closes_with_its_own_evidence() => Ward.Given("10:00", Tace)
        .And("11-13 07:00", Alt(160)).And("11-13 09:30", new NursingAssessment("post-tace") { Note = "穿刺点无渗血" }).And("11-15 07:00", Alt(320))
        .Expect("observe: DutyNurse, due 11-13 10:00, closed 11-13 09:30", "labs-day-1: Oncologist, due 11-14 00:00, closed 11-13 07:00",
            "labs-day-3: Oncologist, due 11-16 00:00, closed 11-15 07:00", "labs-day-7: Oncologist, due 11-20 00:00, waiting");

    [Fact]
    public void A_look_after_two_hours_is_not_the_look_after_a_day() => Ward.Given("10:00", Tace)
        .And("12:00", new NursingAssessment("post-tace")).Expect("observe: DutyNurse, due 11-13 10:00, open");

    [Fact]
    public void The_clock_runs_from_the_end_of_the_procedure() => Ward.Given("10:00", Tace with { EndedAt = Ward.Time("11:30") }).Expect("observe: DutyNurse, due 11-13 11:30, open");

    [Fact]
    public void A_procedure_recorded_late_counts_from_when_it_was_known() => Ward
        .Given("09:00", Fever(36.5m)).AndLate("10:00", writtenAt: "18:00", Tace).Expect("observe: DutyNurse, due 11-13 18:00, open");

    [Fact]
    public void A_procedure_that_was_called_off_asks_nothing() => Ward.Given("10:00", Tace with { NotDone = true }).ExpectNothing();

    [Fact]
    public void A_retracted_procedure_asks_nothing() => Ward.Given("10:00", Tace).Retract(0, "写错人").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("10:00", Tace).WithoutAdoption().ExpectNothing();
}

public class Response_after_tace
{
    static Ward Ward => new("tace-response");

    [Fact]
    public void Imaging_opens_after_four_weeks_and_is_due_after_six()
    {
        Ward.Given("10:00", Tace).At("12-09 23:59").ExpectOnly("imaging: Interventionist, due 12-25 00:00, waiting");
        Ward.Given("10:00", Tace).At("12-10 00:00").ExpectOnly("imaging: Interventionist, due 12-25 00:00, open");
    }

    [Fact]
    public void A_picture_of_the_liver_closes_it_and_one_of_the_chest_does_not()
    {
        Ward.Given("10:00", Tace).And("12-11 09:00", ImagingReport.Sample).ExpectOnly("imaging: Interventionist, due 12-25 00:00, closed 12-11 09:00");
        Ward.Given("10:00", Tace).And("12-11 09:00", new ImagingReport("CT", "胸部平扫")).ExpectOnly("imaging: Interventionist, due 12-25 00:00, open");
    }

    [Fact]
    public void A_picture_in_the_second_week_is_too_early() => Ward
        .Given("10:00", Tace).And("11-25 09:00", ImagingReport.Sample).ExpectOnly("imaging: Interventionist, due 12-25 00:00, waiting");

    [Fact]
    public void A_response_in_words_closes_it_too() => Ward
        .Given("10:00", Tace).And("12-12 09:00", new ResponseAssessed(Response.Partial) { Criteria = "mRECIST" }).ExpectOnly("imaging: Interventionist, due 12-25 00:00, closed 12-12 09:00");

    [Fact]
    public void A_procedure_recorded_after_its_weeks_still_gives_a_day() => Ward
        .Given("07:00", Fever(36.5m)).AndLate("09-01 10:00", writtenAt: "12:00", Tace).ExpectOnly("imaging: Interventionist, due 11-13 12:00, open");

    [Fact]
    public void A_retracted_procedure_asks_nothing() => Ward.Given("10:00", Tace).Retract(0, "写错人").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("10:00", Tace).WithoutAdoption().ExpectNothing();
}
