using Xinglin.Care.Nursing.Lines;
using Xinglin.Facts;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>中心导管在位。Central lines as spans, and whether one was in long enough on a day to answer for an infection.</summary>
public static class CentralLines
{
    /// <summary>The lines whose kind the card calls central, in the order they went in.</summary>
    public static IReadOnlyList<CentralLine> Of(Chart chart, BloodstreamInfectionCard card) =>
        [.. LineStay.In(chart).Where(l => card.CentralLines.Is.Contains(l.Kind)).Select(l => new CentralLine(l.Kind, l.First.HappenedAt, l.OutAt, l.First)).OrderBy(l => l.From)];

    /// <summary>The line that was in place longer than the card asks on this day or the day before; days in the hospital count, the first of them is 1.</summary>
    /// <returns>the line and its day; null when none was</returns>
    public static (CentralLine Line, int Day)? On(IReadOnlyList<CentralLine> lines, DateOnly day, DateOnly? admitted, BloodstreamInfectionCard card)
    {
        DateOnly? first = null, last = null;
        CentralLine? present = null;
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
