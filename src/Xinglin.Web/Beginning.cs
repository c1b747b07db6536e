using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Xinglin.Exchange.Synthetic;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.SignIn;

namespace Xinglin.Web;

/// <summary>The first start of a house: an invented region in a new store, and somebody who can sign in.</summary>
static class Beginning
{
    const int Seed = 1;

    /// <summary>Fills a new store unless told not to. A store somebody filled is a demo only if its charts were invented.</summary>
    public static Serving Fill(Store store, Serving serving, Library library)
    {
        if (serving.WantsDemo && !store.Charts().Any())
            new Sowing(store).Sow(Demo.DrawAt(serving.Demo, Seed, Demo.MomentFor(store.Time.GetUtcNow())));
        var isDemo = Marks.Of(store, Marks.Demo) is not null;
        if (isDemo && People.Read(store).Staff is []) People.Save(store, Demo.Region(Seed, Demo.DayFor(store.Time.GetUtcNow())), "demo");
        if (isDemo) Sign(store, library);
        if (isDemo) DemoMeetings.Sow(store);
        if (isDemo) DemoDays.Sow(store, library, Seed);
        if (isDemo) DemoTrips.Sow(store);
        if (isDemo) DemoLines.Sow(store);
        Orphans.TakeIn(store, People.EnsureHome(store));
        return serving with { IsDemo = isDemo };
    }

    /// <summary>The region's pharmacist has signed every template in force, so that its oncologists can order.</summary>
    static void Sign(Store store, Library library)
    {
        if (Demo.Pharmacist(People.Read(store)) is not { } by) return;
        var unsigned = library.TemplatesOn(store.Time.GetUtcNow()).Where(t => !Signatures.Has(store.Engine, t.Card, t.Edition, t.Digest));
        Signatures.Write(store, library.SignableBy(by, unsigned).Select(t => (t.Card, t.Edition, t.Digest, t.Author)), by);
    }

    /// <summary>The demo's patient and relative belong to one chart each, as in a house: by joining those who care for it.</summary>
    static void Bind(Store store)
    {
        foreach (var (account, _, role) in DemoAccounts.All.Where(a => a.Role is Role.Patient or Role.Family))
            if (Demo.PatientOf(Seed, account) is { } chart && store.Read(chart) is not null
                && new Desk(store).Write(chart, [new Draft(new CareTeamJoined(account, role), store.Time.GetUtcNow()) { Source = $"demo/{account}" }], new("casemanager", Enum.GetValues<Role>())) is Outcome.No no)
                Console.Error.WriteLine($"{account}: {string.Join("; ", no.Problems.Select(p => p.What.Zh + " · " + p.What.En))}");
    }

    /// <summary>Accounts: the demo's, or in a real house the first one, whose password is told once.</summary>
    public static async Task LetIn(WebApplication app, Serving serving)
    {
        if (serving.IsDemo)
        {
            await DemoAccounts.Sow(app.Services);
            Bind(app.Services.GetRequiredService<Store>());
            return;
        }
        using var scope = app.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (users.Users.Any()) return;
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var made = await users.CreateAsync(new() { UserName = "engineer", Name = "信息工程师", RolesHeld = Role.Engineer.ToString() }, password);
        if (!made.Succeeded) throw new InvalidOperationException(string.Join("; ", made.Errors.Select(e => e.Description)));
        Console.WriteLine($"第一个账号 engineer，口令 {password}，只显示这一次 · first account engineer, password {password}, shown this once");
    }
}
