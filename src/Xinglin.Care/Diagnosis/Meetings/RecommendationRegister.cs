using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Meetings;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>建议登记簿。Every recommendation of a board, a distant or a visiting expert, and what became of it.</summary>
public sealed class RecommendationRegister : IRegister
{
    public string Name => "recommendation";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "the recommendation's entry number"),
        new("act", Kind.Text, "what is to be done, as written"),
        new("owner", Kind.Text, "role that is asked"),
        new("account", Kind.Text, "the one colleague who is asked; null: whoever holds the role"),
        new("advised_at", Kind.Time, "when it was advised"),
        new("advised_by", Kind.Text, "account that wrote it down"),
        new("due_at", Kind.Time, "end of the day it was due"),
        new("meeting", Kind.Text, "the meeting, as the calendar or its writer calls it; null: none"),
        new("trip", Kind.Text, "the expert's visit it was given on; null: none"),
        new("request", Kind.Whole, "entry number of the request it answers; null: unknown"),
        new("team", Kind.Text, "the disease whose board it was, as its request says; null: nobody said"),
        new("gate", Kind.Text, "what must hold first, as written; null: nothing"),
        new("state", Kind.Text, "open, done, changed, refused, impossible, or ended by death"),
        new("obstacle", Kind.Text, "who said no or what stood against it; null: done, open or ended"),
        new("reason", Kind.Text, "in the words of who settled it"),
        new("settled_at", Kind.Time, "when that happened; null while it is open"),
        new("evidence", Kind.Whole, "entry number of the proof; null: none named"),
    ];

    public IReadOnlyList<string> Indexes => ["advised_at", "trip", "meeting"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        foreach (var f in chart.Recommendations())
        {
            var (item, fact) = (f.Item, f.Item.Fact);
            var team = fact.Request is { } asked ? chart.All<MdtRequested>().FirstOrDefault(r => r.Entry.Id.Value == asked).Fact?.Disease : null;
            yield return
            [
                item.Entry.Id.Value, fact.Act, Word(fact.Owner), fact.OwnerAccount, item.At, item.Entry.Author, fact.By.End(), fact.Meeting, fact.Trip, fact.Request, team, fact.Gate,
                Word(f.State), f.Word is { Obstacle: { } obstacle, Outcome: not ItemOutcome.Done } ? Word(obstacle) : null, f.Word?.Reason, f.SettledAt, f.Evidence,
            ];
        }
    }

    static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
