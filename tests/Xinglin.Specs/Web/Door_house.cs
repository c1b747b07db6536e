using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Storage.SignIn;
using Xinglin.Web;
using Xinglin.Web.Door;

namespace Xinglin.Specs.Web;

/// <summary>A clock that can be set forward while the house is open.</summary>
public sealed class A_clock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}

/// <summary>What the specs of the door do beside speaking HTTP: an account of their own for each, so that none locks another out.</summary>
public static class At_the_door
{
    static int made;

    extension(Web_house house)
    {
        /// <summary>A new account with the demo's password.</summary>
        public async Task<string> SomebodyNew(string roles = "DutyNurse")
        {
            var name = $"spec{Interlocked.Increment(ref made)}";
            using var scope = house.Services.CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.True((await users.CreateAsync(new() { UserName = name, Name = "试用甲", RolesHeld = roles }, DemoAccounts.Password)).Succeeded);
            return name;
        }

        public async Task Remove(string account)
        {
            using var scope = house.Services.CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await users.DeleteAsync((await users.FindByNameAsync(account))!);
        }

        public async Task<string> KeyOf(string account)
        {
            using var scope = house.Services.CreateScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            return (await users.GetAuthenticatorKeyAsync((await users.FindByNameAsync(account))!))!;
        }

        public async Task<string> CodeOf(string account, TimeSpan away = default) => Authenticator.CodeAt(await house.KeyOf(account), house.Clock.GetUtcNow() + away);

        /// <summary>Switches the second step on; answers the recovery codes.</summary>
        public async Task<List<string>> SecondStep(Visit visit, string account)
        {
            await visit.Read("/settings/second-step");
            var page = await (await visit.Fill("/settings/second-step", "on", ("code", await house.CodeOf(account)))).Content.ReadAsStringAsync();
            house.Clock.Ahead += TimeSpan.FromSeconds(90); // the code just used is used up
            return [.. Regex.Matches(page, "<li><code>([^<]+)</code>").Select(m => m.Groups[1].Value)];
        }
    }
}

/// <summary>Forms by the name their page gives them.</summary>
public static class By_its_name
{
    extension(Visit visit)
    {
        public Task<HttpResponseMessage> SignIn(string name, string password = DemoAccounts.Password, string back = "/") =>
            visit.Post("/login", "/sign-in", ("name", name), ("password", password), ("back", back));

        /// <summary>Fills the form a page names so, and sends it.</summary>
        public async Task<HttpResponseMessage> Fill(string page, string formName, params (string, string)[] fields) => await visit.Fill(await visit.Read(page), page, formName, fields);

        public async Task<HttpResponseMessage> Fill(string text, string page, string formName, params (string Name, string Value)[] fields)
        {
            var form = Regex.Matches(text, "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value).First(f => f.Contains($"value=\"{formName}\"", StringComparison.Ordinal));
            return await visit.Press(form, page, fields);
        }

        public async Task<HttpResponseMessage> Press(string form, string page, params (string Name, string Value)[] fields)
        {
            var all = Regex.Matches(form, "<input[^>]*? name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"").GroupBy(m => m.Groups[1].Value).ToDictionary(g => g.Key, g => WebUtility.HtmlDecode(g.First().Groups[2].Value));
            foreach (var (name, value) in fields) all[name] = value;
            var action = Regex.Match(form, "action=\"([^\"]+)\"") is { Success: true } m ? WebUtility.HtmlDecode(m.Groups[1].Value) : page;
            return await visit.Http.PostAsync(action, new FormUrlEncodedContent(all));
        }

        public async Task<bool> IsIn() => (await visit.Open("/settings")).StatusCode == HttpStatusCode.OK;
    }
}
