using Deque.AxeCore.Playwright;

namespace Xinglin.Specs.Web.Browser;

public class Cards_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    static readonly string[] pages = ["/knowledge", "/knowledge?q=hl", "/knowledge/formulas", "/knowledge/formulas/hai-zao-yu-hu-tang", "/knowledge/syndromes", "/knowledge/syndromes?of=breast", "/knowledge/syndromes/huo-du-zheng", "/knowledge/constitutions/zyyxh-t157-2009", "/knowledge/rules/febrile-neutropenia", "/knowledge/calculators", "/knowledge/herbs", "/knowledge/herbs/huang-qi"];

    [Theory, InlineData("zh-CN"), InlineData("en-GB")]
    public async Task No_card_breaks_a_rule_of_access(string tongue)
    {
        var page = await browser.SignInAs("tcm");
        foreach (var path in pages)
        {
            await page.GotoAsync(browser.At($"{path}{(path.Contains('?') ? '&' : '?')}culture={tongue}"));
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{path}: {string.Join("; ", found.Violations.Select(v => $"{v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"))}");
        }
    }

    [Fact]
    public async Task On_a_telephone_the_page_does_not_move_sideways()
    {
        var page = await browser.SignInAs("tcm");
        await page.SetViewportSizeAsync(390, 844);
        foreach (var path in pages)
        {
            await page.GotoAsync(browser.At(path));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, path);
        }
    }
}
