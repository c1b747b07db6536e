using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment.Safety;

public class Doses_and_handling
{
    [Theory]
    [InlineData("15", 15)] [InlineData("15g", 15)] [InlineData("１５克", 15)] [InlineData("十五克", 15)] [InlineData("二十", 20)] [InlineData("一百二十克", 120)] [InlineData("0.5 g", 0.5)] [InlineData("500mg", 0.5)] [InlineData("两克", 2)] [InlineData("半", 0.5)]
    public void Are_read_as_people_write_them(string written, double grams) => Assert.Equal((decimal)grams, Amount.Read(written).Grams);

    [Theory]
    [InlineData("三钱")] [InlineData("一两")] [InlineData("少许")] [InlineData("-3")] [InlineData("0")] [InlineData("")] [InlineData("1e9")] [InlineData("3,5")] [InlineData("NaN")]
    public void That_cannot_be_read_are_refused_with_a_reason(string written)
    {
        var (grams, fault) = Amount.Read(written);
        Assert.Null(grams);
        Assert.NotNull(fault);
    }

    [Fact]
    public void That_cannot_be_read_stop_the_prescription_and_leave_the_other_rules_asked()
    {
        var review = Asking.Check("丁香 三钱, 郁金 9");
        Assert.Equal(Level.Block, review.One("AMOUNT-UNREADABLE").Level);
        Assert.Contains("W19-5", review.Rules());
    }

    [Fact]
    public void Above_the_usual_ask_for_a_signature_with_both_numbers()
    {
        var found = Asking.Check("黄芪 60").One("DOSE-MAX");
        Assert.Equal(Level.DoubleSign, found.Level);
        Assert.Contains("60 g", found.What.Zh, StringComparison.Ordinal);
        Assert.Contains("9–30 g", found.What.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_toxic_herb_above_its_dose_stop() => Assert.Equal(Level.Block, Asking.Check("附子 30 先煎").One("DOSE-TOXIC").Level);

    [Fact]
    public void That_stand_here_from_memory_warn_and_no_more() => Assert.Equal(Level.Warn, Asking.Check("白花蛇舌草 90").One("DOSE-MAX").Level);

    [Fact]
    public void Ten_times_too_large_look_like_a_slip() => Assert.Contains("小数点", Asking.Check("砂仁 60 后下").One("DOSE-MAX").What.Zh, StringComparison.Ordinal);

    [Fact]
    public void Count_the_packets_of_a_day() => Assert.Contains("DOSE-MAX", SafetyCheck.Of(Asking.Rx("黄芪 20") with { PacketsADay = 2 }, Asking.Materia).Rules());

    [Theory]
    [InlineData("黄芪 30")] [InlineData("附子 15 先煎")] [InlineData("附子 15 先煎久煎1小时")] [InlineData("细辛 3")] [InlineData("阿胶 6 烊化")]
    public void At_the_limit_say_nothing(string herbs) => Assert.DoesNotContain(Asking.Check(herbs).Findings, f => f.Level > Level.Info);

    [Theory]
    [InlineData("朱砂 0.3", "DOSE-ROUTE", Level.Block)]
    [InlineData("生附子 9 先煎", "DOSE-PROCESSED", Level.Block)]
    [InlineData("川乌 1 先煎", "DOSE-PROCESSED", Level.Block)]
    [InlineData("附子 9", "DOSE-DECOCT", Level.DoubleSign)]
    [InlineData("砂仁 6", "HANDLING", Level.Warn)]
    [InlineData("龙骨 15", "HANDLING", Level.Info)] // its handling stands here from memory
    public void Taken_or_decocted_otherwise_are_found(string herbs, string rule, Level level) => Assert.Equal(level, Asking.Check(herbs).One(rule).Level);

    [Fact]
    public void In_powder_a_pill_herb_is_at_home() => Assert.DoesNotContain("DOSE-ROUTE", SafetyCheck.Of(Asking.Rx("冰片 0.2") with { Form = HerbForm.Powder }, Asking.Materia).Rules());

    [Fact]
    public void A_large_prescription_is_a_hint_only() => Assert.Equal(Level.Info, Asking.Check("黄芪 30, 党参 30, 薏苡仁 30, 茯苓 15, 生地黄 15, 白茅根 30, 仙鹤草 12, 半枝莲 30, 金钱草 60, 土茯苓 60").One("DOSE-FIBRE").Level);
}
