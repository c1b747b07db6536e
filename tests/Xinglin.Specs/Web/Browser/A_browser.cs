using Microsoft.Playwright;

namespace Xinglin.Specs.Web.Browser;

/// <summary>Chromium as installed on this machine; specs that need it are skipped where there is none.</summary>
public sealed class A_browser : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;

    public Web_house House { get; } = new();

    static string? Chromium => new[] { Environment.GetEnvironmentVariable("XINGLIN_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        await House.InitializeAsync();
        if (Chromium is not { } path) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A fresh window in which somebody has signed in.</summary>
    public async Task<IPage> SignInAs(string account, int width = 1440, int height = 900)
    {
        Assert.SkipWhen(browser is null, "no chromium on this machine");
        var page = await (await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN" })).NewPageAsync();
        await page.GotoAsync(new Uri(House.Address, "/login").ToString());
        await page.FillAsync("[name=name]", account);
        await page.FillAsync("[name=password]", Xinglin.Web.DemoAccounts.Password);
        await page.ClickAsync("button.p");
        await page.WaitForURLAsync(House.Address.ToString());
        return page;
    }

    public string At(string path) => new Uri(House.Address, path).ToString();

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await House.DisposeAsync();
    }
}
