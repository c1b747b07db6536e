using Xinglin.Care.Treatment.Safety;

namespace Xinglin.Specs.Care.Treatment.Safety;

public class Herbs_as_people_type_them
{
    static string Read(string text) => HerbLines.Read(text) is var (herbs, problems) && problems is [] ? string.Join(" | ", herbs.Select(h => $"{h.Name} {h.Grams:0.###} {h.Handling}".TrimEnd())) : throw new InvalidOperationException(problems[0].What.Zh);

    [Theory]
    [InlineData("黄芪 30", "黄芪 30")]
    [InlineData("附子（先煎）15克", "附子 15 先煎")]
    [InlineData("砂仁6后下", "砂仁 6 后下")]
    [InlineData("黄芪３０ｇ", "黄芪 30")]
    [InlineData("生石膏 先煎 30g", "生石膏 30 先煎")]
    [InlineData("旋覆花9（包煎）", "旋覆花 9 包煎")]
    [InlineData("阿胶9g 烊化", "阿胶 9 烊化")]
    [InlineData("附子先煎15", "附子 15 先煎")]
    [InlineData("黄芪30，白术12，甘草6", "黄芪 30 | 白术 12 | 甘草 6")]
    [InlineData("黄芪30、白术12；甘草6。", "黄芪 30 | 白术 12 | 甘草 6")]
    [InlineData("黄芪30 白术12 砂仁6后下 甘草 6", "黄芪 30 | 白术 12 | 砂仁 6 后下 | 甘草 6")]
    [InlineData("砂仁6后下甘草3", "砂仁 6 后下 | 甘草 3")]
    [InlineData("黄芪 30\r\n\r\n白术 12", "黄芪 30 | 白术 12")]
    [InlineData("黄芪十五克", "黄芪 15")]
    [InlineData("三七三克", "三七 3")]
    [InlineData("附子 十五克先煎", "附子 15 先煎")]
    [InlineData("五味子六克", "五味子 6")]
    [InlineData("半夏 9", "半夏 9")]
    [InlineData("甘草（炙）6", "甘草(炙) 6")]
    [InlineData("huang qi 30, fu zi 15g", "huang qi 30 | fu zi 15")]
    [InlineData("三七粉1.5g（冲服）", "三七粉 1.5 冲服")]
    [InlineData("黄芪", "黄芪")]
    [InlineData("", "")]
    public void Are_read_with_grams_and_handling(string text, string read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("黄芪 30\n白术 -12", "第 2 行")]
    [InlineData("黄芪 三钱", "第 1 行")]
    [InlineData("黄芪三钱", "旧制")]
    [InlineData("30 黄芪", "读不懂")]
    [InlineData("黄芪 30×2", "读不懂")]
    [InlineData("黄芪 1.5.2", "读不懂")]
    [InlineData("黄芪 15~30", "读不懂")]
    [InlineData("黄芪 白术各15", "各")]
    [InlineData("黄芪 0", "大于 0")]
    [InlineData("<b>黄芪</b>", "读不懂")]
    public void Are_refused_with_their_line_where_a_part_cannot_be_read(string text, string because)
    {
        var problem = Assert.Single(HerbLines.Read(text).Problems);
        Assert.Contains(because, problem.What.Zh, StringComparison.Ordinal);
        Assert.Contains("line", problem.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_grams_are_kept_and_left_to_the_check_to_say() => Assert.NotNull(Assert.Single(HerbLines.Read("黄芪").Herbs).AmountFault);

    [Fact]
    public void Of_every_name_the_house_knows_keep_it_whole()
    {
        foreach (var name in Asking.Materia.Herbal.Names.Select(n => n.Name).Where(n => n.All(c => c is >= '\u4e00' and <= '\u9fff') && !n.EndsWith('各')))
            Assert.Equal(name, Assert.Single(HerbLines.Read($"{name} 9").Herbs).Name);
    }
}
