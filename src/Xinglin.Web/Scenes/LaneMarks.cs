using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>What several lanes draw alike.</summary>
static class LaneMarks
{
    /// <summary>The entries of some kinds that lie in view, in order of time; those without a date lie nowhere.</summary>
    public static List<Entry> InView(this Axis axis, Chart chart, params Type[] kinds) =>
        [.. chart.Standing.Where(e => e.Precision != Precision.Unknown && kinds.Contains(e.Fact.GetType()) && axis.Shows(e.HappenedAt))];

    public static IEnumerable<Stated<T>> InView<T>(this Axis axis, Chart chart) where T : IFact =>
        chart.All<T>().Where(s => s.Entry.Precision != Precision.Unknown && axis.Shows(s.At));

    /// <summary>Dots on one line with words beside them where there is room; the newest speak first.</summary>
    public static void Dots(Easel easel, Axis axis, IReadOnlyList<(Entry Entry, Phrase Say)> points, double y, string ink)
    {
        foreach (var (entry, say) in points)
        {
            easel.Draw(new Dot(axis.X(entry.HappenedAt), y, 4.2, ink) { Entry = entry.Id, Tip = say });
            easel.Keep(new(axis.X(entry.HappenedAt) - 4, y - 4, 8, 8));
        }
        foreach (var (entry, say) in points.Reverse())
            foreach (var room in (double[])[420, 220, 110])
                if (easel.Beside(new(axis.X(entry.HappenedAt), y + 4, easel.Fit(say, 12, room), 12, "ink-700") { Entry = entry.Id, Tip = say }, 8, Journey.Left, Journey.Width - 8)) break;
    }

    /// <summary>A lane without its facts says so instead of being silent.</summary>
    public static void Nothing(Easel easel, double y, Phrase what) => easel.Set(new Label(Journey.Left + 6, y, what, 12, "ink-500"));
}
