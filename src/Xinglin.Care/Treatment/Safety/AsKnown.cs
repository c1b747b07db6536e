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
    public static Chart Of(Chart chart, DateTimeOffset moment) => Chart.Of(chart.Id, Known(chart, moment).OrderBy(e => e.Id.Value));

    static IEnumerable<Entry> Known(Chart chart, DateTimeOffset moment)
    {
        foreach (var e in All<SexStated>(chart).Concat(All<Birth>(chart)).Concat(All<AllergyStated>(chart)).Concat(All<CycleGiven>(chart)).Concat(All<VitalSigns>(chart)).Concat(All<AdverseEvent>(chart))
            .Concat(All<Xinglin.Facts.Disease.Diagnosis>(chart)).Concat(All<MedicationOrdered>(chart)).Concat(All<DrugGiven>(chart)).Concat(All<Prescription>(chart)).Concat(All<LaboratoryResult>(chart)))
        {
            var known = e;
            // the whole chart is looked at only where something was corrected after that moment
            while (known.KnownAt > moment && known.Amends is { } old) known = chart.Written[(int)old.Value - 1];
            if (known.KnownAt <= moment && known.Fact is not Retraction) yield return known;
        }
    }

    static IEnumerable<Entry> All<T>(Chart chart) where T : IFact => chart.All<T>().Select(s => s.Entry);
}
