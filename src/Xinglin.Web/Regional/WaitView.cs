using Xinglin.Care;
using Xinglin.Care.Alliance;
using Xinglin.Storage.Reading;

namespace Xinglin.Web.Regional;

/// <summary>One person's wait by one clock.</summary>
/// <param name="Days">with every day counted</param>
/// <param name="Counted">without the paused days</param>
public sealed record Waited(PathwayRow Row, Wait Wait, int Days, int Counted, bool IsWaiting);

/// <summary>A group of waits in numbers; null where there is nothing to say.</summary>
public sealed record WaitSum(int Ended, int? Median, int? Ninetieth, int? MedianCounted, int? NinetiethCounted, int Waiting, int Over);

/// <summary>候治一览。What the page of waits shows, worked out from rows of the register: one clock, one disease or all, one county or all.</summary>
public sealed class WaitView
{
    /// <summary>Months shown, and how long back the year before still is asked about.</summary>
    const int Months = 12, Back = 26, Lately = 90;

    readonly RegionRoom region;
    readonly DateOnly today;

    public WaitView(RegionRoom region, PathwayTargetsCard card, PathwayClock clock, string? disease, string? county)
    {
        (this.region, Card, Clock, today) = (region, card, clock, region.Now.HouseDay());
        Everybody = region.Begun(new DateOnly(today.Year, today.Month, 1).AddMonths(-Back).Start());
        Rows = [.. Everybody.Where(r => (disease is null || Diseases.KeyOf(r.Disease) == disease) && (county is null || County(r) == (county is "unknown" ? null : county)))];
        All = Of(Rows, clock);
    }

    public PathwayTargetsCard Card { get; }
    public PathwayClock Clock { get; }
    public IReadOnlyList<PathwayRow> Everybody { get; }
    public IReadOnlyList<PathwayRow> Rows { get; }
    /// <summary>Of the chosen clock.</summary>
    public IReadOnlyList<Waited> All { get; }
    public int Target => Card.Of(Clock);

    public string? County(PathwayRow row) => region.CountyOf(row.Origin) ?? row.Origin;

    public IReadOnlyList<Waited> Of(IReadOnlyList<PathwayRow> rows, PathwayClock clock)
    {
        List<Waited> all = new(rows.Count);
        foreach (var r in rows)
        {
            var (start, stop) = (Start(r, clock), Stop(r, clock));
            var waiting = stop is null && r.TreatedAt is null && r.EndedAt is null;
            if (start is null || stop is null && !waiting) continue;
            var wait = new Wait(start.Value.HouseDay(), stop?.HouseDay(), PathwayRegister.Read(r.Pauses));
            if (wait.Days(today) is { } days) all.Add(new(r, wait, days, wait.Counted(today) ?? 0, waiting));
        }
        return all;
    }

    static DateTimeOffset? Start(PathwayRow r, PathwayClock clock) => clock switch
    {
        PathwayClock.Contact => r.ReferredAt, PathwayClock.Diagnosis or PathwayClock.Treatment => r.First, PathwayClock.Meeting => r.DiagnosedAt, _ => r.DecidedAt,
    };

    static DateTimeOffset? Stop(PathwayRow r, PathwayClock clock) => clock switch
    {
        PathwayClock.Contact => r.VisitAt, PathwayClock.Diagnosis => r.DiagnosedAt, PathwayClock.Meeting => r.MetAt, _ => r.TreatedAt,
    };

    /// <summary>Waits of a clock that ended lately, in numbers.</summary>
    public WaitSum Sum(PathwayClock clock) => Sum([.. (clock == Clock ? All : Of(Rows, clock)).Where(w => w.IsWaiting || w.Wait.Stop > today.AddDays(-Lately))], Card.Of(clock));

    public WaitSum Sum(IReadOnlyCollection<Waited> some, int? target = null)
    {
        List<int> days = [.. some.Where(w => !w.IsWaiting).Select(w => w.Days)], counted = [.. some.Where(w => !w.IsWaiting).Select(w => w.Counted)];
        var waiting = some.Where(w => w.IsWaiting).ToList();
        return new(days.Count, Waits.Median(days), Waits.Percentile(days, 90), Waits.Median(counted), Waits.Percentile(counted, 90), waiting.Count, waiting.Count(w => w.Counted > (target ?? Target)));
    }

    /// <summary>Who is over the limit today, the longest first.</summary>
    public IReadOnlyList<Waited> Over => [.. All.Where(w => w.IsWaiting && w.Counted > Target).OrderByDescending(w => w.Counted).ThenBy(w => w.Row.Chart.ToString(), StringComparer.Ordinal)];

    /// <summary>Ended waits by the month of the first contact, the last twelve months.</summary>
    public IReadOnlyList<(DateOnly Month, IReadOnlyList<int> Days)> ByMonth
    {
        get
        {
            var by = All.Where(w => !w.IsWaiting).ToLookup(w => new DateOnly(w.Row.First.HouseDay().Year, w.Row.First.HouseDay().Month, 1), w => w.Days);
            var last = new DateOnly(today.Year, today.Month, 1);
            return [.. Enumerable.Range(0, Months).Select(i => last.AddMonths(i + 1 - Months)).Select(m => (m, (IReadOnlyList<int>)[.. by[m]]))];
        }
    }

    /// <summary>What is true of this clock against a year ago.</summary>
    public Phrase Headline => Waits.Headline(Ended(today.AddDays(-Lately), today), Ended(today.AddDays(-Lately).AddYears(-1), today.AddYears(-1)), Card, Name(Clock));

    List<int> Ended(DateOnly from, DateOnly to) => [.. All.Where(w => !w.IsWaiting && w.Wait.Stop > from && w.Wait.Stop <= to).Select(w => w.Days)];

    /// <summary>Groups of the waits that ended lately or run still.</summary>
    public IEnumerable<(string? Key, WaitSum Sum)> By(Func<PathwayRow, string?> key) =>
        from g in All.Where(w => w.IsWaiting || w.Wait.Stop > today.AddDays(-Lately)).GroupBy(w => key(w.Row))
        let sum = Sum([.. g])
        orderby sum.Over descending, sum.Ended descending, g.Key
        select (g.Key, sum);

    public static Phrase Name(PathwayClock clock) => clock switch
    {
        PathwayClock.Contact => new("从转诊到首诊", "from referral to first visit"), PathwayClock.Diagnosis => new("从首次接触到确诊", "from first contact to diagnosis"),
        PathwayClock.Meeting => new("从确诊到会诊", "from diagnosis to the board"), PathwayClock.Decision => new("从决定到首次治疗", "from decision to first treatment"), _ => new("从首次接触到首次治疗", "from first contact to first treatment"),
    };
}
