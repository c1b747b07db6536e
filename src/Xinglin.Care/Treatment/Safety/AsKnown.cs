using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>当时所知。The part of a chart the safety check reads, as it was known at a moment: nothing that came later, and what was corrected later as it stood.</summary>
static class AsKnown
{
    /// <summary>No rule reads a result, a sign or a dose given that is older than a quarter.</summary>
    static readonly TimeSpan read = TimeSpan.FromDays(92);

    public static Chart Of(Chart chart, DateTimeOffset moment) => Chart.Of(chart.Id, Known(chart, moment).OrderBy(e => e.Id.Value));

    static IEnumerable<Entry> Known(Chart chart, DateTimeOffset moment)
    {
        foreach (var e in All<SexStated>(chart).Concat(All<Birth>(chart)).Concat(All<AllergyStated>(chart)).Concat(All<CycleGiven>(chart)).Concat(Recent<VitalSigns>()).Concat(Recent<AdverseEvent>())
            .Concat(All<Xinglin.Facts.Disease.Diagnosis>(chart)).Concat(All<MedicationOrdered>(chart)).Concat(Recent<DrugGiven>()).Concat(All<Prescription>(chart)).Concat(Recent<LaboratoryResult>()))
        {
            var known = e;
            // the whole chart is looked at only where something was corrected after that moment
            while (known.KnownAt > moment && known.Amends is { } old) known = chart.Written[(int)old.Value - 1];
            if (known.KnownAt <= moment && known.Fact is not Retraction) yield return known;
        }

        IEnumerable<Entry> Recent<T>() where T : IFact => All<T>(chart).Where(e => e.HappenedAt >= moment - read);
    }

    static IEnumerable<Entry> All<T>(Chart chart) where T : IFact => chart.All<T>().Select(s => s.Entry);
}
