using Xinglin.Facts.Nursing;

namespace Xinglin.Specs.Care;

public class Line_care
{
    static Ward Ward => new("picc-care");
    static CatheterPlaced Picc => new(CatheterKind.Picc, "右上臂") { ExternalCm = 5, ArmCm = 26.5m };
    static CatheterCared Cared => new(CatheterKind.Picc) { ExternalCm = 6, ArmCm = 27.5m, SiteLooks = "无渗液" };

    [Fact]
    public void A_picc_is_due_on_its_seventh_day() => Ward.Given("11-05 15:00", Picc).ExpectOnly("picc: LineNurse, due 11-13 00:00, waiting");

    [Fact]
    public void It_opens_the_day_before_and_is_overdue_when_the_day_has_passed()
    {
        Ward.Given("11-05 15:00", Picc).At("11-11 00:00").Expect("picc: LineNurse, due 11-13 00:00, open");
        Ward.Given("11-05 15:00", Picc).At("11-13 00:00").Expect("picc: LineNurse, due 11-13 00:00, open");
        Ward.Given("11-05 15:00", Picc).At("11-13 00:01").Expect("picc: LineNurse, due 11-13 00:00, overdue");
    }

    [Fact]
    public void The_head_nurse_sees_it_after_the_eighth_day() =>
        Assert.Equal(Ward.Time("11-14 00:00"), Ward.Given("11-05 15:00", Picc).Task("picc").Task.Escalates);

    [Fact]
    public void Care_closes_it_and_asks_for_the_next_one()
    {
        var ward = Ward.Given("11-05 15:00", Picc).And("11-11 09:00", Cared);
        ward.ExpectOnly("picc: LineNurse, due 11-13 00:00, closed 11-11 09:00", "picc: LineNurse, due 11-19 00:00, waiting");
        Assert.Equal("上次维护，外露 6 cm，臂围 27.5 cm，无渗液", ward.Tasks[^1].Task.Evidence.Zh);
    }

    [Fact]
    public void A_port_waits_four_weeks() => Ward.Given("10-20 10:00", new CatheterPlaced(CatheterKind.Port, "右胸"))
        .ExpectOnly("port: LineNurse, due 11-18 00:00, waiting");

    [Fact]
    public void A_line_that_is_out_is_left_alone() => Ward
        .Given("11-05 15:00", Picc).And("11-09 10:00", new CatheterRemoved(CatheterKind.Picc, "治疗结束"))
        .ExpectOnly("picc: LineNurse, due 11-13 00:00, closed 11-09 10:00");

    [Fact]
    public void Another_line_keeps_its_own_days() => Ward
        .Given("11-05 15:00", Picc).And("11-11 09:00", new CatheterCared(CatheterKind.Port))
        .Expect("picc: LineNurse, due 11-13 00:00, open");

    [Fact]
    public void A_line_placed_elsewhere_begins_with_its_first_care() => Ward.Given("11-05 15:00", Cared).ExpectOnly("picc: LineNurse, due 11-13 00:00, waiting");

    [Fact]
    public void A_care_written_down_after_its_next_day_still_gives_a_day() => Ward
        .Given("07:00", new CatheterCared(CatheterKind.Port)).AndLate("11-02 09:00", writtenAt: "12:00", Cared)
        .Expect("picc: LineNurse, due 11-13 12:00, open");

    [Fact]
    public void A_care_recorded_late_moves_the_next_one_into_its_place() => Ward
        .Given("11-05 15:00", Picc).And("11-12 09:00", Cared).AndLate("11-10 09:00", writtenAt: "11-12 10:00", Cared)
        .ExpectOnly("picc: LineNurse, due 11-13 00:00, closed 11-10 09:00", "picc: LineNurse, due 11-18 00:00, closed 09:00", "picc: LineNurse, due 11-20 00:00, waiting");

    [Fact]
    public void A_retracted_placement_asks_nothing() => Ward.Given("11-05 15:00", Picc).Retract(0, "写错人").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("11-05 15:00", Picc).WithoutAdoption().ExpectNothing();
}
