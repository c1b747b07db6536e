using System.Net;
using Microsoft.Playwright;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>Windows of one browser onto the served house; people sign in over HTTP and bring their cookies.</summary>
public sealed class Windows(Served_house house) : IAsyncDisposable
{
    readonly SemaphoreSlim gate = new(1);
    Chromium? chromium;
    bool launched;

    public async Task<IPage> Of(string account, string tongue = "zh", int width = 1440, int height = 900, bool script = true)
    {
        var page = await Empty(width, height, script);
        await page.Context.AddCookiesAsync((await house.CookiesOf(account, tongue)).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Domain = "localhost", Path = "/" }));
        await page.GotoAsync(house.Address.ToString());
        return page;
    }

    /// <summary>A window in which nobody has signed in.</summary>
    public async Task<IPage> Empty(int width = 1440, int height = 900, bool script = true)
    {
        await gate.WaitAsync();
        try
        {
            if (!launched) chromium = await Chromium.Launch();
            launched = true;
        }
        finally
        {
            gate.Release();
        }
        Assert.SkipWhen(chromium is null, "no chromium on this machine");
        var page = await chromium.Window(width, height, script);
        page.SetDefaultTimeout(20_000);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        gate.Dispose();
    }
}
