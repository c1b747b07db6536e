using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Reckoning;

/// <summary>Reads one drawn chart for the account, from its facts alone, as a colleague would.</summary>
sealed class Counting(Counts counts, DateTimeOffset moment)
{
    public void Add(DemoPatient patient)
    {
        var chart = new Read(patient);
        counts.Note("slip/twice", chart.Site is null && chart.First<AllergyStated>()?.Fact is AllergyStated { Answer: AllergyAnswer.NotAsked } && patient.Entries.Count < 30);
        foreach (var entry in patient.Entries) counts.Note("slip/corrected", entry.Draft.AmendsSource is not null);
        if (chart.Site is not { } site) return;
        foreach (var key in (string[])["lung", "stomach", "cardia", "oesophagus", "bowel", "liver", "breast", "bladder", "kidney", "lymphoma"]) counts.Note($"site/{key}", key == site);
        Illness(chart, site);
        Waits(chart, site);
        Operations(chart, site);
        Courses(chart);
        Chinese(chart);
        Reported(chart);
    }

    /// <summary>By the week in which anything was reported.</summary>
    void Reported(Read chart)
    {
        foreach (var week in chart.All<Facts.Reported.PatientReport>().GroupBy(r => r.At.DayNumber() / 7)) counts.Note("reported/bad", week.Any(r => r.Fact.Score >= 7));
        foreach (var cycle in chart.All<CycleGiven>().Where(c => c.At < moment.AddDays(-9) && World.Known.Courses.TryGetValue(c.Fact.Regimen, out var shape) && shape is { Chemotherapy: true, Oral: false }))
            counts.Note("reported/daily", chart.All<Facts.Reported.PatientReport>().Where(r => r.At > cycle.At && r.At < cycle.At.AddDays(8)).Select(r => r.At.DayNumber()).Distinct().Count() >= 4);
    }

    void Illness(Read chart, string site)
    {
        var named = chart.Named!.Value;
        if (chart.First<Birth>()?.Fact is Birth { On: var born }) counts.Note($"age/{site}", (named.At.DayNumber() - born.First.DayNumber) / 365.25);
        if (chart.Group is { } group) foreach (var key in (string[])["I", "II", "III", "IV"]) counts.Note($"stage/{site}/{key}", key == group);
        var last = patientEnd(chart);
        counts.Lived(site, Math.Max(1, (last.At - named.At).TotalDays), last.Died);
        if (chart.All<Biomarker>().FirstOrDefault(b => b.Fact.Marker == "EGFR") is { Fact: { Result: { } egfr } })
            counts.Note(chart.Man ? "egfr/men" : "egfr/women", egfr != "野生型");
        if (site != "liver") return;
        counts.Note("hbv/liver", chart.All<Diagnosis>().Any(d => d.Fact.Icd10 == "B18.1"));
        if (chart.All<LaboratoryResult>().FirstOrDefault(l => l.Fact.Loinc == "1834-1").Fact is { Value: { } afp }) counts.Note("afp/low", afp <= 20);

        (DateTimeOffset At, bool Died) patientEnd(Read c) => c.All<Death>().FirstOrDefault() is { Fact: not null } death ? (death.At, true)
            : c.All<NextStep>().LastOrDefault(n => n.Fact.WhyNone is not null && n.Fact.What.StartsWith("失访", StringComparison.Ordinal)) is { Fact: not null } ? (c.LastContact, false) : (moment, false);
    }

    void Waits(Read chart, string site)
    {
        var came = chart.All<Registered>().FirstOrDefault(r => r.Fact.Organisation == "hub");
        var (look, report, read) = (chart.First<SpecimenTaken>(), chart.First<PathologyReport>(), chart.First<ReportRead>());
        if (came.Fact is not null && look is { } l) counts.Note("wait/look", (l.At - came.At).TotalDays);
        if (look is { } taken && report is { } r && r.At > taken.At) counts.Note("wait/report", (r.At - taken.At).TotalDays);
        if (report is { } known && read is { } seen && seen.At > known.At) counts.Note("wait/read", (seen.At - known.At).TotalDays);
        var first = chart.Treated;
        if (chart.Group is { } group && (moment - chart.Named!.Value.At).TotalDays > 240) // whoever is treated at all has begun by then
        {
            counts.Note($"plan/{site}/{group}/surgery", first is { } begun && chart.All<ProcedureDone>().Any(p => p.Fact.Kind == ProcedureKind.Surgery && p.At < begun.At.AddDays(200)));
            counts.Note($"plan/{site}/{group}/systemic", first is { } act && act.Fact is CycleGiven);
        }
        if (site == "liver" && (moment - chart.Named!.Value.At).TotalDays > 60)
            counts.Note($"plan/liver/{chart.Cnlc}/tace", chart.All<ProcedureDone>().Any(p => p.Fact.Kind == ProcedureKind.Tace));
        if (first is not { } treated) return;
        if (came.Fact is not null) counts.Note("wait/treated", (treated.At - came.At).TotalDays);
        counts.Note("wait/meeting", chart.All<Facts.Meetings.MdtRecommendation>().Any(m => m.At < treated.At));
    }

    /// <summary>Over everybody operated five weeks ago or earlier.</summary>
    void Operations(Read chart, string site)
    {
        foreach (var (operation, at) in chart.All<ProcedureDone>().Where(p => p.Fact.Kind == ProcedureKind.Surgery && p.At < moment.AddDays(-35)))
            counts.Note($"complication/{site}", chart.All<AdverseEvent>().Any(e => e.Fact.AttributedTo == operation.Name && e.At > at));
    }

    void Courses(Read chart)
    {
        foreach (var started in chart.All<RegimenStarted>())
            if (World.Known.Courses.TryGetValue(started.Fact.Regimen, out var shape) && shape.Chemotherapy && !shape.Oral) new Chemotherapy(chart, counts).Add(started.Fact, started.At);
        var visits = chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Outpatient, Department: "肿瘤门诊" }).ToList();
        var booked = chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Outpatient, Department: "肿瘤门诊" or "中医肿瘤门诊" }).Select(e => e.Fact.Cancelled).Concat(chart.All<Prescription>().Select(_ => false));
        foreach (var absent in booked) counts.Note("visit/absent", absent);
        foreach (var visit in visits.Where(v => !v.Fact.Cancelled)) counts.Note("slip/ecog", !chart.All<PerformanceStatus>().Any(p => p.At.DayNumber() == visit.At.DayNumber()));
        counts.Note("slip/lost", chart.All<NextStep>().Any(n => n.Fact.What.StartsWith("失访", StringComparison.Ordinal)));
    }

    void Chinese(Read chart)
    {
        var given = chart.All<Prescription>().ToList();
        counts.Note("tcm/share", given is not []);
        foreach (var (before, now) in given.Zip(given.Skip(1)).Where(v => v.First.Fact.Formula == v.Second.Fact.Formula))
            counts.Note("tcm/changes", now.Fact.Herbs.Select(h => h.Name).Except(before.Fact.Herbs.Select(h => h.Name)).Count() + before.Fact.Herbs.Select(h => h.Name).Except(now.Fact.Herbs.Select(h => h.Name)).Count());
        foreach (var (fact, _) in given)
        {
            counts.Note("tcm/herbs", fact.Herbs.Count);
            counts.Note("tcm/seven", fact.Packets == 7);
            counts.Note("tcm/fourteen", fact.Packets == 14);
            counts.Note("tcm/over", fact.Herbs.Any(h => h is { Name: "黄芪", Grams: >= 60 } or { Name: "茯苓", Grams: >= 45 } or { Name: "薏苡仁", Grams: >= 60 } or { Name: "白花蛇舌草", Grams: >= 60 }));
            foreach (var herb in (string[])["茯苓", "黄芪", "白术", "陈皮", "白花蛇舌草", "鸡内金", "半枝莲", "莪术"]) counts.Note($"herb/{herb}", fact.Herbs.Any(h => h.Name == herb));
        }
        var taken = chart.All<Finding>().Where(f => f.Fact is { Name: "实服剂数", Value: not null, Number: not null }).Select(f => (double)f.Fact.Number! / int.Parse(f.Fact.Value!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        if (taken is not []) counts.Note("tcm/good", taken.Average() >= 0.8);
        var said = chart.All<SyndromeDifferentiation>().ToList();
        foreach (var (before, now) in said.Zip(said.Skip(1))) counts.Note("tcm/stay", before.Fact.Principal == now.Fact.Principal);
    }
}
