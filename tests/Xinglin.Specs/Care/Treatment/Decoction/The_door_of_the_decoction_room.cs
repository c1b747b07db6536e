using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using static Xinglin.Specs.Care.Treatment.Decoction.In_the_room;

namespace Xinglin.Specs.Care.Treatment.Decoction;

public class The_door_of_the_decoction_room
{
    [Fact]
    public void The_usual_road_is_open()
    {
        Fresh.Admits(Passed);
        Reviewed.Admits(Weighed());
        OnTheScales.Admits(new DispensingChecked(1), Colleague);
        OnTheScales.Admits(Step(DecoctionStage.Soaked));
        InWater.Admits(Step(DecoctionStage.Boiled));
        OnTheFire.Admits(Step(DecoctionStage.Packed));
        InBags.Admits(Handed());
        InBags.Admits(Handed(), new("zhou", [Role.DutyNurse]));
    }

    [Fact]
    public void Nothing_is_weighed_without_review()
    {
        Fresh.Refuses("还没有审方通过", Weighed());
        Fresh.And("08:10", Returned).Refuses("还没有审方通过", Weighed());
    }

    [Theory]
    [InlineData(210, 42, null), InlineData(220.5, 42, null), InlineData(199.5, 42, null), InlineData(210, 39.9, null)]
    [InlineData(220.6, 42, "黄芪 应 210 g"), InlineData(199.4, 42, "黄芪 应 210 g"), InlineData(210, 39.8, "砂仁 应 42 g")]
    public void The_scales_may_be_five_per_cent_off_and_not_a_grain_more(double huangqi, double sharen, string? refused)
    {
        if (refused is null) Reviewed.Admits(Weighed((decimal)huangqi, (decimal)sharen));
        else Reviewed.Refuses(refused, Weighed((decimal)huangqi, (decimal)sharen));
    }

    [Fact]
    public void Two_batches_of_one_herb_count_together() =>
        Reviewed.Admits(new HerbsDispensed(1, [new("黄芪", 100, "A"), new("黄芪", 110, "B"), new("砂仁", 42, "C")], 7));

    [Fact]
    public void Herbs_that_are_not_the_prescribed_ones_are_refused()
    {
        Reviewed.Refuses("处方里没有 红参", new HerbsDispensed(1, [.. Weighed().Herbs, new("红参", 9, "X")], 7));
        Reviewed.Refuses("砂仁 还没有称", new HerbsDispensed(1, [new("黄芪", 210, "A")], 7));
        Reviewed.Refuses("处方 7 剂，称了 5 剂", Weighed(packets: 5));
        Reviewed.Refuses("扫一下批号", new HerbsDispensed(1, [new("黄芪", 210, " "), new("砂仁", 42, "C")], 7));
        OnTheScales.Refuses("已调配", Weighed());
        InWater.Refuses("药已下水", Weighed(205), amends: 3);
    }

    [Theory]
    [InlineData(DecoctionStage.Boiled), InlineData(DecoctionStage.Packed)]
    public void No_step_is_passed_over(DecoctionStage stage) => OnTheScales.Refuses("现在是“待浸泡”", Step(stage));

    [Fact]
    public void No_step_is_taken_before_weighing() => Reviewed.Refuses("现在是“待调配”", Step(DecoctionStage.Soaked));

    [Fact]
    public void A_step_twice_says_who_did_it_when()
    {
        InWater.Refuses("浸泡已于 11-12 08:40 扫过（specs）", Step(DecoctionStage.Soaked));
        InBags.Refuses("上机煎煮已于 11-12 09:15 扫过", Step(DecoctionStage.Boiled));
    }

    [Fact]
    public void A_step_cannot_be_earlier_than_the_one_before() => InWater.Refuses("早于上一步", Step(DecoctionStage.Boiled), at: "08:39");

    [Fact]
    public void Toxic_herbs_wait_for_a_second_signature_by_somebody_else()
    {
        var weighed = new Ward("decoction").Given("08:00", Toxic).And("08:10", Passed).And("08:30", WeighedToxic);
        weighed.Refuses("附子 有毒：须第二位药师复核签名后才下水", Step(DecoctionStage.Soaked));
        weighed.Refuses("复核须由另一位药师", new DispensingChecked(1), new("specs", [Role.Pharmacist]));
        weighed.Admits(new DispensingChecked(1), Colleague);
        weighed.And("08:35", new DispensingChecked(1)).Admits(Step(DecoctionStage.Soaked));
        Reviewed.Refuses("还没有调配，没有可复核的", new DispensingChecked(1), Colleague);
    }

    [Fact]
    public void A_prescription_is_changed_freely_until_it_is_weighed()
    {
        Fresh.Admits(Ordered with { Packets = 5 }, Doctor, amends: 1);
        Reviewed.Admits(new Retraction("换方"), Doctor, amends: 1);
    }

    [Fact]
    public void Once_weighed_it_changes_only_after_the_room_has_stopped()
    {
        foreach (var ward in new[] { OnTheScales, InWater, OnTheFire, InBags })
        {
            ward.Refuses("请打电话给煎药室停煎", Ordered with { Packets = 5 }, Doctor, amends: 1);
            ward.Refuses("请打电话给煎药室停煎", new Retraction("换方"), Doctor, amends: 1);
        }
        InWater.And("09:00", Returned).Admits(Ordered with { Packets = 5 }, Doctor, amends: 1);
        Gone.Refuses("请另开新方", Ordered with { Packets = 5 }, Doctor, amends: 1);
        Assert.Equal([], Gate.Admit(InWater.Chart, [new Draft(new Retraction("来自他院"), Ward.Time("11:30")) { Amends = new(1), Reason = "来自他院" }], Doctor with { Origin = Origin.Imported }, Ward.Time("12:00")));
    }

    [Fact]
    public void What_was_stopped_goes_no_further()
    {
        var stopped = InWater.And("09:00", Returned);
        stopped.Refuses("停下，等新方", Step(DecoctionStage.Boiled));
        InBags.And("10:40", Returned).Refuses("药不发出", Handed());
        stopped.And("09:30", Passed).Admits(Step(DecoctionStage.Boiled));
    }

    [Fact]
    public void A_label_of_an_older_prescription_says_which_one_took_its_place()
    {
        var changed = Fresh.Amend(0, Ordered with { Packets = 5 }, "少开两剂");
        changed.Refuses("已改为第 2 条", Passed);
        changed.Admits(new PrescriptionReviewed(2, true));
        Fresh.Retract(0, "换方").Refuses("第 1 条处方已撤销", Passed);
    }

    [Fact]
    public void What_is_no_prescription_of_the_room_is_refused()
    {
        Fresh.Refuses("不是处方", new PrescriptionReviewed(99, true));
        new Ward("decoction").Given("08:00", Ordered with { Decocted = false }).Refuses("不代煎", Passed);
        new Ward("decoction").Given("08:00", Ordered with { Form = HerbForm.Granules }).Refuses("不代煎", Passed);
    }

    [Fact]
    public void Medicine_leaves_once_packed_and_not_more_of_it_than_there_is()
    {
        OnTheFire.Refuses("包装后才能交接", Handed());
        InBags.Refuses("只包了 14 袋", Handed(15));
        Gone.Refuses("已于 11-12 11:00 交给", Handed());
        Gone.Refuses("交接，不能再改", Step(DecoctionStage.Packed));
    }

    [Fact]
    public void Nothing_is_taken_away_while_a_later_step_stands_on_it()
    {
        InWater.Refuses("后面还有浸泡", new Retraction("称错"), amends: 3);
        OnTheScales.Admits(new Retraction("称错"), amends: 3);
        InBags.Refuses("后面还有包装", new Retraction("扫错"), amends: 5);
        Gone.Refuses("后面还有交接", new Retraction("扫错"), amends: 6);
        Gone.Admits(new Retraction("交错人"), amends: 7);
    }

    [Fact]
    public void Only_the_room_writes_what_the_room_does()
    {
        Fresh.Refuses("由煎药室药师写", Passed, Doctor);
        OnTheScales.Refuses("由煎药室药师写", Step(DecoctionStage.Soaked), new("zhou", [Role.DutyNurse]));
    }
}
