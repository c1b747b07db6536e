using Xinglin.Care.Nursing.Ward;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Ward = Xinglin.Specs.Care.Ward;

namespace Xinglin.Specs.Care.Nursing;

/// <summary>The day closes at seven; what was not written is not counted, and what cannot be said is not said.</summary>
public class Intake_and_output
{
    static FluidSums Sums(Ward ward, string at) => FluidSums.Of(ward.Chart, Ward.Time(at), Library.Default.For<FluidBalanceCard>().On(Ward.Time(at))!, Library.Default.For<WardProtocolCard>().On(Ward.Time(at))!);

    static Fluid In(decimal ml) => new(FluidRoute.Oral) { Ml = ml };
    static Fluid Urine(decimal ml) => new(FluidRoute.Urine) { Ml = ml };

    [Fact]
    public void Rows_are_added_by_shift_and_the_day_begins_at_seven()
    {
        var ward = new Ward("none").Given("06:59", In(1000)).And("07:00", In(200)).And("09:00", new Fluid(FluidRoute.Decoction) { Ml = 200 }).And("17:00", Urine(300)).And("18:00", new Fluid(FluidRoute.Stool) { Count = 2 });
        var sums = Sums(ward, "20:00");
        Assert.Equal((400m, 300m, 100m, 2), (sums.Day.In, sums.Day.Out, sums.Day.Balance, sums.Day.Stools));
        Assert.Equal([(200m, 0m), (200m, 0m), (0m, 300m)], sums.Shifts.Select(s => (s.In, s.Out)));
        Assert.Equal(sums.Day.In, sums.Shifts.Sum(s => s.In));
        Assert.Equal((1000m, 0m), (Sums(ward, "06:59").Day.In, Sums(ward, "06:59").Day.Out));
    }

    [Theory]
    [InlineData(1499, false)]
    [InlineData(1500, true)]
    public void The_balance_warns_on_the_line(double ml, bool warns) => Assert.Equal(warns, Sums(new Ward("none").Given("08:00", In((decimal)ml)), "20:00").Warnings is [{ Zh: "平衡 +1500 mL，超过 ±1500" }]);

    [Fact]
    public void Little_urine_warns_by_weight()
    {
        var ward = new Ward("none").Given("11-10 09:00", new BodyMeasure { WeightKg = 60 }).And("05:00", Urine(300)).And("11:00", Urine(179));
        Assert.Equal(["近 6 小时尿量 0.50 mL/kg/h，低于 0.5"], Sums(ward, "12:00").Warnings.Select(w => w.Zh));
        Assert.Empty(Sums(ward.And("11:30", Urine(1)), "12:00").Warnings);
    }

    [Fact]
    public void Without_a_weight_without_six_hours_or_with_nothing_written_it_cannot_be_said()
    {
        var ward = new Ward("none").Given("05:00", Urine(300)).And("11:00", Urine(20));
        Assert.Equal("近期没有体重，尿量不能按公斤算", Sums(ward, "12:00").CannotSay?.Zh);
        Assert.Equal("尿量记录不足 6 小时，还不能说", Sums(new Ward("none").Given("11:00", Urine(20)), "12:00").CannotSay?.Zh);
        Assert.Equal("近 6 小时没有记尿量，不能说", Sums(ward, "18:00").CannotSay?.Zh);
        Assert.Equal("尿量有只记次数的，不能说", Sums(ward.And("11:10", new Fluid(FluidRoute.Urine) { Count = 1 }), "12:00").CannotSay?.Zh);
        Assert.Empty(Sums(ward, "12:00").Warnings);
    }

    [Fact]
    public void An_old_weight_is_none() =>
        Assert.NotNull(Sums(new Ward("none").Given("10-20 09:00", new BodyMeasure { WeightKg = 60 }).And("05:00", Urine(300)).And("11:00", Urine(20)), "12:00").CannotSay);

    [Fact]
    public void Nobody_who_writes_no_urine_is_warned_about_it()
    {
        var sums = Sums(new Ward("none").Given("08:00", In(300)), "20:00");
        Assert.Empty(sums.Warnings);
        Assert.Null(sums.CannotSay);
    }
}
