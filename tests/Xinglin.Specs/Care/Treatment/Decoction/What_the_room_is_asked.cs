using Xinglin.Facts.Herbs;
using static Xinglin.Specs.Care.Treatment.Decoction.In_the_room;

namespace Xinglin.Specs.Care.Treatment.Decoction;

/// <summary>T21: an order its receiving room has not seen is a task, and nothing packed is forgotten.</summary>
public class What_the_room_is_asked
{
    [Fact]
    public void An_order_nobody_looked_at_is_a_task_and_overdue_after_half_an_hour()
    {
        Fresh.At("08:20").Expect("review: Pharmacist, due 08:30, open");
        Fresh.At("08:31").Expect("review: Pharmacist, due 08:30, overdue");
        Reviewed.Expect("review: Pharmacist, due 08:30, closed 08:10");
    }

    [Fact]
    public void An_order_that_arrives_late_is_counted_from_when_the_room_could_know() =>
        new Ward("decoction").AndLate("08:00", "10:00", Ordered).At("10:10").Expect("review: Pharmacist, due 10:30, open", "pack: Pharmacist, due 11-13 10:00, waiting");

    [Fact]
    public void A_medicine_is_asked_for_two_hours_before_its_time_and_closed_by_packing()
    {
        InWater.At("11-13 05:59").Expect("pack: Pharmacist, due 11-13 08:00, waiting");
        InWater.At("11-13 06:01").Expect("pack: Pharmacist, due 11-13 08:00, open");
        InWater.At("11-13 08:01").Expect("pack: Pharmacist, due 11-13 08:00, overdue");
        InBags.Expect("pack: Pharmacist, due 11-13 08:00, closed 10:30");
    }

    [Fact]
    public void Urgent_is_two_hours() => Fresh.And("08:05", Passed with { Urgent = true }).At("08:06").Expect("pack: Pharmacist, due 10:00, open");

    [Fact]
    public void Packed_bags_ask_to_be_handed_over()
    {
        InBags.At("10:31").Expect("hand-over: Pharmacist, due 11-13 08:00, open");
        Gone.Expect("hand-over: Pharmacist, due 11-13 08:00, closed 11:00");
    }

    [Fact]
    public void A_returned_prescription_asks_its_prescriber_until_it_is_answered()
    {
        var returned = Fresh.And("08:10", Returned);
        returned.ExpectOnly("review: Pharmacist, due 08:30, closed 08:10", "returned: TcmPhysician, due 09:10, open");
        returned.ExpectEvidence("returned", "处方退回：附子未注先煎");
        Fresh.And("08:10", Returned).And("08:20", Passed).Expect("returned: TcmPhysician, due 09:10, closed 08:20");
        Fresh.And("08:10", Returned).And("08:30", Ordered).Expect("returned: TcmPhysician, due 09:10, closed 08:30");
        Assert.NotNull(Fresh.And("08:10", Returned).Retract(0, "换方").Task("returned").ClosedBy);
        Assert.NotNull(Fresh.And("08:10", Returned).Amend(0, Ordered with { Packets = 5 }, "改").Task("returned").ClosedBy);
    }

    [Fact]
    public void A_prescription_taken_back_is_no_longer_asked_for() => Fresh.Retract(0, "换方").ExpectNothing();

    [Fact]
    public void A_review_taken_back_opens_the_question_again() => Reviewed.Retract(1, "点错").At("08:15").Expect("review: Pharmacist, due 08:30, open");

    [Fact]
    public void History_and_what_is_boiled_at_home_ask_nothing()
    {
        new Ward("decoction").AndImported("08:00", "11:00", Ordered).ExpectNothing();
        new Ward("decoction").Given("08:00", Ordered with { Decocted = false }).ExpectNothing();
        new Ward("decoction").Given("08:00", Ordered with { Form = HerbForm.Granules }).ExpectNothing();
    }

    [Fact]
    public void Where_the_card_is_not_adopted_nothing_is_asked() => Fresh.WithoutAdoption().ExpectNothing();
}
