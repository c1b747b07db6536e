using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Mood;

/// <summary>情绪登记簿。One row a scored form: what came out, whether it asked for an answer, and when one came.</summary>
public sealed class MoodRegister(Library library) : IRegister
{
    readonly Adopted<MoodCareCard> cards = library.For<MoodCareCard>();
    readonly Adopted<ItemNineCard> nine = library.For<ItemNineCard>();

    public string Name => "mood_score";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "entry number of the form"),
        new("instrument", Kind.Text, "distress, phq-9 or gad-7"),
        new("at", Kind.Time, "when it was asked"),
        new("score", Kind.Number, "its total"),
        new("positive", Kind.Truth, "at or over the line that asks for an answer"),
        new("hospice", Kind.Truth, "asked in hospice care"),
        new("item_nine", Kind.Truth, "the answer to item 9 was not a no; null: it was not asked"),
        new("due_at", Kind.Time, "until when an answer is due; null: none is asked for"),
        new("answered_at", Kind.Time, "when the answer came: the longer forms, a plan, a safety assessment; null: not yet"),
    ];

    public IReadOnlyList<string> Indexes => ["at, instrument, positive, chart", "due_at, answered_at, chart"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        var hospice = chart.All<HospiceAdmission>().Select(h => (DateTimeOffset?)h.At).FirstOrDefault();
        foreach (var score in chart.Moods())
        {
            var (id, card, item) = (Instruments.IdOf(score.Fact.Instrument), cards.On(score.At), nine.On(score.At));
            if (card is null) continue;
            var answer = id is "phq-9" && item is not null ? ItemNine.Answer(score.Fact, item) : null;
            var wish = answer is not null && ItemNine.Says(answer, item!);
            var line = card.Lines.GetValueOrDefault(id);
            var positive = line is null ? score.Fact.Score >= card.DistressAsks.Is : score.Fact.Score >= line.PlanFrom.Is;
            var (due, answered) = wish ? (score.KnownAt.HouseDay().End(), chart.All<SafetyAssessed>().Where(s => s.At >= score.At).Select(s => (DateTimeOffset?)s.At).FirstOrDefault())
                : !positive ? ((DateTimeOffset?)null, (DateTimeOffset?)null)
                : line is null ? (score.KnownAt.AddHours(card.FormsWithinHours.Is), Forms(chart, card, score.At))
                : (score.KnownAt.AddDays(card.PlanWithinDays.Is), chart.MoodPlan(score.At.AddDays(-card.PlanHoldsDays.Is), card.PlanWords.Is)?.At);
            yield return [score.Entry.Id.Value, id, score.At, score.Fact.Score, positive, hospice <= score.At, answer is null ? null : wish, due, answered];
        }
    }

    static DateTimeOffset? Forms(Chart chart, MoodCareCard card, DateTimeOffset from)
    {
        List<DateTimeOffset?> first = [.. card.Lines.Keys.Select(id => chart.Scored(id).Where(s => s.At >= from).Select(s => (DateTimeOffset?)s.At).FirstOrDefault())];
        return first.Contains(null) ? null : first.Max();
    }
}
