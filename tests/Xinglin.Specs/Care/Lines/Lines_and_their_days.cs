using Xinglin.Care;
using Xinglin.Care.Nursing.Lines;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Lines;

public class Lines_and_their_days
{
    static Ward Ward => new("picc-care");
    static CatheterPlaced Right => new(CatheterKind.Picc, "右上臂") { ExternalCm = 5, ArmCm = 26.5m, TipChecked = true };
    static DateOnly Day(int day) => new(2026, 11, day);

    [Fact]
    public void A_line_counts_from_the_day_it_went_in_to_the_day_before_it_came_out()
    {
        var line = Assert.Single(LineStay.In(Ward.Given("11-05 15:00", Right).And("11-09 10:00", new CatheterRemoved(CatheterKind.Picc, "治疗结束")).Chart));
        Assert.Equal((Day(5), (DateOnly?)Day(9), 4), (line.FromDay, line.OutDay, line.DaysOn(Day(20))));
        Assert.Equal([false, true, true, false], new[] { 4, 5, 8, 9 }.Select(d => line.CountsOn(Day(d))));
    }

    [Fact]
    public void Two_lines_on_one_day_are_one_line_day()
    {
        var chart = Ward.Given("11-05 15:00", Right).And("11-06 09:00", new CatheterPlaced(CatheterKind.Cvc, "右锁骨下")).And("11-08 10:00", new CatheterRemoved(CatheterKind.Cvc, "不再需要")).And("11-10 10:00", new CatheterRemoved(CatheterKind.Picc, "治疗结束")).Chart;
        Assert.Equal(2, LineStay.In(chart).Count);
        Assert.Equal(5, LineSpan.In(chart).Sum(s => s.Days(Day(1), Day(30))));
        Assert.Equal(2, LineSpan.In(chart).Where(s => s.Kinds.Contains(CatheterKind.Cvc)).Sum(s => s.Days(Day(1), Day(30))));
    }

    [Fact]
    public void A_midline_is_no_central_line() => Assert.Empty(LineSpan.In(Ward.Given("11-05 15:00", new CatheterPlaced(CatheterKind.Midline, "左上臂")).Chart));

    [Fact]
    public void Days_belong_to_the_ward_where_the_patient_lay_at_midnight()
    {
        var spans = LineSpan.In(Ward.Given("11-04 09:00", new BedAssigned("肿瘤一病区", "3")).And("11-05 15:00", Right).And("11-07 11:00", new BedAssigned("肿瘤二病区", "8")).And("11-09 10:00", new Discharged("家")).Chart).ToList();
        Assert.Equal([("肿瘤一病区", Day(5), (DateOnly?)Day(7)), ("肿瘤二病区", Day(7), Day(9)), (null, Day(9), null)], spans.Select(s => (s.Ward, s.From, s.Until)));
    }

    [Fact]
    public void A_line_placed_elsewhere_counts_from_its_first_care()
    {
        var line = Assert.Single(LineStay.In(Ward.Given("11-05 15:00", new CatheterCared(CatheterKind.Picc)).And("11-11 09:00", new CatheterCared(CatheterKind.Picc)).Chart));
        Assert.True(line.FromElsewhere);
        Assert.Equal(Day(5), line.FromDay);
    }

    [Fact]
    public void Left_and_right_keep_apart_and_a_death_takes_both()
    {
        var lines = LineStay.In(Ward.Given("11-05 15:00", Right).And("11-06 15:00", new CatheterPlaced(CatheterKind.Picc, "上臂") { Side = LineSide.Left })
            .And("11-07 09:00", new CatheterCared(CatheterKind.Picc) { Side = LineSide.Right }).And("11-09 10:00", new CatheterRemoved(CatheterKind.Picc, "堵管") { Side = LineSide.Left }).AndImported("11-12 05:00", "11-12 06:00", new Death()).Chart);
        Assert.Equal([(LineSide.Right, 1, Day(12)), (LineSide.Left, 0, Day(9))], lines.Select(l => (l.Side!.Value, l.Cares.Count, l.OutDay!.Value)));
    }

    [Fact]
    public void A_line_without_a_date_counts_nothing() =>
        Assert.Empty(LineStay.In(Ward.AndImported("11-01 00:00", "11-05 09:00", Right, Precision.Unknown).Chart));

    [Fact]
    public void A_retracted_removal_leaves_it_in() =>
        Assert.True(Assert.Single(LineStay.In(Ward.Given("11-05 15:00", Right).And("11-09 10:00", new CatheterRemoved(CatheterKind.Picc, "治疗结束")).Retract(1, "写错人").Chart)).IsIn);

    [Fact]
    public void The_register_says_when_it_is_due_and_who_keeps_it()
    {
        var register = new LineRegister(Library.Default);
        var row = Assert.Single(register.Rows(Ward.Given("11-05 15:00", Right).And("11-09 10:00", new ReturnLetter("二程化疗后") { Township = "town.qingyi.1", LineCare = "PICC 每周维护" }).And("11-11 09:00", new CatheterCared(CatheterKind.Picc) { ExternalCm = 6 }).Chart));
        object? Of(string name) => row[register.Columns.ToList().FindIndex(c => c.Name == name)];
        Assert.Equal(("picc", "right", "town.qingyi.1", (object)6m, (object)Ward.Time("11-19 00:00")), (Of("kind"), Of("side"), Of("kept_at"), Of("external_cm"), Of("due_at")));
    }
}
