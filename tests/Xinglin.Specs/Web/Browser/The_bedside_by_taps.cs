using Microsoft.Playwright;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Specs.Web.Browser;

/// <summary>A tablet in gloved hands: no key is pressed, only large things are tapped.</summary>
public class The_bedside_by_taps(A_browser browser, ITestOutputHelper output) : IClassFixture<A_browser>
{
    /// <summary>Taps for one full look: every digit, every choice, and the one that writes.</summary>
    const int Few = 27;

    [Fact]
    public async Task A_full_set_of_signs_is_charted_by_few_taps_and_leads_to_the_next_bed()
    {
        var chart = browser.House.ChartWith("手套", (TimeSpan.FromDays(1), new BedAssigned("平板病区", "9")));
        var next = browser.House.ChartWith("下一位", (TimeSpan.FromDays(1), new BedAssigned("平板病区", "10")));
        var page = await browser.SignInAs("nurse", 1024, 768);
        await page.GotoAsync(browser.At("/nursing/ward/" + Uri.EscapeDataString("平板病区")));
        await page.ClickAsync($".bed[data-chart='{chart}'] .no");
        await Assertions.Expect(page.Locator(".keypad")).ToBeVisibleAsync();
        var taps = 0;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        async Task Tap(string what)
        {
            var target = page.Locator(what);
            var box = await target.BoundingBoxAsync();
            Assert.True(box is { Height: >= 44 }, $"{what} is {box?.Height} high");
            await target.ClickAsync();
            taps++;
        }
        async Task Keys(string digits)
        {
            foreach (var digit in digits) await Tap($".keypad [data-key='{digit}']");
        }

        await Keys("368");
        await Tap("label:has([name=site][value=Axillary])");
        await Keys("72");
        await Keys("16");
        await Keys("118");
        await Keys("74");
        await Keys("98");
        await Tap("label:has([name=oxygen][value=no])");
        await Tap("label:has([name=awake][value=Alert])");
        await Tap("label:has([name=pain][value='2'])");
        await Assertions.Expect(page.Locator(".charting .news")).ToHaveTextAsync("0");
        await Tap(".save .btn.p");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("已记");
        output.WriteLine($"{taps} taps, {watch.Elapsed.TotalSeconds:0.0} s by a machine");

        Assert.True(taps <= Few, $"{taps} taps");
        var known = browser.House.Read(chart);
        Assert.Equal((36.8m, Site.Axillary), (known.Last<Temperature>()!.Value.Fact.Celsius, known.Last<Temperature>()!.Value.Fact.Site));
        Assert.Equal((72, 16, 118, 74, 98m, false, Consciousness.Alert), known.Last<VitalSigns>()!.Value.Fact is var s ? (s.Pulse, s.Breaths, s.Systolic, s.Diastolic, s.Saturation, s.OnOxygen, s.Consciousness) : default);
        await page.ClickAsync(".atbed .step:last-child");
        await Assertions.Expect(page.Locator("h1.say")).ToContainTextAsync("下一位");
        await Assertions.Expect(page.Locator(".keypad")).ToBeVisibleAsync();
        Assert.EndsWith($"/charts/{next}/bedside", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pulse_over_a_hundred_takes_its_third_digit_and_a_slip_is_taken_back()
    {
        var chart = browser.House.ChartWith("快脉", (TimeSpan.FromDays(1), new BedAssigned("平板二区", "1")));
        var page = await browser.SignInAs("nurse", 1024, 768);
        await page.GotoAsync(browser.At($"/charts/{chart}/bedside"));
        await page.ClickAsync("[name=pulse]");
        foreach (var key in (string[])["1", "1", "9", "2", "2"]) await page.ClickAsync($".keypad [data-key='{key}']");
        await Assertions.Expect(page.Locator("[name=pulse]")).ToHaveValueAsync("119");
        await Assertions.Expect(page.Locator("[name=breaths]")).ToHaveValueAsync("22");
        await page.ClickAsync("[name=pulse]");
        await page.ClickAsync(".keypad [data-key='⌫']");
        await page.ClickAsync(".keypad [data-key='2']");
        await Assertions.Expect(page.Locator("[name=pulse]")).ToHaveValueAsync("112");
    }
}
