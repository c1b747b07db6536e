using Xinglin.Care.Nursing.Lines;
using Xinglin.Facts.Nursing;

namespace Xinglin.Specs.Care.Lines;

public class What_a_line_may_not
{
    static readonly Who nurse = new("linenurse", [Role.LineNurse]);
    static CatheterPlaced Right => new(CatheterKind.Picc, "右上臂");
    static CatheterRemoved Out => new(CatheterKind.Picc, "治疗结束");
    static Ward In => new Ward("picc-care").Given("11-05 15:00", Right);

    static string? Says(Ward ward, IFact fact, string at, Precision precision = Precision.Instant) =>
        new LineGuard().Problems(ward.Chart, [new Draft(fact, Ward.Time(at)) { Precision = precision }], 0, nurse).Select(p => p.What.Zh).SingleOrDefault();

    [Fact]
    public void A_line_is_not_removed_twice_and_it_is_said_who_removed_it_when() =>
        Assert.Contains("11-09 10:00 已由 specs 拔除（治疗结束）", Says(In.And("11-09 10:00", Out), Out with { Reason = "堵管" }, "11-09 11:00"), StringComparison.Ordinal);

    [Fact]
    public void Not_even_with_an_earlier_time() => Assert.NotNull(Says(In.And("11-09 10:00", Out), Out, "11-08 10:00"));

    [Fact]
    public void A_line_that_is_out_is_not_cared_for() => Assert.Contains("已由 specs 拔除", Says(In.And("11-09 10:00", Out), new CatheterCared(CatheterKind.Picc), "11-10 09:00"), StringComparison.Ordinal);

    [Fact]
    public void Care_before_the_placement_asks_for_the_time() => Assert.Contains("早于置管（11-05 15:00）", Says(In, new CatheterCared(CatheterKind.Picc), "11-04 09:00"), StringComparison.Ordinal);

    [Fact]
    public void Care_of_the_same_day_known_only_to_the_day_is_taken() => Assert.Null(Says(In, new CatheterCared(CatheterKind.Picc), "11-05 00:00", Precision.Day));

    [Fact]
    public void Care_written_late_from_before_the_removal_is_taken() => Assert.Null(Says(In.And("11-09 10:00", Out), new CatheterCared(CatheterKind.Picc), "11-08 09:00"));

    [Fact]
    public void Removal_before_the_placement_asks_for_the_time() => Assert.Contains("早于置管", Says(In, Out, "11-04 09:00"), StringComparison.Ordinal);

    [Fact]
    public void A_second_one_on_its_side_asks_why()
    {
        Assert.Contains("2026-11-05 起在位", Says(In, Right, "11-10 09:00"), StringComparison.Ordinal);
        Assert.Null(Says(In, Right with { Despite = "双腔不够用" }, "11-10 09:00"));
        Assert.Null(Says(In, Right with { Site = "左上臂" }, "11-10 09:00"));
        Assert.Null(Says(In.And("11-09 10:00", Out), Right, "11-10 09:00"));
    }

    [Fact]
    public void With_two_in_the_removal_says_which() =>
        Assert.Contains("哪一侧", Says(In.And("11-06 09:00", Right with { Site = "左上臂" }), Out, "11-10 09:00"), StringComparison.Ordinal);

    [Fact]
    public void A_placement_twice_in_one_batch_is_one_too_many()
    {
        var drafts = new[] { new Draft(Right, Ward.Time("11-05 15:00")), new Draft(Right, Ward.Time("11-05 15:01")) };
        Assert.Single(new LineGuard().Problems(new Ward("picc-care").Chart, drafts, 1, nurse));
    }

    [Fact]
    public void A_correction_of_a_removal_is_no_second_one() =>
        Assert.Empty(new LineGuard().Problems(In.And("11-09 10:00", Out).Chart, [new Draft(Out with { How = RemovalHow.Planned }, Ward.Time("11-09 10:00")) { Amends = new(2), Reason = "补写" }], 0, nurse));

    [Fact]
    public void A_line_nobody_knew_of_may_be_cared_for_and_removed()
    {
        Assert.Null(Says(new("picc-care"), new CatheterCared(CatheterKind.Cvc), "11-05 09:00"));
        Assert.Null(Says(new("picc-care"), new CatheterRemoved(CatheterKind.Cvc, "外院置"), "11-05 09:00"));
    }
}
