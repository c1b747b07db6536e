using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>A time in one bed; one without an end lasts.</summary>
public sealed record BedSpan(string Ward, string Bed, DateTimeOffset From, DateTimeOffset? Until, Entry Entry);

/// <summary>A central line from its placement, or the first word of it, until it came out; one without an end is still in.</summary>
public sealed record CentralLine(CatheterKind Kind, DateTimeOffset From, DateTimeOffset? Until, Entry Entry);

/// <summary>House days in a row, both included; no last day: they go on.</summary>
public readonly record struct DayRow(string Ward, DateOnly From, DateOnly? Until)
{
    /// <summary>How many of them lie between two days, both included.</summary>
    public int Within(DateOnly from, DateOnly until)
    {
        var last = Until is { } u && u < until ? u : until;
        var first = From > from ? From : from;
        return Math.Max(0, last.DayNumber - first.DayNumber + 1);
    }
}

/// <summary>住院与在管。Where somebody lay and what was in place, as spans; and the days they make at the hour of the census.</summary>
public static class WardStays
{
    extension(Chart chart)
    {
        public IReadOnlyList<BedSpan> BedSpans() => chart.Once(typeof(BedSpan), Beds);

        /// <summary>When the hospital stay of that moment, or the next one within a few days of it, began; null when there is none.</summary>
        public DateTimeOffset? AdmittedFor(DateOnly day, int daysBefore) =>
            chart.Stays().Where(s => s.From.HouseDay() <= day.AddDays(daysBefore) && (s.Until is null || s.Until.Value.HouseDay() >= day)).Select(s => (DateTimeOffset?)s.From).FirstOrDefault();

        /// <summary>Whole stays: from the admission or the first bed to the discharge, the death or the stated end.</summary>
        public IReadOnlyList<(DateTimeOffset From, DateTimeOffset? Until)> Stays() => chart.Once("stays", Whole);
    }

    static List<BedSpan> Beds(Chart chart)
    {
        var given = chart.All<BedAssigned>().ToList();
        if (given is []) return [];
        var ends = Ends(chart);
        List<BedSpan> spans = [];
        for (var i = 0; i < given.Count; i++)
        {
            var next = i + 1 < given.Count ? given[i + 1].At : (DateTimeOffset?)null;
            var left = ends.Where(e => e >= given[i].At).Select(e => (DateTimeOffset?)e).FirstOrDefault();
            var until = next is null || left < next ? left : next;
            if (until != given[i].At) spans.Add(new(given[i].Fact.Ward, given[i].Fact.Bed, given[i].At, until, given[i].Entry));
        }
        return spans;
    }

    static List<(DateTimeOffset From, DateTimeOffset? Until)> Whole(Chart chart)
    {
        var begins = chart.All<BedAssigned>().Select(b => b.At).Concat(chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Inpatient, Planned: false, Cancelled: false }).Select(e => e.At)).Order().ToList();
        var ends = begins is [] ? [] : Ends(chart);
        List<(DateTimeOffset, DateTimeOffset?)> stays = [];
        DateTimeOffset? covered = null;
        foreach (var begin in begins)
        {
            if (covered is { } c && begin < c) continue;
            var end = ends.Where(e => e > begin).Select(e => (DateTimeOffset?)e).FirstOrDefault();
            stays.Add((begin, end));
            if (end is null) break;
            covered = end;
        }
        return stays;
    }

    static List<DateTimeOffset> Ends(Chart chart) => [.. chart.All<Discharged>().Select(d => d.At).Concat(chart.All<Death>().Select(d => d.At))
        .Concat(chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Inpatient, EndedAt: not null }).Select(e => e.Fact.EndedAt!.Value)).Order()];

    /// <summary>The days on which, at the hour of the census, somebody lay in a ward while one of these spans ran; a day counts once however many ran.</summary>
    public static IReadOnlyList<DayRow> Days(IReadOnlyList<BedSpan> beds, IEnumerable<(DateTimeOffset From, DateTimeOffset? Until)>? during, int hour)
    {
        var spans = during?.ToList();
        List<DayRow> rows = [];
        foreach (var bed in beds)
            foreach (var (from, until) in spans ?? [(bed.From, bed.Until)])
            {
                var begin = HouseTime.Later(bed.From, from);
                DateTimeOffset? end = bed.Until is { } b && until is { } u ? b < u ? b : u : bed.Until ?? until;
                if (end <= begin) continue;
                var first = First(begin, hour);
                var last = end is { } e ? First(e, hour).AddDays(-1) : (DateOnly?)null;
                if (last is null || last >= first) rows.Add(new(bed.Ward, first, last));
            }
        return Joined(rows);
    }

    /// <summary>The first day whose census is at or after this moment.</summary>
    static DateOnly First(DateTimeOffset at, int hour) => at <= at.HouseDay().Start().AddHours(hour) ? at.HouseDay() : at.HouseDay().AddDays(1);

    static List<DayRow> Joined(List<DayRow> rows)
    {
        List<DayRow> joined = [];
        foreach (var row in rows.OrderBy(r => r.Ward, StringComparer.Ordinal).ThenBy(r => r.From).ThenBy(r => r.Until ?? DateOnly.MaxValue))
            if (joined is [.., var last] && last.Ward == row.Ward && (last.Until is null || row.From <= last.Until.Value.AddDays(1)))
                joined[^1] = last with { Until = last.Until is null || row.Until is null ? null : row.Until > last.Until ? row.Until : last.Until };
            else joined.Add(row);
        return joined;
    }
}
