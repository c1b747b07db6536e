using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>The time axis all six lanes share.</summary>
public sealed record Axis(DateTimeOffset From, DateTimeOffset To, double Left, double Right)
{
    public double X(DateTimeOffset at) => Left + (at - From) / (To - From) * (Right - Left);

    public bool Shows(DateTimeOffset at) => at >= From && at <= To;

    public double PerDay => (Right - Left) / Math.Max(1, (To - From).TotalDays);

    /// <summary>The whole course: from two months before the tumour was known, or from the first dated entry, to a little after now, what is planned next, or the last entry.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Whole(Chart chart, DateTimeOffset now)
    {
        var dated = chart.Standing.Where(e => e.Precision != Precision.Unknown && e.HappenedAt < now.AddDays(Ahead)).Select(e => e.HappenedAt).ToList();
        if (dated is []) return (now.AddDays(-90).Here, now.AddDays(10).Here);
        var tumour = chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact.IsCancer && d.Entry.Precision != Precision.Unknown).Select(d => d.At).DefaultIfEmpty(dated[0]).Min();
        var from = tumour - dated[0] > TimeSpan.FromDays(60) ? tumour.AddDays(-60) : dated[0];
        var last = dated[^1];
        var end = now - last > TimeSpan.FromDays(365) ? last : last > now ? last : now;
        if (end - from < TimeSpan.FromDays(30)) from = end.AddDays(-30);
        var margin = (end - from) * 0.06;
        var to = end + margin;
        if (end == now && Next(chart, now) is { } next && next + margin > to) to = next + margin;
        return ((from - margin * 0.4).Here, to.Here);
    }

    const int Ahead = 180; // what lies further ahead, a mistyped year perhaps, does not stretch the picture; zooming out still reaches it

    /// <summary>The last day something is planned for in the coming weeks; null when nothing is.</summary>
    static DateTimeOffset? Next(Chart chart, DateTimeOffset now) =>
        chart.All<Facts.Treatment.CycleOrdered>().Select(o => o.Fact.PlannedOn).Concat(chart.All<Facts.Paths.NextStep>().Select(n => n.Fact.On).OfType<DateOnly>())
            .Select(d => (DateTimeOffset?)Care.HouseTime.Start(d)).Where(d => d > now && d < now.AddDays(60)).Max();

    /// <summary>Marks of the calendar, never closer than their words need: days in a short view, months, years.</summary>
    public IEnumerable<(DateTimeOffset At, Phrase Text)> Ticks() => PerDay * 15 >= Apart ? Days() : Months();

    const double Apart = 62;

    IEnumerable<(DateTimeOffset At, Phrase Text)> Days()
    {
        int[] steps = [1, 2, 5, 7];
        var step = steps.FirstOrDefault(s => s * PerDay >= Apart, 14);
        for (var at = new DateTimeOffset(From.Date, From.Offset); at < To; at = at.AddDays(step))
            if (at >= From) yield return (at, new(at.ToString("MM-dd", CultureInfo.InvariantCulture), at.ToString("d MMM", CultureInfo.InvariantCulture)));
    }

    IEnumerable<(DateTimeOffset At, Phrase Text)> Months()
    {
        int[] steps = [1, 2, 3, 6, 12, 24, 60, 120];
        var months = steps.FirstOrDefault(s => s * 30.4 * PerDay >= Apart, 240);
        var first = true;
        for (var day = new DateTime(From.Year, 1, 1); day < To.DateTime; day = day.AddMonths(months))
        {
            var at = new DateTimeOffset(day, From.Offset);
            if (at < From) continue;
            var year = first || day.Month == 1;
            first = false;
            yield return (at, months >= 12 ? new($"{day.Year} 年", day.Year.ToString(CultureInfo.InvariantCulture))
                : new(year ? $"{day.Year} 年 {day.Month} 月" : $"{day.Month} 月", day.ToString(year ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture)));
        }
    }
}
