using Xinglin.Care;
using Xinglin.Facts;

namespace Xinglin.Web;

/// <summary>What was written into one chart, in the order of writing, as it was known at a moment, narrowed by the filters of the address.</summary>
public sealed class AuditView
{
    public const int PageSize = 200;

    public AuditView(Chart chart, Look look)
    {
        KnownOn = look.Day("known");
        Chart = KnownOn is { } day ? chart.AsKnownAt(day.End().AddTicks(-10)) : chart;
        Versions = new(Chart);
        IEnumerable<Entry> rows = Chart.Written;
        if (look["stands"] is "true") rows = rows.Where(Versions.Holds);
        Kinds = [.. rows.GroupBy(Kind).Select(g => (g.Key, g.Count())).OrderByDescending(k => k.Item2).ThenBy(k => k.Key, StringComparer.Ordinal)];
        Authors = [.. rows.GroupBy(e => e.Author).Select(g => (g.Key, g.Count())).OrderByDescending(a => a.Item2).ThenBy(a => a.Key, StringComparer.Ordinal)];
        if (look["kind"] is { } kind) rows = rows.Where(e => Kind(e) == kind);
        if (look["by"] is { } author) rows = rows.Where(e => e.Author == author);
        if (look.Day("from") is { } from) rows = rows.Where(e => e.RecordedAt >= from.Start());
        if (look.Day("to") is { } to) rows = rows.Where(e => e.RecordedAt < to.End());
        if (look["changed"] is "true") rows = rows.Where(e => e.Amends is not null || !Versions.Holds(e));
        Rows = [.. rows];
    }

    /// <summary>The chart as it was known; the whole of it when no day is asked for.</summary>
    public Chart Chart { get; }
    public DateOnly? KnownOn { get; }
    public Versions Versions { get; }
    public IReadOnlyList<Entry> Rows { get; }
    public IReadOnlyList<(string Kind, int Count)> Kinds { get; }
    public IReadOnlyList<(string Author, int Count)> Authors { get; }

    public static string Kind(Entry entry) => entry.Fact is Blank blank ? blank.WasTag : Tags.Of(entry.Fact).Name;

    /// <summary>The entry it corrects or retracts.</summary>
    public Entry? Old(Entry entry) => entry.Amends is { } id ? Chart.Written.ElementAtOrDefault((int)id.Value - 1) : null;
}
