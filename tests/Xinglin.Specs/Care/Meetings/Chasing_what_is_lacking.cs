using Xinglin.Care.Diagnosis;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Knowledge;
using Listed = Xinglin.Care.Diagnosis.WorkUp;

namespace Xinglin.Specs.Care.Meetings;

/// <summary>What a disease's list lacks, who is asked for it, and what ends the asking.</summary>
public class Chasing_what_is_lacking
{
    static readonly WorkUpCard card = Library.Default.For<WorkUpCard>().On(new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero))!;
    static readonly DateTimeOffset now = new(2026, 11, 14, 9, 0, 0, TimeSpan.FromHours(8));

    static Listed Work(string? asked, params (int DaysAgo, IFact Fact)[] facts) => Listed.Of(Chart.Of(new(Guid.Empty),
        facts.Select((f, i) => new Entry(new(i + 1), f.Fact, now.AddDays(-f.DaysAgo), now.AddDays(-f.DaysAgo), "spec", Origin.Entered))), card, now, asked);

    [Theory]
    [InlineData("stomach", "her2")]
    [InlineData("liver", "afp")]
    [InlineData("lung", "imaging-head")]
    [InlineData("bladder", "cystoscopy")]
    [InlineData("breast", "er")]
    public void Each_disease_asks_for_its_own_and_everybody_for_the_general_ones(string disease, string own)
    {
        var lacking = Work(disease).Lacking.Select(l => l.Item.Id).ToList();
        Assert.Contains(own, lacking);
        Assert.Superset(new HashSet<string> { "pathology", "stage", "wishes", "tongue-and-pulse", "blood-count", "kidney-function", "medicines", "nutrition" }, lacking.ToHashSet());
    }

    [Fact]
    public void The_list_of_the_request_counts_before_that_of_the_diagnosis() =>
        Assert.Equal("liver", Work("liver", (9, new Xinglin.Facts.Disease.Diagnosis("胃癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.9" })).DiseaseId);

    [Fact]
    public void What_is_there_but_too_old_is_lacking_and_the_old_are_asked_for_their_score()
    {
        var work = Work("stomach", (40, new LaboratoryResult("肌酐") { Value = 71 }), (3, new LaboratoryResult("血小板") { Value = 120 }), (9, new Birth(new PartialDate(1950, 1, 1))), (2, new NursingAssessment("NRS-2002") { Score = 2 }));
        Assert.True(work.Lines.First(l => l.Item.Id == "kidney-function").Old);
        Assert.False(work.Lines.First(l => l.Item.Id == "blood-count").Lacks);
        Assert.False(work.Lines.First(l => l.Item.Id == "nutrition").Lacks);
        Assert.Contains(work.Lacking, l => l.Item.Id == "geriatric");
        Assert.DoesNotContain(Work("stomach", (9, new Birth(new PartialDate(1980, 1, 1)))).Lines, l => l.Item.Id == "geriatric");
    }

    [Fact]
    public void Each_item_has_somebody_who_brings_it()
    {
        Assert.Equal(Role.Pathologist, card.Find("her2")!.Bringer);
        Assert.Equal(Role.Radiologist, card.Find("imaging-abdomen")!.Bringer);
        Assert.Equal(Role.NutritionNurse, card.Find("nutrition")!.Bringer);
        Assert.Equal(Role.TcmPhysician, card.Find("tongue-and-pulse")!.Bringer);
    }

    static Ward Chased => new Ward("mdt-chase").Given("11-02 08:00", new Biomarker("HER2") { Result = "1+" }).And("11-10 09:00", new MdtRequested("先化疗还是先手术？")).And("11-10 10:00", new MdtChased(2, "her2", Role.Pathologist, new(2026, 11, 13)));

    [Fact]
    public void A_chase_is_a_task_of_its_owner_and_what_was_there_before_does_not_end_it() => Chased.Expect("chase-her2: Pathologist, due 11-14 00:00, open");

    [Fact]
    public void The_arrival_of_the_item_ends_it() => Chased.And("11-12 16:00", new Biomarker("HER2") { Result = "3+" }).Expect("chase-her2: Pathologist, due 11-14 00:00, closed 16:00");

    [Fact]
    public void Another_item_does_not() => Chased.And("11-12 16:00", new ImagingReport("CT", "腹部")).Expect("chase-her2: Pathologist, due 11-14 00:00, open");

    [Fact]
    public void The_boards_conclusion_ends_it_too() =>
        Chased.And("11-12 17:00", new MdtConclusion(2, "先化疗", "先手术", "cN3") { NoItems = "另行安排" }).Expect("chase-her2: Pathologist, due 11-14 00:00, closed 17:00");

    [Fact]
    public void A_request_nobody_concludes_asks_the_coordinator() =>
        new Ward("mdt-convene").Given("11-10 09:00", new MdtRequested("先化疗还是先手术？")).Expect("convene: MdtCoordinator, due 11-17 09:00, open");
}
