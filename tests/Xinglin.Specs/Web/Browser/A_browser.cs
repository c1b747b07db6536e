using Microsoft.Playwright;

namespace Xinglin.Specs.Web.Browser;

/// <summary>A browser before a house of its own; specs that need it are skipped where there is none.</summary>
public sealed class A_browser : IAsyncLifetime
{
    Chromium? chromium;

    public Web_house House { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await House.InitializeAsync();
        chromium = await Chromium.Launch();
    }

    /// <summary>A fresh window in which somebody has signed in.</summary>
    public async Task<IPage> SignInAs(string account, int width = 1440, int height = 900)
    {
        Assert.SkipWhen(chromium is null, "no chromium on this machine");
        var page = await chromium.Window(width, height);
        await page.GotoAsync(new Uri(House.Address, "/login").ToString());
        await page.FillAsync("[name=name]", account);
        await page.FillAsync("[name=password]", Xinglin.Web.DemoAccounts.Password);
        await page.ClickAsync("button.p");
        await page.WaitForURLAsync(House.Address.ToString());
        return page;
    }

    /// <summary>A fresh window in which nobody has signed in.</summary>
    public Task<IPage> Window(int width = 1440, int height = 900)
    {
        Assert.SkipWhen(chromium is null, "no chromium on this machine");
        return chromium.Window(width, height);
    }

    public string At(string path) => new Uri(House.Address, path).ToString();

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        await House.DisposeAsync();
    }
}
