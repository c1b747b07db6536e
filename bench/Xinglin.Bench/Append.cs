using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Storage;

namespace Xinglin.Bench;

/// <summary>One temperature into one chart: gate, chain, registers, and the disk has it.</summary>
static class Append
{
    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        Lives.Sow(store, 20);
        var nurse = new Who("nurse.li", [Role.DutyNurse]);
        var desk = new Desk(store);
        Draft Next(int i) => new(new Temperature(36.5m + i % 10 / 10m, Site.Axillary), TimeProvider.System.GetUtcNow().AddSeconds(-i));
        var charts = store.Charts().Where(c => desk.Write(c, [Next(0)], nurse) is Outcome.Ok).ToArray(); // nobody takes the temperature of the dead

        var long_ = Lives.Long(store, 5_000);
        var one = Timing.Of(300, i => Written(desk.Write(charts[i % charts.Length], [Next(i)], nurse)));
        yield return new("", "append one entry, chart of the region, p50", one.P50, "ms");
        yield return new("", "append one entry, chart of the region, p95", one.P95, "ms", 5);
        var usual = Lives.Long(store, 300);
        var three = Timing.Of(200, i => Written(desk.Write(usual, [Next(i)], nurse)));
        yield return new("", "append one entry, chart of 300, p50", three.P50, "ms");
        yield return new("", "append one entry, chart of 300, p95", three.P95, "ms", 5);
        var big = Timing.Of(60, i => Written(desk.Write(long_, [Next(i)], nurse)));
        yield return new("", "append one entry, chart of 5,000, p95", big.P95, "ms");
    }

    static void Written(Outcome outcome)
    {
        if (outcome is not Outcome.Ok) throw new InvalidOperationException($"the bench could not write: {(outcome as Outcome.No)?.Problems[0].What.En}");
    }
}
