using System.Globalization;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>病历里的患者状态。What a chart knows at a moment, laid beside a prescription. What the asker says stands before what the chart says.</summary>
public static class PatientOnChart
{
    /// <summary>Days a medicine that was given once still counts as taken.</summary>
    const int StillTaken = 21;

    public static Prescribed Beside(Chart chart, Prescribed asked, DateTimeOffset now, Library library)
    {
        var (said, known) = (asked.Patient, Of(chart, now, library));
        return asked with
        {
            Drugs = [.. asked.Drugs.Concat(Medicines(chart, now)).Distinct()],
            Others = [.. asked.Others, .. OtherPrescriptions(chart, now, asked.Instead)],
            Patient = known with
            {
                IsFemale = said.IsFemale ?? known.IsFemale, Years = said.Years ?? known.Years, IsPregnant = said.IsPregnant, IsBreastFeeding = said.IsBreastFeeding,
                Values = Over(known.Values, said.Values), Flags = Over(known.Flags, said.Flags), Allergies = [.. said.Allergies.Concat(known.Allergies).Distinct()], Cycle = said.Cycle ?? known.Cycle, At = said.At ?? now,
            },
        };
    }

    public static PatientState Of(Chart chart, DateTimeOffset now, Library library)
    {
        bool? female = chart.Last<SexStated>()?.Fact.Sex switch { Sex.Female => true, Sex.Male => false, _ => null };
        int? years = chart.Last<Birth>()?.Fact.On.AgeOn(now.HouseDay());
        return new()
        {
            IsFemale = female, Years = years, Values = Values(chart, now, female, years, library), Flags = Flags(chart), At = now,
            Allergies = [.. chart.All<AllergyStated>().Where(a => a.Fact.Answer is AllergyAnswer.Allergic).Select(a => a.Fact.Substance).OfType<string>().Distinct()],
            Cycle = chart.All<CycleGiven>().Where(c => c.At <= now).Select(c => ((string, int)?)(c.Fact.Regimen, now.HouseDay().DayNumber - c.At.HouseDay().DayNumber + 1)).LastOrDefault(),
        };
    }

    static Dictionary<string, Known> Values(Chart chart, DateTimeOffset now, bool? female, int? years, Library library)
    {
        Dictionary<string, Known> values = [];
        foreach (var (name, analyte) in ((string, Analyte)[])[("platelets", Analytes.Platelets), ("neutrophils", Analytes.Neutrophils), ("potassium", Analytes.Potassium), ("inr", Analytes.Inr)])
            if (chart.ReadingAt(analyte, now) is { } r) values[name] = new((double)r.Value, r.At);
        foreach (var (name, analyte) in ((string, Analyte)[])[("alt", Analytes.Alt), ("bilirubin", Analytes.Bilirubin)])
            // the laboratory's own upper limit, in the unit it sent
            if (chart.ReadingAt(analyte, now) is { Entry.Fact: LaboratoryResult { Value: { } value, High: > 0 and var high } } r) values[name] = new((double)(value / high), r.At);
        if (chart.ReadingAt(Analytes.Platelets, now) is { } last && chart.Readings(Analytes.Platelets).Where(r => r.At < last.At && r.At >= last.At.AddDays(-7)).Select(r => r.Value).DefaultIfEmpty().Max() is > 0 and var before)
            values["platelets-fall-7-days"] = new((double)((1 - last.Value / before) * 100), last.At);
        if (chart.All<VitalSigns>().LastOrDefault(v => v.At <= now && v.Fact.Systolic is not null) is { Fact: { } signs } pressure)
        {
            values["systolic"] = new(signs.Systolic!.Value, pressure.At);
            if (signs.Diastolic is { } diastolic) values["diastolic"] = new(diastolic, pressure.At);
        }
        if (chart.All<AdverseEvent>().LastOrDefault(a => a.At <= now && a.Fact.Grade is not null && a.Fact.Term.Contains("腹泻", StringComparison.Ordinal)) is { Fact: { } loose } stated) values["diarrhoea"] = new(loose.Grade!.Value, stated.At);
        if (Filtration(chart.ReadingAt(Analytes.Creatinine, now) is { } drawn ? (drawn.Value, drawn.At) : null, now, female, years, library) is { } egfr) values["egfr"] = egfr;
        return values;
    }

    /// <summary>A filtration rate from a creatinine (µmol/L) the asker gave, where none was given itself.</summary>
    public static Prescribed WithFiltration(Prescribed asked, DateTimeOffset now, Library library) =>
        asked.Patient is { } p && !p.Values.ContainsKey("egfr") && p.Values.TryGetValue("creatinine", out var creatinine) && Filtration(((decimal)creatinine.Value, creatinine.At), now, p.IsFemale, p.Years, library) is { } egfr
            ? asked with { Patient = p with { Values = Over(p.Values, new Dictionary<string, Known> { ["egfr"] = egfr }) } } : asked;

    static Known? Filtration((decimal Value, DateTimeOffset? At)? measured, DateTimeOffset now, bool? female, int? years, Library library)
    {
        if (measured is not { } creatinine || female is null || years is null || library.Family<CalculatorCard>().GetValueOrDefault("ckd-epi-2021")?.On(now) is not { } card) return null;
        var given = new Dictionary<string, Given> { ["creatinine"] = new(creatinine.Value.ToString(CultureInfo.InvariantCulture)), ["age"] = new($"{years}"), ["sex"] = new(female.Value ? "female" : "male") };
        return card.Calculate(given, now) is { Value: { } value, Cannot: null } ? new(value, creatinine.At) : null;
    }

    /// <summary>Only what a diagnosis says; a chart without it does not say no.</summary>
    static Dictionary<string, bool> Flags(Chart chart)
    {
        Dictionary<string, bool> flags = [];
        foreach (var (flag, words) in ((string, string[])[])[("diabetes", ["糖尿病"]), ("liver-disease", ["肝硬化", "肝炎", "肝功能不全"]), ("renal-disease", ["肾功能不全", "肾病", "肾衰"]), ("hyperthyroidism", ["甲状腺功能亢进", "甲亢"])])
            if (chart.All<Xinglin.Facts.Disease.Diagnosis>().Any(d => d.Fact is { Certainty: not Certainty.Refuted, State: not DiagnosisState.Resolved } && words.Any(w => d.Fact.Name.Contains(w, StringComparison.Ordinal)))) flags[flag] = true;
        return flags;
    }

    static IEnumerable<string> Medicines(Chart chart, DateTimeOffset now) =>
        chart.All<MedicationOrdered>().Where(m => m.At <= now && m.Fact.State is OrderState.Active).Select(m => m.Fact.Drug)
            .Concat(chart.All<DrugGiven>().Where(d => d.At <= now && d.At > now.AddDays(-StillTaken) && !d.Fact.NotGiven).Select(d => d.Fact.Drug)).Distinct();

    /// <summary>Those still being taken; one whose place another took is not.</summary>
    static IEnumerable<OtherPrescription> OtherPrescriptions(Chart chart, DateTimeOffset now, long? instead) =>
        from p in chart.All<Prescription>()
        where p.At <= now && now < p.At.AddDays(p.Fact.Packets) && p.Entry.Id.Value != instead && !chart.All<Prescription>().Any(later => later.At <= now && later.Fact.From == p.Entry.Id.Value)
        let day = p.At.HouseDay().ToString("MM-dd", CultureInfo.InvariantCulture)
        select new OtherPrescription(new($"{day} 的处方", $"the prescription of {day}"), [.. p.Fact.Herbs.Select(h => new PrescribedHerb(h.Name, h.Grams) { Handling = h.Handling })]);

    static Dictionary<string, T> Over<T>(IReadOnlyDictionary<string, T> below, IReadOnlyDictionary<string, T> above)
    {
        var all = new Dictionary<string, T>(below);
        foreach (var (name, value) in above) all[name] = value;
        return all;
    }
}
