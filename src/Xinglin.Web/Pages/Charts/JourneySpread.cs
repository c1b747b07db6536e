using Xinglin.Care;
using Xinglin.Web.Scenes;
using Xinglin.Web.Scenes.Why;

namespace Xinglin.Web.Pages.Charts;

/// <summary>All that the page of one course shows, gathered once: the view, the picture or its table, what is open, the draft.</summary>
public sealed record JourneySpread(OpenedChart Opened, JourneyView View, Board Board, int Closed, CountBands? Bands, Told Told, DateTimeOffset Now)
{
    const string Fever = "febrile-neutropenia";

    public required Scene Scene { get; init; }

    public IReadOnlyList<TableLine> Lines { get; init; } = [];

    public IReadOnlySet<Wing> Open => Board.Lines.Where(l => l.State is not RingState.Wait).Select(l => l.Task.Wing).ToHashSet();

    public int Undated => Opened.Chart.Standing.Count(e => e.Precision is Precision.Unknown);

    /// <summary>Null when there is no such chart, or it may not be opened.</summary>
    public static JourneySpread? Of(ReadingRoom room, RuleBook rules, ChartId id, JourneyAsked asked, DateTimeOffset now, bool english)
    {
        if (room.Open(id) is not { } opened) return null;
        var chart = opened.Chart;
        var open = Soon(room.Tasks(new() { Chart = id, At = now, Waiting = true }), now);
        var bands = rules.Bands(chart, now);
        var view = JourneyView.Of(chart, $"/charts/{id}", asked, now);
        var look = new JourneyLook(view.From, view.To, now, bands, english)
        {
            Folded = view.Folded, Fold = view.Folding, Herbal = rules.Herbal(now), Episodes = Episodes(room, id, open, chart, now),
            Only = view.Evidence ? open.SelectMany(t => t.Because).Select(n => new EntryId(n)).ToHashSet() : null,
        };
        return new(opened, view, Board.Of(open, now), (int)room.Kept(new() { Chart = id, At = now }).Closed, bands, Told.Of(chart, bands, now), now)
        {
            Scene = (view.Aligned ? CycleMultiples.Of(chart, look) : null) ?? Journey.Of(chart, look),
            Lines = view.Table ? TableLine.Of(chart, look) : [],
        };
    }

    /// <summary>What is asked for now, and what will be within the week. A step somebody might forget is asked for only once it was forgotten.</summary>
    static List<TaskLine> Soon(IEnumerable<TaskLine> tasks, DateTimeOffset now) => [.. tasks.Where(t => t.Opens <= now || t.Opens <= now.AddDays(7) && t.Loop is not "next-step")];

    /// <summary>Fevers in neutropenia as their loop saw them: from the fever until everything it asked for was done, with the minutes to the first dose.</summary>
    static List<Episode> Episodes(ReadingRoom room, ChartId id, IReadOnlyList<TaskLine> open, Chart chart, DateTimeOffset now)
    {
        if (!chart.All<Facts.Nursing.Temperature>().Any()) return [];
        List<Episode> episodes = [];
        var all = open.Where(t => t.Loop == Fever).Concat(room.Tasks(new() { Chart = id, Loop = Fever, Closed = true, At = now })).Where(t => t.Because is not []);
        foreach (var fever in all.GroupBy(t => t.Because[0]))
        {
            if (chart.Written.FirstOrDefault(e => e.Id.Value == fever.Key) is not { } began) continue;
            var ends = fever.Any(t => t.ClosedAt is null) ? null : fever.Max(t => t.ClosedAt);
            var dose = fever.FirstOrDefault(t => t.Id.StartsWith($"{Fever}/first-dose", StringComparison.Ordinal));
            var minutes = dose?.ClosedAt is { } given && given > began.HappenedAt ? (int?)Math.Round((given - began.HappenedAt).TotalMinutes) : null;
            episodes.Add(new(began.HappenedAt, ends, minutes is { } m
                ? new($"发热粒缺 · 首剂 {m} 分", $"febrile neutropenia, first dose {m} min")
                : dose is { ClosedAt: null } ? new("发热粒缺 · 首剂未给", "febrile neutropenia, first dose not given") : new("发热粒缺", "febrile neutropenia"), began.Id));
        }
        return [.. episodes.OrderBy(e => e.From)];
    }
}
