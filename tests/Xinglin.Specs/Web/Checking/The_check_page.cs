using System.Net;
using AngleSharp.Html.Parser;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Checking;

public class The_check_page(Web_house house) : IClassFixture<Web_house>
{
    const string Full = "herbs=附子（先煎）15克%0A法半夏 9，海藻 9 甘草 6%0A桃仁 10%0A甲乙草 3&drugs=华法林%0A丙丁片&sex=female&age=45&platelets=28&alt=5.2&potassium=3.0&egfr=25&pregnant=yes&allergies=桃仁";
    static readonly HtmlParser parser = new();
    static readonly Tongues tongues = new(["苏明远", "苏", "郑同审"]);

    async Task<Seen_page> See(Visit visit, string tongue, string query)
    {
        var path = $"/knowledge/check?culture={(tongue is "en" ? "en-GB" : "zh-CN")}&{query}";
        using var answer = await visit.Open(path);
        var html = await answer.Content.ReadAsStringAsync();
        return new("tcm", tongue, path, "/knowledge/check", "", (int)answer.StatusCode, answer.Headers, html, html.Length, await parser.ParseDocumentAsync(html));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Speaks_one_tongue_and_keeps_the_rules_of_a_page(string tongue)
    {
        using var visit = await house.SignInAs("tcm");
        foreach (var query in (string[])["", Full, "herbs=甲乙草 3", "herbs=黄芪 30"])
        {
            var page = await See(visit, tongue, query);
            var faults = Page_rules.Answered(page).Concat(Page_rules.Headed(page)).Concat(Page_rules.Identified(page)).Concat(Page_rules.Labelled(page)).Concat(Page_rules.Lawful(page)).Concat(tongues.Foreign(page)).ToList();
            Assert.True(faults is [], string.Join('\n', faults));
        }
    }

    [Fact]
    public async Task Groups_what_it_found_by_level_with_rule_reason_source_and_links_that_open()
    {
        using var visit = await house.SignInAs("pharmacist");
        var page = await See(visit, "zh", Full);
        Assert.Equal(200, page.Status);
        Assert.NotNull(page.Document.QuerySelector("ul.findings.doublesign a[href^='/knowledge/incompatibilities/'] code"));
        Assert.Contains("血小板 28", page.Document.QuerySelector(".findings")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#understood"));
        foreach (var link in page.Document.QuerySelectorAll(".answer a[href^='/knowledge/']").Select(a => a.GetAttribute("href")!).Distinct())
            Assert.Equal(HttpStatusCode.OK, (await visit.Open(link)).StatusCode);
    }

    [Fact]
    public async Task Says_which_rules_could_not_answer_and_what_they_lacked()
    {
        using var visit = await house.SignInAs("tcm");
        var page = await See(visit, "zh", "herbs=桃仁 10");
        Assert.Contains("血小板", page.Document.QuerySelector("#cannot-say + ul")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("patient-cautions/plt", (await See(visit, "zh", "herbs=桃仁 10&platelets=200")).Document.QuerySelector("#cannot-say + ul")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("herbs=黄芪 30%0A白术 三钱", "第 2 行")]
    [InlineData("herbs=黄芪 30&age=四十", "年龄")]
    [InlineData("herbs=黄芪 30&platelets=-5", "血小板")]
    [InlineData("herbs=黄芪 30&age=300", "0–130")]
    public async Task Refuses_what_it_cannot_read_and_keeps_what_was_typed(string query, string because)
    {
        using var visit = await house.SignInAs("tcm");
        var page = await See(visit, "zh", query);
        Assert.Equal(422, page.Status);
        Assert.Contains(because, page.Document.QuerySelector(".alarm")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("黄芪 30", page.Document.QuerySelector("textarea[name=herbs]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#understood"));
    }

    [Fact]
    public async Task Lays_an_open_chart_beside_it_and_the_opening_is_written_down()
    {
        var chart = house.ChartWith("郑同审", (TimeSpan.FromDays(1), new LaboratoryResult("血小板") { Loinc = "777-3", Value = 28, Unit = "10*9/L" }), (TimeSpan.FromDays(1), new MedicationOrdered("华法林", DrugKind.Other)));
        using var visit = await house.SignInAs("tcm");
        var page = await See(visit, "zh", $"herbs=桃仁 10&chart={chart}");
        Assert.Equal(200, page.Status);
        Assert.Contains("血小板 28", page.Document.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("华法林", page.Document.QuerySelector("#understood ~ p")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("郑同审", page.Document.QuerySelector("form.ask")!.OuterHtml, StringComparison.Ordinal);
        Assert.Contains(chart.ToString(), page.Document.QuerySelector("form.ask input[name=chart]")!.OuterHtml, StringComparison.Ordinal);
        Assert.Contains($"/knowledge/check?chart={chart}", await visit.Read($"/charts/{chart}/record/prescription"), StringComparison.Ordinal);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Contains(Xinglin.Storage.Organisations.Openings.Of(house.Store, chart, 20), o => o.Door == "check" && o.Account == "tcm");
    }

    [Fact]
    public async Task Uses_nothing_of_a_chart_that_is_closed()
    {
        var chart = house.ChartElsewhere("赵不开", (TimeSpan.FromDays(1), new LaboratoryResult("血小板") { Loinc = "777-3", Value = 28, Unit = "10*9/L" }));
        using var visit = await house.SignInAs("tcm");
        var page = await See(visit, "zh", $"herbs=桃仁 10&chart={chart}");
        Assert.Contains("没有对您开放", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("28", page.Document.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("赵不开", page.Html, StringComparison.Ordinal);
    }
}
