using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>拟行操作登记簿。Every plan that stands, with what its check list would say on the morning of its day: what the list of the day reads.</summary>
public sealed class PlannedProcedureRegister(Library library) : IRegister
{
    /// <summary>The hour a list begins, in the house's day: the check is worked out for it, so that no clock is read.</summary>
    const int ListBegins = 8;

    public string Name => "planned_procedure";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "the plan's entry number"),
        new("planned_on", Kind.Time, "the day it is meant for, at its start"),
        new("name", Kind.Text, "as the plan calls it"),
        new("card", Kind.Text, "its procedure card; null: none"),
        new("site", Kind.Text, "where"),
        new("urgency", Kind.Text, "elective, urgent or emergency"),
        new("done_at", Kind.Time, "when it was done or called off; null while it waits"),
        new("inr", Kind.Text, "standing, and what the check says in both tongues, with bars between: met|1.10　11-10|1.10, 11-10"),
        new("platelets", Kind.Text, "the same"),
        new("thinners", Kind.Text, "the same, of the drug that stands in the way first"),
        new("consent", Kind.Text, "the same"),
        new("imaging", Kind.Text, "the same; null: not asked"),
        new("open", Kind.Whole, "lines of the chart that stand in the way, those of the room left out"),
    ];

    public IReadOnlyList<string> Indexes => ["planned_on"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (!chart.All<ProcedurePlanned>().Any()) yield break;
        foreach (var p in chart.Plans(library))
        {
            var day = p.Plan.Fact.PlannedOn.Start();
            var lines = p.Done is null ? ProcedureCheck.Of(chart, ProcedureAsked.Of(p.Plan, HouseTime.Later(day.AddHours(ListBegins), p.Plan.At)), library) : null;
            yield return
            [
                p.Plan.Entry.Id.Value, day, p.Plan.Fact.Name, p.Card?.Id, p.Plan.Fact.Site, p.Plan.Fact.Urgency.ToString().ToLowerInvariant(), p.Done is { Entry: var done } ? done.HappenedAt : null,
                Said(lines, Analytes.Inr.Id), Said(lines, Analytes.Platelets.Id), Said(lines?.Where(l => l.Id.StartsWith("drug", StringComparison.Ordinal)).OrderByDescending(l => l.Standing is Standing.NotMet).ThenByDescending(l => l.Standing is Standing.Unknown)),
                Said(lines, "consent"), Said(lines, "imaging"), (long)(lines?.Count(l => l.Stops && !l.InTheRoom) ?? 0),
            ];
        }
    }

    static string? Said(IReadOnlyList<CheckLine>? lines, string id) => Said(lines?.Where(l => l.Id == id));

    static string? Said(IEnumerable<CheckLine>? lines) => lines?.FirstOrDefault() is { } line ? $"{line.Standing.ToString().ToLowerInvariant()}|{line.Says.Zh}|{line.Says.En}" : null;
}
