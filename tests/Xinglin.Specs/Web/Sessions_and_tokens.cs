using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Xinglin.Specs.Web;

public class Sessions_and_tokens(Web_house house) : IClassFixture<Web_house>
{
    [Fact]
    public async Task Signing_out_everywhere_else_closes_every_other_screen_at_once()
    {
        var name = await house.SomebodyNew();
        using var here = house.Visit();
        using var there = house.Visit();
        await here.SignIn(name);
        await there.SignIn(name);
        Assert.Equal(2, Regex.Count(await here.Read("/settings/sessions"), "class=\"s mut\"><span translate=\"no\">[^<]+</span>"));
        await here.Fill("/settings/sessions", "everywhere");
        Assert.True(await here.IsIn());
        Assert.Contains("why=Ended", (await there.Open("/patients")).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_session_can_be_ended_and_nobody_ends_anothers()
    {
        var (name, other) = (await house.SomebodyNew(), await house.SomebodyNew());
        using var here = house.Visit();
        using var there = house.Visit();
        await here.SignIn(name);
        await there.SignIn(name);
        var id = Regex.Match(await here.Read("/settings/sessions"), "value=\"end-([0-9a-f]+)\"").Groups[1].Value;
        using var stranger = house.Visit();
        using var strangers_second = house.Visit();
        await stranger.SignIn(other);
        await strangers_second.SignIn(other);
        var page = await stranger.Read("/settings/sessions");
        var own = Regex.Match(page, "value=\"end-([0-9a-f]+)\"").Groups[1].Value;
        await stranger.Fill(page, "/settings/sessions", $"end-{own}", ("id", id));
        Assert.True(await there.IsIn());
        await here.Fill("/settings/sessions", $"end-{id}", ("id", id));
        Assert.False(await there.IsIn());
        Assert.True(await here.IsIn());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        var cookie = (await visit.SignIn(name)).Headers.GetValues("Set-Cookie").First(c => c.StartsWith(".AspNetCore.Identity.Application=", StringComparison.Ordinal)).Split(';')[0];
        using var copied = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = house.Address };
        copied.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await copied.GetAsync("/patients")).StatusCode);
        await visit.Post("/settings", "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await copied.GetAsync("/patients")).StatusCode);
    }

    [Fact]
    public async Task Work_keeps_a_session_a_page_that_renews_itself_does_not_and_eight_hours_end_it()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        await visit.SignIn(name);
        for (var i = 0; i < 23; i++)
        {
            house.Clock.Ahead += TimeSpan.FromMinutes(20);
            Assert.True(await visit.IsIn(), $"after {i * 20 + 20} minutes of work");
        }
        house.Clock.Ahead += TimeSpan.FromMinutes(21);
        Assert.Contains("why=Long", (await visit.Open("/patients")).Headers.Location?.ToString(), StringComparison.Ordinal);

        await visit.SignIn(name);
        house.Clock.Ahead += TimeSpan.FromMinutes(20);
        var alone = new HttpRequestMessage(HttpMethod.Get, "/patients");
        alone.Headers.Add("Sec-Fetch-Dest", "empty");
        Assert.Equal(HttpStatusCode.OK, (await visit.Http.SendAsync(alone)).StatusCode);
        house.Clock.Ahead += TimeSpan.FromMinutes(11);
        Assert.Contains("why=Idle", (await visit.Open("/patients")).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_kept_by_no_cache_so_that_the_back_button_shows_nobody_anything()
    {
        using var visit = await house.SignInAs("nurse");
        foreach (var path in (string[])["/", "/patients", "/settings", "/login"]) Assert.True((await visit.Open(path)).Headers.CacheControl?.NoStore, path);
    }

    [Fact]
    public async Task A_token_has_its_makers_rights_until_it_is_ended_or_runs_out()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        await visit.SignIn(name);
        var words = Words(await visit.Fill("/settings/tokens", "make", ("called", "检验接口"), ("days", "7")));
        Assert.Equal(HttpStatusCode.OK, await Ask(await words, "/api/charts"));
        Assert.Equal(HttpStatusCode.Redirect, await Ask(await words, "/patients")); // pages take none
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(await words + "0", "/api/charts"));
        Assert.DoesNotContain(await words, await visit.Read("/settings/tokens"), StringComparison.Ordinal); // shown once

        var id = Regex.Match(await visit.Read("/settings/tokens"), "value=\"end-([0-9a-f]+)\"").Groups[1].Value;
        await visit.Fill("/settings/tokens", $"end-{id}", ("id", id));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(await words, "/api/charts"));

        var week = await Words(await visit.Fill("/settings/tokens", "make", ("called", "一周"), ("days", "7")));
        house.Clock.Ahead += TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(week, "/api/charts"));
    }

    [Fact]
    public async Task What_is_set_for_a_screen_is_kept_by_the_screen()
    {
        using var visit = await house.SignInAs("nurse");
        await visit.Post("/settings", "/settings/view", ("tongue", "zh"), ("size", "125"), ("keys", "off"));
        var page = await visit.Read("/patients");
        Assert.Contains("size-125", page, StringComparison.Ordinal);
        Assert.Contains("data-keys=\"off\"", page, StringComparison.Ordinal);
    }

    async Task<HttpStatusCode> Ask(string token, string path)
    {
        using var program = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = house.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await program.GetAsync(path)).StatusCode;
    }

    static async Task<string> Words(HttpResponseMessage made) => Regex.Match(await made.Content.ReadAsStringAsync(), "xinglin_[0-9a-f]+").Value;
}
