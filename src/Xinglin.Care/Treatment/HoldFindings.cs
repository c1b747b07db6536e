using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment;

/// <summary>The numbers of one cycle against its regimen's hold line.</summary>
/// <param name="Low">what lies on the wrong side, with value and line</param>
/// <param name="Missing">what nobody measured in time</param>
/// <param name="Fine">what allows the cycle</param>
/// <param name="Read">the results it rests on</param>
sealed record HoldFindings(IReadOnlyList<Phrase> Low, IReadOnlyList<Phrase> Missing, IReadOnlyList<Phrase> Fine, IReadOnlyList<Entry> Read)
{
    public static HoldFindings Of(Chart chart, ILookup<Analyte, Reading> readings, HoldLine line, DosingRulesCard rules, LaboratoryGradesCard? grades, DateOnly planned)
    {
        List<Phrase> low = [], missing = [], fine = [];
        List<Entry> read = [];
        Count(Analytes.Neutrophils, line.Neutrophils);
        Count(Analytes.Platelets, line.Platelets);
        if (line.BilirubinMicromol is { } micromol) Bilirubin(_ => micromol);
        else if (line.BilirubinTimesUpper is { } times) Bilirubin(b => ((LaboratoryResult)b.Entry.Fact).High is { } upper
            && Analytes.Bilirubin.Of((LaboratoryResult)b.Entry.Fact with { Value = upper }) is { } micro ? times * micro : null);
        if (line.Clearance is { } clearance && Fresh(Analytes.Creatinine, rules.ChemistryFreshHours.Is) is { } creatinine && chart.ClearanceAt(creatinine) is { } cleared)
            Judge(creatinine, new($"肌酐清除率 {cleared:0}", $"creatinine clearance {cleared:0}"), cleared < clearance, $"低于给药线 {Said.Number(clearance)}", $"below {Said.Number(clearance)}");
        return new(low, missing, fine, read);

        // counts must be there; chemistry is judged where it can be
        void Count(Analyte analyte, decimal? atLeast)
        {
            if (atLeast is not { } limit) return;
            if (Fresh(analyte, rules.CountsFreshHours.Is) is not { } reading) missing.Add(Said.Short(analyte));
            else Judge(reading, Said.Count(analyte, reading.Value, grades), reading.Value < limit, $"低于给药线 {Said.Number(limit)}", $"below {Said.Number(limit)}");
        }

        void Bilirubin(Func<Reading, decimal?> most)
        {
            if (Fresh(Analytes.Bilirubin, rules.ChemistryFreshHours.Is) is { } reading && most(reading) is { } limit)
                Judge(reading, Said.Count(Analytes.Bilirubin, reading.Value, grades), reading.Value > limit, $"高于给药线 {Said.Number(limit)}", $"above {Said.Number(limit)}");
        }

        Reading? Fresh(Analyte analyte, int hours) =>
            readings[analyte].LastOrDefault(r => r.At <= planned.End()) is { Entry: not null } last && last.At >= planned.Start().AddHours(-hours) ? last : null;

        void Judge(Reading reading, Phrase value, bool wrong, string zh, string en)
        {
            read.Add(reading.Entry);
            if (wrong) low.Add(value.And(new(zh, en)));
            else fine.Add(value);
        }
    }

    /// <summary>What the checks read, once for a whole chart.</summary>
    public static ILookup<Analyte, Reading> Readings(Chart chart) =>
        new[] { Analytes.Neutrophils, Analytes.Platelets, Analytes.Bilirubin, Analytes.Creatinine }
            .SelectMany(a => chart.Readings(a).Select(r => (a, r))).ToLookup(x => x.a, x => x.r);

    /// <summary>The worst first; what is missing counts as unknown, never as normal.</summary>
    public Phrase Say()
    {
        List<Phrase> all = [.. Low];
        if (Missing is not []) all.Add(new($"{string.Join('、', Missing.Select(m => m.Zh))}未查，按未知处理，不会放行",
            $"{string.Join(", ", Missing.Select(m => m.En))} not measured, treated as unknown"));
        if (all is []) all.AddRange(Fine);
        return all is [] ? new("没有可比的数值", "nothing to compare") : new(string.Join("；", all.Select(p => p.Zh)), string.Join("; ", all.Select(p => p.En)));
    }
}
