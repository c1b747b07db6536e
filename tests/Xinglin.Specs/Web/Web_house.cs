using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Care;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;
using Xinglin.Storage;
using Xinglin.Storage.Sqlite;
using Xinglin.Web;

namespace Xinglin.Specs.Web;

/// <summary>A served house on a free port with a store of its own, spoken to over HTTP.</summary>
public sealed partial class Web_house : IAsyncLifetime
{
    readonly string folder = Directory.CreateTempSubdirectory("xinglin-web-").FullName;
    WebApplication app = null!;
    Store store = null!;

    /// <summary>The picture archive it asks; null: none.</summary>
    public Uri? Pacs { get; init; }

    public Uri Address { get; private set; } = null!;

    /// <summary>The time in this house; specs of the door set it forward.</summary>
    public A_clock Clock { get; } = new();

    public IServiceProvider Services => app.Services;

    public Store Store => store;

    public async ValueTask InitializeAsync()
    {
        var library = Library.Default;
        var tasks = new TaskRegister(library);
        store = Opened(library, Registers.In(library, tasks), Clock);
        Signed(store, library);
        var serving = new Serving { Port = 0, WantsDemo = false, Pacs = Pacs };
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "xinglin-web", ContentRootPath = AppContext.BaseDirectory });
        Rooms.Furnish(builder, serving, store, library, tasks);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Clock);
        app = builder.Build();
        Rooms.Connect(app);
        Xinglin.Storage.Organisations.People.EnsureHome(store);
        await DemoAccounts.Sow(app.Services);
        await app.StartAsync();
        Address = new(app.Urls.Single());
    }

    Store Opened(Library library, IReadOnlyList<IRegister> registers, TimeProvider time)
    {
        var engine = new SqliteEngine(Path.Combine(folder, "house.db"));
        return Store.Open(engine, registers, Rooms.Gate(library, engine), time);
    }

    /// <summary>Every template but <see cref="Unsigned"/>, as a hospital that has done its homework.</summary>
    static void Signed(Store store, Library library) => Signatures.Write(store,
        library.TemplatesOn(DateTimeOffset.UtcNow).Where(t => t.Card != Unsigned).Select(t => (t.Card, t.Edition, t.Digest, t.Author)), "pharmacist");

    /// <summary>The one template no pharmacist of this house signed.</summary>
    public const string Unsigned = "bladder.disitamab_tori";

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A chart with these facts, written by nobody in particular and registered at this house last of all: open to those who treat here.</summary>
    public ChartId ChartWith(string name, params (TimeSpan Ago, IFact Fact)[] facts)
    {
        var chart = ChartElsewhere(name, facts);
        Written(chart, new Registered(Xinglin.Storage.Organisations.People.OwnHouse));
        return chart;
    }

    /// <summary>Adds what nobody at a screen wrote.</summary>
    public void Written(ChartId chart, params IFact[] facts) =>
        Assert.IsType<Outcome.Ok>(new Desk(store).Write(chart, [.. facts.Select(f => new Draft(f, DateTimeOffset.UtcNow))], new("house", [], Origin.Imported)));

    /// <summary>A chart no fact opens to anybody.</summary>
    public ChartId ChartElsewhere(string name, params (TimeSpan Ago, IFact Fact)[] facts)
    {
        var chart = store.OpenChart(new Identity { Name = name, Numbers = [new("hospital", Guid.NewGuid().ToString("N")[..8])] });
        var now = DateTimeOffset.UtcNow;
        var origin = facts.Any(f => IsHistory(f.Fact)) ? Origin.Imported : Origin.Entered;
        var written = new Desk(store).Write(chart, [.. facts.Select(f => new Draft(f.Fact, now - f.Ago))], new("spec", Enum.GetValues<Role>(), origin));
        Assert.True(written is Outcome.Ok, written is Outcome.No no ? string.Join("; ", no.Problems.Take(3).Select(p => $"{p.Field}: {p.What.En}")) : "not written");
        return chart;
    }

    /// <summary>What was prescribed, ordered or done before is history, and the check of today does not refuse it.</summary>
    internal static bool IsHistory(IFact fact) => fact is Prescription or PrescriptionReviewed or HerbsDispensed or DispensingChecked or DecoctionStep or MedicineHandedOver
        or RegimenStarted or CycleOrdered or CycleDoubleChecked or CycleGiven or ProcedureDone or ExternalTherapyOrdered or ExternalTherapyGiven or MdtConclusion;

    /// <summary>A second web node on the same store.</summary>
    public async Task<WebApplication> Another()
    {
        var library = Library.Default;
        var tasks = new TaskRegister(library);
        var other = Opened(library, Registers.In(library, tasks), TimeProvider.System);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "xinglin-web", ContentRootPath = AppContext.BaseDirectory });
        Rooms.Furnish(builder, new Serving { Port = 0, WantsDemo = false }, other, library, tasks);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var node = builder.Build();
        Rooms.Connect(node);
        await node.StartAsync();
        return node;
    }

    /// <summary>As the command line would, beside the served house.</summary>
    public void WriteFromAnotherProgram(ChartId chart, IFact fact)
    {
        var library = Library.Default;
        using var other = Opened(library, Registers.In(library, new TaskRegister(library)), TimeProvider.System);
        Assert.IsType<Outcome.Ok>(new Desk(other).Write(chart, [new Draft(fact, DateTimeOffset.UtcNow)], new("cli", Enum.GetValues<Role>())));
    }

    /// <summary>Somebody at another screen of this house writes now.</summary>
    public void Write(ChartId chart, IFact fact) =>
        Assert.IsType<Outcome.Ok>(new Desk(store).Write(chart, [new Draft(fact, DateTimeOffset.UtcNow)], new("spec", Enum.GetValues<Role>())));

    /// <summary>How many entries it has beside the one that registers it here.</summary>
    public int EntriesOf(ChartId chart) => store.Read(chart)!.Written.Count(e => e.Fact is not Registered);

    /// <summary>The number of the last entry.</summary>
    public long LastOf(ChartId chart) => store.Read(chart)!.Head;

    public Xinglin.Storage.Proof.ChartProof Proof(ChartId chart) => Xinglin.Storage.Proof.ChartProof.Of(store, chart);

    public Chart Read(ChartId chart) => store.Read(chart)!;

    /// <summary>The number of entries of every chart, to see that nothing was written.</summary>
    public IReadOnlyDictionary<ChartId, long> Heads() => store.Charts().ToDictionary(c => c, c => store.Read(c)!.Head);

    /// <summary>Many at once, as an import would.</summary>
    public void WriteMany(ChartId chart, IEnumerable<Draft> drafts) => Assert.IsType<Outcome.Ok>(new Desk(store).Write(chart, [.. drafts], new("spec", Enum.GetValues<Role>())));

    /// <summary>Changes the file behind the store's back.</summary>
    public void Tamper(string sql)
    {
        using var db = store.Engine.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }

    /// <summary>Writes as a person would by another way in.</summary>
    public Outcome Write(ChartId chart, Draft draft, Who? who = null) => new Desk(store).Write(chart, [draft], who ?? new("spec", Enum.GetValues<Role>()));

    readonly Dictionary<string, Visit> visits = [];

    /// <summary>Signed in once for many cases: sign-in is slow on purpose and counted.</summary>
    public async Task<Visit> Once(string account) => visits.TryGetValue(account, out var visit) ? visit : visits[account] = await SignInAs(account);

    /// <summary>One person with the roles of several: for what every role together may do.</summary>
    public async Task<Visit> SignInAs(string account, params string[] also)
    {
        if (also is []) return await SignInAs(account);
        var name = string.Join('-', also.Prepend(account).Select(a => a.Length > 4 ? a[..4] : a)); // an account's name has its longest
        using (var scope = app.Services.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Xinglin.Storage.SignIn.Account>>();
            if (await users.FindByNameAsync(name) is null)
            {
                var roles = also.Prepend(account).Select(a => DemoAccounts.All.First(d => d.Account == a).Role);
                Assert.True((await users.CreateAsync(new() { UserName = name, Name = "多角色", RolesHeld = string.Join(' ', roles) }, DemoAccounts.Password)).Succeeded);
            }
        }
        return await SignInAs(name);
    }

    /// <summary>A browser without script that has signed in.</summary>
    public async Task<Visit> SignInAs(string account)
    {
        var visit = Visit();
        var answer = await visit.Post("/login", "/sign-in", ("name", account), ("password", DemoAccounts.Password), ("back", "/"));
        Assert.Equal("/", answer.Headers.Location?.ToString());
        return visit;
    }

    public Visit Visit() => new(new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address });
}

/// <summary>One browser: cookies, pages as text, forms with their tokens.</summary>
public sealed partial class Visit(HttpClient http) : IDisposable
{
    public HttpClient Http => http;

    public Task<string> Read(string path) => http.GetStringAsync(path);

    public Task<HttpResponseMessage> Open(string path) => http.GetAsync(path);

    /// <summary>Fills the form of a page and sends it where it goes.</summary>
    public async Task<HttpResponseMessage> Post(string page, string action, params (string Name, string Value)[] fields)
    {
        return await PostFrom(await Read(page), action, fields);
    }

    /// <summary>The same from a page that was opened earlier and may be stale by now.</summary>
    public async Task<HttpResponseMessage> PostFrom(string text, string action, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(text).Select(m => m.Value).FirstOrDefault(f => f.Contains($"action=\"{action}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"the page has no form to {action}");
        var hidden = Hidden().Matches(form).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        foreach (var (name, value) in fields) hidden[name] = value;
        return await http.PostAsync(action, new FormUrlEncodedContent(hidden));
    }

    public Task<HttpResponseMessage> Send(string path, string json, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
