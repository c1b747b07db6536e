using Xinglin.Exchange.Synthetic;
using Xinglin.Storage.Reading;
using Xinglin.Storage.Reading.Infection;

namespace Xinglin.Bench;

/// <summary>Surveillance of infection over a region: what the night's page and the rates of twelve months read, each list once, as the infection officer of the centre may see them.</summary>
static class InfectionBench
{
    const int Turns = 12;

    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        Lives.Sow(store, options.Charts);
        var now = Demo.Morning(new(2026, 3, 2)); // the morning the lives are told up to
        var reach = new Reach(["house/hub"], now);
        var (year, days) = (now.AddDays(-365), 0);
        var rates = Timing.Of(Turns, _ =>
        {
            days = InfectionRows.Days(store, year, now, reach).Count;
            _ = InfectionRows.Cases(store, year, now, reach).Count + InfectionRows.Fevers(store, year, now, reach).Count + InfectionRows.Bundle(store, year, now, reach).Count;
        });
        var night = Timing.Of(Turns, _ => _ = InfectionRows.Cases(store, now.AddDays(-7), now, reach).Count + InfectionRows.Fevers(store, now.AddDays(-1), now, reach).Count
            + InfectionRows.Cultures(store, now.AddDays(-1), now, reach, positiveOnly: true).Count + InfectionRows.Watch(store, now.AddDays(-7), now, reach).Count);
        if (days is 0) throw new InvalidOperationException("no day in a bed was found");
        yield return new("", $"the night of {options.Charts:#,0} charts, p95", night.P95, "ms", 500);
        yield return new("", $"rates of a year over {options.Charts:#,0} charts, {days:#,0} spans of days, p95", rates.P95, "ms", 500);
    }
}
