using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Diagnosis;

/// <summary>One step of a biopsy and the entry that proves it.</summary>
public sealed record BiopsyStep(Phrase Name, Entry? Proof);

/// <summary>活检之环。Why it is wanted, the patient's word, tissue, report, reader: where the loop stands, step by step.</summary>
public static class BiopsyState
{
    static readonly string[] consents = ["活检", "穿刺", "内镜", "胃镜", "肠镜", "膀胱镜", "biopsy", "endoscopy"];

    public static IReadOnlyList<BiopsyStep> Of(Chart chart)
    {
        var diagnosis = chart.All<Facts.Disease.Diagnosis>().FirstOrDefault(d => d.Fact.IsCancer || d.Fact.Certainty is Facts.Disease.Certainty.Provisional).Entry;
        var consent = chart.All<Consent>().LastOrDefault(c => c.Fact.Given && consents.Any(w => c.Fact.To.Contains(w, StringComparison.OrdinalIgnoreCase))).Entry;
        var specimen = chart.All<SpecimenTaken>().LastOrDefault(s => s.Fact.Kind is SpecimenKind.Tissue).Entry ?? chart.All<ProcedureDone>().LastOrDefault(p => p.Fact is { Kind: ProcedureKind.Biopsy, NotDone: false }).Entry;
        var report = chart.All<PathologyReport>().LastOrDefault(p => !p.Fact.Preliminary && !(p.At < specimen?.HappenedAt)).Entry;
        var read = report is null ? null : chart.All<ReportRead>().FirstOrDefault(r => r.At >= report.HappenedAt).Entry;
        return [new(new("指征", "why"), diagnosis), new(new("知情同意", "consent"), consent), new(new("取材", "tissue"), specimen), new(new("病理报告", "report"), report), new(new("已阅", "read"), read)];
    }
}
