using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Recovery;

/// <summary>A turn in somebody's course: they were seen, or a next step was stated.</summary>
/// <param name="Until">when it was over: the end of a visit or stay</param>
readonly record struct Contact(Entry Entry, DateTimeOffset Until)
{
    /// <summary>All of them in order; what happens inside a stay belongs to the stay, and a stay that lasts is none yet.</summary>
    public static IEnumerable<Contact> In(Chart chart, IEnumerable<Step> steps)
    {
        var stays = chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Inpatient, Planned: false, Cancelled: false })
            .Select(s => (s.Entry, From: s.At, End: chart.EndOf(s))).ToList();
        Contact[] visits = [
            .. chart.All<Encounter>().Where(e => e.Fact is { Planned: false, Cancelled: false, Kind: not EncounterKind.Inpatient })
                .Select(e => new Contact(e.Entry, e.Fact.EndedAt is { } end && end > e.At ? end : e.At)),
            .. Of<CycleGiven>(chart), .. Of<ProcedureDone>(chart), .. Of<Prescription>(chart), .. Of<ResponseAssessed>(chart),
            .. steps.Where(s => s.Covers(s.StatedAt)).Select(s => new Contact(s.Entry, s.StatedAt))];
        return visits.Where(v => !stays.Any(s => v.Entry.HappenedAt >= s.From && !(s.End < v.Entry.HappenedAt)))
            .Concat(stays.Where(s => s.End is not null).Select(s => new Contact(s.Entry, s.End!.Value)))
            .DistinctBy(c => c.Until).OrderBy(c => c.Until);
    }

    static IEnumerable<Contact> Of<T>(Chart chart) where T : IFact => chart.All<T>().Select(s => new Contact(s.Entry, s.At));
}
