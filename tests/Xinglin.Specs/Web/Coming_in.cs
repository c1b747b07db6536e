using System.Net;
using Xinglin.Facts;
using Xinglin.Facts.Organisations;
using Xinglin.Storage.Organisations;
using Xinglin.Web;

namespace Xinglin.Specs.Web;

public class Coming_in(Web_house house) : IClassFixture<Web_house>
{
    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_until_a_time_that_is_said()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        for (var i = 0; i < 4; i++) Assert.Contains("账号或密码不对", await Said(visit.SignIn(name, "guess-number-one"), 401), StringComparison.Ordinal);
        Assert.Matches("到 \\d\\d:\\d\\d 才能再试", await Said(visit.SignIn(name, "guess-number-one"), 423));
        Assert.Matches("到 \\d\\d:\\d\\d 才能再试", await Said(visit.SignIn(name), 423)); // the right one does not help either
        Assert.False(await visit.IsIn());
    }

    [Fact]
    public async Task A_name_nobody_has_is_answered_as_one_that_somebody_has()
    {
        using var visit = house.Visit();
        for (var i = 0; i < 4; i++) Assert.Contains("账号或密码不对", await Said(visit.SignIn("nobody-at-all"), 401), StringComparison.Ordinal);
        Assert.Matches("到 \\d\\d:\\d\\d 才能再试", await Said(visit.SignIn("nobody-at-all"), 423));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>"), InlineData("nurse\u202E"), InlineData("\u202Ezhang\u2066"), InlineData("' or 1=1 --"), InlineData("𠮷𠮷")]
    public async Task Whatever_is_typed_as_a_name_is_a_name(string typed)
    {
        using var visit = house.Visit();
        var page = await Said(visit.SignIn(typed, "not-the-password"), 401);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_no_browser_sends_is_refused_and_breaks_nothing()
    {
        using var visit = house.Visit();
        Assert.Equal(HttpStatusCode.BadRequest, (await visit.SignIn("nurse\0", "not-the-password")).StatusCode);
    }

    [Fact]
    public async Task A_name_of_two_hundred_letters_is_nobodys()
    {
        using var visit = house.Visit();
        for (var i = 0; i < 6; i++) Assert.Contains("账号或密码不对", await Said(visit.SignIn(new string('杏', 200)), 401), StringComparison.Ordinal);
        await Said(visit.SignIn(new string('x', 5000)), 401);
    }

    [Theory, InlineData("ｎｕｒｓｅ"), InlineData(" NURSE "), InlineData("nu\u200Brse")]
    public async Task A_name_typed_in_full_width_letters_is_the_same_name(string typed)
    {
        using var visit = house.Visit();
        Assert.Equal("/", (await visit.SignIn(typed)).Headers.Location?.ToString());
        Assert.Contains("郝佳", await visit.Read("/settings"), StringComparison.Ordinal);
    }

    [Theory, InlineData("//evil.example/x"), InlineData("https://evil.example"), InlineData("/\\evil.example"), InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_out_of_the_house_by_the_way_back(string back)
    {
        using var visit = house.Visit();
        Assert.Equal("/", (await visit.SignIn("tcm", back: back)).Headers.Location?.ToString());
        Assert.DoesNotContain("evil", await visit.Read($"/login?back={Uri.EscapeDataString(back)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clicks_on_sign_in_are_one()
    {
        using var visit = house.Visit();
        var page = await visit.Read("/login");
        var form = page[page.IndexOf("<form", StringComparison.Ordinal)..page.IndexOf("</form>", StringComparison.Ordinal)] + "</form>";
        (string, string)[] typed = [("name", "surgeon"), ("password", DemoAccounts.Password), ("back", "/patients")];
        var both = await Task.WhenAll(visit.Press(form, "/login", typed), visit.Press(form, "/login", typed));
        Assert.All(both, a => Assert.Equal("/patients", a.Headers.Location?.ToString()));
        Assert.Equal("/patients", (await visit.Press(form, "/login", typed)).Headers.Location?.ToString()); // and once more, signed in already
    }

    [Fact]
    public async Task A_sign_in_page_left_open_too_long_asks_to_press_once_more_and_keeps_the_name()
    {
        using var visit = house.Visit();
        var old = await visit.Read("/login");
        using var fresh = house.Visit(); // another browser, without the cookie the token belongs to
        var answer = await fresh.Fill(old, "/login", "sign-in", ("name", "county"), ("password", DemoAccounts.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("value=\"county\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await fresh.Fill(page, "/login", "sign-in", ("name", "county"), ("password", DemoAccounts.Password))).StatusCode);
    }

    [Fact]
    public async Task A_post_that_ended_yesterday_lets_nobody_in_and_one_that_ends_now_ends_within_a_minute()
    {
        var (gone, here) = (await house.SomebodyNew(), await house.SomebodyNew());
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
        People.Save(house.Store, new([new("hub", new("试", "trial"), Level.Prefecture)], [],
            [new(gone, "甲", "1", null, [new(Role.DutyNurse, "hub", null, today.AddYears(-1), today.AddDays(-1))]), new(here, "乙", "2", null, [new(Role.DutyNurse, "hub", null, today.AddYears(-1))])], []), "spec");
        using var visit = house.Visit();
        Assert.Contains("今天没有任职", await Said(visit.SignIn(gone), 403), StringComparison.Ordinal);
        Assert.Contains("账号或密码不对", await Said(visit.SignIn(gone, "not-the-password"), 401), StringComparison.Ordinal); // only who knows the password hears it
        await visit.SignIn(here);
        Assert.True(await visit.IsIn());
        Assert.Null(People.End(house.Store, People.PostsOf(house.Store, here)[0].Id, today.AddDays(-1), "engineer", "调离"));
        house.Clock.Ahead += TimeSpan.FromSeconds(61);
        Assert.False(await visit.IsIn());
    }

    [Fact]
    public async Task The_cookie_of_an_account_that_is_gone_opens_nothing()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        await visit.SignIn(name);
        await house.Remove(name);
        house.Clock.Ahead += TimeSpan.FromSeconds(61);
        Assert.Contains("/login", (await visit.Open("/patients")).Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_an_engineer_gave_must_be_changed_first()
    {
        var name = await house.SomebodyNew();
        using var engineer = await house.SignInAs("engineer");
        var at = $"/settings/accounts?account={name}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await engineer.Fill(at, "act", ("act", "password"), ("reason", ""))).StatusCode);
        var page = await (await engineer.Fill(at, "act", ("act", "password"), ("reason", "本人持工牌来信息科"))).Content.ReadAsStringAsync();
        var given = System.Text.RegularExpressions.Regex.Match(page, "class=\"secret\">([0-9a-f]+)<").Groups[1].Value;
        Assert.Contains("本人持工牌来信息科", await engineer.Read(at), StringComparison.Ordinal);

        using var visit = house.Visit();
        await visit.SignIn(name, given);
        Assert.Equal("/settings/password", (await visit.Open("/patients")).Headers.Location?.ToString());
        var changed = await visit.Fill("/settings/password", "password", ("now", given), ("next", "春风又绿江南岸明月"), ("again", "春风又绿江南岸明月"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode); // nine characters are too few
        changed = await visit.Fill("/settings/password", "password", ("now", given), ("next", "春风又绿江南岸明月何时"), ("again", "春风又绿江南岸明月何时"));
        Assert.True(changed.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await changed.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await visit.Open("/patients")).StatusCode);
    }

    [Fact]
    public async Task An_engineer_unlocks_at_once_and_nobody_else_may()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        for (var i = 0; i < 5; i++) await visit.SignIn(name, "guess-number-one");
        using var nurse = await house.SignInAs("nurse");
        Assert.Contains("/stopped/403", (await nurse.Open("/settings/accounts")).Headers.Location?.ToString(), StringComparison.Ordinal);
        using var engineer = await house.SignInAs("engineer");
        await engineer.Fill($"/settings/accounts?account={name}", "act", ("act", "unlock"), ("reason", "电话核对工号"));
        Assert.Equal("/", (await visit.SignIn(name)).Headers.Location?.ToString());
    }

    static async Task<string> Said(Task<HttpResponseMessage> asked, int status)
    {
        var answer = await asked;
        Assert.Equal(status, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
