using System.Text.Json;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment.Safety;

public class Both_medicines_together
{
    [Theory]
    [InlineData("丹参 12", "华法林", "INT-DANSHEN-WARFARIN", Level.DoubleSign)]
    [InlineData("贯叶金丝桃 2", "伊立替康注射液", "INT-SJW-IRINOTECAN", Level.Block)]
    [InlineData("贯叶金丝桃 2", "奥希替尼", "INT-SJW-TKI", Level.DoubleSign)] // from memory: asks, does not stop
    [InlineData("五味子 6", "他克莫司胶囊", "INT-WUWEIZI-TACROLIMUS", Level.DoubleSign)]
    [InlineData("甘草 6", "地塞米松", "INT-GANCAO-K", Level.Warn)]
    [InlineData("蟾酥 0.02", "地高辛", "INT-CHANSU-DIGOXIN", Level.Block)]
    [InlineData("制何首乌 9", "信迪利单抗", "INT-HESHOUWU-HEPATOTOXIC", Level.DoubleSign)]
    [InlineData("白芷 6", "伏美替尼", "INT-FURANOCOUMARIN", Level.Info)]
    [InlineData("海藻 9", "131I", "INT-IODINE-RAI", Level.DoubleSign)]
    [InlineData("黄芪 15", "替吉奥胶囊", "INT-GENERAL-SEPARATE", Level.Info)]
    [InlineData("附子 9 先煎", "昂丹司琼", "INT-ACONITE-QT", Level.Warn)]
    public void Are_checked_by_substance_and_by_class(string herbs, string drug, string rule, Level level) => Assert.Equal(level, Asking.Check(herbs, null, drug).One(rule).Level);

    [Fact]
    public void A_formula_is_meant_only_when_all_its_herbs_are_there()
    {
        Assert.Equal(Level.Block, Asking.Check("柴胡 9, 黄芩 9", null, "干扰素α").One("INT-XIAOCHAIHU-IFN").Level);
        Assert.DoesNotContain("INT-XIAOCHAIHU-IFN", Asking.Check("柴胡 9", null, "干扰素α").Rules());
    }

    [Fact]
    public void Bleeding_weighs_more_with_few_platelets()
    {
        Assert.Equal(Level.Warn, Asking.Check("红花 6", Asking.With("platelets", 120), "利伐沙班").One("INT-BLOODMOVE-ANTICOAG").Level);
        Assert.Equal(Level.DoubleSign, Asking.Check("红花 6", Asking.With("platelets", 45), "利伐沙班").One("INT-BLOODMOVE-ANTICOAG").Level);
    }

    [Fact]
    public void A_herb_twice_is_added_up_and_a_toxin_from_two_sides_is_found()
    {
        Assert.Contains("36 g", Asking.Check("黄芪 18, 炒黄芪 18").One("DUP-SAME-HERB").What.Zh, StringComparison.Ordinal);
        Assert.Equal(["xiao-jin-wan"], Asking.Check("附子 9 先煎", null, "小金丸").One("DUP-TOXIC").Drugs);
        Assert.Contains("compound-glycyrrhizin", Asking.Check("甘草 6", null, "复方甘草酸苷片").One("DUP-TOXIC").Drugs);
        Assert.DoesNotContain("DUP-TOXIC", Asking.Check("甘草 6, 黄芪 9").Rules());
    }

    [Fact]
    public void Every_finding_explains_itself()
    {
        var review = Asking.Check("附子 30, 法半夏 20, 莪术 9, 砂仁 3, 关木通 3, 丹参 20, 白花蛇舌草 90, 龙须藤 3", new() { IsFemale = true, Years = 30, IsPregnant = true, Allergies = ["丹参"], Values = new Dictionary<string, Known> { ["platelets"] = new(30) } }, "华法林", "平消片", "奥希替尼");
        Assert.True(review.Findings.Count > 15);
        Assert.All(review.Findings, f =>
        {
            Assert.Matches("^[A-Z0-9-]+$", f.Rule);
            Assert.NotEqual("", f.Source.Title);
            Assert.Contains('@', f.Card);
            Assert.All(f.Herbs, id => Assert.NotNull(Asking.Materia.Herbal.Find(id)));
            Assert.False(f is { Unverified: true, Level: Level.Block }, f.Rule);
            Assert.DoesNotContain("{", f.What.Zh, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Findings_are_ordered_by_gravity_the_same_whatever_the_order_of_writing_and_none_stands_twice()
    {
        var one = Asking.Check("附子 30, 法半夏 20, 浙贝母 9, 丹参 20", null, "华法林", "小金丸");
        var other = Asking.Check("丹参 20, 浙贝母 9, 法半夏 20, 附子 30", null, "小金丸", "华法林");
        Assert.Equal(one.Findings.Select(f => f.Level), one.Findings.Select(f => f.Level).OrderDescending());
        static IEnumerable<string> Keys(Review r) => r.Findings.Select(f => $"{f.Rule} {string.Join(' ', f.Herbs.Order())} {string.Join(' ', f.Drugs.Order())}");
        Assert.Equal(Keys(one).Order(), Keys(other).Order());
        Assert.Equal(Keys(one).Distinct().Count(), one.Findings.Count);
    }

    [Fact]
    public void The_door_reads_what_people_write()
    {
        var asked = Asking.Json("""{"herbs":[{"name":"附子","grams":"十五克","handling":"先煎"},{"name":"法半夏","grams":9}],"packets":7,"drugs":["华法林",{"name":"小金丸"}],"patient":{"sex":"女","age":38,"pregnant":false,"labs":{"platelets":42,"alt":{"value":136,"high":40},"potassium":null},"allergies":["青霉素",{"substance":"丹参"}],"conditions":["糖尿病"]}}""");
        Assert.Equal(15, asked.Herbs[0].Grams);
        Assert.Equal(["华法林", "小金丸"], asked.Drugs);
        Assert.Equal(3.4, asked.Patient.Values["alt"].Value, 9);
        Assert.True(asked.Patient.Flags["diabetes"]);
        Assert.False(asked.Patient.IsPregnant);
    }

    [Theory]
    [InlineData("[]")] [InlineData("{}")] [InlineData("""{"herbs":[]}""")] [InlineData("""{"herbs":[{"grams":3}]}""")] [InlineData("""{"herbs":[{"name":"黄芪","grams":9}],"patient":{"labs":{"platelets":"low"}}}""")]
    [InlineData("""{"herbs":[{"name":"黄芪","grams":9}],"patient":{"age":-3}}""")] [InlineData("""{"herbs":[{"name":"黄芪","grams":9}],"patient":{"labs":{"platelets":-4}}}""")] [InlineData("""{"herbs":[{"name":"黄芪","grams":9}],"form":"soup"}""")] [InlineData("""{"herbs":[{"name":"黄芪","grams":9}],"patient":{"labs":{"plattelets":40}}}""")]
    public void The_door_refuses_what_it_would_have_to_guess(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (asked, problems) = CheckAsking.Read(document.RootElement);
        Assert.Null(asked);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void The_cards_of_the_check_are_sound_and_name_known_things() =>
        Assert.Empty(Library.Default.Lint().Where(l => l.Wrong.Count > 0).Select(l => $"{l.Card}: {string.Join("; ", l.Wrong)}"));
}
