using System.Net;
using Xinglin.Web;

namespace Xinglin.Specs.Web;

public class The_second_step(Web_house house) : IClassFixture<Web_house>
{
    [Fact]
    public async Task Where_it_is_on_the_password_alone_opens_nothing()
    {
        var (name, _) = await Somebody();
        using var visit = house.Visit();
        var page = await Text(await visit.SignIn(name));
        Assert.Contains("动态口令", page, StringComparison.Ordinal);
        Assert.False(await visit.IsIn());
        Assert.Contains("口令不对", await Text(await visit.Fill(page, "/login", "second", ("code", "000000")), 401), StringComparison.Ordinal);
        Assert.Equal("/", (await visit.Fill(page, "/login", "second", ("code", await house.CodeOf(name)))).Headers.Location?.ToString());
        Assert.True(await visit.IsIn());
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var (name, _) = await Somebody();
        var code = await house.CodeOf(name);
        using var first = house.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await first.Fill(await Text(await first.SignIn(name)), "/login", "second", ("code", code))).StatusCode);
        using var over_the_shoulder = house.Visit();
        await Text(await over_the_shoulder.Fill(await Text(await over_the_shoulder.SignIn(name)), "/login", "second", ("code", code)), 401);
        Assert.False(await over_the_shoulder.IsIn());
    }

    [Fact]
    public async Task A_phone_ten_minutes_off_is_told_so_and_let_in_by_nothing()
    {
        var (name, _) = await Somebody();
        using var visit = house.Visit();
        var page = await Text(await visit.SignIn(name));
        Assert.Contains("慢了约 10 分钟", await Text(await visit.Fill(page, "/login", "second", ("code", await house.CodeOf(name, TimeSpan.FromMinutes(-10)))), 401), StringComparison.Ordinal);
        Assert.False(await visit.IsIn());
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_a_new_set_voids_the_old()
    {
        var (name, codes) = await Somebody();
        Assert.Equal(10, codes.Count);
        using var visit = house.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await visit.Fill(await Text(await visit.SignIn(name)), "/login", "second", ("code", codes[0].ToLowerInvariant()))).StatusCode);
        using var again = house.Visit();
        Assert.Contains("已经用过", await Text(await again.Fill(await Text(await again.SignIn(name)), "/login", "second", ("code", codes[0])), 401), StringComparison.Ordinal);

        await Text(await visit.Fill("/settings/second-step", "codes", ("now", "not-the-password")), 422);
        await Text(await visit.Fill("/settings/second-step", "codes", ("now", DemoAccounts.Password)));
        await Text(await again.Fill(await Text(await again.SignIn(name)), "/login", "second", ("code", codes[1])), 401);
    }

    [Fact]
    public async Task Codes_are_guessed_no_more_often_than_passwords()
    {
        var (name, _) = await Somebody();
        using var visit = house.Visit();
        var page = await Text(await visit.SignIn(name));
        for (var i = 0; i < 4; i++) await Text(await visit.Fill(page, "/login", "second", ("code", $"00000{i}")), 401);
        await Text(await visit.Fill(page, "/login", "second", ("code", "XXXXX-XXXXX")), 423);
        await Text(await visit.Fill(page, "/login", "second", ("code", await house.CodeOf(name))), 423);
    }

    [Fact]
    public async Task Looking_twice_at_once_shows_one_key()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        await visit.SignIn(name);
        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visit.Read("/settings/second-step")));
        var key = Xinglin.Web.Door.Key.Grouped(await house.KeyOf(name));
        Assert.All(pages, page => Assert.Contains(key, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_can_be_scanned_or_read_and_is_switched_off_with_the_password()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        await visit.SignIn(name);
        var page = await visit.Read("/settings/second-step");
        Assert.Contains("<svg class=\"qr\"", page, StringComparison.Ordinal);
        Assert.Contains(Xinglin.Web.Door.Key.Grouped(await house.KeyOf(name)), page, StringComparison.Ordinal);
        await house.SecondStep(visit, name);
        Assert.DoesNotContain("class=\"qr\"", await visit.Read("/settings/second-step"), StringComparison.Ordinal);
        await visit.Fill("/settings/second-step", "off", ("now", DemoAccounts.Password));
        using var later = house.Visit();
        Assert.Equal("/", (await later.SignIn(name)).Headers.Location?.ToString());
    }

    /// <summary>Codes published with RFC 6238 for its key, cut to six digits.</summary>
    [Theory, InlineData(59, "287082"), InlineData(1111111109, "081804"), InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Xinglin.Web.Door.Authenticator.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(second)));

    async Task<(string Name, List<string> Codes)> Somebody()
    {
        var name = await house.SomebodyNew();
        using var visit = house.Visit();
        await visit.SignIn(name);
        return (name, await house.SecondStep(visit, name));
    }

    static async Task<string> Text(HttpResponseMessage answer, int status = 200)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return text;
    }
}
