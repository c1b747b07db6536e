using System.Text.Json;
using Xinglin.Care.Rights;
using Xinglin.Facts;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Care;

/// <summary>待办登记簿。One row per task of every chart, open and closed; the time a closed one took is the quality indicator.</summary>
public sealed class TaskRegister(Library library) : IToldOnce
{
    const int Id = 0, ClosedAt = 18, Ward = 22; // places in a row

    public IReadOnlyList<NamedLoop> Loops { get; } = Care.Loops.In(library);

    public string Name => "task";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("id", Kind.Text, "loop/key; the same however the facts arrived"),
        new("loop", Kind.Text, "which care loop asked"),
        new("wing", Kind.Text, "screening, diagnosis, treatment, nursing, recovery, comfort"),
        new("harm", Kind.Text, "what waits if nobody acts: acute, gate, routine, course"),
        new("owner", Kind.Text, "role that is asked"),
        new("say_zh", Kind.Text, "what to do"),
        new("say_en", Kind.Text, "what to do, in English"),
        new("evidence_zh", Kind.Text, "the numbers that speak"),
        new("evidence_en", Kind.Text, "the numbers that speak, in English"),
        new("chip_zh", Kind.Text, "the loop's short name"),
        new("chip_en", Kind.Text, "the loop's short name, in English"),
        new("opens_at", Kind.Time, "before this it waits"),
        new("due_at", Kind.Time, "after this it is overdue"),
        new("escalates_at", Kind.Time, "from here the next role sees it too; null: never"),
        new("escalates_to", Kind.Text, "that role"),
        new("card", Kind.Text, "card@edition that asked"),
        new("because", Kind.Text, "JSON array of entry numbers, the trigger first"),
        new("closes_with", Kind.Text, "JSON array of what would close it, the likeliest first: a tag, and what of it is known, as in drug-given?kind=antibacterial"),
        new("closed_at", Kind.Time, "when the closing entry happened; null: not closed. May lie before opens_at when the evidence was there already"),
        new("closed_by", Kind.Whole, "entry number that closed it"),
        new("answered", Kind.Truth, "closed by a reason, not by its evidence"),
        new("ended", Kind.Truth, "closed by death or hospice care"),
        new("ward", Kind.Text, "where the patient lies now; null: not in a bed"),
        new("bed", Kind.Text, "bed in that ward"),
        new("account", Kind.Text, "the colleague who is asked by name, or it was handed to; null: whoever holds the role"),
        new("carer", Kind.Text, "who of the care team holds the role that is asked; null: nobody named, or a role kept in shifts"),
        new("promised_at", Kind.Time, "when it was due before anybody put it off; the indicator counts this one"),
        new("homes", Kind.Text, "ids of the organisations the person is registered at, each between blanks; who may open charts there is seen without looking at its doors"),
        new("seen_until", Kind.Time, "from here those organisations' clinics open the chart no more; null: nothing happened yet"),
    ];

    /// <summary>Two indexes that answer which tasks and how many without touching the rows: one in the order of a worklist, one in the order of its counts.</summary>
    public IReadOnlyList<string> Indexes =>
    [
        "closed_at, harm, due_at, chart, n, opens_at, owner, escalates_at, escalates_to, ward, loop, ended, account, carer, promised_at, homes, seen_until",
        "closed_at, loop, owner, chart, opens_at, due_at, escalates_at, escalates_to, ward, account, carer, homes, seen_until",
    ];

    /// <summary>The tasks themselves, for a page that shows one chart.</summary>
    public IReadOnlyList<Asked> Tasks(Chart chart) => Loops.Ask(chart);

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        var bed = chart.BedAt(DateTimeOffset.MaxValue);
        var team = CareTeam.Of(chart);
        var homes = string.Concat(Doors.Homes(chart).Select(h => $" {h} "));
        var seenUntil = Doors.SeenUntil(chart);
        foreach (var asked in Tasks(chart))
        {
            var (task, name) = (asked.Task, asked.Loop.Name);
            yield return
            [
                asked.Id, name.Id, Word(name.Wing), Word(name.Harm), Word(task.Owner), task.Say.Zh, task.Say.En, task.Evidence.Zh, task.Evidence.En,
                name.Name.Zh, name.Name.En, task.Opens, task.Due, task.Escalates, task.EscalatesTo is { } to ? Word(to) : null, task.Card,
                JsonSerializer.Serialize(task.Also.Prepend(task.Because).Select(e => e.Id.Value).Distinct()),
                JsonSerializer.Serialize(task.ClosesWith),
                asked.ClosedAt, asked.ClosedBy?.Id.Value, asked.How == Ending.Answer, asked.How == Ending.Silence, bed?.Ward, bed?.Bed,
                asked.HandedOn is { } handed ? handed.Fact.ToAccount : task.Account, team.Holding(task.Owner), asked.PromisedAt, homes, seenUntil,
            ];
        }
    }

    /// <summary>One task of one name: where one chart of the person holds the closing evidence it is closed; else the chart with the bed asks, or the first.
    /// A chart keeps asking all the same where the other is not open to everybody it is open to: nobody must lose a task by a link.</summary>
    public IReadOnlyList<IReadOnlyList<object?[]>> Once(IReadOnlyList<Chart> person, IReadOnlyList<IReadOnlyList<object?[]>> told)
    {
        var houses = person.Select(c => c.All<Registered>().Select(r => r.Fact.Organisation).ToHashSet()).ToList();
        var first = told.SelectMany((rows, chart) => rows.Select(row => (Row: row, Chart: chart))).GroupBy(t => (string)t.Row[Id]!)
            .ToDictionary(same => same.Key, same => same.OrderBy(t => (DateTimeOffset?)t.Row[ClosedAt] ?? DateTimeOffset.MaxValue).ThenBy(t => t.Row[Ward] is null).ThenBy(t => t.Chart).First());
        return [.. told.Select((rows, chart) => rows.Where(row =>
        {
            var (other, by) = first[(string)row[Id]!];
            return by == chart || other[ClosedAt] is null && (!houses[chart].IsSubsetOf(houses[by]) || row[Ward] is { } ward && !ward.Equals(other[Ward]));
        }).ToList())];
    }

    /// <summary>Enums as every door spells them: dutyNurse.</summary>
    static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
