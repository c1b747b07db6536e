using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;

namespace Xinglin.Care;

/// <summary>在哪里。Whether somebody lies in a bed, and in which.</summary>
public static class Whereabouts
{
    extension(Chart chart)
    {
        /// <summary>The stay that was open at that moment; null for somebody who is at home.</summary>
        public Stated<Encounter>? StayAt(DateTimeOffset at)
        {
            var stay = chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Inpatient, Planned: false, Cancelled: false } && e.At <= at)
                .Select(e => (Stated<Encounter>?)e).LastOrDefault();
            return stay is { } s && !(chart.EndOf(s) <= at) ? s : null;
        }

        /// <summary>When a stay ended: as it says itself, or by the discharge or death that followed it; null while it lasts.</summary>
        public DateTimeOffset? EndOf(Stated<Encounter> stay) => stay.Fact.EndedAt ??
            chart.Leavings().Where(at => at >= stay.At).Select(at => (DateTimeOffset?)at).FirstOrDefault();

        public bool InBedAt(DateTimeOffset at) => chart.BedAt(at) is not null || chart.StayAt(at) is not null;

        IEnumerable<DateTimeOffset> Leavings() =>
            chart.All<Discharged>().Select(d => d.At).Concat(chart.All<Death>().Select(d => d.At)).Order();

        /// <summary>Ward and bed at that moment; a discharge, a death or the end of the stay gives the bed back.</summary>
        public BedAssigned? BedAt(DateTimeOffset at)
        {
            var bed = chart.All<BedAssigned>().Where(b => b.At <= at).Select(b => (Stated<BedAssigned>?)b).LastOrDefault();
            return bed is not { } b || chart.Leavings().Any(left => left >= b.At && left <= at)
                || chart.All<Encounter>().Any(e => e.Fact is { Kind: EncounterKind.Inpatient, EndedAt: { } end } && e.At <= b.At && end >= b.At && end <= at) ? null : b.Fact;
        }
    }
}
