using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web.Browser;

public class Pages_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    static readonly (TimeSpan, IFact)[] fever =
    [
        (TimeSpan.FromDays(200), new Diagnosis("左乳浸润性癌", DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(190), new SyndromeDifferentiation("气阴两虚")),
        (TimeSpan.FromDays(9), new CycleGiven("breast.tc", 3)), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")),
        (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral)),
    ];

    [Fact]
    public async Task No_page_breaks_a_rule_of_access()
    {
        var chart = browser.House.ChartWith("王无障", fever);
        var page = await browser.SignInAs("oncologist");
        foreach (var path in (string[])["/", $"/charts/{chart}", $"/charts/{chart}/entries", $"/charts/{chart}/entries/2", $"/charts/{chart}/record", $"/charts/{chart}/record/syndrome", "/patients", "/import"])
        {
            await page.GotoAsync(browser.At(path));
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{path}: {string.Join("; ", found.Violations.Select(v => $"{v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"))}");
        }
    }

    [Fact]
    public async Task J_and_K_walk_the_worklist_and_the_side_follows()
    {
        browser.House.ChartWith("李第一", fever);
        var page = await browser.SignInAs("oncologist");
        await Assertions.Expect(page.Locator(".it.sel")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator(".it:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("j");
        var row = page.Locator(".it:focus");
        await Assertions.Expect(page.Locator("#side b").First).ToHaveTextAsync(await row.Locator(".chip").InnerTextAsync());
        Assert.Contains("task=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_typed_into_a_field_or_composed_by_an_input_method_are_never_commands()
    {
        browser.House.ChartWith("赵拼音", fever);
        var page = await browser.SignInAs("nurse");
        await page.FocusAsync("[data-find]");
        await page.Keyboard.TypeAsync("erg");
        Assert.Equal("erg", await page.InputValueAsync("[data-find]"));
        await page.Locator("h1").ClickAsync();
        await page.EvaluateAsync("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', isComposing: true, bubbles: true }))");
        Assert.Equal(0, await page.Locator("details.do[open]").CountAsync());
        await page.Keyboard.PressAsync("r");
        Assert.Equal(1, await page.Locator("details.do[open]").CountAsync());
    }

    [Fact]
    public async Task A_task_closed_on_one_screen_leaves_the_other_within_two_seconds()
    {
        var chart = browser.House.ChartWith("孙两屏", fever);
        var (one, other) = (await browser.SignInAs("nurse"), await browser.SignInAs("nurse"));
        var dose = other.Locator($"a.it[href*='{chart}'][href*='first-dose']");
        await Assertions.Expect(dose).ToHaveCountAsync(1);
        await one.Locator($"a.it[href*='{chart}'][href*='first-dose']").ClickAsync();
        await Assertions.Expect(one.Locator("#side .name")).ToHaveTextAsync("孙两屏");
        await one.Keyboard.PressAsync("e");
        await one.FillAsync("#do-drug-given [name=drug]", "美罗培南");
        await one.SelectOptionAsync("#do-drug-given [name=kind]", "antibacterial");
        await one.ClickAsync("#do-drug-given form button.p");
        await Assertions.Expect(dose).ToHaveCountAsync(0, new() { Timeout = 2000 });
    }

    [Theory, InlineData(1440, 900), InlineData(1366, 768), InlineData(1920, 1080), InlineData(1024, 768), InlineData(390, 844)]
    public async Task Nothing_hangs_over_the_edge(int width, int height)
    {
        browser.House.ChartWith("周宽窄", fever);
        var page = await browser.SignInAs("oncologist", width, height);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"the worklist is wider than {width}");
        var crossing = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.it')].filter(r => r.offsetParent).flatMap(r => {
              const cells = [...r.children].filter(c => !c.matches('.k')).map(c => c.getBoundingClientRect())
              return cells.some((a, i) => cells.some((b, k) => k > i && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)) ? [r.innerText] : []
            })
            """);
        Assert.Empty(crossing);
    }

    [Fact]
    public async Task Every_page_works_without_script()
    {
        var chart = browser.House.ChartWith("吴无脚本", fever);
        using var visit = await browser.House.SignInAs("nurse");
        var answer = await visit.Post($"/charts/{chart}/record/temperature", $"/charts/{chart}/record/temperature", ("celsius", "37.0"), ("site", "ear"), ("heldMinutes", "0"));
        Assert.StartsWith($"/charts/{chart}/entries/{browser.House.LastOf(chart)}?signed=", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }
}
