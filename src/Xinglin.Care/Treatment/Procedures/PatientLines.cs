using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>What the chart says of the patient besides blood and drugs: allergies, liver, hepatitis, strength, pictures, pregnancy, fever.</summary>
static class PatientLines
{
    public static IEnumerable<CheckLine> Allergies(BeforeProcedure p)
    {
        if (p.Card.Allergens is not { } groups) yield break;
        var said = p.Chart.All<AllergyStated>().Where(a => a.At <= p.At).ToList();
        var words = groups.Is.Select(g => p.Rules.Allergens[g]).ToList();
        var line = new CheckLine("allergy", new("过敏", "Allergies"), Standing.Unknown, new("没有问过", "never asked"))
        {
            Source = p.Source(groups), Confidence = groups.Confidence, Asks = new($"{string.Join("、", words.Select(w => w.Zh))}；过敏须写怎样防护", $"{string.Join(", ", words.Select(w => w.En))}; an allergy needs its cover in words"),
        };
        var ruledOut = said.Where(a => a.Fact.Answer is AllergyAnswer.RuledOut).ToLookup(a => a.Fact.Substance, a => a.At);
        foreach (var hit in said.Where(a => a.Fact.Answer is AllergyAnswer.Allergic && !ruledOut[a.Fact.Substance].Any(at => at >= a.At)))
            if (words.FirstOrDefault(w => w.Words.Is.Any((hit.Fact.Substance ?? "").Says)) is { } group)
            {
                yield return line with { Standing = Standing.NotMet, Entry = hit.Entry, Says = hit.Fact.Say() };
                yield break;
            }
        yield return said.LastOrDefault(a => a.Fact.Answer is not AllergyAnswer.NotAsked).Entry is { } asked ? line with { Standing = Standing.Met, Entry = asked, Says = new($"问过，没有这几类　{BeforeProcedure.Day(asked.HappenedAt)}", $"asked, none of these, {BeforeProcedure.Day(asked.HappenedAt)}") } : line;
    }

    /// <summary>Child–Pugh by its own card, from the values of the chart; what only eyes see is a finding called by the card's own words.</summary>
    public static IEnumerable<CheckLine> Liver(BeforeProcedure p)
    {
        if (p.Card.ChildPughAtMost is not { } most) yield break;
        var line = new CheckLine("child-pugh", new("Child–Pugh", "Child–Pugh"), Standing.Unknown, new("没有启用的算式", "no formula is in force")) { Source = p.Source(most), Confidence = most.Confidence, Asks = new($"≤ {most.Is} 分", $"≤ {most.Is} points") };
        if (p.Library.FamilyOf<CalculatorCard>().On("child-pugh", p.At) is not { } formula)
        {
            yield return line;
            yield break;
        }
        var given = new Dictionary<string, Given>();
        void Number(string input, decimal? value, DateTimeOffset? at)
        {
            if (value is { } v && p.At - at <= TimeSpan.FromDays(p.Rules.LaboratoryWithinDays.Is)) given[input] = new(v.ToString(CultureInfo.InvariantCulture), null, at);
        }
        foreach (var (input, analyte) in ((string, Analyte)[])[("bilirubin", Analytes.Bilirubin), ("inr", Analytes.Inr)]) Number(input, p.Chart.ReadingAt(analyte, p.At)?.Value, p.Chart.ReadingAt(analyte, p.At)?.At);
        var albumin = p.Chart.All<LaboratoryResult>().LastOrDefault(l => l.At <= p.At && (l.Fact.Loinc is "1751-7" || l.Fact.Test.Trim() is "白蛋白") && l.Fact is { Unit: "g/L", Value: not null, State: not ResultState.Withdrawn });
        Number("albumin", albumin.Fact?.Value, albumin.Fact is null ? null : albumin.At);
        foreach (var input in (string[])["ascites", "encephalopathy"])
            if (p.Chart.All<Finding>().LastOrDefault(f => f.At <= p.At && f.At >= p.At.AddDays(-p.Rules.LaboratoryWithinDays.Is) && f.Fact.Name == formula.Inputs[input].Zh) is { Fact.Value: { } word }
                && formula.Inputs[input].Choices!.FirstOrDefault(c => c.Value.IsMeantBy(word)) is { Key: { } choice }) given[input] = new(choice);
        var lacking = formula.Inputs.Where(i => !i.Value.Optional && !given.ContainsKey(i.Key)).Select(i => i.Value.Name).ToList();
        if (lacking is not [])
        {
            yield return line with { Says = new($"还缺{string.Join("、", lacking.Select(n => n.Zh))}", $"lacking {string.Join(", ", lacking.Select(n => n.En))}") };
            yield break;
        }
        var came = formula.Calculate(given, p.At);
        yield return came is { Value: { } points, Cannot: null }
            ? line with { Standing = points <= most.Is ? Standing.Met : Standing.NotMet, Says = new($"{points:0} 分　{came.Class?.Says.Zh}", $"{points:0} points, {came.Class?.Says.En}") }
            : line with { Says = came.Cannot ?? new("算不出", "cannot be worked out") };
    }

    public static IEnumerable<CheckLine> Hepatitis(BeforeProcedure p)
    {
        if (p.Card.HepatitisB is not { Is: true } asked) yield break;
        var line = new CheckLine("hepatitis-b", new("乙肝", "Hepatitis B"), Standing.Unknown, new("表面抗原未查", "surface antigen not tested")) { Source = p.Source(asked), Confidence = asked.Confidence, Asks = new("阳性须在抗病毒", "antiviral running where positive") };
        var antigen = p.Chart.All<LaboratoryResult>().LastOrDefault(l => l.At <= p.At && l.Fact.State is not ResultState.Withdrawn && (l.Fact.Loinc is "5196-1" or "5195-3" || l.Fact.Test.Says("HBsAg") || l.Fact.Test.Says("乙肝表面抗原")));
        var words = antigen.Fact?.Text;
        if (words is null || !words.Says("阳") && !words.Says("阴") && !words.Says("positive") && !words.Says("negative")) yield return line;
        else if (words.Says("阴") || words.Says("negative")) yield return line with { Standing = Standing.Met, Entry = antigen.Entry, Says = new($"表面抗原阴性　{BeforeProcedure.Day(antigen.At)}", $"surface antigen negative, {BeforeProcedure.Day(antigen.At)}") };
        else
        {
            var drug = p.Chart.All<MedicationOrdered>().LastOrDefault(m => m.At <= p.At && p.Rules.Antivirals.Is.Any(m.Fact.Drug.Says));
            yield return drug.Fact is { State: OrderState.Active } running
                ? line with { Standing = Standing.Met, Entry = drug.Entry, Says = new($"表面抗原阳性，{running.Drug}在用", $"surface antigen positive, {running.Drug} running") }
                : line with { Standing = Standing.NotMet, Entry = antigen.Entry, Says = new("表面抗原阳性，没有在用的抗病毒药", "surface antigen positive, no antiviral running") };
        }
    }

    public static IEnumerable<CheckLine> Strength(BeforeProcedure p)
    {
        if (p.Card.EcogAtMost is not { } most) yield break;
        var line = new CheckLine("ecog", new("ECOG", "ECOG"), Standing.Unknown, new("没有评过", "never scored")) { Source = p.Source(most), Confidence = most.Confidence, Asks = new($"≤ {most.Is}", $"≤ {most.Is}") };
        yield return p.Chart.All<PerformanceStatus>().LastOrDefault(s => s.At <= p.At && s.Fact.Scale is PerformanceScale.Ecog) is { Entry: { } entry, Fact: { } ecog }
            ? line with { Standing = ecog.Score <= most.Is ? Standing.Met : Standing.NotMet, Entry = entry, Says = new($"{ecog.Score}　{BeforeProcedure.Day(entry.HappenedAt)}", $"{ecog.Score}, {BeforeProcedure.Day(entry.HappenedAt)}") } : line;
    }

    public static IEnumerable<CheckLine> Pictures(BeforeProcedure p)
    {
        if (p.Card.Imaging is not { } regions) yield break;
        var line = new CheckLine("imaging", new("影像", "Imaging"), Standing.Unknown, new("没有这个部位的影像", "no picture of this part"))
        {
            Source = p.Source(p.Rules.ImagingWithinWeeks), Confidence = p.Rules.ImagingWithinWeeks.Confidence, Asks = new($"{p.Rules.ImagingWithinWeeks.Is} 周内，靶与路径已看", $"within {p.Rules.ImagingWithinWeeks.Is} weeks, target and path read"),
        };
        if (p.Chart.All<ImagingReport>().LastOrDefault(i => i.At <= p.At && regions.Is.Any(w => i.Fact.Region.Says(w) || (i.Fact.Conclusion ?? "").Says(w))) is not { Entry: { } entry, Fact: { } seen })
        {
            yield return line;
            yield break;
        }
        var says = new Phrase($"{seen.Modality} {seen.Region}　{BeforeProcedure.Day(entry.HappenedAt)}", $"{seen.Modality} {seen.Region}, {BeforeProcedure.Day(entry.HappenedAt)}");
        yield return p.At - entry.HappenedAt <= TimeSpan.FromDays(7 * p.Rules.ImagingWithinWeeks.Is) ? line with { Standing = Standing.Met, Entry = entry, Says = says }
            : line with { Standing = Standing.NotMet, Entry = entry, Says = new($"{says.Zh}，过久", $"{says.En}: too old") };
    }

    public static IEnumerable<CheckLine> Pregnancy(BeforeProcedure p)
    {
        if (p.Card.PregnancyTest is not { Is: true } || p.Chart.Last<SexStated>()?.Fact.Sex is Sex.Male) yield break;
        var age = p.Chart.Last<Birth>()?.Fact.On.AgeOn(p.At.HouseDay());
        if (age < p.Rules.PregnancyAges.Is[0] || age > p.Rules.PregnancyAges.Is[1]) yield break;
        var line = new CheckLine("pregnancy", new("妊娠试验", "Pregnancy test"), Standing.Unknown, new("没有近期结果", "no recent result"))
        {
            Source = p.Source(p.Rules.PregnancyTestWithinDays), Confidence = p.Rules.PregnancyTestWithinDays.Confidence, Asks = new($"{p.Rules.PregnancyTestWithinDays.Is} 天内阴性", $"negative within {p.Rules.PregnancyTestWithinDays.Is} days"),
        };
        var test = p.Chart.All<LaboratoryResult>().LastOrDefault(l => l.At <= p.At && l.At >= p.At.AddDays(-p.Rules.PregnancyTestWithinDays.Is) && (l.Fact.Test.Says("HCG") || l.Fact.Test.Says("妊娠")));
        yield return test.Fact?.Text is not { } text ? line
            : text.Says("阴") || text.Says("negative") ? line with { Standing = Standing.Met, Entry = test.Entry, Says = test.Fact.Say() } : line with { Standing = Standing.NotMet, Entry = test.Entry, Says = test.Fact.Say() };
    }

    public static IEnumerable<CheckLine> Fever(BeforeProcedure p)
    {
        if (p.Card.Infection is not { Is: true }) yield break;
        var (from, within) = (p.Rules.FeverFromTenths, p.Rules.FeverWithinHours);
        var line = new CheckLine("infection", new("体温", "Temperature"), Standing.Unknown, new($"近 {within.Is} 小时没有体温", $"no temperature within {within.Is} h"))
        {
            Source = p.Source(from), Confidence = from.Confidence, Asks = new($"< {from.Is / 10m:0.0} ℃，无活动性感染", $"< {from.Is / 10m:0.0} °C, no active infection"),
        };
        yield return p.Chart.All<Temperature>().LastOrDefault(t => t.At <= p.At && t.At >= p.At.AddHours(-within.Is)) is { Entry: { } entry, Fact: { } taken }
            ? line with { Standing = taken.Celsius * 10 < from.Is ? Standing.Met : Standing.NotMet, Entry = entry, Says = new($"{taken.Celsius:0.0} ℃　{BeforeProcedure.Day(entry.HappenedAt)}", $"{taken.Celsius:0.0} °C, {BeforeProcedure.Day(entry.HappenedAt)}") } : line;
    }
}
