using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>The parts of a case pack, each read from the chart; what is not there is said.</summary>
static class PackParts
{
    const int Pictures = 4, Reports = 3;

    public static IEnumerable<PackSection> Of(Chart chart, WorkUp? work, DateTimeOffset now, Library library)
    {
        yield return Part(PackPart.Who, new("这个人", "The person"), Who(chart, now), new("没有登记", "nothing recorded"));
        yield return Part(PackPart.Illness, new("病", "Illness"), Illness(chart), new("未有诊断", "no diagnosis yet"));
        yield return Part(PackPart.Syndrome, new("证", "Syndrome"), Syndrome(chart), new("未辨证", "no syndrome yet"));
        yield return Part(PackPart.Given, new("已治", "Given so far"), PackTreatment.Given(chart), new("没有治疗记录", "no treatment on record"));
        yield return Part(PackPart.Now, new("现状", "Now"), PackState.Of(chart, now, library), new("没有检验结果", "no laboratory result"));
        yield return Part(PackPart.Wishes, new("意愿", "Wishes"), chart.All<GoalsOfCare>().Reverse().Take(2).Select(g => new PackLine(Dated(new(g.Fact.With is { } w ? $"{g.Fact.Goal}（{w}）" : g.Fact.Goal, g.Fact.With is { } v ? $"{g.Fact.Goal} ({v})" : g.Fact.Goal), g.Entry), g.Entry)), new("还没有谈过意愿", "wishes were not spoken of"));
        yield return Part(PackPart.Road, new("走过的路", "The road so far"), PackTreatment.Road(chart), new("没有可排的事", "nothing to put on the road"));
        yield return Part(PackPart.Lesions, new("病灶", "Lesions"), PackState.Lesions(chart), new("没有测量过的病灶", "no lesion was measured"));
        yield return Part(PackPart.Pictures, new("影像", "Imaging"), chart.All<ImagingReport>().Reverse().Take(Pictures).Select(i => new PackLine(Dated(i.Fact.Say(), i.Entry), i.Entry) { Study = i.Fact.Study }), new("没有影像报告", "no imaging report"));
        yield return Part(PackPart.Pathology, new("病理", "Pathology"), chart.All<PathologyReport>().Reverse().Take(Reports).Select(p => new PackLine(Dated(new(p.Fact.Conclusion + (p.Fact.Preliminary ? "（初步）" : ""), p.Fact.Conclusion + (p.Fact.Preliminary ? " (preliminary)" : "")), p.Entry), p.Entry)), new("没有病理报告", "no pathology report"));
        yield return Part(PackPart.Western, new("现用西药", "Western medicines now"), PackTreatment.Western(chart, now), new("没有记录在用的西药；请核对", "no current medicine on record; ask"));
        yield return Part(PackPart.Chinese, new("现用中药与外治", "Chinese medicine now"), PackTreatment.Chinese(chart, now), new("没有记录在用的中药；请核对", "no herbs on record; ask"));
        yield return Part(PackPart.Missing, new("还缺什么", "What is missing"), Lacking(work, now), new("清单各项都有", "nothing of the list"), missing: false);
    }

    static PackSection Part(PackPart part, Phrase title, IEnumerable<PackLine> lines, Phrase none, bool missing = true)
    {
        var all = lines.ToList();
        return new(part, title, all is [] ? [Missing(none) with { IsMissing = missing }] : all);
    }

    public static PackLine Missing(Phrase says) => new(says, null, false) { IsMissing = true };

    /// <summary>"11-13 …": what happened with its day before it.</summary>
    public static Phrase Dated(Phrase says, Entry entry)
    {
        if (entry.Precision is Precision.Unknown) return new($"{says.Zh}（日期不详）", $"{says.En} (day unknown)");
        var day = entry.HappenedAt.HouseDay().ToString(entry.Precision is Precision.Year ? "yyyy" : entry.Precision is Precision.Month ? "yyyy-MM" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new($"{day} {says.Zh}", $"{day} {says.En}");
    }

    static IEnumerable<PackLine> Who(Chart chart, DateTimeOffset now)
    {
        yield return chart.Last<SexStated>() is { } sex ? new(sex.Fact.Say(), sex.Entry, false) : Missing(new("性别不详", "sex unknown"));
        yield return chart.Last<Birth>() is not { } born ? Missing(new("年龄不详", "age unknown"))
            : born.Fact.On.AgeOn(now.HouseDay()) is { } age ? new(new($"{age} 岁", $"{age} years"), born.Entry, false) : new(born.Fact.Say(), born.Entry, false);
        yield return chart.All<PerformanceStatus>().LastOrDefault(p => p.Fact.Scale is PerformanceScale.Ecog) is { Fact: { } e } ecog ? new(new($"ECOG {e.Score}", $"ECOG {e.Score}"), ecog.Entry, false) : Missing(new("ECOG 未评", "ECOG not scored"));
        var said = chart.All<AllergyStated>().Where(a => a.Fact.Answer is not AllergyAnswer.NotAsked).ToList();
        if (said is []) yield return Missing(new("过敏史未询问", "allergies not asked"));
        foreach (var allergy in said.DistinctBy(a => a.Fact.Substance)) yield return new(allergy.Fact.Say(), allergy.Entry);
    }

    static IEnumerable<PackLine> Illness(Chart chart)
    {
        if (chart.MainDiagnosis() is not { } main) yield break;
        yield return new(new(main.Name, main.Name), chart.All<Facts.Disease.Diagnosis>().LastOrDefault(d => d.Fact == main).Entry);
        yield return chart.Last<Stage>() is { } stage ? new(new($"{stage.Fact.System}{stage.Fact.Edition} {stage.Fact.Words}", $"{stage.Fact.System}{stage.Fact.Edition} {stage.Fact.Words}"), stage.Entry)
            : main.StageWords is { } words ? new(new(words, words)) : Missing(new("未分期", "not staged"));
        var markers = chart.All<Biomarker>().GroupBy(b => b.Fact.Marker).Select(g => g.Last()).ToList();
        if (markers is []) yield return Missing(new("没有分子结果", "no molecular result"));
        foreach (var m in markers) yield return new(m.Fact.Say(), m.Entry);
        foreach (var other in chart.All<Facts.Disease.Diagnosis>().Where(d => d.Fact.Kind is DiagnosisKind.Comorbidity && d.Fact.Certainty is not Certainty.Refuted && d.Fact.State is DiagnosisState.Active).Take(4))
            yield return new(new($"合并：{other.Fact.Name}", $"also {other.Fact.Name}"), other.Entry);
    }

    static IEnumerable<PackLine> Syndrome(Chart chart)
    {
        yield return chart.Last<SyndromeDifferentiation>() is { } syndrome ? new(new(syndrome.Fact.All, syndrome.Fact.All), syndrome.Entry) : Missing(new("未辨证", "no syndrome yet"));
        var four = chart.Last<Facts.FourExaminations.FourExaminations>();
        yield return four?.Fact.Tongue is { } tongue ? new(new(tongue, tongue), four.Value.Entry) : Missing(new("舌象未记", "tongue not recorded"));
        yield return four?.Fact.Pulse is { } pulse ? new(new(pulse, pulse), four.Value.Entry) : Missing(new("脉象未记", "pulse not recorded"));
    }

    static IEnumerable<PackLine> Lacking(WorkUp? work, DateTimeOffset now)
    {
        if (work is null) return [Missing(new("没有采用的资料清单", "no work-up list is adopted"))];
        var lines = work.Lacking.Select(l => l.Found is { } old
            ? new PackLine(new($"{l.Item.Zh}：{(int)(now - old.HappenedAt).TotalDays} 天前，较旧", $"{l.Item.En}: {(int)(now - old.HappenedAt).TotalDays} days old"), old, false) { IsMissing = true }
            : Missing(new($"{l.Item.Zh}：缺", $"{l.Item.En}: missing"))).ToList();
        return work.Disease is null ? [Missing(new("没有这个病的清单，只查通用各项", "no list fits this disease; only what every case needs is asked")), .. lines] : lines;
    }
}
