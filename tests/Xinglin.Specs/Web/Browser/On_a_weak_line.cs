using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Xinglin.Specs.Web.Browser;

/// <summary>A county doctor at 300 ms, 1 Mbit/s and 2 % loss: nothing typed is lost, nothing is sent twice, and pages stay small.</summary>
public class On_a_weak_line(A_browser browser) : IClassFixture<A_browser>
{
    const string County = "county.qingyi";
    const int Largest = 300_000;

    /// <summary>A chart of the county's own, and its doctor signed in over the weak line.</summary>
    async Task<(IPage Page, ChartId Chart)> Sit(A_weak_line line, string name)
    {
        DateOnly day = new(2020, 1, 1);
        People.Save(browser.House.Store, new([new(County, new("清漪县人民医院（演示）", "Qingyi People's Hospital (demo)"), Level.County)], [], [new("county", "石开泰", "1", null, [new(Role.CountyDoctor, County, null, day)])], []), "spec");
        browser.House.Services.GetRequiredService<Duty>().Forget();
        var chart = browser.House.ChartElsewhere(name, (TimeSpan.FromDays(3), new Birth(new(1961))), (TimeSpan.FromDays(2), new Diagnosis("胃占位", DiagnosisKind.PrimaryCancer) { Certainty = Certainty.Provisional }), (TimeSpan.FromDays(1), new Registered(County)));
        var page = await browser.Window(1366, 768);
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(line.At("/login"));
        await page.FillAsync("[name=name]", "county");
        await page.FillAsync("[name=password]", Xinglin.Web.DemoAccounts.Password);
        await page.ClickAsync("button.p");
        await page.WaitForURLAsync(line.At("/"));
        return (page, chart);
    }

    static async Task Fill(IPage page, string why)
    {
        await page.SelectOptionAsync("[name=to]", People.OwnHouse);
        await page.FillAsync("[name=why]", why);
        await page.FillAsync("[name=agreed]", "本人");
    }

    int Referrals(ChartId chart) => browser.House.Read(chart).All<Referral>().Count();

    [Fact]
    public async Task A_line_that_breaks_behind_a_form_loses_nothing_typed_and_the_second_sending_writes_nothing_twice()
    {
        await using var line = new A_weak_line(browser.House.Address);
        var (page, chart) = await Sit(line, "断线");
        await page.GotoAsync(line.At($"/charts/{chart}/refer"));
        await Fill(page, "疑胃癌，请胃镜取病理");
        line.BreakAtTheNextForm();
        try
        {
            await page.ClickAsync("form.sheet button.p");
            await page.WaitForURLAsync("**/region/referrals*", new() { Timeout = 15_000 });
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            await page.GoBackAsync(); // what a person does before an error page
        }
        if (!page.Url.Contains("/region/referrals", StringComparison.Ordinal)) // a browser that did not try again by itself
        {
            await Assertions.Expect(page.Locator("[name=why]")).ToHaveValueAsync("疑胃癌，请胃镜取病理");
            await page.ClickAsync("form.sheet button.p");
            await page.WaitForURLAsync("**/region/referrals*");
        }
        Assert.Equal(1, Referrals(chart));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Impatient_clicks_while_the_line_is_slow_send_one_referral()
    {
        await using var line = new A_weak_line(browser.House.Address);
        var (page, chart) = await Sit(line, "连点");
        await page.GotoAsync(line.At($"/charts/{chart}/refer"));
        await Fill(page, "请会诊");
        await page.Locator("form.sheet button.p").ClickAsync(new() { ClickCount = 3, Delay = 60 });
        await page.WaitForURLAsync("**/region/referrals*");
        Assert.Equal(1, Referrals(chart));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task After_the_first_load_a_page_of_the_county_is_at_most_300_kB()
    {
        await using var line = new A_weak_line(browser.House.Address);
        var (page, chart) = await Sit(line, "轻页");
        string[] paths = ["/", $"/charts/{chart}", $"/charts/{chart}/refer", "/region/referrals", "/charts/new"];
        foreach (var path in paths) await page.GotoAsync(line.At(path)); // the first load brings sheets and scripts
        foreach (var path in paths)
        {
            _ = line.Down;
            await page.GotoAsync(line.At(path));
            var came = line.Down;
            Assert.True(came is > 0 and <= Largest, $"{path} brought {came:N0} bytes");
            TestContext.Current.SendDiagnosticMessage($"{path}: {came:N0} bytes");
        }
        await page.Context.CloseAsync();
    }
}
