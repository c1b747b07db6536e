using System.Globalization;
using Microsoft.Playwright;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Systemic;

/// <summary>The whole road in a browser, in both tongues: started, ordered, checked by a second person, given by the nurse, and the next cycle held by the counts and delayed with its reason.</summary>
public class The_whole_road(A_browser browser) : IClassFixture<A_browser>
{
    [Theory, InlineData("zh"), InlineData("en")]
    public async Task From_the_start_of_a_regimen_to_a_cycle_delayed_by_the_counts(string tongue)
    {
        var doctor = await Window("oncologist", tongue);
        var chart = browser.House.ChartWith($"一路{tongue}", Ready.Patient);
        var home = browser.At($"/charts/{chart}/systemic");

        await doctor.GotoAsync(home);
        await doctor.FillAsync("[name=find]", "sox");
        await doctor.PressAsync("[name=find]", "Enter");
        await doctor.Locator(".regimens a[href*='gastric.sox']").ClickAsync();
        await doctor.SelectOptionAsync("[name=intent]", "Palliative");
        await Press(doctor, "form.start button.p");

        await Assertions.Expect(doctor.Locator(".doses .dose").First).ToHaveTextAsync("230");
        await Press(doctor, "form.order button.p");
        await Assertions.Expect(doctor.Locator(".way > li")).ToHaveCountAsync(4);
        await doctor.SelectOptionAsync("[name=verdict]", "Give");
        await Press(doctor, "form:has([name=verdict]) button");

        var pharmacist = await Window("pharmacist", tongue);
        await pharmacist.GotoAsync(home);
        foreach (var tick in await pharmacist.Locator("form.check input[type=checkbox]").AllAsync()) await tick.CheckAsync();
        await Press(pharmacist, "form.check button[value=yes]");
        await pharmacist.Context.CloseAsync();

        var nurse = await Window("nurse", tongue, 1024, 768);
        await nurse.GotoAsync(home + "/give");
        Assert.Empty(await nurse.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.giving input:not([type=hidden]), .giving select, .giving button')].map(e => [e, (e.closest('.pickone label') ?? e).getBoundingClientRect()]).filter(([, b]) => b.height && b.height < 43.5).map(([e, b]) => `${e.name} ${b.height}`)"));
        await nurse.FillAsync("[name='ended.0']", DateTime.UtcNow.AddHours(8).AddMinutes(1).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
        await Press(nurse, "form.give button.p");
        await nurse.Context.CloseAsync();
        Assert.Single(browser.House.Read(chart).All<CycleGiven>());
        Assert.Equal(2, browser.House.Read(chart).All<DrugGiven>().Count());

        // the counts fall, and the next cycle meets them
        browser.House.Write(chart, Ready.Platelets(46));
        browser.House.Write(chart, Ready.Neutrophils(1.8m));
        await doctor.GotoAsync(home + "?act=order");
        var today = DateTime.UtcNow.AddHours(8);
        await doctor.FillAsync("[name=plannedOn]", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Press(doctor, "form.order button.p");
        await Assertions.Expect(doctor.Locator(".numbers .low")).ToContainTextAsync("46");
        await Assertions.Expect(doctor.Locator("[name=verdict]")).ToHaveValueAsync("Delay");
        await Assertions.Expect(doctor.Locator("form:has([name=verdict]) [name=reason]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("46"));
        await Press(doctor, "form:has([name=verdict]) button");
        await doctor.FillAsync("[name=plannedOn]", today.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Press(doctor, "form.order button.p");
        await Assertions.Expect(doctor.Locator("form.order .alarm")).ToBeVisibleAsync();
        await doctor.FillAsync("form.order [name=reason]", tongue == "zh" ? "血小板 46，一周后复查" : "platelets 46, again in a week");
        await Press(doctor, "form.order button.p");
        var orders = browser.House.Read(chart).All<CycleOrdered>().Where(o => o.Fact.Cycle == 2).ToList();
        Assert.Equal(2, orders.Count);
        Assert.Contains("46", orders[^1].Fact.Reason, StringComparison.Ordinal);
        Assert.Equal(HoldVerdict.Delay, Assert.Single(browser.House.Read(chart).All<HoldChecked>(), h => h.Fact.Cycle == 2).Fact.Verdict);
        await doctor.Context.CloseAsync();
    }

    async Task<IPage> Window(string account, string tongue, int width = 1440, int height = 900)
    {
        var page = await browser.SignInAs(account, width, height);
        if (tongue == "en") await page.GotoAsync(browser.At("/tongue?to=en&back=/patients"));
        return page;
    }

    /// <summary>Presses and waits until the page that answers is there.</summary>
    static async Task Press(IPage page, string button)
    {
        await page.RunAndWaitForResponseAsync(() => page.ClickAsync(button), r => r.Url.Contains("/systemic", StringComparison.Ordinal) && !r.Url.Contains(".css", StringComparison.Ordinal) && r.Status is 200 or 422);
        await page.WaitForLoadStateAsync();
    }
}
