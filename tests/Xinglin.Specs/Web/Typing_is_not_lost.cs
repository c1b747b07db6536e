using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Person;
using Xinglin.Web;

namespace Xinglin.Specs.Web;

public class Typing_is_not_lost(Web_house house) : IClassFixture<Web_house>
{
    const int Before = 1; // the birth, and that the person is registered here

    static readonly (string, string)[] typed = [("celsius", "38.4"), ("site", "axillary"), ("heldMinutes", "0"), ("happenedAt", "2026-01-02T08:00")];

    [Fact]
    public async Task A_session_that_ran_out_in_mid_form_comes_back_to_it_filled_in_and_writes_only_when_told()
    {
        var (visit, chart, form) = await Halfway("nurse");
        using var _ = visit;
        house.Clock.Ahead += TimeSpan.FromMinutes(31);
        var login = await Text(await visit.Press(form, "", typed), 401);
        Assert.Contains("刚才填写的内容还在", login, StringComparison.Ordinal);

        var wrong = await Text(await visit.Fill(login, "/login", "sign-in", ("name", "nurse"), ("password", "not-the-password")), 401); // a slip on the way loses nothing either
        var welcome = await Text(await visit.Fill(wrong, "/login", "sign-in", ("name", "nurse"), ("password", DemoAccounts.Password)));
        var back = await Text(await visit.Press(Form(welcome, "/kept"), "/kept"));
        Assert.Contains("value=\"38.4\"", back, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-01-02T08:00\"", back, StringComparison.Ordinal);
        Assert.Equal(Before, house.EntriesOf(chart));

        var answer = await visit.Press(Form(back, $"/charts/{chart}/record/temperature"), "", ("site", "axillary"));
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        Assert.Equal(Before + 1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task What_one_typed_another_neither_reads_nor_writes()
    {
        var (visit, chart, form) = await Halfway("nurse");
        using var _ = visit;
        house.Clock.Ahead += TimeSpan.FromMinutes(31);
        var login = await Text(await visit.Press(form, "", typed), 401);
        var welcome = await Text(await visit.Fill(login, "/login", "sign-in", ("name", "oncologist"), ("password", DemoAccounts.Password)));
        var page = await Text(await visit.Press(Form(welcome, "/kept"), "/kept"));
        Assert.Contains("这些内容是 nurse 填写的", page, StringComparison.Ordinal);
        Assert.DoesNotContain("38.4", page, StringComparison.Ordinal);
        Assert.Equal(Before, house.EntriesOf(chart));
    }

    [Fact]
    public async Task A_form_opened_by_one_account_is_not_written_by_another_in_the_same_browser()
    {
        var (visit, chart, form) = await Halfway("nurse");
        using var _ = visit;
        await visit.SignIn("tcm"); // in the second tab
        var page = await Text(await visit.Press(form, "", typed), 409);
        Assert.Contains("这张表不是用现在的账号", page, StringComparison.Ordinal);
        Assert.DoesNotContain("38.4", page, StringComparison.Ordinal);
        Assert.Equal(Before, house.EntriesOf(chart));
    }

    [Fact]
    public async Task A_form_whose_token_ran_out_is_shown_again_filled_in()
    {
        var (visit, chart, form) = await Halfway("nurse");
        using var _ = visit;
        var page = await Text(await visit.Press(form, "", [.. typed, ("__RequestVerificationToken", "worn out")]), 400);
        Assert.Contains("页面放得太久", page, StringComparison.Ordinal);
        Assert.Contains("38.4", page, StringComparison.Ordinal);
        Assert.Contains("value=\"38.4\"", await Text(await visit.Press(Form(page, "/kept"), "/kept")), StringComparison.Ordinal);
        Assert.Equal(Before, house.EntriesOf(chart));
    }

    [Fact]
    public async Task What_another_site_sends_is_not_even_shown()
    {
        var (visit, chart, form) = await Halfway("nurse");
        using var _ = visit;
        visit.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        var page = await Text(await visit.Press(form, "", [.. typed, ("__RequestVerificationToken", "made up")]), 400);
        Assert.DoesNotContain("38.4", page, StringComparison.Ordinal);
        Assert.Equal(Before, house.EntriesOf(chart));
    }

    [Fact]
    public async Task An_envelope_nobody_sealed_opens_nothing()
    {
        using var visit = await house.SignInAs("nurse");
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Http.PostAsync("/kept", new FormUrlEncodedContent([new("kept", "CfDJ8-forged")]))).StatusCode);
    }

    [Fact]
    public async Task Passwords_are_kept_nowhere()
    {
        using var visit = await house.SignInAs("tcm");
        var form = Form(await visit.Read("/settings/password"), "/settings/password");
        var page = await Text(await visit.Press(form, "", ("now", "plain-to-see-1"), ("next", "plain-to-see-2"), ("again", "plain-to-see-2"), ("__RequestVerificationToken", "worn out")), 400);
        Assert.DoesNotContain("plain-to-see", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_of_a_session_that_ran_out_leads_to_the_door()
    {
        using var visit = await house.SignInAs("tcm");
        var form = Form(await visit.Read("/settings"), "/sign-out");
        house.Clock.Ahead += TimeSpan.FromMinutes(31);
        Assert.EndsWith("/login", (await visit.Press(form, "")).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_never_signed_in_has_nothing_kept()
    {
        using var visit = house.Visit();
        var answer = await visit.Http.PostAsync($"/charts/{Guid.NewGuid()}/record/temperature", new FormUrlEncodedContent([new("celsius", "38.4")]));
        Assert.Contains("/login?back=", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_can_be_asked_after_by_its_key()
    {
        var (visit, chart, form) = await Halfway("nurse");
        using var _ = visit;
        var key = Regex.Match(form, "name=\"key\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Equal("{\"written\":false}", await visit.Read($"/session/written?chart={chart}&key={key}"));
        await visit.Press(form, "", typed);
        Assert.Equal("{\"written\":true}", await visit.Read($"/session/written?chart={chart}&key={key}"));
    }

    async Task<(Visit, Xinglin.Facts.ChartId, string Form)> Halfway(string account)
    {
        var chart = house.ChartWith("顾半途", (TimeSpan.FromDays(1), new Birth(new(1960))));
        var visit = await house.SignInAs(account);
        return (visit, chart, Form(await visit.Read($"/charts/{chart}/record/temperature"), $"/charts/{chart}/record/temperature"));
    }

    static string Form(string page, string action) =>
        Regex.Matches(page, "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value).First(f => f.Contains($"action=\"{action}\"", StringComparison.Ordinal));

    static async Task<string> Text(HttpResponseMessage answer, int status = 200)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return text;
    }
}
