using Microsoft.Playwright;
using Xinglin.Facts.Booking;
using Xinglin.Specs.Web.Browser;
using Xinglin.Storage.Calendars;

namespace Xinglin.Specs.Web.Booking;

/// <summary>The desk books the first free place of a week; another, whose page is older, asks for the same one and is told so.</summary>
public class Booking_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    static DateOnly Today => DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Fact]
    public async Task One_place_two_desks()
    {
        var house = browser.House;
        var session = new Session("b1", "house", "clinic", "oncologist", "2 诊室", SessionKind.Joint, Today.AddDays(2), 8 * 60, 11 * 60, "OOOOOO", 2);
        Assert.Null(Sessions.Open(house.Store, session, new(14, 7 * 60, 17 * 60, 24, 30, 120, 90, 30), "spec"));
        var (one, other) = (house.ChartWith("先约上"), house.ChartWith("也想约"));
        var (desk, county) = (await browser.SignInAs("casemanager"), await browser.SignInAs("county", 1024, 768));
        await county.GotoAsync(browser.At($"/booking/session/b1?chart={other}"));

        await desk.GotoAsync(browser.At($"/booking?chart={one}&week={session.Day:yyyy-MM-dd}"));
        await Assertions.Expect(desk.Locator(".week .cell b")).ToHaveTextAsync("余 6");
        await desk.ClickAsync(".week .cell");
        await desk.Locator(".places > li").First.Locator("button").ClickAsync();
        await Assertions.Expect(desk.Locator(".places > li").First).ToContainTextAsync("先约上");

        await county.Locator(".places > li").First.Locator("button").ClickAsync();
        await Assertions.Expect(county.Locator(".alarm")).ToContainTextAsync("刚被别人约走");
        await county.Locator(".places > li").Nth(1).Locator("button").ClickAsync();
        await Assertions.Expect(county.Locator(".places > li").Nth(1)).ToContainTextAsync("也想约");
        Assert.Single(house.Read(one).All<Booked>());
        Assert.Single(house.Read(other).All<Booked>());
    }
}
