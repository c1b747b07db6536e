using System.Net;
using AngleSharp.Html.Parser;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Shelves;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Shelves;

public class Card_pages(Web_house house) : IClassFixture<Web_house>
{
    static readonly HtmlParser parser = new();
    /// <summary>Who sits at the screen, and what the house is called: names, in whatever tongue.</summary>
    static readonly Tongues tongues = new(["苏明远", "苏"]);

    static IEnumerable<string> Cards(string kind) => BookRoom.Shelf(kind)!.Items(Library.Default, DateTimeOffset.UtcNow).Select(i => $"/knowledge/{kind}/{i.Id}");

    async Task<Seen_page> See(Visit visit, string tongue, string path)
    {
        using var answer = await visit.Open($"{path}{(path.Contains('?') ? '&' : '?')}culture={(tongue is "en" ? "en-GB" : "zh-CN")}");
        var html = await answer.Content.ReadAsStringAsync();
        return new("tcm", tongue, path, Routes.Of(path), "", (int)answer.StatusCode, answer.Headers, html, html.Length, await parser.ParseDocumentAsync(html));
    }

    static IEnumerable<string> Faults(Seen_page page) => Page_rules.Answered(page).Concat(Page_rules.Headed(page)).Concat(Page_rules.Identified(page)).Concat(Page_rules.Labelled(page)).Concat(Page_rules.Lawful(page)).Concat(tongues.Foreign(page)).Select(f => $"{f} — {page}");

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Every_herb_formula_and_syndrome_speaks_one_tongue_and_keeps_the_rules_of_a_page(string tongue)
    {
        using var visit = await house.SignInAs("tcm");
        List<string> faults = [];
        string[] lists = ["/knowledge", "/knowledge?q=sjzt", "/knowledge?q=%3Cb%3E", "/knowledge/formulas", "/knowledge/formulas?q=hl", "/knowledge/syndromes", "/knowledge/syndromes?of=elements", "/knowledge/syndromes?of=breast", "/knowledge/syndromes?q=xy",
            .. BookRoom.Shelves.Select(s => $"/knowledge/{s.Kind}"), .. BookRoom.Shelves.SelectMany(s => Cards(s.Kind).Take(2))];
        foreach (var path in lists.Concat(Cards("formulas")).Concat(Cards("syndromes")).Concat(Cards("herbs")).Distinct())
        {
            var page = await See(visit, tongue, path);
            Assert.True(page.Status == 200, $"{path} answered {page.Status}");
            faults.AddRange(Faults(page));
        }
        Assert.True(faults is [], string.Join('\n', faults.Distinct().Take(40)));
    }

    [Fact]
    public async Task Every_link_of_a_card_leads_to_a_page()
    {
        using var visit = await house.SignInAs("nurse");
        HashSet<string> links = [];
        foreach (var path in Cards("formulas").Concat(Cards("syndromes")))
            foreach (var a in (await parser.ParseDocumentAsync(await visit.Read(path))).QuerySelectorAll("main a[href^='/knowledge/']")) links.Add(a.GetAttribute("href")!);
        Assert.True(links.Count > 100);
        foreach (var link in links) Assert.Equal(HttpStatusCode.OK, (await visit.Open(link)).StatusCode);
    }

    [Theory]
    [InlineData("四君子汤", "si-jun-zi-tang")]
    [InlineData("sijunzi", "si-jun-zi-tang")]
    [InlineData("sjzt", "si-jun-zi-tang")]
    [InlineData("千金苇茎汤", "wei-jing-tang")]
    [InlineData("hq", "huang-qi")]
    [InlineData("黄耆", "huang-qi")]
    [InlineData("Astragali", "huang-qi")]
    [InlineData("热毒证", "huo-du-zheng")]
    [InlineData("SE90", "qi-xu-zheng")]
    [InlineData("4.8.7", "huo-du-zheng")]
    [InlineData("Calvert", "calvert")]
    [InlineData("txys", "alert-budget")]
    public async Task A_card_of_any_kind_is_found_by_name_alias_pinyin_initials_or_code(string typed, string id)
    {
        using var visit = await house.SignInAs("pharmacist");
        var page = await visit.Read($"/knowledge?q={Uri.EscapeDataString(typed)}");
        Assert.Contains($"/{id}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_checked_says_so_where_it_stands()
    {
        using var visit = await house.SignInAs("tcm");
        var page = await parser.ParseDocumentAsync(await visit.Read("/knowledge/formulas/si-jun-zi-tang"));
        Assert.Contains("未核实", page.QuerySelector("#use + p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("未核实", page.QuerySelector("#herbs")!.TextContent, StringComparison.Ordinal); // the herbs were compared with the standard
        var english = await parser.ParseDocumentAsync(await visit.Read("/knowledge/formulas/si-jun-zi-tang?culture=en-GB"));
        Assert.Contains("unverified", english.QuerySelector("#use + p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_shows_its_sources_its_edition_since_when_and_who_names_it()
    {
        using var visit = await house.SignInAs("quality");
        var page = await parser.ParseDocumentAsync(await visit.Read("/knowledge/formulas/huai-hua-san"));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("SZJG/T 38.2-2011", text, StringComparison.Ordinal);
        Assert.Contains("2026.1", text, StringComparison.Ordinal);
        Assert.Contains("2020-01-01", text, StringComparison.Ordinal);
        Assert.Contains("大肠湿热证", page.QuerySelector(".users")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]+ ?(g|克)", text); // no doses
    }

    [Fact]
    public async Task A_herb_shows_its_dose_and_every_formula_that_holds_it()
    {
        using var visit = await house.SignInAs("pharmacist");
        var page = await parser.ParseDocumentAsync(await visit.Read("/knowledge/herbs/bai-tou-weng"));
        Assert.Contains(" g", page.QuerySelector("dl.facts dd")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2020.1", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("白头翁汤", page.QuerySelector(".users")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await parser.ParseDocumentAsync(await visit.Read("/knowledge/formulas/bai-tou-weng-tang"))).QuerySelector(".herbs a[href='/knowledge/herbs/bai-tou-weng']"));
    }

    [Fact]
    public async Task A_rule_shows_its_numbers_and_the_loop_that_goes_by_it()
    {
        using var visit = await house.SignInAs("nurse");
        var page = await parser.ParseDocumentAsync(await visit.Read("/knowledge/rules/febrile-neutropenia"));
        Assert.Contains("neutrophils-below", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("闭环", page.QuerySelector(".users")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_no_term_of_the_standard_never_looks_like_one()
    {
        using var visit = await house.SignInAs("tcm");
        Assert.Contains("不是国标词", await visit.Read("/knowledge/syndromes/ai-du-zheng"), StringComparison.Ordinal);
    }

    [Theory, InlineData("/knowledge/dragons"), InlineData("/knowledge/formulas/dragon-soup"), InlineData("/knowledge/syndromes/x"), InlineData("/knowledge/rules/%3Cb%3E")]
    public async Task What_is_not_there_is_said_not_to_be_there(string path)
    {
        using var visit = await house.SignInAs("tcm");
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Open(path)).StatusCode);
    }

    [Fact]
    public async Task Nobody_reads_cards_without_signing_in()
    {
        using var stranger = house.Visit();
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.Open("/knowledge/formulas")).StatusCode);
    }
}
