using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;
using Xinglin.Knowledge.Materia.Formularies;

namespace Xinglin.Specs.Knowledge.Materia;

public class A_formulary_of_the_house
{
    static readonly DateTimeOffset day = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));
    static readonly MateriaMedica inForce = MateriaMedica.On(Library.Default, day)!;

    static FormularyReading Read(string list) => Formulary.Read(Cells(list), inForce, "formulary").Reading!;

    static IReadOnlyList<(int, IReadOnlyList<string>)> Cells(string list) =>
        [.. list.Split('\n').Select((line, i) => (i + 1, (IReadOnlyList<string>)[.. line.Split(',').Select(c => c.Trim())]))];

    /// <summary>The house after it adopted the list.</summary>
    static Library Adopted(FormularyReading reading)
    {
        var own = FormularyText.Write(reading, "2026.h1", "formulary", "本院药目 \"一\": 试", "list.csv, line 1 # no comment");
        return new(adoptions: [("pharmacopoeia", "2026.h1", day.AddDays(-1))], own: [own]);
    }

    [Theory]
    [InlineData("药名,最小量,最大量\n黄芪,9,60"), InlineData("最大量（克）,药名,最小量（克）\n60,黄芪,9"), InlineData("name,least,most\n黄芪,9 g,60 克")]
    [InlineData("品名,用量\n黄芪,9-60g"), InlineData("饮片名称,用法用量\n黄芪,９～６０ 克"), InlineData("名称,剂量(g)\n黄芪,9—60"), InlineData("药名,用量\n黄芪,九至六十克"), InlineData("药名,用量(mg)\n黄芪,9000-60000")]
    [InlineData("某院饮片目录\n2026 年 11 月\n药名,用量\n黄芪,9-60g")]
    public void Headings_and_amounts_are_understood_as_pharmacies_write_them(string list)
    {
        var reading = Read(list);
        Assert.Empty(reading.Problems);
        var dose = Assert.Single(reading.Changed);
        Assert.Equal(("huang-qi", FormularyDifference.Dose, "9–30 g", "9–60 g", 100m), (dose.Id, dose.What, dose.Before, dose.After, dose.Percent));
    }

    [Theory]
    [InlineData(",3,9", "没有药名", "no name")]
    [InlineData("贝母,3,9", "川贝母", "can mean")]
    [InlineData("龙牡,15,30", "分行写", "a row for each")]
    [InlineData("川芎,10,3", "写反", "reversed")]
    [InlineData("川芎,适量,适量", "读不出克数", "cannot be read")]
    [InlineData("川芎,三钱,五钱", "旧制", "old measure")]
    [InlineData("川芎,-3,10", "大于 0", "above nothing")]
    [InlineData("川芎,30,100", "十倍", "ten times")]
    [InlineData("川芎,0.3,1", "十倍", "ten times")]
    [InlineData("关木通,3,6", "不能列入", "hold it back")]
    [InlineData("生附子,3,9", "生品", "raw")]
    public void A_row_that_cannot_stand_is_refused_with_its_line_and_reason(string row, string zh, string en)
    {
        var reading = Read($"药名,最小量,最大量\n党参,9,30\n{row}");
        Assert.Equal((2, 0, 1, 1), (reading.Received, reading.Accepted, reading.Kept, reading.Rejected));
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(3, problem.Line);
        Assert.Contains(zh, problem.What.Zh, StringComparison.Ordinal);
        Assert.Contains(en, problem.What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("黄芪,9,30,,\n黄芪,9,30,,"), InlineData("黄芪,9,30,,\n黄耆,9,30,,"), InlineData("狗舌草,9,15,,\n狗舌草,9,15,,"), InlineData("白术,6,12,,\n炒白术,9,12,,")]
    public void A_herb_has_one_row(string rows) => Assert.Equal(1, Read($"药名,最小量,最大量,毒性,妊娠\n{rows}").Rejected);

    [Theory]
    [InlineData("党参,9,30,剧毒,"), InlineData("党参,9,30,,看情况")]
    public void Words_of_toxicity_and_pregnancy_nobody_knows_are_refused(string row) => Assert.Equal(1, Read($"药名,最小量,最大量,毒性,妊娠\n{row}").Rejected);

    [Fact]
    public void A_processed_form_beside_its_herb_is_kept_and_makes_no_second_herb()
    {
        var reading = Read("药名,用量\n炒白术,6-15g\n白术,6-15g\n麸炒白术,");
        Assert.Equal((3, 1, 2, 0), (reading.Received, reading.Accepted, reading.Kept, reading.Rejected));
        Assert.Empty(reading.Added);
        Assert.Equal("line 3", reading.Herbs.Single(h => h.Zh == "白术").Place);
    }

    [Theory]
    [InlineData("狗舌草,大黄"), InlineData("狗舌草,贝母"), InlineData("党参,黄芪"), InlineData("狗舌草,党参")]
    public void Another_name_that_leads_elsewhere_refuses_its_row(string row) => Assert.Single(Read($"药名,别名\n{row}").Problems);

    [Fact]
    public void Two_herbs_cannot_be_given_one_other_name() => Assert.Equal(3, Assert.Single(Read("药名,别名\n狗舌草,山白菜叶\n鱼眼草,山白菜叶").Problems).Line);

    [Fact]
    public void Every_row_is_accounted_for_and_columns_nobody_reads_are_listed()
    {
        var reading = Read("药名,用量,厂家,单价,用量\n黄芪,9-60,甲,1,\n党参,9-30,乙,2,\n狗舌草,9-15,丙,3,\n川芎,适量,丁,4,");
        Assert.Equal((4, 2, 1, 1), (reading.Received, reading.Accepted, reading.Kept, reading.Rejected));
        Assert.Equal(["厂家", "单价", "用量"], reading.UnknownHeadings);
        Assert.Equal(reading.Received, reading.Accepted + reading.Kept + reading.Rejected);
    }

    [Fact]
    public void A_dose_raised_for_a_toxic_herb_stands_first_and_a_weaker_warning_next()
    {
        var reading = Read("药名,用量,毒性,妊娠\n黄芪,9-60,,\n全蝎,3-7,,\n附子,3-20,,无\n党参,9-15,,");
        Assert.Equal(["附子 Dose 0", "全蝎 Dose 0", "附子 Pregnancy 1", "黄芪 Dose 2", "党参 Dose 3"], reading.Changed.Select(c => $"{c.Name} {c.What} {c.Weight}"));
        Assert.Equal(-50m, reading.Changed[^1].Percent);
        Assert.Equal(inForce.Pharmacopoeia.Herbs.Count - 4, reading.Missing.Count);
    }

    [Fact]
    public void What_the_list_does_not_say_stays_as_it_is()
    {
        var (was, becomes) = (inForce.Herbal.Named("附子")!, Read("药名,用量\n附子,3-20").Herbs.Single(h => h.Zh == "附子"));
        Assert.Equal((was.Toxicity, was.Pregnancy, was.Handling, was.PropertyConfidence), (becomes.Toxicity, becomes.Pregnancy, becomes.Handling, becomes.PropertyConfidence));
        Assert.Equal(("formulary", Confidence.Medium), (becomes.Cite, becomes.DoseConfidence));
    }

    [Fact]
    public void A_dose_from_memory_that_the_hospital_gives_too_is_confirmed()
    {
        var low = inForce.Pharmacopoeia.Herbs.First(h => h is { DoseConfidence: Confidence.Low, Least: not null, Most: not null });
        Assert.Equal(FormularyDifference.Confirmed, Assert.Single(Read(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"药名,最小量,最大量\n{low.Zh},{low.Least},{low.Most}")).Changed).What);
    }

    [Fact]
    public void A_list_without_names_is_no_formulary() => Assert.Contains("药名", Formulary.Read(Cells("编号,用量\n1,3-9"), inForce, "formulary").Why!.Value.Zh, StringComparison.Ordinal);

    [Fact]
    public void A_new_herb_has_a_stable_id_and_the_pinyin_of_the_list_when_it_gives_one()
    {
        const string List = "药名,拼音\n狗舌草,gǒu shé cǎo\n鱼眼草,";
        Assert.Equal(["gou-she-cao", Read(List).Added[1].Id], Read(List).Added.Select(a => a.Id));
        Assert.StartsWith("local-", Read(List).Added[1].Id, StringComparison.Ordinal);
        Assert.Equal(Read(List).Added[1].Id, Read("药名\n党参\n鱼眼草").Added[0].Id);
    }

    [Fact]
    public void The_edition_reads_back_as_it_was_reported_passes_lint_and_every_name_given_resolves()
    {
        var reading = Read("药名,用量,毒性,妊娠,煎法,别名,备注\n黄芪,9-60,,,,大黄芪 北芪王,\n狗舌草,9-15,小毒,禁用,先煎或包煎,狗舌头草、白火丹草,\"本地\n水牛角,15-60,,,先煎30分钟,,\n炒白术,,,,,,");
        Assert.Empty(reading.Problems);
        var library = Adopted(reading);
        Assert.Null(new Library(own: [FormularyText.Write(reading, "2026.h1", "formulary", "t", "w")]).WhyNotAdopt("pharmacopoeia", "2026.h1", day));
        Assert.Empty(library.Lint().Where(l => l.Wrong is not []).Select(l => $"{l.Card}: {string.Join("; ", l.Wrong)}"));
        var materia = MateriaMedica.On(library, day)!;
        Assert.Equal("pharmacopoeia@2026.h1", materia.Pharmacopoeia.Stamp);
        Assert.All(reading.Names, n => Assert.Equal(n.Id, materia.Herbal.Named(n.Name)?.Id));
        Assert.Equal(8, reading.Names.Count);
        var back = materia.Pharmacopoeia.Herbs;
        Assert.Equal(reading.Herbs.Select(h => h.Id), back.Select(h => h.Id));
        Assert.All(reading.Herbs.Zip(back), p => Assert.Empty(FormularyChange.Between(p.First, p.Second)));
        Assert.Equal(inForce.Pharmacopoeia.Herbs.Where(h => h.Zh != "黄芪").Select(h => (h.Id, h.Cite, h.Place, h.Latin)), back.Where(h => h.Cite == h.Cite && h.Cite != "formulary").Select(h => (h.Id, h.Cite, h.Place, h.Latin)));
        Assert.Equal((Standing.Listed, 15m, 60m), (materia.Herbal.Named("水牛角")!.Standing, materia.Herbal.Named("水牛角")!.Least, materia.Herbal.Named("水牛角")!.Most));
    }

    [Fact]
    public void Before_its_day_the_edition_before_it_judges()
    {
        var library = Adopted(Read("药名,用量\n黄芪,9-60"));
        Assert.Equal(30, MateriaMedica.On(library, day.AddDays(-2))!.Herbal.Named("黄芪")!.Most);
        Assert.Equal(60, MateriaMedica.On(library, day)!.Herbal.Named("黄芪")!.Most);
    }

    [Fact]
    public void A_second_list_is_laid_upon_the_first_and_cited_apart()
    {
        var library = Adopted(Read("药名,用量\n黄芪,9-60"));
        var second = MateriaMedica.On(library, day)!;
        Assert.Equal("formulary-2", FormularyText.CiteFor(second.Pharmacopoeia));
        var reading = Formulary.Read(Cells("药名,用量\n党参,9-60"), second, "formulary-2").Reading!;
        var card = FormularyText.Write(reading, "2026.h2", "formulary-2", "二", "w");
        Assert.Null(new Library(adoptions: [("pharmacopoeia", "2026.h1", day)], own: [FormularyText.Write(Read("药名,用量\n黄芪,9-60"), "2026.h1", "formulary", "一", "w"), card]).WhyNotAdopt("pharmacopoeia", "2026.h2", day));
        Assert.Equal(["formulary-2", "formulary"], reading.Herbs.Where(h => h.Zh is "黄芪" or "党参").Select(h => h.Cite));
    }
}
