using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>The time axis all six lanes share.</summary>
public sealed record Axis(DateTimeOffset From, DateTimeOffset To, double Left, double Right)
{
    public double X(DateTimeOffset at) => Left + (at - From) / (To - From) * (Right - Left);

    public bool Shows(DateTimeOffset at) => at >= From && at <= To;

    public double PerDay => (Right - Left) / Math.Max(1, (To - From).TotalDays);

    /// <summary>The whole course: from two months before the tumour was known, or from the first dated entry, to a little after now or after the last entry.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Whole(Chart chart, DateTimeOffset now)
    {
        var dated = chart.Standing.Where(e => e.Precision != Precision.Unknown).Select(e => e.HappenedAt).ToList();
        if (dated is []) return (now.AddDays(-90).Here, now.AddDays(10).Here);
        var tumour = chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact.IsCancer && d.Entry.Precision != Precision.Unknown).Select(d => d.At.AddDays(-60)).DefaultIfEmpty(dated[0]).Min();
        var from = tumour < dated[0] ? dated[0] : tumour;
        var last = dated[^1];
        var end = now - last > TimeSpan.FromDays(365) ? last : last > now ? last : now;
        if (end - from < TimeSpan.FromDays(30)) from = end.AddDays(-30);
        var margin = (end - from) * 0.06;
        return ((from - margin * 0.4).Here, (end + margin).Here);
    }

    /// <summary>Marks of the calendar, never closer than their words need.</summary>
    public IEnumerable<(DateTimeOffset At, Phrase Text)> Ticks()
    {
        int[] steps = [1, 2, 3, 6, 12, 24, 60, 120];
        var months = steps.FirstOrDefault(s => s * 30.4 * PerDay >= 58, 240);
        var first = new DateTime(From.Year, 1, 1);
        for (var day = first; day < To.DateTime; day = day.AddMonths(months))
        {
            var at = new DateTimeOffset(day, From.Offset);
            if (at < From) continue;
            yield return (at, day.Month == 1 || months >= 12
                ? new($"{day.Year} 年", day.Year.ToString(CultureInfo.InvariantCulture))
                : new($"{day.Month} 月", day.ToString("MMM", CultureInfo.InvariantCulture)));
        }
    }
}
