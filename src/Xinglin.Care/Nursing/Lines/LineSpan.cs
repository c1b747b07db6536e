using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;

namespace Xinglin.Care.Nursing.Lines;

/// <summary>带管期。Days in a row on which a patient had a central line and lay in one place: each day once, whatever the number of lines.</summary>
/// <param name="Ward">where the patient lay at the end of those days; null: in no bed</param>
/// <param name="Until">the first day that counts no more; null while it goes on</param>
public sealed record LineSpan(string? Ward, DateOnly From, DateOnly? Until, IReadOnlyList<CatheterKind> Kinds)
{
    public static IEnumerable<LineSpan> In(Chart chart)
    {
        var lines = LineStay.In(chart).Where(l => l.Kind.IsCentral).ToList();
        if (lines is []) yield break;
        // what may change from one day to the next: a line in or out, a bed given or given back
        List<DateOnly> edges = [.. lines.SelectMany(l => new[] { l.FromDay, l.OutDay }).OfType<DateOnly>().Concat(Moves(chart)).Distinct().Order()];
        LineSpan? running = null;
        foreach (var day in edges)
        {
            List<CatheterKind> kinds = [.. lines.Where(l => l.CountsOn(day)).Select(l => l.Kind).Distinct().Order()];
            var ward = chart.BedAt(day.End().AddTicks(-1))?.Ward;
            if (running is not null && (kinds is [] || ward != running.Ward || !kinds.SequenceEqual(running.Kinds)))
            {
                yield return running with { Until = day };
                running = null;
            }
            if (running is null && kinds is not []) running = new(ward, day, null, kinds);
        }
        if (running is not null) yield return running;
    }

    static IEnumerable<DateOnly> Moves(Chart chart) =>
        [.. chart.All<BedAssigned>().Select(b => b.At.HouseDay()), .. chart.All<Discharged>().Select(d => d.At.HouseDay()), .. chart.All<Death>().Select(d => d.At.HouseDay()),
         .. chart.All<Encounter>().Select(e => e.Fact.EndedAt?.HouseDay()).OfType<DateOnly>()];

    /// <summary>Line-days between two days, the second not counted.</summary>
    public int Days(DateOnly from, DateOnly until) =>
        Math.Max(0, (Until is { } end && end < until ? end : until).DayNumber - (From > from ? From : from).DayNumber);
}
