using Microsoft.Playwright;

namespace Xinglin.Specs.Web.Browser;

/// <summary>Chromium as installed on this machine; null where there is none.</summary>
public sealed class Chromium : IAsyncDisposable
{
    readonly IPlaywright playwright;
    readonly IBrowser browser;

    Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    static string? Path => new[] { Environment.GetEnvironmentVariable("XINGLIN_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    public static async Task<Chromium?> Launch()
    {
        if (Path is not { } path) return null;
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] }));
    }

    /// <summary>A fresh window with cookies of its own.</summary>
    public async Task<IPage> Window(int width = 1440, int height = 900, bool script = true) =>
        await (await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN", JavaScriptEnabled = script })).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
