using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

/// <summary>One item of the list and the entry that answers it.</summary>
/// <param name="Found">the newest that answers; null: unknown</param>
/// <param name="Old">it is there, and older than its item allows, or a picture should be</param>
public sealed record WorkUpLine(WorkUpItem Item, Entry? Found, bool Old, string Source, Confidence Confidence)
{
    /// <summary>The board would have to do without it: it is not there, or too old to speak of today.</summary>
    public bool Lacks => Found is null || Old;
}

/// <summary>诊断资料。What is known of a case and what the board would still miss.</summary>
/// <param name="Disease">null when no list fits the diagnosis; then only what every case needs is asked</param>
public sealed record WorkUp(Stated<Facts.Disease.Diagnosis>? Diagnosis, string? DiseaseId, WorkUpDisease? Disease, IReadOnlyList<WorkUpLine> Lines)
{
    /// <summary>What a request to the board is told: missing or too old.</summary>
    public IEnumerable<WorkUpLine> Lacking => Lines.Where(l => l.Lacks);

    public IEnumerable<WorkUpLine> Missing => Lines.Where(l => l.Found is null);

    /// <summary>Nothing that is asked for is unknown, and there is a diagnosis to speak of.</summary>
    public bool IsReady => Diagnosis is not null && Disease is not null && !Missing.Any();

    /// <param name="asked">the disease a request names; null: as the diagnosis says</param>
    public static WorkUp Of(Chart chart, WorkUpCard card, DateTimeOffset now, string? asked = null)
    {
        var main = chart.MainDiagnosis();
        var of = main is null ? null : chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact == main).Select(d => (Stated<Facts.Disease.Diagnosis>?)d).LastOrDefault();
        var disease = asked is not null && card.Diseases.TryGetValue(asked, out var named) ? (asked, named) : card.For(main?.Icd10 ?? main?.Topography);
        var age = chart.Last<Birth>()?.Fact.On.AgeOn(now.HouseDay());
        var stageGroup = chart.Last<Stage>()?.Fact.Group;
        return new(of, disease?.Id, disease?.Disease, [.. Lines(card.Everywhere, card), .. disease is { } d ? Lines(d.Disease.Needs, card) : []]);

        IEnumerable<WorkUpLine> Lines(Cited<List<WorkUpItem>> items, WorkUpCard rules) =>
            from item in items.Is
            where item.FromAge is not { } least || age >= least
            where item.Groups is [] || item.Groups.Exists(g => stageGroup?.StartsWith(g, StringComparison.OrdinalIgnoreCase) is true)
            let found = Answer(chart, item)
            select new WorkUpLine(item, found, found is not null && (now - found.HappenedAt).TotalDays > (item.MaxAgeDays ?? (item.Kind is WorkUpKind.Imaging ? rules.PictureOldAfterDays.Is : int.MaxValue)), rules.Sources[items.Cite].Title, items.Confidence);
    }

    static Entry? Answer(Chart chart, WorkUpItem item) => Answers(chart, item).LastOrDefault();

    /// <summary>Every entry that answers an item, in the order they happened: what a chase waits for.</summary>
    public static IEnumerable<Entry> Answers(Chart chart, WorkUpItem item)
    {
        bool Says(params string?[] texts) => item.Words is [] || item.Words.Exists(w => texts.Any(t => t?.Contains(w, StringComparison.OrdinalIgnoreCase) is true));
        // "ER" is no part of "HER2": a marker is asked for by its name, not by letters in it
        bool Named(string marker) => item.Words is [] || item.Words.Exists(w => marker.Equals(w, StringComparison.OrdinalIgnoreCase) || marker.StartsWith(w + " ", StringComparison.OrdinalIgnoreCase) || marker.Split(' ', '/', '-').Contains(w, StringComparer.OrdinalIgnoreCase));
        return item.Kind switch
        {
            WorkUpKind.Pathology => Entries<PathologyReport>(p => !p.Preliminary),
            WorkUpKind.Biomarker => Entries<Biomarker>(m => Named(m.Marker) && (m.Result is not null || m.Number is not null)),
            WorkUpKind.Imaging => Entries<ImagingReport>(i => Says(i.Region, i.Modality)),
            // where the same was seen twice the procedure's own note comes before a picture of it
            WorkUpKind.Procedure => Entries<ImagingReport>(i => Says(i.Modality, i.Region)).Concat(Entries<ProcedureDone>(p => !p.NotDone && Says(p.Name, p.Technique))).OrderBy(e => e.HappenedAt),
            WorkUpKind.Laboratory => Entries<LaboratoryResult>(l => Says(l.Test)),
            WorkUpKind.Stage => Entries<Stage>(_ => true),
            WorkUpKind.Performance => Entries<PerformanceStatus>(_ => true),
            WorkUpKind.Allergy => Entries<AllergyStated>(a => a.Answer is not AllergyAnswer.NotAsked),
            WorkUpKind.Syndrome => Entries<SyndromeDifferentiation>(_ => true),
            WorkUpKind.FourExaminations => Entries<FourExaminations>(_ => true),
            WorkUpKind.Score => Entries<NursingAssessment>(a => Says(a.Instrument)),
            WorkUpKind.Medicines => Entries<MedicationOrdered>(_ => true).Concat(Entries<Prescription>(_ => true)).OrderBy(e => e.HappenedAt),
            _ => Entries<GoalsOfCare>(_ => true),
        };

        IEnumerable<Entry> Entries<T>(Func<T, bool> that) where T : IFact => chart.All<T>().Where(s => that(s.Fact)).Select(s => s.Entry);
    }
}
