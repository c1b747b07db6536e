using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care;

/// <summary>患者登记簿。One row per chart: what every list shows beside a name. Unknown stays null.</summary>
public sealed class PatientRegister : IRegister
{
    public string Name => "patient";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("sex", Kind.Text, "female, male, other, unknown; null: nobody said"),
        new("born", Kind.Text, "1965, 1965-03 or 1965-03-21, as exactly as known"),
        new("diagnosis", Kind.Text, "the primary cancer in the clinician's words, else the main diagnosis"),
        new("icd10", Kind.Text, "its code, when it has one"),
        new("stage", Kind.Text, "last stage in words"),
        new("syndrome", Kind.Text, "last syndrome differentiation"),
        new("ecog", Kind.Whole, "last ECOG status 0-5"),
        new("allergy", Kind.Text, "what is known, in Chinese; null: nobody asked"),
        new("ward", Kind.Text, "ward now; null: not in a bed"),
        new("bed", Kind.Text, "bed now"),
        new("encounter", Kind.Text, "inpatient while a stay is open, else the kind of the last visit"),
        new("regimen", Kind.Text, "name of the running regimen; null: none, or stopped"),
        new("cycle", Kind.Whole, "last cycle given of it"),
        new("cycle_day1_at", Kind.Time, "when that cycle was given"),
        new("last_anc", Kind.Number, "neutrophils, 10^9/L"),
        new("last_anc_at", Kind.Time, "when they were taken"),
        new("last_plt", Kind.Number, "platelets, 10^9/L"),
        new("last_plt_at", Kind.Time, "when they were taken"),
        new("last_hb", Kind.Number, "haemoglobin, g/L"),
        new("last_hb_at", Kind.Time, "when it was taken"),
        new("weight_kg", Kind.Number, "last weight"),
        new("goals", Kind.Text, "last stated goal of care"),
        new("died_at", Kind.Time, "death; null: none known"),
        new("hospice_at", Kind.Time, "first admission to hospice care"),
        new("last_entry_at", Kind.Time, "when the last entry was recorded"),
        new("entries", Kind.Whole, "entries written, retracted ones included"),
        new("organisation", Kind.Text, "id of the organisation that cares for the person, as last registered; null: none said"),
    ];

    public IReadOnlyList<string> Indexes => ["ward", "last_entry_at", "icd10", "died_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        if (chart.Written is []) yield break;
        var now = DateTimeOffset.MaxValue;
        var diagnosis = chart.MainDiagnosis();
        var regimen = Running(chart);
        var cycle = regimen is { } r ? chart.All<CycleGiven>().Where(c => c.Fact.Regimen == r.Fact.Regimen && c.At.HouseDay() >= r.At.HouseDay()).Select(c => (Stated<CycleGiven>?)c).LastOrDefault() : null;
        var (anc, plt, hb) = (chart.ReadingAt(Analytes.Neutrophils, now), chart.ReadingAt(Analytes.Platelets, now), chart.ReadingAt(Analytes.Haemoglobin, now));
        var bed = chart.BedAt(now);
        yield return
        [
            Word(chart.Last<SexStated>()?.Fact.Sex), chart.Last<Birth>()?.Fact.On.ToString(),
            diagnosis?.Name, diagnosis?.Icd10, chart.Last<Stage>()?.Fact.Words ?? diagnosis?.StageWords, chart.Last<SyndromeDifferentiation>()?.Fact.All,
            (long?)chart.All<PerformanceStatus>().Where(p => p.Fact.Scale == PerformanceScale.Ecog).Select(p => (int?)p.Fact.Score).LastOrDefault(),
            Allergy(chart), bed?.Ward, bed?.Bed, Word(chart.StayAt(now)?.Fact.Kind ?? LastVisit(chart)),
            regimen?.Fact.Name, (long?)cycle?.Fact.Cycle, cycle?.At,
            anc?.Value, anc?.At, plt?.Value, plt?.At, hb?.Value, hb?.At,
            chart.All<BodyMeasure>().Select(b => b.Fact.WeightKg).LastOrDefault(w => w is not null),
            chart.Last<GoalsOfCare>()?.Fact.Goal,
            chart.All<Death>().Select(d => (DateTimeOffset?)d.At).FirstOrDefault(), chart.All<HospiceAdmission>().Select(h => (DateTimeOffset?)h.At).FirstOrDefault(),
            chart.Written.Max(e => e.RecordedAt), (long)chart.Written.Count, chart.Last<Registered>()?.Fact.Organisation,
        ];
    }

    static Stated<RegimenStarted>? Running(Chart chart) => chart.Last<RegimenStarted>() is { } last
        && !chart.All<RegimenStopped>().Any(s => s.At >= last.At && s.Fact.Regimen == last.Fact.Regimen) ? last : null;

    static EncounterKind? LastVisit(Chart chart) => chart.All<Encounter>()
        .Where(e => e.Fact is { Planned: false, Cancelled: false, Kind: not EncounterKind.Inpatient }).Select(e => (EncounterKind?)e.Fact.Kind).LastOrDefault();

    /// <summary>Every allergy that stands; none known only where somebody said so and nobody said otherwise.</summary>
    static string? Allergy(Chart chart)
    {
        var all = chart.All<AllergyStated>().Select(a => a.Fact).ToList();
        var ruledOut = all.Where(a => a.Answer == AllergyAnswer.RuledOut).Select(a => a.Substance).ToHashSet();
        var allergic = all.Where(a => a.Answer == AllergyAnswer.Allergic && !ruledOut.Contains(a.Substance)).DistinctBy(a => a.Substance).ToList();
        return allergic is not [] ? string.Join("；", allergic.Select(a => a.Say().Zh))
            : all.LastOrDefault(a => a.Answer == AllergyAnswer.NoneKnown)?.Say().Zh;
    }

    static string? Word<T>(T? value) where T : struct, Enum => value is { } v ? JsonNamingPolicy.CamelCase.ConvertName(v.ToString()) : null;
}

public static class MainDiagnoses
{
    extension(Chart chart)
    {
        /// <summary>What stands in a header: the primary cancer, else another tumour, else the latest disease; a refuted one never.</summary>
        public Facts.Disease.Diagnosis? MainDiagnosis()
        {
            var all = chart.All<Facts.Disease.Diagnosis>().Select(d => d.Fact).Where(d => d.Certainty != Certainty.Refuted).ToList();
            return new[] { DiagnosisKind.PrimaryCancer, DiagnosisKind.SecondaryCancer, DiagnosisKind.InSitu }
                .Select(kind => all.LastOrDefault(d => d.Kind == kind)).FirstOrDefault(d => d is not null)
                ?? all.LastOrDefault(d => d.State is DiagnosisState.Active or DiagnosisState.Recurrence) ?? all.LastOrDefault();
        }
    }
}
