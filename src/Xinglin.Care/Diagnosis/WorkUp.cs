using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

/// <summary>One item of the list and the entry that answers it.</summary>
/// <param name="Found">the newest that answers; null: unknown</param>
/// <param name="Old">it is there, and older than a picture should be</param>
public sealed record WorkUpLine(WorkUpItem Item, Entry? Found, bool Old, string Source, Confidence Confidence);

/// <summary>诊断资料。What is known of a case and what the board would still miss.</summary>
/// <param name="Disease">null when no list fits the diagnosis; then only what every case needs is asked</param>
public sealed record WorkUp(Stated<Facts.Disease.Diagnosis>? Diagnosis, string? DiseaseId, WorkUpDisease? Disease, IReadOnlyList<WorkUpLine> Lines)
{
    public IEnumerable<WorkUpLine> Missing => Lines.Where(l => l.Found is null);

    /// <summary>Nothing that is asked for is unknown, and there is a diagnosis to speak of.</summary>
    public bool IsReady => Diagnosis is not null && Disease is not null && !Missing.Any();

    public static WorkUp Of(Chart chart, WorkUpCard card, DateTimeOffset now)
    {
        var main = chart.MainDiagnosis();
        var of = main is null ? null : chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact == main).Select(d => (Stated<Facts.Disease.Diagnosis>?)d).LastOrDefault();
        var disease = card.For(main?.Icd10 ?? main?.Topography);
        var stageGroup = chart.Last<Stage>()?.Fact.Group;
        return new(of, disease?.Id, disease?.Disease, [.. Lines(card.Everywhere, card), .. disease is { } d ? Lines(d.Disease.Needs, card) : []]);

        IEnumerable<WorkUpLine> Lines(Cited<List<WorkUpItem>> items, WorkUpCard rules) =>
            from item in items.Is
            where item.Groups is [] || item.Groups.Exists(g => stageGroup?.StartsWith(g, StringComparison.OrdinalIgnoreCase) is true)
            let found = Answer(chart, item)
            select new WorkUpLine(item, found, item.Kind is WorkUpKind.Imaging && found is not null && (now - found.HappenedAt).TotalDays > rules.PictureOldAfterDays.Is, rules.Sources[items.Cite].Title, items.Confidence);
    }

    static Entry? Answer(Chart chart, WorkUpItem item)
    {
        bool Says(params string?[] texts) => item.Words is [] || item.Words.Exists(w => texts.Any(t => t?.Contains(w, StringComparison.OrdinalIgnoreCase) is true));
        // "ER" is no part of "HER2": a marker is asked for by its name, not by letters in it
        bool Named(string marker) => item.Words is [] || item.Words.Exists(w => marker.Equals(w, StringComparison.OrdinalIgnoreCase) || marker.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase) || marker.Split(' ', '/', '-').Contains(w, StringComparer.OrdinalIgnoreCase));
        return item.Kind switch
        {
            WorkUpKind.Pathology => chart.All<PathologyReport>().LastOrDefault(p => !p.Fact.Preliminary).Entry,
            WorkUpKind.Biomarker => chart.All<Biomarker>().LastOrDefault(b => Named(b.Fact.Marker) && (b.Fact.Result is not null || b.Fact.Number is not null)).Entry,
            WorkUpKind.Imaging => chart.All<ImagingReport>().LastOrDefault(i => Says(i.Fact.Region, i.Fact.Modality)).Entry,
            WorkUpKind.Procedure => chart.All<ProcedureDone>().Where(p => !p.Fact.NotDone && Says(p.Fact.Name, p.Fact.Technique)).Select(p => p.Entry).Concat(chart.All<ImagingReport>().Where(i => Says(i.Fact.Modality, i.Fact.Region)).Select(i => i.Entry)).LastOrDefault(),
            WorkUpKind.Laboratory => chart.All<LaboratoryResult>().LastOrDefault(l => Says(l.Fact.Test)).Entry,
            WorkUpKind.Stage => chart.Last<Stage>()?.Entry,
            WorkUpKind.Performance => chart.Last<PerformanceStatus>()?.Entry,
            WorkUpKind.Allergy => chart.Last<AllergyStated>()?.Entry,
            WorkUpKind.Syndrome => chart.Last<SyndromeDifferentiation>()?.Entry,
            _ => chart.Last<GoalsOfCare>()?.Entry,
        };
    }
}
