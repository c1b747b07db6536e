using Xinglin.Facts.Imaging;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Care.Lines;

public class Watching_a_line
{
    static Ward Ward => new("line-watch");
    static CatheterPlaced Known => new(CatheterKind.Picc, "右上臂") { ArmCm = 26, TipChecked = true };
    static CatheterCared Cared => new(CatheterKind.Picc) { BloodReturn = true };
    static Ward In => Ward.Given("11-05 15:00", Known);

    [Fact]
    public void The_tip_is_found_within_a_day_and_a_line_whose_tip_is_known_asks_nothing()
    {
        Ward.Given("09:00", Known with { TipChecked = false }).ExpectOnly("tip-picc-right: LineNurse, due 11-13 09:00, open");
        Ward.Given("09:00", Known with { TipChecked = false }).And("11:00", new CatheterTipChecked(CatheterKind.Picc, "上腔静脉", TipCheck.XRay)).ExpectOnly("tip-picc-right: LineNurse, due 11-13 09:00, closed 11:00");
        Ward.Given("09:00", Known with { TipChecked = false }).And("11:00", new CatheterTipChecked(CatheterKind.Picc, "颈内静脉", TipCheck.XRay) { Usable = false }).Expect("tip-picc-right: LineNurse, due 11-13 09:00, open");
        Ward.Given("09:00", Known with { TipChecked = false, Elsewhere = true }).ExpectNothing();
        Ward.Given("09:00", Known).ExpectNothing();
    }

    [Theory]
    [InlineData(27.9, false)]
    [InlineData(28, true)] // two centimetres over the first measure
    public void An_arm_that_grew_asks_for_an_ultrasound(double cm, bool asks)
    {
        var ward = In.And("09:00", Cared with { ArmCm = (decimal)cm });
        if (!asks) ward.ExpectNothing();
        else ward.ExpectOnly("arm-picc-right: Oncologist, due 11-13 09:00, open");
    }

    [Fact]
    public void The_ultrasound_of_the_arm_closes_it_and_one_of_the_liver_does_not()
    {
        var ward = In.And("09:00", Cared with { ArmCm = 28.5m });
        ward.ExpectEvidence("arm-picc-right", "臂围 28.5 cm，置管时 26 cm");
        ward.And("10:00", new ImagingReport("超声", "肝胆")).Expect("arm-picc-right: Oncologist, due 11-13 09:00, open");
        ward.And("14:00", new ImagingReport("超声", "右上肢血管") { Conclusion = "未见血栓" }).ExpectOnly("arm-picc-right: Oncologist, due 11-13 09:00, closed 14:00");
    }

    [Theory]
    [InlineData(0, 38.5, false)] // a clean site
    [InlineData(1, 37.9, false)] // no fever
    [InlineData(1, 38.0, true)]
    public void A_red_site_with_fever_asks_for_cultures_from_both(int score, double celsius, bool asks)
    {
        var ward = In.And("09:00", Cared with { SiteScore = score }).And("11:00", Given.Fever((decimal)celsius));
        if (!asks) ward.ExpectNothing();
        else
        {
            ward.ExpectOnly("cultures-picc-right: DutyNurse, due 13:00, open");
            ward.And("11:30", new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "PICC" }).ExpectOnly("cultures-picc-right: DutyNurse, due 13:00, closed 11:30");
        }
    }

    [Fact]
    public void A_fever_two_days_later_is_not_of_that_site() => In.And("11-10 09:00", Cared with { SiteScore = 2 }).And("11-12 11:00", Given.Fever(38.8m)).ExpectNothing();

    [Fact]
    public void A_line_that_gives_no_blood_is_cleared_and_asked_once()
    {
        In.And("09:00", Cared with { BloodReturn = false }).And("10:00", Cared with { BloodReturn = false }).ExpectOnly("no-return-picc-right: LineNurse, due 11-13 09:00, open");
        In.And("09:00", Cared with { BloodReturn = false }).And("10:00", Cared).ExpectOnly("no-return-picc-right: LineNurse, due 11-13 09:00, closed 10:00");
    }

    [Fact]
    public void Therapy_over_asks_whether_the_line_comes_out_and_a_port_stays()
    {
        var over = new Ward("line-removal").Given("11-05 15:00", Known).And("11-10 09:00", new RegimenStopped("gastric.sox", "完成计划"));
        over.ExpectOnly("over-picc-right: Oncologist, due 11-25 00:00, open");
        over.And("11-13 10:00", new CatheterRemoved(CatheterKind.Picc, "治疗结束") { How = RemovalHow.Planned }).ExpectOnly("over-picc-right: Oncologist, due 11-25 00:00, closed 11-13 10:00");
        new Ward("line-removal").Given("11-05 15:00", new CatheterPlaced(CatheterKind.Port, "右胸")).And("11-10 09:00", new RegimenStopped("gastric.sox", "完成计划")).ExpectNothing();
    }

    [Fact]
    public void The_next_regimen_keeps_it() => new Ward("line-removal").Given("11-05 15:00", Known).And("11-10 09:00", new RegimenStopped("gastric.sox", "进展"))
        .And("11-12 09:00", new RegimenStarted("gastric.paclitaxel", "紫杉醇")).ExpectNothing();

    [Fact]
    public void A_retracted_word_asks_nothing_and_neither_does_a_house_without_the_card()
    {
        In.And("09:00", Cared with { BloodReturn = false }).Retract(1, "写错人").ExpectNothing();
        In.And("09:00", Cared with { BloodReturn = false }).WithoutAdoption().ExpectNothing();
    }
}
