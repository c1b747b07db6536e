using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment.Safety;

public class Incompatible_herbs
{
    [Theory]
    [InlineData("附子 9, 法半夏 9", "F18-WUTOU-BANXIA")]
    [InlineData("白附片 9, 浙贝母 9", "F18-WUTOU-BEIMU")]
    [InlineData("炙甘草 6, 海藻 9", "F18-GANCAO")]
    [InlineData("苦参 6, 藜芦 1", "F18-LILU")]
    [InlineData("丁香 2, 郁金 9", "W19-5")]
    [InlineData("肉桂 3, 赤石脂 10", "W19-8")]
    [InlineData("人参 6, 醋五灵脂 6", "W19-9")]
    [InlineData("三棱 6, 玄明粉 5", "W19-7")]
    [InlineData("生甘草 6, 醋甘遂 1", "F18-GANCAO")]
    [InlineData("黑顺片 9, 全瓜蒌 12", "F18-WUTOU-GUALOU")]
    [InlineData("关白附 1, 白及 9", "F18-WUTOU-BAIJI")]
    [InlineData("制川乌 3, 白蔹 6", "F18-WUTOU-BAILIAN")]
    [InlineData("硫磺 2, 朴硝 6", "W19-1")]
    [InlineData("巴豆霜 0.2, 黑丑 3", "W19-4")]
    public void Ask_for_a_double_signature(string herbs, string rule)
    {
        var found = Asking.Check(herbs).One(rule);
        Assert.Equal(Level.DoubleSign, found.Level);
        Assert.Equal(2, found.Herbs.Count);
        Assert.False(found.Unverified);
    }

    [Theory]
    [InlineData("白附子 3, 法半夏 9")] // Typhonium, no aconite
    [InlineData("香附 9, 半夏 6")]
    [InlineData("桂枝 6, 赤石脂 10")]
    [InlineData("丹参 9, 五灵脂 6")]
    [InlineData("玄参 9, 五灵脂 6")]
    [InlineData("拳参 6, 五灵脂 6")]
    [InlineData("附子 9, 香附 9")]
    [InlineData("水牛角 15, 川乌 1")]
    public void Are_never_found_in_a_name_that_only_looks_alike(string herbs) => Assert.Empty(Asking.Check(herbs).Pairs());

    [Theory]
    [InlineData("附子 9, 土贝母 6", "F18-WUTOU-BEIMU", Level.Info)]
    [InlineData("党参 15, 五灵脂 6", "W19-9", Level.Warn)]
    [InlineData("太子参 15, 藜芦 1", "F18-LILU", Level.Warn)]
    [InlineData("草乌叶 1, 半夏 6", "F18-WUTOU-BANXIA", Level.Warn)]
    public void By_tradition_alone_only_warn_and_say_unverified(string herbs, string rule, Level level)
    {
        var found = Asking.Check(herbs).One(rule);
        Assert.Equal(level, found.Level);
        Assert.True(found.Unverified);
    }

    [Fact]
    public void That_nobody_verified_ask_for_a_signature_and_do_not_stop() => Assert.Equal(Level.DoubleSign, Asking.Check("水银 1, 砒霜 1").One("W19-2").Level);

    [Fact]
    public void Of_an_ambiguous_name_are_found_for_each_herb_it_can_mean()
    {
        var review = Asking.Check("附子 9, 贝母 9");
        Assert.Equal(2, review.Pairs().Length);
        Assert.Equal(Level.Block, review.One("NAME-AMBIGUOUS").Level);
    }

    [Theory]
    [InlineData("浙贝母 9", "小金丸", "F18-WUTOU-BEIMU")]
    [InlineData("丁香 2, 柿蒂 6", "平消胶囊", "W19-5")]
    [InlineData("人参 6", "小金胶囊", "W19-9")]
    [InlineData("海藻 9", "大黄䗪虫丸", "F18-GANCAO")]
    public void Are_found_inside_patent_medicines(string herbs, string patent, string rule)
    {
        var found = Asking.Check(herbs, null, patent).One(rule);
        Assert.Equal(Level.DoubleSign, found.Level);
        Assert.NotEmpty(found.Drugs);
    }

    [Fact]
    public void Weigh_less_when_one_side_is_washed_in()
    {
        var rx = Asking.Rx("制川乌 3") with { Form = HerbForm.External, Others = [new(new("昨日的汤药", "yesterday's decoction"), [new("法半夏", 9)])] };
        Assert.Equal(Level.Warn, SafetyCheck.Of(rx, Asking.Materia).One("F18-WUTOU-BANXIA").Level);
    }

    [Fact]
    public void Of_two_prescriptions_are_found_across_them_and_not_within_the_other()
    {
        var rx = Asking.Rx("黄芪 15") with { Others = [new(new("另一方", "another"), [new("附子", 9), new("法半夏", 9)])] };
        Assert.Empty(SafetyCheck.Of(rx, Asking.Materia).Pairs());
        Assert.Equal(["F18-WUTOU-BANXIA"], SafetyCheck.Of(rx with { Herbs = [new("半夏曲", 9)] }, Asking.Materia).Pairs());
    }
}
