using Microsoft.Playwright;

namespace Xinglin.Specs.Web.Browser;

/// <summary>A county hospital joins with a browser only: invited, signed in, and its first patient referred.</summary>
public class A_spoke_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    [Fact]
    public async Task Invited_signed_in_and_referring_in_one_sitting()
    {
        var engineer = await browser.SignInAs("engineer");
        await engineer.GotoAsync(browser.At("/region/join"));
        await engineer.FillAsync("[name=zh]", "新渡县人民医院（演示）");
        await engineer.FillAsync("[name=org]", "county.xindu");
        await engineer.FillAsync("[name=name]", "卢新");
        await engineer.FillAsync("[name=login]", "xindu1");
        await engineer.ClickAsync("form.sheet .btn.p");
        var password = await engineer.Locator("#secret").InnerTextAsync();

        var county = await browser.Window(390, 844);
        await county.GotoAsync(browser.At("/login"));
        await county.FillAsync("[name=name]", "xindu1");
        await county.FillAsync("[name=password]", password);
        await county.ClickAsync("button.p");
        await county.WaitForURLAsync(browser.At("/settings/password"));
        await county.FillAsync("[name=now]", password);
        await county.FillAsync("[name=next]", "xindu-apricot-2026");
        await county.FillAsync("[name=again]", "xindu-apricot-2026");
        await county.Locator("form:has([name=next]) .btn.p").ClickAsync();
        await county.GotoAsync(browser.At("/charts/new"));
        await county.FillAsync("[name=name]", "卢杏花");
        await county.SelectOptionAsync("[name=sex]", "Female");
        await county.FillAsync("[name=born]", "1958-02");
        await county.ClickAsync("form.sheet .btn.p");
        await county.FillAsync("[name=why]", "大便带血两月，请肠镜");
        await county.ClickAsync("form.sheet .btn.p");
        await Assertions.Expect(county.Locator("article.ref")).ToContainTextAsync("卢杏花");
        Assert.True(await county.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing scrolls sideways");

        var centre = await browser.SignInAs("casemanager");
        await centre.GotoAsync(browser.At("/region/referrals"));
        await centre.Locator("article.ref", new() { HasText = "卢杏花" }).Locator(".btn.p").ClickAsync();
        await Assertions.Expect(centre.Locator("article.ref", new() { HasText = "卢杏花" })).ToContainTextAsync("已接收");
        await county.ReloadAsync();
        await Assertions.Expect(county.Locator("article.ref")).ToContainTextAsync("已接收");
    }
}
