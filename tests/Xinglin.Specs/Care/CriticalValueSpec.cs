using Xinglin.Facts.Laboratory;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Critical_values
{
    static Ward Ward => new("critical-value");

    [Fact]
    public void A_low_potassium_is_acknowledged_within_half_an_hour()
    {
        var ward = Ward.Given("07:07", Potassium(2.7m));
        ward.ExpectOnly("k: Oncologist, due 07:37, open");
        ward.ExpectEvidence("k", "血钾 2.7 mmol/L（3 级）");
        Assert.Equal("确认危急值：血钾", ward.Task("k").Task.Say.Zh);
        Assert.Equal(Ward.Time("07:22"), ward.Task("k").Task.Escalates);
    }

    [Fact]
    public void The_acknowledgement_closes_it() => Ward
        .Given("07:07", Potassium(2.7m)).And("07:20", new CriticalAcknowledged("血钾", "静脉补钾") { ReadBack = true })
        .ExpectOnly("k: Oncologist, due 07:37, closed 07:20");

    [Fact]
    public void Another_tests_acknowledgement_does_not() => Ward
        .Given("07:07", Potassium(2.7m)).And("07:20", new CriticalAcknowledged("血小板", "输注")).ExpectOnly("k: Oncologist, due 07:37, open");

    [Theory]
    [InlineData(2.8, true)]
    [InlineData(2.81, false)]
    [InlineData(6.19, false)]
    [InlineData(6.2, true)]
    public void The_line_is_where_the_list_says(double value, bool asks)
    {
        var ward = Ward.Given("07:07", Potassium((decimal)value));
        if (asks) ward.ExpectOnly("k: Oncologist, due 07:37, open");
        else ward.ExpectNothing();
    }

    [Fact]
    public void An_unverified_limit_warns_and_says_so() => Ward
        .Given("07:07", Platelets(18)).ExpectEvidence("plt", "血小板 18（4 级）（界值未核实）");

    [Fact]
    public void A_preliminary_result_corrected_to_normal_takes_the_call_back()
    {
        Ward.Given("07:07", Potassium(2.7m) with { State = ResultState.Preliminary }).Amend(0, Potassium(4.2m) with { State = ResultState.Corrected }, "重测").ExpectNothing();
        Ward.Given("07:07", Potassium(2.7m) with { State = ResultState.Preliminary }).AndLate("07:07", "07:30", Potassium(4.2m)).ExpectNothing();
    }

    [Fact]
    public void A_withdrawn_or_retracted_result_calls_nobody()
    {
        Ward.Given("07:07", Potassium(2.7m) with { State = ResultState.Withdrawn }).ExpectNothing();
        Ward.Given("07:07", Potassium(2.7m)).Retract(0, "溶血").ExpectNothing();
    }

    [Fact]
    public void The_same_trouble_within_a_day_calls_once_and_again_when_it_grows_worse()
    {
        Ward.Given("07:07", Platelets(18)).And("15:00", Platelets(17)).ExpectOnly("plt: Oncologist, due 07:37, overdue");
        Ward.Given("07:07", Platelets(18)).And("15:00", Platelets(9)).ExpectOnly("plt: Oncologist, due 07:37, overdue", "plt: Oncologist, due 15:30, open");
        Ward.Given("07:07", Platelets(18)).And("11-13 07:08", Platelets(18)).Expect("plt: Oncologist, due 11-13 07:38, open");
    }

    [Fact]
    public void A_result_in_a_unit_nobody_can_convert_calls_nobody() => Ward.Given("07:07", Potassium(2.7m) with { Unit = "mg/dL" }).ExpectNothing();

    [Fact]
    public void A_result_sent_late_counts_from_when_it_was_known() => Ward
        .Given("06:00", Potassium(4)).AndLate("07:07", writtenAt: "08:00", Potassium(2.7m)).ExpectOnly("k: Oncologist, due 08:30, open");

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("07:07", Potassium(2.7m)).WithoutAdoption().ExpectNothing();
}
