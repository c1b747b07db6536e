using Xinglin.Facts;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

/// <summary>活检：tissue taken waits for its report, and the report waits to be read by the one who asked.</summary>
[Loop("biopsy", Wing.Diagnosis, "活检", "Biopsy", Harm.Gate)]
public sealed class BiopsyLoop(Adopted<BiopsyCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        HashSet<EntryId> read = [];
        foreach (var (taken, number) in Biopsies(chart))
        {
            if (cards.On(taken.HappenedAt) is not { } card) continue;
            var report = chart.All<PathologyReport>().FirstOrDefault(r => r.At >= taken.HappenedAt && !r.Fact.Preliminary && Same(r.Fact.Specimen, number, taken.Source));
            yield return Report(card, taken, number, report.Entry);
            if (report.Entry is not null && read.Add(report.Entry.Id)) yield return Read(chart, card, report);
        }
    }

    static CareTask Report(BiopsyCard card, Entry taken, string? number, Entry? report)
    {
        var due = taken.DueBy(card.WorkingDay(taken.HappenedAt.HouseDay(), card.ReportWithinWorkingDays.Is));
        var key = TaskKey.Of("report", taken.HappenedAt);
        return new(number is null ? key : $"{key}/{number}", Role.Pathologist, new("出病理报告", "Issue pathology report"), card.Stamp, taken, taken.KnownAt, due)
        {
            Evidence = taken.Fact.Say(), Escalates = due, EscalatesTo = Role.Oncologist,
            ClosedBy = report, ClosesWith = [Closing.With("pathology", ("specimen", number))],
        };
    }

    static CareTask Read(Chart chart, BiopsyCard card, Stated<PathologyReport> report)
    {
        var due = report.KnownAt.AddHours(card.ReadWithinHours.Is);
        return new(TaskKey.Of("read", report.At), Role.Oncologist, new("阅病理报告", "Read pathology report"), card.Stamp, report.Entry, report.KnownAt, due)
        {
            Evidence = report.Fact.Say(), Escalates = due, EscalatesTo = Role.CaseManager,
            ClosedBy = chart.All<ReportRead>().FirstOrDefault(r => r.At >= report.At && Means(chart, r.Fact.Report, report.Fact.Specimen)).Entry,
            ClosesWith = [Closing.With("report-read", ("report", report.Fact.Specimen))],
        };
    }

    /// <summary>Every biopsy once: by its specimens, and by the procedure where no specimen was recorded.</summary>
    IEnumerable<(Entry Taken, string? Number)> Biopsies(Chart chart)
    {
        var specimens = chart.All<SpecimenTaken>().Where(s => s.Fact.Kind == SpecimenKind.Tissue)
            .DistinctBy(s => (s.At, s.Fact.Number)).Select(s => (s.Entry, s.Fact.Number)).ToList();
        var alone = chart.All<ProcedureDone>().Where(p => p.Fact is { Kind: ProcedureKind.Biopsy, NotDone: false }).DistinctBy(p => p.At)
            .Where(p => !(cards.On(p.At) is { } card && specimens.Any(s => (s.Entry.HappenedAt - p.At).Duration() <= TimeSpan.FromHours(card.OneBiopsyHours.Is))))
            .Select(p => (p.Entry, p.Fact.Specimen));
        return specimens.Concat(alone).OrderBy(b => b.Entry.HappenedAt);
    }

    /// <summary>A report and a specimen that both say a number must say the same one.</summary>
    static bool Same(string? reported, string? number, string? source) =>
        reported is null || number is null && source is null || reported == number || reported == source;

    /// <summary>"病理 B2025-0311" means the report of that specimen; words without any specimen's number mean the report at hand.</summary>
    static bool Means(Chart chart, string words, string? specimen) =>
        specimen is not null && words.Contains(specimen, StringComparison.Ordinal)
        || !chart.All<PathologyReport>().Any(r => r.Fact.Specimen is { } other && other != specimen && words.Contains(other, StringComparison.Ordinal));
}
