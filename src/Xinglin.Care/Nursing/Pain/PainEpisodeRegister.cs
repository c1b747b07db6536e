using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Pain;

/// <summary>疼痛登记簿。One row an episode of a stay: how bad, when it came down, whether in time.</summary>
public sealed class PainEpisodeRegister(Library library) : IRegister
{
    readonly Adopted<PainCareCard> cards = library.For<PainCareCard>();

    public string Name => "pain_episode";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "the score that began it"),
        new("began_at", Kind.Time, "when it began"),
        new("due_at", Kind.Time, "until when it was to be quiet"),
        new("worst", Kind.Number, "the highest score of it"),
        new("quiet_at", Kind.Time, "the first of the scores that stayed low; null: not yet"),
        new("left_at", Kind.Time, "when the stay ended; null: it lasts"),
        new("kept", Kind.Truth, "quiet in time, and it stayed so; null: the patient left before anybody could tell"),
    ];

    public IReadOnlyList<string> Indexes => ["began_at, kept, chart"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        foreach (var stay in Stay.In(chart))
        {
            if (cards.On(stay.Start) is not { } card) continue;
            foreach (var episode in PainEpisode.In(PainReading.In(chart).Where(r => stay.Covers(r.At)), card))
            {
                var due = episode.First.At.AddHours(card.ControlWithinHours.Is);
                var quiet = episode.QuietFrom(card);
                bool? kept = quiet <= due ? episode.EndedBy is not null ? true : null : stay.Left <= due ? null : false;
                yield return [episode.First.Entry.Id.Value, episode.First.At, due, episode.Readings.Max(r => r.Score), quiet, stay.Left, kept];
            }
        }
    }
}
