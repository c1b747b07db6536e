using Xinglin.Care;
using Xinglin.Care.Quality;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Indicators;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Pages.Mood;

/// <summary>What the list of mood asks of the store for this person, and the figures it comes to.</summary>
public sealed class MoodRoom(Store store, Visitor visitor, Library library, TimeProvider time)
{
    public const int Days = 90;

    public DateTimeOffset Now { get; } = time.GetUtcNow();
    DateOnly Until => Now.HouseDay();
    DateOnly From => Until.AddDays(1 - Days);

    /// <summary>Whether this person is shown who answered what; the figures are for everybody.</summary>
    public bool Named => Care.Rights.Sensitive.IsShownTo(Care.Rights.Sensitivity.Mood, visitor.Roles);

    public IReadOnlyList<MoodRow> Rows => field ??= MoodRows.Since(store, From.Start(), new Reach(visitor.Reader.Keys, Now) { Narrow = visitor.Reader.Narrow }.Wide);

    /// <summary>The rows behind one part of a figure, by the word in the address.</summary>
    public IReadOnlyList<MoodRow> Behind(string? what) => what switch
    {
        "hospice" => People(Rows.Where(r => r.Hospice && r.Instrument is not "distress")),
        "hospice-positive" => People(Rows.Where(r => r.Hospice && r.Instrument is not "distress" && r.Positive)),
        "asked" => [.. Rows.Where(r => r.DueAt is { } due && (r.AnsweredAt is not null || due < Now))],
        "in-time" => [.. Rows.Where(r => r.InTime)],
        "nine" => [.. Rows.Where(r => r.ItemNine)],
        "all" => Rows,
        _ => [.. Rows.Where(r => r.IsOpen)],
    };

    /// <summary>One row a person, the worst of theirs.</summary>
    static List<MoodRow> People(IEnumerable<MoodRow> rows) => [.. rows.GroupBy(r => r.Chart).Select(g => g.OrderByDescending(r => r.Score).First())];

    public Figure? Incidence => Of("mood-incidence", Behind("hospice-positive").Count, Behind("hospice").Count);

    public Figure? Answered => Of("mood-answered", Behind("in-time").Count, Behind("asked").Count);

    Figure? Of(string card, int numerator, int denominator) => library.FamilyOf<IndicatorCard>().On(card, Now) is { } definition ? new(definition, From, Until, numerator, denominator) : null;
}
