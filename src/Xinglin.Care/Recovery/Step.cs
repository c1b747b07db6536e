using Xinglin.Facts;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Recovery;

/// <summary>Something that was planned for the patient.</summary>
/// <param name="Until">the day it reaches to; null when it has none</param>
/// <param name="Open">it covers the patient until somebody says otherwise: a standing plan, or a reason why nothing comes</param>
/// <param name="GivesWayAt">when a newer word took its place</param>
sealed record Step(Entry Entry, DateOnly? Until, bool Open, DateTimeOffset? GivesWayAt = null)
{
    public DateTimeOffset StatedAt => Entry.HappenedAt;

    /// <summary>Still ahead at that moment. A step with neither day nor reason is not ahead of anything.</summary>
    public bool Covers(DateTimeOffset at) => !(GivesWayAt <= at) && (Open || Until >= at.HouseDay());

    public static IEnumerable<Step> In(Chart chart)
    {
        var stated = chart.All<NextStep>().ToList();
        return [
            .. stated.Select((n, i) => new Step(n.Entry, n.Fact.On, n.Fact.On is null && n.Fact.WhyNone is not null, stated.Skip(i + 1).Select(s => (DateTimeOffset?)s.At).FirstOrDefault())),
            .. chart.All<CycleOrdered>().Select(o => new Step(o.Entry, o.Fact.PlannedOn, false)),
            .. chart.All<CarePlanned>().Where(p => p.Fact.Active).Select(p => new Step(p.Entry, p.Fact.EndsAt?.HouseDay(), p.Fact.EndsAt is null)),
        ];
    }
}
