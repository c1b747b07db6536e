using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>签名前的门。What the chart says against a cycle: pathology, hepatitis B, heart, pregnancy, allergy, sums of a life, stale values.</summary>
public sealed class SystemicGates(Library library, Chart chart, DateTimeOffset now)
{
    readonly SystemicGatesCard? card = library.For<SystemicGatesCard>().On(now);

    /// <param name="first">the first cycle of its run: what is asked once before a treatment is asked here</param>
    public IReadOnlyList<GateFinding> Of(DoseSheet sheet, bool first) => card is null ? []
        : [.. first ? [.. Pathology(), .. Hepatitis(), .. Pregnancy()] : (IEnumerable<GateFinding>)[], .. Heart(sheet), .. Allergies(sheet), .. Sums(sheet), .. Stale(sheet)];

    IEnumerable<GateFinding> Pathology()
    {
        if (chart.All<PathologyReport>().Any(p => !p.Fact.Preliminary && p.At <= now) || chart.All<CycleGiven>().Any(c => c.At < now)) yield break;
        if (chart.All<Facts.Disease.Diagnosis>().Any(d => d.Fact.IsCancer && d.Fact.Certainty is not Certainty.Refuted && card!.PathologyExcept.Is.Any(c => d.Fact.Icd10?.StartsWith(c, StringComparison.OrdinalIgnoreCase) is true))) yield break;
        yield return Finding("SYS-PATHOLOGY", card!.Pathology, new("没有正式病理报告", "there is no final pathology report"), new("等病理，或补录外院病理", "wait for it, or enter the report of the other hospital"));
    }

    IEnumerable<GateFinding> Hepatitis()
    {
        var oldest = now.AddDays(-card!.HepatitisDays.Is);
        var (antigen, antibody) = (chart.SurfaceAntigen(now), chart.CoreAntibody(now));
        var known = chart.All<Facts.Disease.Diagnosis>().Any(d => d.Fact.Icd10?.StartsWith("B18.", StringComparison.OrdinalIgnoreCase) is true && d.Fact.Certainty is not Certainty.Refuted && d.Fact.Icd10[4] is '0' or '1');
        if (!known && (antigen is null || antigen is { Positive: false } negative && negative.Entry.HappenedAt < oldest))
            yield return Finding("SYS-HBV", card.Hepatitis, antigen is null ? new("没有乙肝表面抗原结果", "there is no HBsAg result") : new($"乙肝表面抗原已超过 {card.HepatitisDays.Is} 天", $"the HBsAg result is more than {card.HepatitisDays.Is} days old"),
                new("先查 HBsAg、抗-HBc", "test HBsAg and anti-HBc first"));
        else if (antibody is null && antigen is not { Positive: true } && !known)
            yield return Finding("SYS-HBC", card.Hepatitis with { Confidence = Confidence.Low }, new("没有抗-HBc 结果", "there is no anti-HBc result"), new("补查抗-HBc", "test anti-HBc"));
        var carrier = known || antigen is { Positive: true };
        if ((carrier || antibody is { Positive: true }) && chart.VirusCount(now) is null)
            yield return Finding("SYS-HBV-DNA", card.VirusCount, new(carrier ? "HBsAg 阳性，没有 HBV DNA" : "抗-HBc 阳性，没有 HBV DNA", carrier ? "HBsAg positive and no HBV DNA" : "anti-HBc positive and no HBV DNA"), new("查 HBV DNA", "measure HBV DNA"));
        if (carrier && !chart.All<MedicationOrdered>().Any(m => m.Fact.State is OrderState.Active && card.Antivirals.Is.Any(a => m.Fact.Drug.Contains(a, StringComparison.OrdinalIgnoreCase))))
            yield return Finding("SYS-ANTIVIRAL", card.Antiviral, new("乙肝病毒携带，没有在用的抗病毒药", "carrier of hepatitis B without an antiviral running"), new("先开恩替卡韦或替诺福韦类", "order entecavir or a tenofovir first"));
    }

    IEnumerable<GateFinding> Pregnancy()
    {
        if (chart.Last<SexStated>()?.Fact.Sex is not Sex.Female || chart.Last<Birth>()?.Fact.On.AgeOn(now.HouseDay()) is not { } age) yield break;
        var test = ChartValues.Of(chart, now).FirstOrDefault(v => v.Name is "pregnancy");
        if (test is { Text: "positive" }) yield return Finding("SYS-PREGNANT", card!.Pregnant, new("妊娠试验阳性", "the pregnancy test is positive"), new("先会诊产科，重新定方案", "ask obstetrics, then decide again"));
        else if (age >= card!.PregnancyAges.Is[0] && age <= card.PregnancyAges.Is[1] && (test is null || test.At < now.AddDays(-card.PregnancyDays.Is)))
            yield return Finding("SYS-PREGNANCY", card.Pregnancy with { Confidence = card.PregnancyAges.Confidence }, new($"{age} 岁女性，{card.PregnancyDays.Is} 天内没有妊娠试验", $"a woman of {age} without a pregnancy test in {card.PregnancyDays.Is} days"), new("先做妊娠试验", "test first"));
    }

    IEnumerable<GateFinding> Heart(DoseSheet sheet)
    {
        var limits = library.For<CumulativeLimitsCard>().On(now);
        var stop = sheet.Card.Stops.FirstOrDefault(s => s.When.Is.Contains("lvef", StringComparison.Ordinal));
        if (stop is null && !sheet.Taken.Any(d => limits?.Equivalents.ContainsKey(d.Drug) is true)) yield break;
        var days = library.For<DosingRulesCard>().On(now)?.Inputs.GetValueOrDefault("lvef")?.FreshDays?.Is;
        var lvef = sheet.Values.FirstOrDefault(v => v.Name is "lvef");
        if (lvef is null || days is { } most && lvef.At < now.AddDays(-most))
            yield return Finding("SYS-LVEF", card!.Heart, lvef is null ? new("本方案看心功能，没有左室射血分数", "the regimen rests on the heart and there is no LVEF") : new($"左室射血分数是 {lvef.At:yyyy-MM-dd} 的，超过 {days} 天", $"the LVEF is of {lvef.At:yyyy-MM-dd}, more than {days} days old"), new("先查超声心动图", "echocardiography first"));
        else if (stop is not null && sheet.Plan.Holds.FirstOrDefault(h => h.What.En == stop.En) is { } low)
            yield return new("SYS-LVEF-LOW", low.What, new("先请心内科，改方案", "ask cardiology and change the regimen"), low.Confidence is not Confidence.Low) { Source = low.Source, Confidence = low.Confidence };
    }

    IEnumerable<GateFinding> Allergies(DoseSheet sheet) =>
        from stated in chart.All<AllergyStated>()
        where stated.Fact is { Answer: AllergyAnswer.Allergic, Substance: not null }
        let drug = sheet.Taken.FirstOrDefault(d => Same(stated.Fact.Substance!, d))
        where drug is not null
        select Finding("SYS-ALLERGY", card!.Allergy, new($"对{drug.Name.Zh}过敏", $"allergic to {drug.Drug}"), new("换药，或写明脱敏、预处理", "change the drug, or say how it is made safe"));

    static bool Same(string substance, DosedDrug drug) => substance.Contains(drug.Name.Zh, StringComparison.Ordinal) || substance.Contains(drug.Drug, StringComparison.OrdinalIgnoreCase)
        || substance is "铂" or "铂类" && drug.Name.Zh.EndsWith('铂');

    IEnumerable<GateFinding> Sums(DoseSheet sheet) =>
        from sum in sheet.Plan.Cumulative
        where sum.Level is LifeLevel.Over
        select new GateFinding("SYS-CUMULATIVE", sum.What, new("换方案", "change the regimen"), card!.OverLimit.Is is GateLevel.Block && sum.Confidence is not Confidence.Low) { Source = sum.Source, Confidence = sum.Confidence };

    static IEnumerable<GateFinding> Stale(DoseSheet sheet) =>
        sheet.Old.Where(v => v.Name is "weight" or "height" or "creatinine").Select(v => new GateFinding($"SYS-STALE-{v.Name.ToUpperInvariant()}",
            new($"{Words(v.Name).Zh}是 {v.At:yyyy-MM-dd} 的", $"{Words(v.Name).En} is of {v.At:yyyy-MM-dd}"), new("重测", "measure again"), false) { Confidence = Confidence.Low });

    static Phrase Words(string name) => name switch { "weight" => new("体重", "the weight"), "height" => new("身高", "the height"), _ => new("肌酐", "the creatinine") };

    GateFinding Finding(string rule, Cited<GateLevel> level, Phrase what, Phrase act) =>
        new(rule, what, act, level.Is is GateLevel.Block && !level.Unverified) { Source = card!.SourceOf(level.Cite), Confidence = level.Confidence };
}
