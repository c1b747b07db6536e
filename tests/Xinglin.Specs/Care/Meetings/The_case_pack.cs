using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Meetings;

/// <summary>One page of one case: the question first, both medicines, and no part that is merely empty.</summary>
public class The_case_pack
{
    static readonly DateTimeOffset now = new(2026, 11, 14, 15, 0, 0, TimeSpan.FromHours(8));

    static CasePack Pack(params (int DaysAgo, IFact Fact)[] facts)
    {
        List<Entry> entries = [.. facts.Select((f, i) => new Entry(new(i + 1), f.Fact, now.AddDays(-f.DaysAgo), now.AddDays(-f.DaysAgo), "spec", Origin.Entered))];
        var request = entries.FirstOrDefault(e => e.Fact is MdtRequested)?.Id.Value ?? 0;
        return CasePack.Of(Chart.Of(new(Guid.Empty), entries), request, now, Library.Default);
    }

    static readonly (int, IFact)[] known =
    [
        (240, new SexStated(Sex.Male)), (240, new Birth(new PartialDate(1964, 3, 2))), (240, new AllergyStated(AllergyAnswer.Allergic) { Substance = "青霉素" }),
        (239, new Xinglin.Facts.Disease.Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3" }), (238, new Stage("AJCC") { Edition = "8", Prefix = "c", T = "T4a", N = "N2", M = "M1", Group = "IV" }),
        (238, new Biomarker("HER2") { Result = "1+" }), (236, new PathologyReport("中分化腺癌")), (230, new PerformanceStatus(PerformanceScale.Ecog, 1)),
        (220, new RegimenStarted("gastric.sox", "SOX") { Line = 1 }), (220, new CycleGiven("gastric.sox", 1)), (199, new CycleGiven("gastric.sox", 2)), (60, new RegimenStopped("gastric.sox", "进展") { BestResponse = Response.Partial }),
        (170, new ProcedureDone("肝动脉化疗栓塞", ProcedureKind.Tace) { Site = "肝 S6" }), (80, new ProcedureDone("肝动脉化疗栓塞", ProcedureKind.Tace) { Site = "肝 S6" }),
        (50, new MedicationOrdered("低分子肝素", DrugKind.Other) { Sig = "4000 U 每日一次" }), (10, new Prescription([new("黄芪", 30), new("党参", 15)], 7, Aim.Toxicity) { Formula = "补中益气汤化裁" }),
        (200, new ImagingReport("CT", "腹部增强") { Lesions = [new("肝 S6", 37) { Target = true }] }), (1, new ImagingReport("MR", "肝") { Lesions = [new("肝 S6", 30) { Target = true }, new("肝 S8", 12) { New = true }], Study = "1.2.3" }),
        (1, new LaboratoryResult("血小板") { Value = 46, Unit = "10^9/L", Loinc = "777-3" }), (5, new GoalsOfCare("愿继续治疗，想在家过年")),
        (3, new Xinglin.Facts.FourExaminations.FourExaminations { Tongue = "舌淡暗", Pulse = "脉沉细" }), (3, new SyndromeDifferentiation("脾肾两虚")),
        (0, new MdtRequested("先消融，还是先换线？") { Disease = "stomach", Urgent = true }),
    ];

    [Fact]
    public void It_leads_with_the_question_and_holds_what_the_board_asks_for()
    {
        var pack = Pack(known);
        Assert.Equal(("先消融，还是先换线？", true), (pack.Question, pack.Urgent));
        string Says(PackPart part) => string.Join('；', pack[part].Lines.Select(l => l.Name?.Zh + l.Says.Zh));
        Assert.Contains("青霉素过敏", Says(PackPart.Who), StringComparison.Ordinal);
        Assert.Contains("cT4aN2M1 IV", Says(PackPart.Illness), StringComparison.Ordinal);
        Assert.Contains("HER2：1+", Says(PackPart.Illness), StringComparison.Ordinal);
        Assert.Equal("脾肾两虚；舌淡暗；脉沉细", Says(PackPart.Syndrome));
        Assert.Contains("SOX（1 线） 2 周期，最佳 PR，停：进展", Says(PackPart.Given), StringComparison.Ordinal);
        Assert.Contains("肝动脉化疗栓塞 2 次", Says(PackPart.Given), StringComparison.Ordinal);
        Assert.Contains("肝 S6 37 → 30 mm", Says(PackPart.Lesions), StringComparison.Ordinal);
        Assert.Contains("肝 S8 12 mm，新发", Says(PackPart.Lesions), StringComparison.Ordinal);
        Assert.Contains("低分子肝素", Says(PackPart.Western), StringComparison.Ordinal);
        Assert.Contains("黄芪 30 g、党参 15 g", Says(PackPart.Chinese), StringComparison.Ordinal);
        Assert.Equal(3, pack[PackPart.Now].Lines.First(l => l.Name?.Zh == "血小板").Grade);
        Assert.Equal("1.2.3", pack[PackPart.Pictures].Lines[0].Study);
    }

    [Fact]
    public void A_chart_that_says_nothing_still_has_no_empty_part_and_every_gap_is_named()
    {
        var pack = Pack();
        Assert.Equal(Enum.GetValues<PackPart>(), pack.Sections.Select(s => s.Part));
        Assert.All(pack.Sections, s => Assert.NotEmpty(s.Lines));
        Assert.All(pack.Sections.SelectMany(s => s.Lines), l => Assert.False(string.IsNullOrWhiteSpace(l.Says.Zh) || string.IsNullOrWhiteSpace(l.Says.En)));
        Assert.All(pack.Sections, s => Assert.Contains(s.Lines, l => l.IsMissing));
        Assert.Null(pack.Question);
    }

    [Fact]
    public void The_digest_proves_what_lay_on_the_table()
    {
        var pack = Pack(known);
        Assert.Equal(pack.Digest, Pack(known).Digest);
        Assert.Matches("^[0-9a-f]{64}$", pack.Digest);
        Assert.NotEqual(pack.Digest, Pack([.. known, (0, new LaboratoryResult("血小板") { Value = 75, Unit = "10^9/L", Loinc = "777-3" })]).Digest);
    }

    [Fact]
    public void What_is_too_old_for_the_board_is_told_with_its_age()
    {
        var pack = Pack([.. known, (40, new LaboratoryResult("肌酐") { Value = 71, Unit = "umol/L" })]);
        Assert.Contains(pack[PackPart.Missing].Lines, l => l.Says.Zh == "肾功能（14 天内）：40 天前，较旧");
    }
}
