using Xinglin.Facts;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>监测日。Patient-days, line-days and neutropenic days of one chart, by ward, counted once a day at the hour of the census: what the rates stand on.</summary>
public static class SurveillanceDays
{
    public static IReadOnlyList<DayRow> Patient(Chart chart, BloodstreamInfectionCard card) => WardStays.Days(chart.BedSpans(), null, card.CensusHour.Is);

    /// <summary>A day counts once, however many lines were in.</summary>
    public static IReadOnlyList<DayRow> Line(Chart chart, BloodstreamInfectionCard card) =>
        CentralLines.Of(chart, card) is { Count: > 0 } lines ? WardStays.Days(chart.BedSpans(), lines.Select(l => (l.From, l.Until)), card.CensusHour.Is) : [];

    /// <summary>Days in a bed on which the last count, no older than it may be, was low.</summary>
    public static IReadOnlyList<DayRow> Neutropenic(Chart chart, BloodstreamInfectionCard card) =>
        Low(chart, card) is { Count: > 0 } low ? WardStays.Days(chart.BedSpans(), low.Select(s => (s.From, (DateTimeOffset?)s.Until)), card.CensusHour.Is) : [];

    /// <summary>The last count of that moment was low.</summary>
    public static bool IsNeutropenic(Chart chart, DateTimeOffset at, BloodstreamInfectionCard card) => Low(chart, card).Any(s => s.From <= at && at < s.Until);

    /// <summary>Where somebody answers for an event of this day: the ward of the census two days before, so that what begins within a day of a move stays with the ward that was left; else the first ward of the stay.</summary>
    public static BedSpan? WardOf(Chart chart, DateOnly day, BloodstreamInfectionCard card)
    {
        var census = day.AddDays(-2).Start().AddHours(card.CensusHour.Is);
        return chart.BedSpans().FirstOrDefault(b => b.From <= census && !(b.Until <= census)) ?? chart.BedSpans().FirstOrDefault(b => !(b.Until < day.Start()));
    }

    static List<(DateTimeOffset From, DateTimeOffset Until)> Low(Chart chart, BloodstreamInfectionCard card)
    {
        var counts = chart.Readings(Analytes.Neutrophils).ToList();
        List<(DateTimeOffset, DateTimeOffset)> low = [];
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].Value >= card.NeutropenicBelow.Is) continue;
            var holds = counts[i].At.AddDays(card.CountHoldsDays.Is);
            low.Add((counts[i].At, i + 1 < counts.Count && counts[i + 1].At < holds ? counts[i + 1].At : holds));
        }
        return low;
    }
}
