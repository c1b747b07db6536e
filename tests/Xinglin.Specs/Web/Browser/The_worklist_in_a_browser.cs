using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web.Browser;

public class The_worklist_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    static readonly (TimeSpan, IFact)[] fever =
    [
        (TimeSpan.FromDays(200), new Diagnosis("左乳浸润性癌", DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")),
        (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral)),
    ];

    static readonly LocatorAssertionsToHaveCountOptions twoSeconds = new() { Timeout = 2000 };

    [Fact]
    public async Task A_closed_task_leaves_every_open_screen_within_two_seconds()
    {
        var chart = browser.House.ChartWith("王多屏", fever);
        var (list, team, side) = (await browser.SignInAs("nurse"), await browser.SignInAs("headnurse"), await browser.SignInAs("nurse"));
        await team.GotoAsync(browser.At("/?role=all&group=now"));
        var key = $"a.it[href*='{chart}'][href*='first-dose']";
        await list.GotoAsync(browser.At("/?group=now"));
        await side.GotoAsync(browser.At("/?group=now"));
        await side.Locator(key).ClickAsync();
        foreach (var page in new[] { list, team, side }) await Assertions.Expect(page.Locator(key)).ToHaveCountAsync(1);
        await Task.Delay(1000);
        browser.House.WriteFromAnotherProgram(chart, new Xinglin.Facts.Treatment.DrugGiven("美罗培南", Xinglin.Facts.Treatment.DrugKind.Antibacterial));
        foreach (var page in new[] { list, team, side }) await Assertions.Expect(page.Locator(key)).ToHaveCountAsync(0, new() { Timeout = 3000 }); // one second more: another program wrote it
        await Assertions.Expect(side.Locator("#side .chip b").First).ToHaveTextAsync("已闭合", new() { Timeout = 2000 });
    }

    [Fact]
    public async Task What_is_being_typed_and_the_row_one_is_on_survive_what_others_write()
    {
        var (mine, other) = (browser.House.ChartWith("李在打", fever), browser.House.ChartWith("赵来新", (TimeSpan.FromDays(1), new Birth(new(1960)))));
        var page = await browser.SignInAs("nurse");
        await page.GotoAsync(browser.At("/?group=now"));
        await page.Locator($"a.it[href*='{mine}'][href*='first-dose']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("task=")); // the side has come
        await Assertions.Expect(page.Locator("#side .name")).ToHaveTextAsync("李在打");
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("家属要求先谈话");
        var asked = await page.EvaluateAsync<string>("document.querySelector('.it.sel').id");

        browser.House.Write(mine, new Temperature(38.9m, Site.Oral));
        browser.House.Write(other, new LaboratoryResult("血钾") { Loinc = "2823-3", Value = 2.4m, Unit = "mmol/L" });
        await Assertions.Expect(page.Locator("#side .moved")).ToBeVisibleAsync(new() { Timeout = 3000 });

        Assert.Equal("家属要求先谈话", await page.EvaluateAsync<string>("document.activeElement.value"));
        Assert.Equal(asked, await page.EvaluateAsync<string>("document.querySelector('.it.sel').id"));
    }

    [Fact]
    public async Task The_focused_row_keeps_its_focus_when_another_one_goes()
    {
        var (gone, stays) = (browser.House.ChartWith("周先走", fever), browser.House.ChartWith("吴留下", fever));
        var page = await browser.SignInAs("nurse");
        await page.GotoAsync(browser.At("/?group=now"));
        await page.Locator($"a.it[href*='{stays}'][href*='first-dose']").FocusAsync();
        browser.House.Write(gone, new Xinglin.Facts.Treatment.DrugGiven("美罗培南", Xinglin.Facts.Treatment.DrugKind.Antibacterial));
        await Assertions.Expect(page.Locator($"a.it[href*='{gone}'][href*='first-dose']")).ToHaveCountAsync(0, twoSeconds);
        Assert.Contains(stays.ToString(), await page.EvaluateAsync<string>("document.activeElement.id"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_K_finds_somebody_by_initials_and_Enter_opens_the_chart()
    {
        var chart = browser.House.ChartWith("郑找到", (TimeSpan.FromDays(1), new Birth(new(1960))));
        var page = await browser.SignInAs("oncologist");
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("#palette [data-found]").First).ToBeVisibleAsync(); // pages, before anything is typed
        await page.Keyboard.TypeAsync("zzd");
        await Assertions.Expect(page.Locator("#palette [data-found]").First).ToContainTextAsync("郑找到");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/charts/{chart}");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("bc");
        await Assertions.Expect(page.Locator("#palette [data-found]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#palette")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_sheet_lists_the_keys_of_this_page_and_G_goes()
    {
        var page = await browser.SignInAs("oncologist");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#keys")).ToContainTextAsync("记录证据");
        await Assertions.Expect(page.Locator("#keys")).ToContainTextAsync("患者");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("p");
        await page.WaitForURLAsync("**/patients");
    }

    [Fact]
    public async Task Letters_switched_off_are_no_commands()
    {
        browser.House.ChartWith("冯关键", fever);
        var page = await browser.SignInAs("nurse");
        await page.GotoAsync(browser.At("/look?keys=off&back=/"));
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("r");
        Assert.Equal(0, await page.Locator("details.do[open]").CountAsync());
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("#palette")).ToBeVisibleAsync();
    }

    [Theory, InlineData(1280, 800), InlineData(1024, 768)]
    public async Task Where_there_is_no_room_the_side_is_a_drawer(int width, int height)
    {
        browser.House.ChartWith("陈抽屉", fever);
        var page = await browser.SignInAs("nurse", width, height);
        await Assertions.Expect(page.Locator("#side")).ToBeHiddenAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("]");
        await Assertions.Expect(page.Locator("#side")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#side")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task At_1024_the_rail_is_a_bar_at_the_bottom_and_targets_are_large()
    {
        var page = await browser.SignInAs("nurse", 1024, 768);
        var rail = (await page.Locator(".rail").BoundingBoxAsync())!;
        Assert.True(rail.Y > 600 && rail.Width > 1000, $"{rail.Y}, {rail.Width}");
        Assert.True((await page.Locator(".filters .seg a").First.BoundingBoxAsync())!.Height >= 44);
    }

    [Fact]
    public async Task A_broken_line_is_said_and_typing_goes_on()
    {
        browser.House.ChartWith("褚断线", fever);
        var page = await browser.SignInAs("nurse");
        await Assertions.Expect(page.Locator("[data-offline]")).ToBeHiddenAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("r");
        await page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator("[data-offline]")).ToBeVisibleAsync(new() { Timeout = 5000 });
        await page.Keyboard.TypeAsync("断线时写的");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-offline]")).ToBeHiddenAsync(new() { Timeout = 10000 });
        Assert.Equal("断线时写的", await page.EvaluateAsync<string>("document.activeElement.value"));
    }

    [Fact]
    public async Task Larger_words_grow_by_the_root_and_nothing_hangs_over()
    {
        browser.House.ChartWith("卫大字", fever);
        var page = await browser.SignInAs("nurse");
        var before = (await page.Locator("h1").BoundingBoxAsync())!.Height;
        await page.GotoAsync(browser.At("/look?size=125&back=/"));
        Assert.InRange((await page.Locator("h1").BoundingBoxAsync())!.Height, before * 1.2, before * 1.3);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
