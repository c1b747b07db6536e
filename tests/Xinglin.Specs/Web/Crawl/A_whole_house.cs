using System.Collections.Concurrent;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Storage;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>The served program with twelve invented charts and one with names meant to break pages; everybody has walked it once.</summary>
public sealed class A_whole_house : IAsyncLifetime
{
    /// <summary>If this stands on a page as it is, a name has become markup.</summary>
    public const string Markup = "<b>王</b>";
    public const string Breaking = Markup + "&\"'\u202E甲";
    public const string Long = "阿卜杜热合曼买买提江阿洪";

    public static readonly string[] Accounts = ["oncologist", "tcm", "interventionist", "nurse", "headnurse", "mdt", "expert", "infection", "county", "quality", "engineer", "casemanager"];

    /// <summary>Those who walk in English too: between them they open every kind of page.</summary>
    static readonly string[] inEnglish = ["oncologist", "tcm", "nurse", "mdt", "expert", "county", "casemanager", "engineer"];

    static readonly (string Name, Func<Seen_page, IEnumerable<string>> Rule)[] rules =
    [
        (nameof(Page_rules.Answered), Page_rules.Answered), (nameof(Page_rules.Headed), Page_rules.Headed), (nameof(Page_rules.Identified), Page_rules.Identified),
        (nameof(Page_rules.Labelled), Page_rules.Labelled), (nameof(Page_rules.Guarded), Page_rules.Guarded), (nameof(Page_rules.Lawful), Page_rules.Lawful),
        (nameof(Page_rules.Sealed), Page_rules.Sealed), (nameof(Page_rules.Light), Page_rules.Light), (nameof(Page_rules.Plain), Page_rules.Plain),
    ];

    readonly ConcurrentDictionary<(string Rule, string Fault), string> faults = [];

    public A_whole_house() => Windows = new(House);

    public Served_house House { get; } = new(12);
    public Windows Windows { get; }

    /// <summary>What was seen, without the text: who, where, which kind.</summary>
    public ConcurrentBag<(string Account, string Tongue, string Pattern, string Address, int Status)> Seen { get; } = [];
    public ConcurrentDictionary<string, int> Files { get; } = [];
    public IReadOnlyDictionary<ChartId, long> HeadsBefore { get; private set; } = new Dictionary<ChartId, long>();
    public IReadOnlyDictionary<ChartId, long> HeadsAfter { get; private set; } = new Dictionary<ChartId, long>();
    public ChartId Hard { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await House.Start();
        Tongues tongues;
        using (var store = House.Beside())
        {
            Hard = Sow(store, Breaking);
            Sow(store, Long);
            tongues = new(Words_of_data.In(store));
            HeadsBefore = Heads(store);
        }
        await Parallel.ForEachAsync(from account in Accounts from tongue in (string[])["zh", "en"] where tongue is "zh" || inEnglish.Contains(account) select (account, tongue), new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (who, _) =>
        {
            var walk = new Walk(House, who.account, who.tongue, page => Look(page, tongues));
            await walk.Go();
            foreach (var (file, status) in walk.Files) Files[file] = status;
        });
        using var after = House.Beside();
        HeadsAfter = Heads(after);
    }

    public async ValueTask DisposeAsync()
    {
        await Windows.DisposeAsync();
        await House.DisposeAsync();
    }

    public string At(string path) => new Uri(House.Address, path).ToString();

    /// <summary>One address of each kind of page, as somebody saw it: what the browser looks at once more.</summary>
    public IReadOnlyList<(string Account, string Address)> OneOfEach =>
        [.. Seen.Where(s => s.Status == 200 && s.Tongue == "zh" && !s.Address.Contains(Hard.ToString(), StringComparison.Ordinal)).GroupBy(s => s.Pattern.Split('?')[0])
            .Select(g => g.OrderBy(s => s.Pattern.Contains('?')).ThenBy(s => Array.IndexOf(Accounts, s.Account)).ThenBy(s => s.Address.Length).First()).Select(s => (s.Account, s.Address)).OrderBy(s => s.Account)];

    /// <summary>What broke a rule, each kind once with the first page where it was seen.</summary>
    public IReadOnlyList<string> Faults(string rule) => [.. faults.Where(f => f.Key.Rule == rule).Select(f => $"{f.Key.Fault} — {f.Value}").Order().Take(40)];

    void Look(Seen_page page, Tongues tongues)
    {
        Seen.Add((page.Account, page.Tongue, page.Pattern, page.Address, page.Status));
        foreach (var (name, rule) in rules)
            foreach (var fault in rule(page)) faults.TryAdd((name, fault), page.ToString());
        foreach (var fault in tongues.Foreign(page)) faults.TryAdd((page.English ? "English" : "Chinese", fault), page.ToString());
    }

    static Dictionary<ChartId, long> Heads(Store store) => store.Charts().ToList().ToDictionary(c => c, c => store.Read(c)!.Head);

    static ChartId Sow(Store store, string name) => Tell(store, new Identity { Name = name, Numbers = [new("hospital", name)], OtherNames = [name], Address = name },
        (TimeSpan.FromDays(100), new Diagnosis(name, DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(99), new SyndromeDifferentiation(name)),
        (TimeSpan.FromDays(98), new AllergyStated(AllergyAnswer.Allergic) { Substance = name }), (TimeSpan.FromDays(2), new BedAssigned(name, name)),
        (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral)));

    /// <summary>A chart told beside the served house; everybody who walks here is of its care team.</summary>
    public ChartId Patient(string name, params (TimeSpan Ago, IFact Fact)[] facts)
    {
        using var store = House.Beside();
        return Tell(store, new Identity { Name = name, Numbers = [new("hospital", $"ZY{Guid.NewGuid():N}"[..10])] }, facts);
    }

    /// <summary>Writes a chart with these facts and the care team that may open it.</summary>
    public static ChartId Tell(Store store, Identity who, params (TimeSpan Ago, IFact Fact)[] facts)
    {
        var (chart, now) = (store.OpenChart(who), DateTimeOffset.UtcNow);
        var team = Accounts.Select(a => (Ago: TimeSpan.FromDays(2), Fact: (IFact)new CareTeamJoined(a, Role.Oncologist)));
        foreach (var told in facts.Concat(team).ToLookup(f => Web_house.IsHistory(f.Fact)).OrderByDescending(t => t.Key))
            Assert.IsType<Outcome.Ok>(new Desk(store).Write(chart, [.. told.Select(f => new Draft(f.Fact, now - f.Ago))], new("spec", Enum.GetValues<Role>(), told.Key ? Origin.Imported : Origin.Entered)));
        return chart;
    }
}

[CollectionDefinition(nameof(A_whole_house))]
public class Those_who_walk_the_house : ICollectionFixture<A_whole_house>;
