using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xinglin.Facts.Person;
using Xinglin.Web;

namespace Xinglin.Specs.Web.Browser;

public class The_door_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    /// <summary>localhost: a passkey belongs to a name, never to a number.</summary>
    string At(string path) => browser.At(path).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task A_passkey_is_made_named_used_and_removed()
    {
        var name = await browser.House.SomebodyNew();
        var page = await SignIn(name);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await page.GotoAsync(At("/settings/passkeys"));
        await page.FillAsync("[data-passkey=create] [name=called]", "护士站 3 号机");
        await page.ClickAsync("[data-passkey=create] button");
        await Assertions.Expect(page.Locator(".ways [name=called]")).ToHaveValueAsync("护士站 3 号机");

        await page.ClickAsync("details.me summary");
        await page.ClickAsync("form[action='/sign-out'] button");
        await page.WaitForURLAsync("**/login");
        await page.ClickAsync("[data-passkey=get] button");
        await page.WaitForURLAsync(At("/"));

        await page.GotoAsync(At("/settings/passkeys"));
        await page.FillAsync(".ways [name=called]", "自己的手机");
        await page.ClickAsync("text=改名");
        await Assertions.Expect(page.Locator(".ways [name=called]")).ToHaveValueAsync("自己的手机");
        await page.ClickAsync(".ways .btn.d");
        await Assertions.Expect(page.Locator(".ways [name=called]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_outlives_the_page_and_is_gone_once_it_is_written()
    {
        var chart = browser.House.ChartWith("林草稿", (TimeSpan.FromDays(1), new Birth(new(1960))));
        var before = browser.House.EntriesOf(chart);
        var page = await SignIn(await browser.House.SomebodyNew());
        var form = At($"/charts/{chart}/record/temperature");
        await page.GotoAsync(form);
        await page.FillAsync("[name=celsius]", "38.4");
        await page.GotoAsync(At("/patients"));
        await page.GotoAsync(form);
        await page.ClickAsync(".draft button >> nth=0");
        Assert.Equal("38.4", await page.InputValueAsync("[name=celsius]"));
        await page.Locator("[name=site][value=axillary]").CheckAsync(new() { Force = true });
        await page.ClickAsync("form.fact button.p");
        await page.WaitForURLAsync(u => !u.EndsWith("/temperature", StringComparison.Ordinal));
        await page.WaitForFunctionAsync("!Object.keys(localStorage).some(k => k.startsWith('xinglin.draft|'))");
        Assert.Equal(before + 1, browser.House.EntriesOf(chart));
    }

    [Fact]
    public async Task Back_after_signing_out_shows_the_sign_in_page()
    {
        var chart = browser.House.ChartWith("何回退", (TimeSpan.FromDays(1), new Birth(new(1960))));
        var page = await SignIn(await browser.House.SomebodyNew());
        await page.GotoAsync(At($"/charts/{chart}"));
        await page.ClickAsync("details.me summary");
        await page.ClickAsync("form[action='/sign-out'] button");
        await page.WaitForURLAsync("**/login");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[name=password]")).ToBeVisibleAsync();
        Assert.DoesNotContain("何回退", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData("zh", 1440), InlineData("en", 1440), InlineData("zh", 390), InlineData("en", 390)]
    public async Task The_door_breaks_no_rule_of_access_and_fits(string tongue, int width)
    {
        var page = await SignIn(await browser.House.SomebodyNew("Engineer"), width);
        await page.GotoAsync(At($"/tongue?to={tongue}&back=/settings"));
        foreach (var path in (string[])["/settings", "/settings/password", "/settings/second-step", "/settings/passkeys", "/settings/sessions", "/settings/tokens", "/settings/accounts?account=nurse", "/login"])
        {
            await page.GotoAsync(At(path));
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{path}: {string.Join("; ", found.Violations.Select(v => $"{v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"))}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than {width}");
            await Keep(page, $"{path.Split('?')[0].Trim('/').Replace('/', '-')}-{tongue}-{width}");
        }
    }

    [Theory, InlineData("zh", 1440), InlineData("en", 390)]
    public async Task The_second_step_is_switched_on_and_taken(string tongue, int width)
    {
        var name = await browser.House.SomebodyNew();
        var page = await SignIn(name, width);
        await page.GotoAsync(At($"/tongue?to={tongue}&back=/settings/second-step"));
        await page.FillAsync("[name=code]", await browser.House.CodeOf(name));
        await page.ClickAsync(".enrol button.p");
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        await Keep(page, $"codes-{tongue}-{width}");
        browser.House.Clock.Ahead += TimeSpan.FromSeconds(90);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(At($"/tongue?to={tongue}&back=/login"));
        await page.FillAsync("[name=name]", name);
        await page.FillAsync("[name=password]", DemoAccounts.Password);
        await page.ClickAsync("button.p");
        await Assertions.Expect(page.Locator("[name=code]")).ToBeFocusedAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await Keep(page, $"second-step-{tongue}-{width}");
        await page.FillAsync("[name=code]", await browser.House.CodeOf(name));
        await page.ClickAsync("button.p");
        await page.WaitForURLAsync(At("/"));
    }

    /// <summary>Pictures to look at, where somebody asks for them.</summary>
    static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("XINGLIN_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    async Task<IPage> SignIn(string name, int width = 1440)
    {
        var page = await browser.Window(width);
        await page.GotoAsync(At("/login"));
        await page.FillAsync("[name=name]", name);
        await page.FillAsync("[name=password]", DemoAccounts.Password);
        await page.ClickAsync("button.p");
        await page.WaitForURLAsync(At("/"));
        return page;
    }
}
