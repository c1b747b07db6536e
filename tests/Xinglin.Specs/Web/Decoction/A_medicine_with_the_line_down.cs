using Microsoft.Playwright;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Decoction;

/// <summary>The road of one medicine in a browser: queue, review, weighing, soaking; the line goes down; boiling and packing; the line comes back; hand-over; and a recall finds it.</summary>
public class A_medicine_with_the_line_down(A_browser browser) : IClassFixture<A_browser>
{
    static Prescription Ordered => new([new("黄芪", 30), new("砂仁", 6) { Handling = "后下" }], 7, Aim.Toxicity) { Decocted = true };
    static readonly LocatorAssertionsToContainTextOptions soon = new() { Timeout = 15_000 };

    ChartId Patient(string name, params (TimeSpan, IFact)[] more) => browser.House.ChartWith(name, [(TimeSpan.FromHours(9), new BedAssigned("肿瘤一病区", "18")), (TimeSpan.FromHours(8), Ordered), .. more]);

    static (TimeSpan, IFact)[] Soaking(double hoursAgo) =>
    [
        (TimeSpan.FromHours(7), new PrescriptionReviewed(2, true)), (TimeSpan.FromHours(6), new HerbsDispensed(2, [new("黄芪", 210, "HQ9"), new("砂仁", 42, "SR9")], 7)),
        (TimeSpan.FromHours(hoursAgo), new DecoctionStep(2, DecoctionStage.Soaked)),
    ];

    DecoctionJob Job(ChartId chart) => browser.House.Read(chart).Job(2)!;

    /// <summary>As a scanner does: the digits and Enter, whatever has the focus.</summary>
    static async Task Scan(IPage page, string code)
    {
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
    }

    async Task<IPage> Station()
    {
        var page = await browser.SignInAs("pharmacist");
        await page.Clock.InstallAsync();
        await page.GotoAsync(browser.At("/decoction/scan"));
        await page.Locator("#station[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    [Fact]
    public async Task From_queue_to_hand_over_and_found_by_its_batch()
    {
        var page = await browser.SignInAs("pharmacist");
        var chart = Patient("路全程");
        var label = LabelCode.Of(chart, 2);

        await page.GotoAsync(browser.At("/decoction"));
        await page.Locator($"a[data-chart='{chart}']").ClickAsync();
        await Assertions.Expect(page.Locator(".apart-big")).ToContainTextAsync("后下");
        await page.ClickAsync("button:has-text('通过')");
        await Assertions.Expect(page.Locator("table.scales")).ToContainTextAsync("210 g");
        await Assertions.Expect(page.Locator("[name='b.0']")).ToBeFocusedAsync();
        foreach (var text in new[] { "HQ-55", "210.4", "SR-55", "41.8" })
        {
            await page.Keyboard.TypeAsync(text);
            await page.Keyboard.PressAsync("Enter"); // batch, grams, batch, grams: no mouse
        }
        await page.ClickAsync("button:has-text('称好了')");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("待浸泡");

        await page.GotoAsync(browser.At("/decoction/scan"));
        await page.Locator("#station[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Scan(page, label);
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("已记", soon);
        Assert.Equal(JobState.Soaking, Job(chart).State);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Boiled_and_packed_with_the_line_down_then_handed_over_with_it_up()
    {
        var chart = Patient("断线药", Soaking(5));
        var (label, page) = (LabelCode.Of(chart, 2), await Station());
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync(); // the page itself opens without the line
        await Assertions.Expect(page.Locator("[data-line]")).ToContainTextAsync("线路断了", soon);
        await Assertions.Expect(page.Locator("#code")).ToBeFocusedAsync();

        await Scan(page, "61");
        await Scan(page, label);
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("上机煎煮 断**");
        await Scan(page, label); // read twice
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("刚扫过");
        await Later(page, 90);
        await page.Locator("h1").ClickAsync(); // a wet hand elsewhere: the next scan is heard all the same
        await Scan(page, label);
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("包装 断**");
        await Assertions.Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("2");
        Assert.Equal(JobState.Soaking, Job(chart).State);

        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-login]")).ToBeVisibleAsync(new() { Timeout = 20_000 }); // longer than a session lasts: nothing is lost by it
        await page.ClickAsync("[data-login] a");
        await page.FillAsync("[name=name]", "pharmacist");
        await page.FillAsync("[name=password]", Xinglin.Web.DemoAccounts.Password);
        await page.ClickAsync("button.p");
        await Assertions.Expect(page.Locator("[data-sent]")).ToHaveTextAsync("2", new() { Timeout = 20_000 });
        var job = Job(chart);
        Assert.Equal((JobState.Packed, "61", "pharmacist"), (job.State, job.Machine, job.Packed!.Value.Entry.Author));
        Assert.InRange((job.Packed.Value.At - job.Boiled!.Value.At).TotalMinutes, 88, 92); // when they were scanned, not when they arrived

        await page.ClickAsync("[data-mode=handed]");
        await Scan(page, label);
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("已记", soon);
        Assert.Equal(("肿瘤一病区 18", 14), (Job(chart).HandedOver!.Value.Fact.To, Job(chart).HandedOver!.Value.Fact.Bags));

        await page.GotoAsync(browser.At("/decoction/recall?batch=hq9"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("断线药");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_waits_outlives_the_page_and_sent_twice_changes_nothing()
    {
        var chart = Patient("重放药", Soaking(4));
        var (label, page) = (LabelCode.Of(chart, 2), await Station());
        var sent = new List<string>();
        page.Request += (_, r) => { if (r.Method == "POST" && r.Url.EndsWith("/api/decoction/scans", StringComparison.Ordinal)) sent.Add(r.PostData!); };
        await page.Context.SetOfflineAsync(true);
        await Scan(page, label);
        await Assertions.Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("1");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("1");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("0", new() { Timeout = 20_000 });
        var head = browser.House.LastOf(chart);
        Assert.Equal(JobState.Boiling, Job(chart).State);
        foreach (var body in Enumerable.Repeat(sent[^1], 2)) // the answer was lost, the station sends again
            Assert.Contains("alreadyThere", await page.EvaluateAsync<string>("body => fetch('/api/decoction/scans', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).then(r => r.text())", body), StringComparison.Ordinal);
        Assert.Equal(head, browser.House.LastOf(chart));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_bag_of_another_medicine_stops_the_hand_even_with_the_line_down_and_refusals_stay_until_seen()
    {
        var (mine, other) = (Patient("这一份", Soaking(3)), Patient("那一份", Soaking(3)));
        var page = await Station();
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync("[data-mode=bags]");
        foreach (var (code, kind) in new[] { (LabelCode.Of(mine, 2), "ok"), (LabelCode.Of(mine, 2), "ok"), (LabelCode.Of(other, 2), "no") })
        {
            await Scan(page, code);
            await Assertions.Expect(page.Locator($".said.{kind}")).ToBeVisibleAsync();
        }
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("停下：不是同一份药");
        await page.ClickAsync("[data-mode=handed]");
        await Scan(page, LabelCode.Of(mine, 2)); // too early, and only the house can say so
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-refusals]")).ToContainTextAsync("包装后才能交接", new() { Timeout = 20_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-refusals]")).ToContainTextAsync("包装后才能交接");
        await page.ClickAsync("[data-refusals] button");
        await Assertions.Expect(page.Locator("[data-refused]")).ToHaveTextAsync("0");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Buttons_are_for_wet_hands_and_the_queue_moves_by_itself()
    {
        var chart = Patient("自己动", Soaking(2));
        var page = await Station();
        foreach (var button in await page.Locator(".station .modes button:visible, .station header a").AllAsync())
            Assert.True((await button.BoundingBoxAsync())!.Height >= 56, await button.InnerTextAsync());
        await page.GotoAsync(browser.At("/decoction?state=boiling"));
        await Task.Delay(400, TestContext.Current.CancellationToken);
        browser.House.Write(chart, new DecoctionStep(2, DecoctionStage.Boiled) { Machine = "71" });
        await Assertions.Expect(page.Locator("#queue")).ToContainTextAsync("自己动", soon);
        await page.Context.CloseAsync();
    }

    /// <summary>Minutes pass on the station's clock and in the house.</summary>
    async Task Later(IPage page, int minutes)
    {
        browser.House.Clock.Ahead += TimeSpan.FromMinutes(minutes);
        await page.Clock.FastForwardAsync(minutes * 60_000L);
    }
}
