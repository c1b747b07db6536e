using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Response_imaging
{
    static Ward Ward => new("response-imaging");
    static RegimenStarted Sox => RegimenStarted.Sample;

    [Fact]
    public void The_first_assessment_opens_after_six_weeks_and_is_due_after_eight()
    {
        Ward.Given("09-01 09:00", Sox).At("10-12 23:59").ExpectOnly("assess: Oncologist, due 10-28 00:00, waiting");
        Ward.Given("09-01 09:00", Sox).At("10-13 00:00").ExpectOnly("assess: Oncologist, due 10-28 00:00, open");
    }

    [Fact]
    public void Each_assessment_asks_for_the_next() => Ward
        .Given("09-01 09:00", Sox).And("10-15 09:00", ImagingReport.Sample).And("10-16 09:00", new ResponseAssessed(Response.Stable))
        .ExpectOnly("assess: Oncologist, due 10-28 00:00, closed 10-15 09:00", "assess: Oncologist, due 12-11 00:00, waiting");

    [Fact]
    public void An_ultrasound_or_an_early_picture_is_no_assessment()
    {
        Ward.Given("09-01 09:00", Sox).And("10-15 09:00", new ImagingReport("超声", "腹部")).ExpectOnly("assess: Oncologist, due 10-28 00:00, open");
        Ward.Given("09-01 09:00", Sox).And("09-28 09:00", ImagingReport.Sample).ExpectOnly("assess: Oncologist, due 10-28 00:00, waiting");
    }

    [Fact]
    public void It_stops_with_the_regimen_or_with_the_one_that_takes_its_place()
    {
        Ward.Given("09-01 09:00", Sox).And("10-20 09:00", new RegimenStopped("gastric.sox", "进展")).ExpectOnly("assess: Oncologist, due 10-28 00:00, closed 10-20 09:00");
        Ward.Given("09-01 09:00", Sox).And("10-20 09:00", new RegimenStarted("gastric.pac_ram", "紫杉醇＋雷莫西尤单抗"))
            .ExpectOnly("assess: Oncologist, due 10-28 00:00, closed 10-20 09:00", "assess: Oncologist, due 12-16 00:00, waiting");
    }

    [Fact]
    public void The_same_regimen_stated_twice_is_one() => Ward
        .Given("09-01 09:00", Sox).And("09-02 09:00", Sox).ExpectOnly("assess: Oncologist, due 10-28 00:00, waiting");

    [Fact]
    public void With_nothing_left_to_measure_nothing_is_asked() => Ward.Given("09-01 09:00", Sox with { Intent = Intent.Adjuvant }).ExpectNothing();

    [Fact]
    public void A_regimen_recorded_late_still_gives_a_day() => Ward
        .Given("07:00", Fever(36.5m)).AndLate("08-01 09:00", writtenAt: "12:00", Sox).ExpectOnly("assess: Oncologist, due 11-13 12:00, open");

    [Fact]
    public void A_retracted_regimen_asks_nothing() => Ward.Given("09-01 09:00", Sox).Retract(0, "未开始").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("09-01 09:00", Sox).WithoutAdoption().ExpectNothing();
}
