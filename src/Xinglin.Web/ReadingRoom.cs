using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Storage;
using Xinglin.Storage.Proof;
using Xinglin.Storage.Reading;
using Xinglin.Web.Rights;

namespace Xinglin.Web;

/// <summary>A task as the board shows it.</summary>
public sealed record TaskLine(
    ChartId Chart, string Person, string Id, string Loop, Phrase Chip, Wing Wing, Harm Harm, Role Owner, Phrase Say, Phrase Evidence,
    DateTimeOffset Opens, DateTimeOffset Due)
{
    public string Card { get; init; } = "";
    public IReadOnlyList<long> Because { get; init; } = [];
    public IReadOnlyList<string> ClosesWith { get; init; } = [];
    public DateTimeOffset? ClosedAt { get; init; }
    public long? ClosedBy { get; init; }
    public string? Ward { get; init; }
    public string? Bed { get; init; }
    /// <summary>The tumour as its chart calls it.</summary>
    public string? Diagnosis { get; init; }
    /// <summary>The colleague it was handed to.</summary>
    public string? Account { get; init; }
    /// <summary>Who of the care team holds the role that is asked.</summary>
    public string? Carer { get; init; }
    /// <summary>When it was due before anybody put it off.</summary>
    public DateTimeOffset PromisedAt { get; init; }
    public DateTimeOffset? Escalates { get; init; }
    public Role? EscalatesTo { get; init; }

    public static TaskLine Of(TaskRow r) => new(r.Chart, Plainly.Said(r.Person), r.Id, r.Loop, r.Chip, Word<Wing>(r.Wing), Word<Harm>(r.Harm), Word<Role>(r.Owner), r.Say, r.Evidence, r.Opens, r.Due)
    {
        Card = r.Card, Because = r.Because, ClosesWith = r.ClosesWith, ClosedAt = r.ClosedAt, ClosedBy = r.ClosedBy, Ward = r.Ward, Bed = r.Bed, Diagnosis = r.Diagnosis,
        Account = r.Account, Carer = r.Carer, PromisedAt = r.PromisedAt, Escalates = r.Escalates, EscalatesTo = r.EscalatesTo is { } to ? Word<Role>(to) : null,
    };

    static T Word<T>(string word) where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}

/// <summary>A chart somebody opened: its facts, and who it is about.</summary>
public sealed record OpenedChart(Chart Chart, Identity Who)
{
    /// <summary>What opened it.</summary>
    public Grant By { get; init; }
    /// <summary>Records that stand in it without their words, because this reader's roles do not see them.</summary>
    public int Hidden { get; init; }
    public string Name => Plainly.Said(Who.Name);
    public string? Number => Who.Numbers is [var first, ..] ? first.Value : null;
    /// <summary>The number as it is called out: its tail.</summary>
    public string Tail(Tongue T) => Number is not { } n ? "" : n.Length <= 8 ? n : T["尾号 ", "no. …"] + n[^4..];
    public BedAssigned? Bed => Chart.BedAt(DateTimeOffset.MaxValue);
    public Diagnosis? Illness => Chart.MainDiagnosis();
    public string? Stage => Chart.Last<Stage>()?.Fact.Words ?? Illness?.StageWords;
    public SyndromeDifferentiation? Syndrome => Chart.Last<SyndromeDifferentiation>()?.Fact;
    /// <summary>The running regimen; null when none, or it was stopped.</summary>
    public string? Regimen => Chart.Last<RegimenStarted>() is { } r && !Chart.All<RegimenStopped>().Any(s => s.At >= r.At && s.Fact.Regimen == r.Fact.Regimen) ? r.Fact.Name : null;
    public Sex? Sex => Chart.Last<SexStated>()?.Fact.Sex;
    public string SexWord(Tongue T) => Sex is { } sex ? T[new SexStated(sex).Say()] : T["性别不详", "sex unknown"];
    public string AgeWord(Tongue T, DateTimeOffset now) => Chart.Last<Birth>()?.Fact.On is not { } born ? T["年龄不详", "age unknown"]
        : born.AgeOn(now.HouseDay()) is { } age ? T[$"{age} 岁", $"{age}"] : T[$"{born} 生", $"born {born}"];
}

/// <summary>What a page asks of the store for the person at the screen: only what is open to them, and every opening written down. Nothing here writes to a chart.</summary>
public sealed class ReadingRoom(Store store, Visitor visitor, OpeningLog log, IHttpContextAccessor http, TimeProvider time)
{
    readonly Dictionary<ChartId, Opening?> decided = [];
    readonly HashSet<ChartId> told = [];

    Reach Reach => field ??= new(visitor.Reader.Keys, time.GetUtcNow()) { Narrow = visitor.Reader.Narrow };

    TaskWish Mine(TaskWish wish) => wish with { Reach = Reach, Hidden = Loops.HiddenFrom(visitor.Roles) };

    public IReadOnlyList<TaskLine> Tasks(TaskWish wish) => [.. TaskRows.Of(store, Mine(wish)).Select(TaskLine.Of)];

    public IReadOnlyList<(string Loop, Phrase Chip, string Owner, long Count)> Count(TaskWish wish) => TaskRows.Count(store, Mine(wish));

    public (long Closed, long OnTime) Kept(TaskWish wish) => TaskRows.Kept(store, Mine(wish));

    public IReadOnlyList<long> Due(TaskWish wish, IReadOnlyList<DateTimeOffset> edges) => TaskRows.Due(store, Mine(wish), edges);

    public IReadOnlyList<DateTimeOffset> ClosedAt(TaskWish wish) => TaskRows.ClosedAt(store, Mine(wish));

    /// <summary>Everybody alive, once, by ward and by what is next for them.</summary>
    public IReadOnlyList<CensusRow> Census(DateTimeOffset at, IReadOnlyList<DateTimeOffset> edges) => CensusRows.Of(store, at, edges, Reach.Wide);

    /// <summary>The beds of a ward with who lies in them.</summary>
    public IReadOnlyList<WardRow> Ward(string ward) => WardRows.Of(store, ward, Reach.Wide);

    /// <summary>Wards with somebody in a bed, how many, and how many of them are to be measured by then.</summary>
    public IReadOnlyList<(string Ward, long Beds, long Due)> WardsLain(DateTimeOffset by) => WardRows.Wards(store, by, Reach.Wide);

    /// <summary>Procedures planned for some days.</summary>
    public IReadOnlyList<PlannedRow> Planned(DateTimeOffset from, DateTimeOffset to) => PlannedRows.Between(store, from, to, Reach.Wide);

    /// <summary>What the organisations are called, by id.</summary>
    public IReadOnlyDictionary<string, Phrase> Organisations() => Storage.Organisations.People.Read(store).Organisations.ToDictionary(o => o.Id, o => o.Name);

    /// <summary>Tasks of a chart that an entry asked for or closed.</summary>
    public IReadOnlyList<TaskLine> About(ChartId chart, long entry, DateTimeOffset now) =>
        [.. Tasks(new() { Chart = chart, At = now }).Concat(Tasks(new() { Chart = chart, At = now, Closed = true })).Where(t => t.Because.Contains(entry) || t.ClosedBy == entry)];

    /// <summary>A page of the list of patients.</summary>
    public IReadOnlyList<PatientRow> Patients(PatientWish wish) => [.. PatientRows.Of(store, wish with { Reach = Reach }).Select(Listed)];

    /// <summary>A partner's list shows what the agreement lists, as the chart itself does.</summary>
    PatientRow Listed(PatientRow row)
    {
        if (Reach.Narrow is [] || Decide(row.Chart) is not Opening.Granted { By.Grant: Grant.Shared, Listed: var listed }) return row;
        return row with
        {
            Syndrome = listed.HasFlag(SharedRecords.ChineseMedicine) ? row.Syndrome : null, Regimen = listed.HasFlag(SharedRecords.Medicines) ? row.Regimen : null,
            Cycle = listed.HasFlag(SharedRecords.Medicines) ? row.Cycle : null, Open = 0, Overdue = 0,
        };
    }

    /// <summary>How many of them stand where.</summary>
    public IReadOnlyDictionary<PatientState, long> PatientStates(PatientWish wish) => PatientRows.Count(store, wish with { Reach = Reach });

    /// <summary>The short link of some entries of a chart.</summary>
    public IReadOnlyDictionary<long, string> Links(ChartId chart, long from, long to) => ChartProof.Links(store, chart, from, to);

    /// <summary>Walks one chart's chain now.</summary>
    public ChartProof Prove(ChartId chart) => ChartProof.Of(store, chart);

    public IReadOnlyList<string> Wards() => TaskRows.Wards(store);

    /// <summary>Whom a list shows: only those whose charts would open.</summary>
    public IReadOnlyList<OpenedChart> Find(string text, int limit) =>
        [.. PersonRows.Find(store, text, limit, Reach).Select(p => Seen(p.Chart)).OfType<OpenedChart>()];

    /// <summary>Who is called exactly so, or has exactly this number, and is closed to this person: an emergency must find the right chart.</summary>
    public IReadOnlyList<PersonRow> Closed(string text, int limit) =>
        visitor.Reader.MayBreak ? [.. PersonRows.Exactly(store, text, limit).Where(p => Decide(p.Chart) is Opening.Closed)] : [];

    /// <summary>Whether it opens, once for each request; null when there is no such chart.</summary>
    public Opening? Decide(ChartId id)
    {
        if (decided.TryGetValue(id, out var opening)) return opening;
        return decided[id] = store.Read(id) is { } chart ? Opening.For(chart, visitor.Reader, time.GetUtcNow()) : null;
    }

    /// <summary>Opens a chart for reading; null when there is none, or it is closed to this person.</summary>
    public OpenedChart? Open(ChartId id)
    {
        if (Decide(id) is not Opening.Granted granted) return null;
        if (told.Add(id))
            log.Add(new(id, visitor.Account, string.Join(' ', visitor.Roles), granted.By.Key, Threshold.DoorOf(http.HttpContext?.Request.Path ?? ""), granted.Hidden, time.GetUtcNow()));
        return Seen(id);
    }

    /// <summary>A chart this person has had open at the side for a while: it was written down when it was opened.</summary>
    public OpenedChart? Again(ChartId id) => Seen(id);

    /// <summary>The charts of the person at the screen, or of whom they belong to.</summary>
    public IReadOnlyList<OpenedChart> Own() => [.. PersonRows.By(store, Keys.Own(visitor.Account)).Select(Open).OfType<OpenedChart>()];

    /// <summary>The name on an open chart.</summary>
    public string NameOf(ChartId id) => Seen(id)?.Name ?? "";

    OpenedChart? Seen(ChartId id) => Decide(id) is Opening.Granted granted
        ? new(granted.Chart, store.WhoIs(id) ?? new Identity { Name = id.ToString()[..8] }) { By = granted.By.Grant, Hidden = granted.Hidden } : null;
}
