using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>线数与靶。What a chart proposes when a regimen is started; a person decides.</summary>
public static class TreatmentLines
{
    /// <summary>One more than the highest line so far; treatment meant to cure, and what runs beside another, is no line of its own.</summary>
    public static int Next(Chart chart) => chart.Runs().Where(r => r.Started.Fact is { AddedBecause: null, Intent: Intent.Palliative or Intent.Unknown }).Select(r => r.Started.Fact.Line ?? 1).DefaultIfEmpty().Max() + 1;

    /// <summary>Cancers of the chart by name, then the lesions last measured.</summary>
    public static IReadOnlyList<string> Targets(Chart chart) =>
        [.. chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact.IsCancer && d.Fact.Certainty is not Certainty.Refuted)
            .OrderBy(d => d.Fact.Certainty is not Certainty.Confirmed).ThenBy(d => d.Fact.Kind is not DiagnosisKind.PrimaryCancer).ThenByDescending(d => d.At).Select(d => d.Fact.Name)
            .Concat(chart.All<ImagingReport>().LastOrDefault(i => i.Fact.Lesions is not []).Fact?.Lesions.Select(l => l.Name) ?? []).Distinct()];
}
