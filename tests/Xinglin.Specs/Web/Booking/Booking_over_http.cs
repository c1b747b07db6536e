using System.Net;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Paths;
using Xinglin.Storage.Calendars;

namespace Xinglin.Specs.Web.Booking;

public class Booking_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly BookingRules rules = new(14, 7 * 60, 17 * 60, 24, 30, 120, 90, 30);
    static int rooms;

    static DateOnly Today => DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime);

    /// <summary>A morning some days from now, six places of one doctor in a room of its own.</summary>
    Session Morning(int days = 3, string pools = "OOOOOO", string? department = null)
    {
        var n = Interlocked.Increment(ref rooms);
        var session = new Session($"s{n}", "house", department ?? $"dept{n}", $"doctor{n}", $"{n} 诊室", SessionKind.Joint, Today.AddDays(days), 8 * 60, 11 * 60, pools, 2);
        Assert.Null(Sessions.Open(house.Store, session, rules, "spec"));
        return session;
    }

    Places Places => new(house.Store, new(house.Store));

    [Fact]
    public async Task A_place_is_booked_on_the_page_and_stands_in_the_chart()
    {
        var (session, chart) = (Morning(), house.ChartWith("约一号"));
        using var nurse = await house.SignInAs("casemanager");
        var page = $"/booking/session/{session.Id}?chart={chart}";
        var answer = await nurse.PostFrom(Only(await nurse.Read(page), Number(2)), page, ("act", "book"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var booked = house.Read(chart).All<Booked>().Single();
        Assert.Equal((session.TimeOf(2), booked.Entry.Id.Value), (booked.Fact.At, Places.OfSession(session.Id).Single().Entry!.Value));
        Assert.Contains("约一号", await nurse.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_at_the_same_place_is_told_so_plainly_and_nothing_is_written()
    {
        var (session, one, other) = (Morning(), house.ChartWith("先到"), house.ChartWith("后到"));
        using var nurse = await house.SignInAs("casemanager");
        var stale = await nurse.Read($"/booking/session/{session.Id}?chart={other}");
        Assert.NotNull(Places.Book(new(session.Id, one, "first") { Place = 0, Where = "门诊" }, rules, new("spec", [Role.CaseManager])).Place);
        var answer = await nurse.PostFrom(Only(stale, Number(0)), $"/booking/session/{session.Id}?chart={other}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("刚被别人约走", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(house.Read(other).All<Booked>());
    }

    [Fact]
    public async Task A_referral_comes_along_and_one_that_is_not_there_is_refused()
    {
        var (session, chart) = (Morning(pools: "RRRRRR"), house.ChartWith("转来的", (TimeSpan.FromHours(3), Referral.Sample)));
        using var doctor = await house.SignInAs("oncologist");
        var page = $"/booking/session/{session.Id}?chart={chart}&referral=1";
        Assert.Equal(HttpStatusCode.Redirect, (await doctor.PostFrom(Only(await doctor.Read(page), Number(1)), page)).StatusCode);
        Assert.Equal(1, house.Read(chart).All<Booked>().Single().Fact.Referral);
        var other = house.ChartWith("没转过");
        var wrong = $"/booking/session/{session.Id}?chart={other}&referral=9";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await doctor.PostFrom(Only(await doctor.Read(wrong), Number(2)), wrong)).StatusCode);
    }

    [Fact]
    public async Task A_patient_books_and_gives_back_own_places_on_the_phone_and_sees_nobody_else()
    {
        var (session, mine, others) = (Morning(2), house.ChartWith("我自己", (TimeSpan.FromDays(3), new CareTeamJoined("patient", Role.Patient))), house.ChartWith("别人家"));
        Assert.NotNull(Places.Book(new(session.Id, others, "o") { Where = "门诊" }, rules, new("spec", [Role.CaseManager])).Place);
        using var patient = await house.SignInAs("patient");
        Assert.Equal("/booking/mine", (await patient.Open("/booking")).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await patient.Open($"/booking/session/{session.Id}")).StatusCode);
        foreach (var page in new[] { "waiting", "reminders", "room", "stay", "templates" }) Assert.Equal(HttpStatusCode.Forbidden, (await patient.Open($"/booking/{page}")).StatusCode);
        var path = $"/booking/mine?chart={mine}&dept={session.Department}";
        var text = await patient.Read(path);
        Assert.Contains("不影响看病和治疗", text, StringComparison.Ordinal);
        Assert.DoesNotContain("别人家", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await patient.PostFrom(Only(text, Value("book"), Value(session.Id)), $"/booking/mine?chart={mine}", ("number", "4"))).StatusCode);
        var place = Places.OfSession(session.Id).Single(p => p.Chart == mine);
        Assert.Equal((4, "patient"), (place.Place, place.MadeBy));

        // nobody gives back, or books for, somebody else by changing a number in the form
        var theirs = Places.OfSession(session.Id).Single(p => p.Chart == others);
        var back = Only(await patient.Read(path), Value("Cancelled"), Value(place.Id));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await patient.PostFrom(back, $"/booking/mine?chart={mine}", ("place", theirs.Id))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await patient.PostFrom(Only(text, Value("book"), Value(session.Id)), $"/booking/mine?chart={mine}", ("chart", others.ToString()), ("key", "other"))).StatusCode);
        Assert.Equal(PlaceState.Booked, Places.Find(theirs.Id)!.State);
        Assert.Equal(HttpStatusCode.Redirect, (await patient.PostFrom(back, $"/booking/mine?chart={mine}")).StatusCode);
        Assert.Equal(BookingEnd.Cancelled, house.Read(mine).All<BookingEnded>().Single().Fact.End);
    }

    [Fact]
    public async Task Closing_a_session_is_for_who_plans_and_asks_for_everybody_to_be_booked_anew()
    {
        var (session, chart) = (Morning(), house.ChartWith("要改约"));
        Assert.NotNull(Places.Book(new(session.Id, chart, "c") { Where = "门诊" }, rules, new("spec", [Role.CaseManager])).Place);
        using var manager = await house.SignInAs("casemanager");
        var page = $"/booking/session/{session.Id}";
        var form = Only(await manager.Read(page), Value("close"));
        using var other = await house.SignInAs("tcm");
        Assert.DoesNotContain("停诊，通知", await other.Read(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await manager.PostFrom(form, page, ("why", "医师外出"))).StatusCode);
        Assert.Equal(BookingEnd.CancelledByHouse, house.Read(chart).All<BookingEnded>().Single().Fact.End);
        Assert.Contains("改约", await manager.Read($"/?role=all&task={chart}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_is_read_without_signing_in_names_nobody_and_ends_when_revoked()
    {
        var session = Morning() with { Doctor = "tcm" };
        session = session with { Id = "feed", Room = "日历诊室" };
        Assert.Null(Sessions.Open(house.Store, session, rules, "spec"));
        Assert.NotNull(Places.Book(new("feed", house.ChartWith("不见名"), "f") { Where = "门诊" }, rules, new("spec", [Role.CaseManager])).Place);
        using var tcm = await house.SignInAs("tcm");
        var made = await (await tcm.Post("/settings/calendar", "/settings/calendar")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var path = new Uri(System.Text.RegularExpressions.Regex.Match(made, "http[^<\"]+\\.ics").Value).AbsolutePath;
        using var nobody = house.Visit();
        var answer = await nobody.Open(path);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var text = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("UID:session-feed@xinglin", text, StringComparison.Ordinal);
        Assert.Contains("约 1/6", text, StringComparison.Ordinal);
        Assert.DoesNotContain("不见名", text, StringComparison.Ordinal);
        Feeds.Revoke(house.Store, Feeds.Of(house.Store, "tcm").Single().Id, "tcm");
        Assert.Equal(HttpStatusCode.NotFound, (await nobody.Open(path)).StatusCode);
    }

    [Fact]
    public async Task A_day_is_planned_and_walked_through_and_the_room_shows_who_waits()
    {
        var chart = house.ChartWith("走一天");
        using var nurse = await house.SignInAs("nurse");
        var page = $"/charts/{chart}/visit";
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.PostFrom(Only(await nurse.Read(page), Value("plan")), page, ("on", $"{Today:yyyy-MM-dd}"), ("from", "08:00"), ("steps", "Ct"))).StatusCode);
        Assert.Contains("说不出", await nurse.Read(page), StringComparison.Ordinal);
        Assert.Contains("走一天", await nurse.Read("/booking/room"), StringComparison.Ordinal);
        var begin = Only(await nurse.Read("/booking/room"), Value("Started"), Value(chart));
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.PostFrom(begin, "/booking/room")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.PostFrom(begin, "/booking/room")).StatusCode); // sent twice
        Assert.Single(house.Read(chart).All<VisitStep>());
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.PostFrom(Only(await nurse.Read("/booking/room"), Value("Done"), Value(chart)), "/booking/room")).StatusCode);
        Assert.DoesNotContain("走一天", await nurse.Read("/booking/room"), StringComparison.Ordinal);
        Assert.Equal([StepMark.Started, StepMark.Done], house.Read(chart).All<VisitStep>().Select(s => s.Fact.Mark));
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task Every_page_of_booking_answers_in_both_tongues(string tongue)
    {
        var (session, chart) = (Morning(1), house.ChartWith("看一遍"));
        Assert.Null(new WaitingList(house.Store, new(house.Store)).Join(new($"w-{tongue}", chart, session.Department, null, Today, Today.AddDays(3), true, "疼", WaitingState.Waiting, "nurse", DateTimeOffset.UtcNow) { Key = $"w-{tongue}" }));
        using var nurse = await house.SignInAs("casemanager");
        await nurse.Open($"/tongue?to={tongue}");
        foreach (var path in new[] { "/booking", $"/booking?chart={chart}", $"/booking?week={Today.AddDays(1):yyyy-MM-dd}&dept={session.Department}", $"/booking/session/{session.Id}?chart={chart}", "/booking/waiting", $"/booking/waiting?chart={chart}", "/booking/reminders", "/booking/room", "/booking/stay", "/booking/templates", "/booking/mine", $"/charts/{chart}/visit", "/settings/calendar" })
        {
            var text = await nurse.Read(path);
            Assert.Equal(1, text.Split("<h1").Length - 1);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open("/booking/session/none")).StatusCode);
    }

    /// <summary>The one form of a page that holds all of these, so that a page with many forms to one address can be filled.</summary>
    static string Only(string page, params string[] parts) => System.Text.RegularExpressions.Regex.Matches(page, "<form.*?</form>", System.Text.RegularExpressions.RegexOptions.Singleline)
        .Select(m => m.Value).Single(f => parts.All(p => f.Contains(p, StringComparison.Ordinal))).Replace("&amp;", "&", StringComparison.Ordinal);

    static string Number(int place) => $"name=\"number\" value=\"{place}\"";

    static string Value(object value) => $"value=\"{value}\"";
}
