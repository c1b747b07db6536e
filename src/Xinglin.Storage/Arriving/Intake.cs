using System.Text;
using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Arriving;

/// <summary>What one import did, over all its files.</summary>
public sealed record IntakeReport(IReadOnlyList<FileAccount> Files, int NewCharts, int TouchedCharts, IReadOnlyDictionary<string, int> Facts);

/// <summary>Takes files in, each in one transaction: finds whose they are, writes their facts, keeps the rest whole, accounts for every row.</summary>
/// <param name="home">organisation at which people who come in new are registered, so that somebody may open their charts; null leaves them closed to all but the house</param>
public sealed class Intake(Store store, Understand understand, string account, Organisations.Home? home = null)
{
    /// <summary>What happened longer ago than this when it arrives is history, and asks nobody for the past.</summary>
    static readonly TimeSpan Live = TimeSpan.FromHours(24);

    static readonly Phrase cameLater = new("所引的文件后来到了", "what it refers to came later");

    readonly Dictionary<string, Account> accounts = [];
    readonly HashSet<ChartId> opened = [], touched = [];
    readonly Dictionary<string, int> facts = [];
    readonly Dictionary<string, int> numbers = [];
    readonly HashSet<string> mended = [];

    /// <summary>The name under which the accounts of these files are kept.</summary>
    public string Run { get; } = Guid.CreateVersion7(store.Time.GetUtcNow()).ToString("D");

    public IntakeReport Report() =>
        new([.. accounts.Values.Select(a => a.Sum())], opened.Count, touched.Except(opened).Count(), facts);

    /// <summary>Takes one file in, whole or not at all.</summary>
    public FileAccount Take(string file, FileReading reading)
    {
        using var work = store.Engine.Begin();
        var page = new Page(store, work, Live);
        var here = accounts[file] = new Account(file, reading);
        var documents = reading.Arrivals.OfType<DocumentArrived>().SelectMany(d => d.Keys.Select(k => (Key: k, Document: d)))
            .GroupBy(d => d.Key).ToDictionary(g => g.Key, g => g.First().Document);

        foreach (var refused in reading.Arrivals.OfType<Refused>()) here.Set(refused.Where, Fate.Rejected, refused.What);
        foreach (var person in reading.Arrivals.OfType<PersonArrived>()) Take(page, here, person);
        foreach (var document in reading.Arrivals.OfType<DocumentArrived>()) Take(page, here, document, file, documents, again: null);
        if (ArrivalTables.AnyWaits(work.Db)) Release(page, here, reading, documents);

        foreach (var chart in page.Write(account))
        {
            touched.Add(chart.Chart.Id);
            if (chart.IsNew) opened.Add(chart.Chart.Id);
            foreach (var entry in chart.Entries)
                facts[Tags.Of(entry.Fact).Name] = facts.GetValueOrDefault(Tags.Of(entry.Fact).Name) + 1;
        }
        numbers.TryAdd(file, numbers.Count + 1);
        foreach (var told in mended.Prepend(file).Distinct())
            AccountTable.Write(work.Db, $"{Run}/{numbers[told]:D6}", accounts[told].Sum(), account, store.Time.GetUtcNow());
        mended.Clear();
        work.Commit();
        store.Committed(page.After);
        return here.Sum();
    }

    void Take(Page page, Account here, PersonArrived person)
    {
        var db = page.Work.Db;
        var chart = person.Keys.Select(page.ChartOf).FirstOrDefault(c => c is not null);
        if (chart is null)
        {
            chart = page.Open(person, home);
            foreach (var number in person.Identity.Numbers)
                if (PersonTable.With(db, number).Any(other => other != chart))
                    here.Remark(person.Where, new($"号码 {number.Value} 已属于另一人，请核对是否同一人", $"the number {number.Value} already belongs to another person; check whether they are one"));
        }
        else if (PersonTable.Read(db, chart.Value) is { } known)
        {
            if (Persons.Differ(known.Who, page.Sheet(chart.Value).Before, person) is { } why)
            {
                here.Set(person.Where, Fate.Rejected, why);
                return;
            }
            page.Rename(chart.Value, Persons.Together(known, person), person.Version ?? known.Version);
        }
        foreach (var key in person.Keys) page.Know(key, chart.Value);
        var impossible = page.Impossible(person.Drafts);
        foreach (var (_, why) in impossible) here.Remark(person.Where, why);
        var said = person.Drafts.Except(impossible.Select(i => i.Draft));
        if (page.Sheet(chart.Value).Put(said, person.Version) is { } remark) here.Remark(person.Where, remark);
        here.Set(person.Where, Fate.Accepted);
    }

    void Take(Page page, Account here, DocumentArrived document, string file, Dictionary<string, DocumentArrived> beside, Phrase? again)
    {
        var db = page.Work.Db;
        var key = Key(document);
        if (document.About is null)
        {
            page.Keep(key, document);
            here.Set(document.Where, Fate.Kept);
            return;
        }
        if (page.ChartOf(document.About) is not { } chart)
        {
            ArrivalTables.Wait(db, Print(key, document), document.About, document, file);
            here.Set(document.Where, Fate.Kept, new($"等待 {document.About}，它到了就入病历", $"waits for {document.About}; enters the chart when that comes"));
            return;
        }

        string? Needed(string needed) => beside.GetValueOrDefault(needed)?.Body ?? page.Kept(needed);
        var missing = document.Needs.Where(n => Needed(n) is null).ToList();
        var understood = understand(document, Needed);
        foreach (var need in missing) ArrivalTables.Wait(db, Print(key, document), need, document, file);
        if (understood.Refusal is { } why && missing is not [])
        {
            here.Set(document.Where, Fate.Kept, new($"等待 {missing[0]}", $"waits for {missing[0]}"));
            return;
        }
        List<Draft> drafts = [.. understood.Drafts];
        if (understood.Kept is { } whole) drafts.Add(whole);
        if ((understood.Refusal ?? page.Refuses(chart, drafts)) is { } refusal)
        {
            here.Set(document.Where, Fate.Rejected, refusal);
            return;
        }
        if (page.Sheet(chart).Put(drafts, document.Version, again) is { } remark) here.Remark(document.Where, remark);
        if (page.Sheet(chart).BeforeBirth(drafts) is { } early) here.Remark(document.Where, early);
        here.Set(document.Where, understood.Drafts is [] ? Fate.Kept : Fate.Accepted);
    }

    /// <summary>What waited for something in this file is read again, and its own file's account is mended when it is of this run.</summary>
    void Release(Page page, Account here, FileReading reading, Dictionary<string, DocumentArrived> beside)
    {
        var keys = reading.Arrivals.SelectMany(a => a switch { PersonArrived p => p.Keys, DocumentArrived d => d.Keys, _ => [] }).Distinct();
        foreach (var (key, document, file) in keys.SelectMany(k => ArrivalTables.Release(page.Work.Db, k).Select(w => (k, w.Document, w.File))).ToList())
        {
            var ofThisRun = accounts.TryGetValue(file, out var theirs);
            if (ofThisRun) mended.Add(file);
            else theirs = new Account(file, reading);
            Take(page, theirs!, document, file, beside, again: document.About == key ? null : cameLater);
            if (ofThisRun) continue;
            foreach (var problem in theirs!.Sum().Problems) here.Remark($"{file} {problem.Where}", problem.What);
        }
    }

    /// <summary>Two documents of one name with other contents wait side by side.</summary>
    static string Print(string key, DocumentArrived d) => $"{key}#{Hash(d)[..12]}";

    static string Hash(DocumentArrived d) => FileTable.Hash(Encoding.UTF8.GetBytes(d.Body));

    /// <summary>The name it is kept by: the sender's own id before a passing urn.</summary>
    static string Key(DocumentArrived d) =>
        d.Keys.FirstOrDefault(k => !k.StartsWith("urn:", StringComparison.Ordinal)) ?? (d.Keys is [var first, ..] ? first : null)
        ?? $"{d.Type}#{Hash(d)[..16]}";
}
