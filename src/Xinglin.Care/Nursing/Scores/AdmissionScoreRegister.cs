using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>入院评估登记簿。One row a score a stay asks for, written or not: what the figures of admission count.</summary>
public sealed class AdmissionScoreRegister(Library library) : IRegister
{
    readonly Adopted<AdmissionScoresCard> cards = library.For<AdmissionScoresCard>();

    public string Name => "admission_score";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("stay", Kind.Whole, "entry number of the stay"),
        new("came_at", Kind.Time, "when the stay began"),
        new("left_at", Kind.Time, "when it ended; null: it lasts"),
        new("department", Kind.Text, "department of the stay"),
        new("instrument", Kind.Text, "id of the score's card"),
        new("due_at", Kind.Time, "until when it was asked for"),
        new("scored_at", Kind.Time, "when it was first done; null: never in this stay"),
        new("score", Kind.Number, "what came out"),
        new("in_time", Kind.Truth, "done by its deadline"),
    ];

    public IReadOnlyList<string> Indexes => ["instrument, came_at, in_time, chart"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        foreach (var stay in Stay.In(chart))
        {
            if (cards.On(stay.Start) is not { } card) continue;
            foreach (var asked in card.Of(chart, stay))
                yield return [stay.Came.Entry.Id.Value, stay.Start, stay.Left, stay.Came.Fact.Department, asked.Instrument, asked.Due, asked.First?.At, asked.First?.Fact.Score, asked.InTime];
        }
    }
}
