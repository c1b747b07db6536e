using Xinglin.Facts;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Recovery;

/// <summary>Something that was planned for the patient.</summary>
/// <param name="Until">the day it reaches to; null when it has none</param>
/// <param name="Open">it covers the patient until somebody says otherwise: a standing plan, or a reason why nothing comes</param>
sealed record Step(Entry Entry, DateOnly? Until, bool Open)
{
    public DateTimeOffset StatedAt => Entry.HappenedAt;

    /// <summary>Still ahead at that moment.</summary>
    public bool Covers(DateTimeOffset at) => Open || Until >= at.HouseDay();

    public static IEnumerable<Step> In(Chart chart) =>
    [
        .. chart.All<NextStep>().Select(n => new Step(n.Entry, n.Fact.On, n.Fact.On is null)),
        .. chart.All<CycleOrdered>().Select(o => new Step(o.Entry, o.Fact.PlannedOn, false)),
        .. chart.All<CarePlanned>().Where(p => p.Fact.Active).Select(p => new Step(p.Entry, p.Fact.EndsAt?.HouseDay(), p.Fact.EndsAt is null)),
    ];
}
