using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Arriving;

/// <summary>One file's transaction: the charts it touches, each read once and written once.</summary>
sealed class Page(Store store, Work work, TimeSpan live)
{
    readonly Dictionary<ChartId, Sheet> sheets = [];
    readonly Dictionary<string, ChartId?> known = [];
    readonly DateTimeOffset now = Micros.Cut(store.Time.GetUtcNow());

    public Work Work => work;
    public List<Chart> After { get; } = [];

    public ChartId? ChartOf(string key)
    {
        if (!known.TryGetValue(key, out var chart)) known[key] = chart = ArrivalTables.ChartOf(work.Db, key);
        return chart;
    }

    public void Know(string key, ChartId chart)
    {
        if (ChartOf(key) == chart) return;
        ArrivalTables.Know(work.Db, key, chart);
        known[key] = chart;
    }

    public ChartId Open(PersonArrived person, Organisations.Home? home)
    {
        var chart = ChartId.New(now);
        ChartTable.Open(work.Db, chart, now);
        PersonTable.Write(work.Db, chart, person.Identity, person.Version, now);
        sheets[chart] = new(work.Db, Chart.Of(chart, []), Chain.Root(chart.ToString()), isNew: true);
        if (home is { } at) sheets[chart].Put([new(new Registered(at.Organisation) { Called = at.Name }, now) { Source = "house/registered" }], null);
        return chart;
    }

    public void Rename(ChartId chart, Identity who, string? version) => PersonTable.Write(work.Db, chart, who, version, now);

    public Sheet Sheet(ChartId chart)
    {
        if (sheets.TryGetValue(chart, out var sheet)) return sheet;
        store.Hold(work, chart);
        var (head, link) = ChartTable.Head(work.Db, chart) ?? throw new InvalidOperationException($"{chart} is known by a key but has no head");
        return sheets[chart] = new(work.Db, store.Read(work.Db, chart, head), link, isNew: false);
    }

    public void Keep(string key, DocumentArrived document)
    {
        var there = ArrivalTables.Kept(work.Db, key);
        if (there is { } old && (old.Body == document.Body || Versions.Compare(document.Version, old.Version) is < 0)) return;
        if (there is not null && Versions.Compare(document.Version, there.Value.Version) is null)
            key = $"{key}#{FileTable.Hash(System.Text.Encoding.UTF8.GetBytes(document.Body))[..12]}"; // nobody can tell which is newer: both
        ArrivalTables.Keep(work.Db, key, document, now);
    }

    public string? Kept(string key) => ArrivalTables.Kept(work.Db, key)?.Body;

    /// <summary>The first thing that speaks against these drafts in this chart; null when they may enter.</summary>
    public Phrase? Refuses(ChartId chart, IReadOnlyList<Draft> drafts) =>
        Said(store.Gate.Admit(Sheet(chart).Before, drafts, new Who("import", [], Origin.Imported), now));

    /// <summary>What a person's record says of itself that cannot be, each with its reason: dead before being born.</summary>
    public IReadOnlyList<(Draft Draft, Phrase Why)> Impossible(IReadOnlyList<Draft> drafts)
    {
        var nobody = Chart.Of(default, []);
        var births = drafts.Where(d => d.Fact is Birth).ToList();
        return [.. from draft in drafts
                   let why = Said(store.Gate.Admit(nobody, draft.Fact is Birth ? [draft] : [draft, .. births], new Who("import", [], Origin.Feed), now))
                   where why is not null
                   select (draft, why.Value)];
    }

    static Phrase? Said(IEnumerable<Problem> problems) =>
        problems.Select(p => (Phrase?)new Phrase($"{p.Field}：{p.What.Zh}", $"{p.Field}: {p.What.En}")).FirstOrDefault();

    /// <summary>Writes every chart that grew, with its chain and registers.</summary>
    public IEnumerable<(Chart Chart, bool IsNew, IReadOnlyList<Entry> Entries)> Write(string account)
    {
        foreach (var (id, sheet) in sheets)
        {
            if (sheet.Fresh is [] && !sheet.IsNew) continue;
            var entries = Desk.Entries(sheet.Before, sheet.Fresh, new Who(account, [], Origin.Imported), now)
                .ConvertAll(e => e with { Origin = IsLive(e) ? Origin.Feed : Origin.Imported });
            if (entries is not [])
            {
                var link = EntryTable.Append(store.Engine, work, id, sheet.Link, entries);
                ChartTable.Move(work.Db, id, entries[^1].Id.Value, link);
            }
            var after = sheet.Before.With(entries);
            store.Register(work, after);
            After.Add(after);
            yield return (after, sheet.IsNew, entries);
        }
    }

    bool IsLive(Entry e) => e.Precision == Precision.Instant && e.HappenedAt >= e.RecordedAt - live;
}
