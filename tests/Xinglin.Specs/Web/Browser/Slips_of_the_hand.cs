using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Specs.Web.Crawl;

namespace Xinglin.Specs.Web.Browser;

/// <summary>Double clicks, two tabs, the back button, a session that ended, a clock that is wrong.</summary>
[Collection(nameof(A_whole_house))]
public class Slips_of_the_hand(A_whole_house house)
{
    static readonly (TimeSpan, IFact)[] somebody = [(TimeSpan.FromDays(200), new Birth(new(1960))), (TimeSpan.FromDays(190), new Diagnosis("左乳浸润性癌", DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12"))];

    [Fact]
    public async Task A_double_click_writes_once()
    {
        var chart = house.Patient("双击", somebody);
        var page = await house.Windows.Of("nurse");
        var before = Entries(chart);
        await page.GotoAsync(house.At($"/charts/{chart}/record/temperature"));
        await (await page.Typed(chart, "temperature", ("celsius", "36.9"), ("site", "axillary"))).Locator("button.p").Last.DblClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/record/temperature", StringComparison.Ordinal));
        Assert.Equal(before + 1, Entries(chart));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_back_button_and_a_second_sending_write_nothing_new()
    {
        var chart = house.Patient("后退", somebody);
        var page = await house.Windows.Of("nurse");
        await page.GotoAsync(house.At($"/charts/{chart}/record/temperature"));
        await page.Record(chart, "temperature", ("celsius", "36.8"), ("site", "axillary"));
        var once = Entries(chart);
        await page.GoBackAsync();
        if (await page.Locator($"form[action='/charts/{chart}/record/temperature'] [name=celsius]").InputValueAsync() == "") return; // a fresh form: nothing to send twice
        await page.Locator($"form[action='/charts/{chart}/record/temperature'] button.p").Last.ClickAsync();
        await page.WaitForLoadStateAsync();
        Assert.Equal(once, Entries(chart));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_tabs_may_write_about_the_same_person()
    {
        var chart = house.Patient("两页签", somebody);
        var one = await house.Windows.Of("nurse");
        var other = await one.Context.NewPageAsync();
        foreach (var tab in (IPage[])[one, other]) await tab.GotoAsync(house.At($"/charts/{chart}/record/temperature"));
        var before = Entries(chart);
        await one.Record(chart, "temperature", ("celsius", "36.6"), ("site", "axillary"));
        await other.Record(chart, "temperature", ("celsius", "36.7"), ("site", "axillary"));
        Assert.Equal(before + 2, Entries(chart));
        await one.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_asks_to_sign_in_and_writes_nothing_by_itself()
    {
        var chart = house.Patient("中断", somebody);
        var page = await house.Windows.Of("nurse");
        await page.GotoAsync(house.At($"/charts/{chart}/record/temperature"));
        var before = Entries(chart);
        await page.Context.ClearCookiesAsync();
        await page.Record(chart, "temperature", ("celsius", "36.8"), ("site", "axillary"));
        await Assertions.Expect(page.Locator("[name=password]")).ToBeVisibleAsync();
        Assert.Equal(before, Entries(chart));
        await page.Context.CloseAsync();
    }

    [Theory, InlineData(10), InlineData(-10)]
    public async Task A_clock_that_is_wrong_changes_nothing_the_house_says(int minutes)
    {
        var chart = house.Patient($"钟{minutes}", somebody);
        var page = await house.Windows.Of("nurse");
        await page.Clock.InstallAsync(new() { TimeDate = DateTime.UtcNow.AddMinutes(minutes) });
        await page.GotoAsync(house.At($"/charts/{chart}/record/temperature"));
        var offered = await page.InputValueAsync($"form[action='/charts/{chart}/record/temperature'] [name=happenedAt]");
        var here = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime;
        Assert.InRange(DateTime.Parse(offered, System.Globalization.CultureInfo.InvariantCulture), here.AddMinutes(-2), here.AddMinutes(1));
        await page.Record(chart, "temperature", ("celsius", "36.8"), ("site", "axillary"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("36.8");
        await page.Context.CloseAsync();
    }

    [Theory, InlineData("/charts/not-a-chart"), InlineData("/charts/00000000-0000-0000-0000-000000000001"), InlineData("/nowhere"), InlineData("/charts/00000000-0000-0000-0000-000000000001/record/temperature")]
    public async Task A_link_that_leads_nowhere_says_what_to_do(string path)
    {
        var page = await house.Windows.Of("county", "en");
        var answer = await page.GotoAsync(house.At(path));
        Assert.Contains(answer!.Status, (int[])[403, 404]);
        Assert.NotEqual("", (await page.Locator("h1").InnerTextAsync()).Trim());
        Assert.NotEqual(0, await page.Locator("main a[href]").CountAsync());
        await page.Context.CloseAsync();
    }

    int Entries(ChartId chart)
    {
        using var store = house.House.Beside();
        return store.Read(chart)!.Written.Count;
    }
}
