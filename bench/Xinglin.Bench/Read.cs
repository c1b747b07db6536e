using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Storage;

namespace Xinglin.Bench;

/// <summary>A chart read and folded: from the disk, from memory, and from memory with a newer entry on the disk.</summary>
static class Read
{
    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        foreach (var (entries, cold, warm) in new[] { (300, 3.0, 3.0), (5_000, 60.0, 8.0), (20_000, 1_000.0, 40.0) })
        {
            var chart = Lives.Long(store, entries);
            var fresh = place.Open();
            var fromDisk = Timing.Of(25, _ => Fold(fresh, chart), _ =>
            {
                place.Close(fresh); // its memory as well: a server holds one of these, not thirty
                fresh = place.Open();
            });
            yield return new("", $"chart of {entries:#,0}, read and folded, cold, p95", fromDisk.P95, "ms", cold);
            var unchanged = Timing.Of(100, _ => Fold(fresh, chart));
            yield return new("", $"chart of {entries:#,0}, warm, p95", unchanged.P95, "ms", warm);
            var other = new Desk(place.Open());
            var grown = Timing.Of(40, _ => Fold(fresh, chart),
                i => other.Write(chart, [new(new Temperature(37, Site.Oral), TimeProvider.System.GetUtcNow().AddSeconds(-i))], new("nurse.li", [Role.DutyNurse])));
            yield return new("", $"chart of {entries:#,0}, warm, one entry newer on the disk, p95", grown.P95, "ms", warm);
        }
    }

    static void Fold(Store store, ChartId chart)
    {
        if (store.Read(chart)!.Standing.Count == 0) throw new InvalidOperationException("nothing stands");
    }
}
