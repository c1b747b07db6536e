using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;

namespace Xinglin.Web.Print;

/// <summary>处方笺。One prescription as it goes to the counter: what was so on its day, herbs by role, reasons of a double signature; no evidence of the case.</summary>
public sealed class PaperPrescription
{
    public PaperPrescription(OpenedChart opened, Stated<Prescription> written)
    {
        (Opened, Entry, Fact) = (opened, written.Entry, written.Fact);
        var chart = opened.Chart;
        Herbs = [.. Fact.Herbs.OrderBy(h => h.Role ?? FormulaRole.Envoy + 1)];
        Illness = chart.All<Diagnosis>().LastOrDefault(d => d.At <= Entry.HappenedAt && d.Fact is { Kind: DiagnosisKind.PrimaryCancer, Certainty: not Certainty.Refuted }).Fact?.Name ?? opened.Illness?.Name;
        Syndrome = chart.All<SyndromeDifferentiation>().LastOrDefault(s => s.At <= Entry.HappenedAt).Fact;
        // signed in one batch with it
        Overridden = [.. chart.All<SafetyOverridden>().Where(o => o.Entry.RecordedAt == Entry.RecordedAt && o.Entry.Author == Entry.Author).Select(o => o.Fact)];
        Stands = chart.Standing.Any(e => e.Id == Entry.Id);
        Number = chart.All<Prescription>().Count(p => p.At <= Entry.HappenedAt);
    }

    public OpenedChart Opened { get; }
    public Entry Entry { get; }
    public Prescription Fact { get; }
    /// <summary>君臣佐使 first, in their order; herbs without a role last.</summary>
    public IReadOnlyList<FormulaHerb> Herbs { get; }
    public string? Illness { get; }
    public SyndromeDifferentiation? Syndrome { get; }
    public IReadOnlyList<SafetyOverridden> Overridden { get; }
    /// <summary>False for one that was corrected or retracted: its sheet says so and nobody dispenses it.</summary>
    public bool Stands { get; }
    public int Number { get; }

    /// <summary>The written prescription of that number; null when the entry is none.</summary>
    public static PaperPrescription? Of(OpenedChart opened, long entry) =>
        entry > 0 && entry <= opened.Chart.Head && opened.Chart.Written[(int)entry - 1] is { Fact: Prescription fact } e ? new(opened, new(e, fact)) : null;
}
