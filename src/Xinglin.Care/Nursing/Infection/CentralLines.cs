using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>中心导管在位。Central lines as spans, and whether one was in long enough on a day to answer for an infection.</summary>
public static class CentralLines
{
    public static IReadOnlyList<LineSpan> Of(Chart chart, BloodstreamInfectionCard card)
    {
        List<LineSpan> spans = [];
        foreach (var kind in card.CentralLines.Is)
        {
            var placed = chart.All<CatheterPlaced>().Where(p => p.Fact.Kind == kind).ToList();
            var removed = chart.All<CatheterRemoved>().Where(r => r.Fact.Kind == kind).Select(r => r.At).ToList();
            for (var i = 0; i < placed.Count; i++)
            {
                var next = i + 1 < placed.Count ? placed[i + 1].At : (DateTimeOffset?)null;
                var until = removed.Where(r => r >= placed[i].At && (next is null || r <= next)).Select(r => (DateTimeOffset?)r).FirstOrDefault() ?? next;
                spans.Add(new(kind, placed[i].At, until, placed[i].Entry));
            }
        }
        return [.. spans.OrderBy(s => s.From)];
    }

    /// <summary>The line that was in place longer than the card asks on this day or the day before; days in the hospital count, the first of them is 1.</summary>
    /// <returns>the line and its day; null when none was</returns>
    public static (LineSpan Line, int Day)? On(IReadOnlyList<LineSpan> lines, DateOnly day, DateOnly? admitted, BloodstreamInfectionCard card)
    {
        DateOnly? first = null, last = null;
        LineSpan? present = null;
        foreach (var line in lines)
        {
            var from = admitted is { } a && line.From.HouseDay() < a ? a : line.From.HouseDay();
            var until = line.Until?.HouseDay() ?? DateOnly.MaxValue;
            if (from > day || until < from) continue;
            if (first is null || last is { } l && l != DateOnly.MaxValue && from > l.AddDays(1)) first = from; // a whole day without any line begins the count anew
            if (last is null || until > last) last = until;
            if (until >= day.AddDays(-card.LineOutDays.Is)) present ??= line;
        }
        if (first is null || present is null || last < day.AddDays(-card.LineOutDays.Is)) return null;
        var count = (last < day ? last.Value : day).DayNumber - first.Value.DayNumber + 1;
        return count > card.LineLongerThanDays.Is ? (present, count) : null;
    }
}
