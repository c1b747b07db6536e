using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment.Safety;

public class Names_on_a_prescription
{
    [Theory]
    [InlineData("炒白术", "白术")] [InlineData("麸炒枳壳", "枳壳")] [InlineData("蜜麻黄", "麻黄")] [InlineData("醋延胡索", "延胡索")] [InlineData("生地", "生地黄")] [InlineData("酒大黄", "大黄")]
    [InlineData("煅牡蛎", "牡蛎")] [InlineData("焦山楂", "山楂")] [InlineData("荆芥炭", "荆芥")] [InlineData("附片（先煎）", "附子")] [InlineData(" 黄 芪 ", "黄芪")] [InlineData("姜厚朴", "厚朴")]
    [InlineData("姜黄", "姜黄")] [InlineData("熟地黄", "熟地黄")] [InlineData("制何首乌", "制何首乌")] [InlineData("炮姜", "炮姜")] [InlineData("姜半夏", "姜半夏")] [InlineData("生姜", "生姜")] [InlineData("huang-qi", "黄芪")]
    public void Lead_to_one_herb(string written, string herb) => Assert.Equal(herb, Asking.Materia.Herbal.Resolve(written).Herb?.Zh);

    [Theory]
    [InlineData("附")] [InlineData("参")] [InlineData("贝")] [InlineData("黄芪黄芪")] [InlineData("龙须藤")] [InlineData("生")] [InlineData("炒")] [InlineData("")]
    public void That_nobody_knows_are_said_to_be_unknown(string written) => Assert.False(Asking.Materia.Herbal.Resolve(written).IsKnown);

    [Fact]
    public void Unknown_are_never_passed_in_silence()
    {
        var review = Asking.Check("黄芪 15, 龙须藤 10");
        Assert.Equal(Level.DoubleSign, review.One("NAME-UNKNOWN").Level);
        Assert.Contains("龙须藤", review.One("NAME-UNKNOWN").What.Zh, StringComparison.Ordinal);
        Assert.False(review.Herbs[1].IsKnown);
    }

    [Theory]
    [InlineData("沙参", "北沙参", "南沙参")] [InlineData("贝母", "川贝母", "浙贝母")] [InlineData("白毛藤", "白英", "寻骨风")] [InlineData("草河车", "重楼", "拳参")]
    public void That_can_mean_two_herbs_are_refused_with_the_list(string written, string one, string other)
    {
        var named = Asking.Materia.Herbal.Resolve(written);
        Assert.Null(named.Herb);
        Assert.Equal([one, other], named.Could!.Select(h => h.Zh));
    }

    [Fact]
    public void One_word_for_several_herbs_wants_each_with_its_grams()
    {
        var found = Asking.Check("焦三仙 30").One("NAME-COMPOUND");
        Assert.Equal(Level.Block, found.Level);
        Assert.Equal(["shan-zha", "liu-shen-qu", "mai-ya"], found.Herbs);
    }

    /// <summary>T24: every alias and every processed form resolves to its parent before any rule is asked.</summary>
    [Fact]
    public void Of_every_herb_lead_to_it_in_every_processed_form()
    {
        string[] prefixes = ["生", "炒", "麸炒", "炙", "蜜", "酒", "醋", "盐", "制", "法", "清", "煅", "焦", "煨", "鲜"];
        var canonical = Asking.Materia.Herbal.All.Select(h => h.Zh).ToHashSet();
        List<string> astray = [];
        foreach (var (name, herb) in Asking.Materia.Herbal.Names)
        {
            if (Asking.Materia.Herbal.Resolve(name).Herb?.Id != herb.Id) astray.Add($"{name} → {Asking.Materia.Herbal.Resolve(name).Herb?.Zh ?? "?"}, not {herb.Zh}");
            foreach (var form in prefixes.Select(p => p + name))
                // a processed name that is a herb of its own (炙甘草, 熟地黄) is that herb
                if (Asking.Materia.Herbal.Resolve(form) is { Holds: null } of && of.Herb?.Id != herb.Id && !canonical.Contains(of.Herb?.Zh ?? "")) astray.Add($"{form} → {of.Herb?.Zh ?? "?"}, not {herb.Zh}");
        }
        Assert.Empty(astray);
    }

    [Fact]
    public void Inside_patent_medicines_all_lead_somewhere() =>
        Assert.Empty(Asking.Materia.Patents.SelectMany(p => p.Contains.Is.Where(n => Asking.Materia.Herbal.Named(n) is null).Select(n => $"{p.Zh}: {n}")));

    [Theory]
    [InlineData("华法林钠片", "warfarin")] [InlineData("注射用盐酸伊立替康", "irinotecan")] [InlineData("盐酸厄洛替尼片", "erlotinib")] [InlineData("甲磺酸阿帕替尼片", "apatinib")] [InlineData("Warfarin", "warfarin")] [InlineData("醋酸泼尼松片", "prednisone")]
    public void Of_medicines_lead_to_the_substance(string written, string id) => Assert.Equal(id, Asking.Materia.Medicines.Drug(written)?.Id);

    [Theory]
    [InlineData("平消片", "ping-xiao-jiao-nang")] [InlineData("小金丸", "xiao-jin-wan")] [InlineData("小金片", "xiao-jin-wan")] [InlineData("华蟾素注射液", "hua-chan-su")]
    public void Of_patent_medicines_lead_to_them_in_every_form(string written, string id) => Assert.Equal(id, Asking.Materia.Medicines.Patent(written)?.Id);

    [Theory]
    [InlineData("关木通 3", "FORBIDDEN-ARISTOLOCHIC-ACID", Level.Block)]
    [InlineData("寻骨风 9", "FORBIDDEN-ARISTOLOCHIC-ACID", Level.DoubleSign)] // from memory: asks, does not stop
    [InlineData("菊三七 3", "FORBIDDEN-MIMIC", Level.DoubleSign)]
    [InlineData("藜芦 1", "NOT-DISPENSED", Level.DoubleSign)]
    [InlineData("罂粟壳 3", "NARCOTIC", Level.DoubleSign)]
    [InlineData("生半夏 6", "CONTROLLED-TOXIC", Level.DoubleSign)]
    public void That_may_not_simply_be_prescribed_say_so(string herbs, string rule, Level level) => Assert.Equal(level, Asking.Check(herbs).One(rule).Level);

    [Theory]
    [InlineData("木通 3")] [InlineData("防己 6")] [InlineData("木香 6")] [InlineData("三七 6")] [InlineData("山慈菇 6")] [InlineData("川木通 3")]
    public void That_only_look_like_forbidden_ones_are_not(string herbs) => Assert.DoesNotContain(Asking.Check(herbs).Rules(), r => r.StartsWith("FORBIDDEN", StringComparison.Ordinal));
}
