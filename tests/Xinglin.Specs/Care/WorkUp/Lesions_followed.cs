using Xinglin.Care.Diagnosis;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Answers;

namespace Xinglin.Specs.Care.WorkUp;

/// <summary>T11 and RECIST 1.1: same lesion, same name; the category is computed, the clinician's word is kept.</summary>
public class Lesions_followed
{
    static readonly ResponseCriteriaCard card = Library.Default.For<ResponseCriteriaCard>().On(new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero))!;
    static readonly DateTimeOffset first = new(2026, 1, 5, 10, 0, 0, TimeSpan.FromHours(8));

    static Lesion Liver(decimal? mm) => new("肝 S6", mm) { Site = "肝", Target = true };
    static Lesion Lung(decimal? mm) => new("右肺下叶结节", mm) { Site = "肺", Target = true };
    static Lesion Node(decimal? mm, bool target = true) => new("肝门淋巴结", mm) { Site = "淋巴结", Target = target, Node = true };

    static Chart Chart(params Lesion[][] examinations) => Told([.. examinations.Select((e, i) => (i * 45, (IFact)new ImagingReport("CT", "胸腹") { Lesions = e }))]);

    static Chart Told(params (int Day, IFact Fact)[] facts) => Xinglin.Facts.Chart.Of(new(Guid.Empty),
        facts.Select((f, i) => new Entry(new(i + 1), f.Fact, first.AddDays(f.Day), first.AddDays(f.Day), "spec", Origin.Entered)));

    static LesionReading Read(Chart chart, string by = "recist-1.1") => LesionReading.Of(LesionCourse.In(chart, card), by, card.Criteria[by])!;

    static LesionAssessment Last(params Lesion[][] examinations) => Read(Chart(examinations)).Assessments[^1];

    [Fact]
    public void Spelling_spaces_and_width_make_no_other_lesion_but_another_site_does()
    {
        var followed = LesionCourse.In(Chart([Liver(40)], [new("肝S6", 35) { Site = "肝" }], [new("肝Ｓ６", 30)], [new("肝 S6", 12) { Site = "脾" }]), card);
        Assert.Equal([3, 1], followed.Courses.Select(c => c.Seen.Count));
    }

    [Fact]
    public void Two_reports_of_one_week_that_measure_different_lesions_are_one_examination()
    {
        var chart = Told((0, new ImagingReport("CT", "胸部") { Lesions = [Lung(20)] }), (3, new ImagingReport("MR", "肝") { Lesions = [Liver(60)] }), (5, new ImagingReport("MR", "肝") { Lesions = [Liver(58)] }));
        Assert.Equal([2, 1], LesionCourse.In(chart, card).Examinations.Select(e => e.Reports.Count));
        Assert.Equal(80, Read(chart).Assessments[0].Sum);
    }

    [Fact]
    public void Growth_is_counted_from_the_least_sum_and_not_from_the_baseline()
    {
        var grown = Last([Liver(80)], [Liver(50)], [Liver(61)]);
        Assert.Equal(Response.Progression, grown.Category);
        Assert.Equal((-23.75m, 22m), (grown.FromBaseline, grown.FromNadir));
    }

    [Fact]
    public void A_fifth_more_that_is_less_than_five_millimetres_is_no_progression() => Assert.Equal(Response.Partial, Last([Liver(30)], [Liver(15)], [Liver(18)]).Category);

    [Fact]
    public void A_new_lesion_is_progression_however_small_the_rest_and_stays_so()
    {
        var reading = Read(Chart([Liver(80)], [Liver(30), new("左肾上腺", 8) { New = true }], [Liver(28), new("左肾上腺", 9)]));
        Assert.Equal([Response.Progression, Response.Progression], reading.Assessments.Skip(1).Select(a => a.Category!.Value));
        Assert.Equal(Response.Partial, reading.Assessments[1].Targets);
    }

    [Fact]
    public void A_lesion_first_named_later_and_not_called_new_is_asked_about_and_not_judged()
    {
        var later = Last([Liver(80)], [Liver(50), new("左肾上腺", 8)]);
        Assert.Equal(Response.Partial, later.Category);
        Assert.Contains(later.Why, w => w.Zh.Contains("没有标“新发”", StringComparison.Ordinal));
    }

    [Fact]
    public void Nodes_under_ten_millimetres_are_gone_though_the_sum_is_not_nought()
    {
        var gone = Last([Liver(40), Node(22)], [Liver(0), Node(8)]);
        Assert.Equal((8m, Response.Complete), (gone.Sum, gone.Category!.Value));
        Assert.Equal(Response.Partial, Last([Liver(40), Node(22)], [Liver(0), Node(10)]).Category);
        Assert.Equal(Response.Partial, Last([Liver(40), Lung(22)], [Liver(0), Lung(8)]).Category); // no node: eight millimetres are there
    }

    [Fact]
    public void Other_lesions_that_remain_keep_a_complete_response_partial_and_their_growth_is_progression()
    {
        Assert.Equal(Response.Complete, Last([Liver(40), Node(12, false)], [Liver(0), Node(7, false)]).Category);
        Assert.Equal(Response.Partial, Last([Liver(40), Node(12, false)], [Liver(0), Node(11, false)]).Category);
        Assert.Equal(Response.Partial, Last([Liver(40), Node(12, false)], [Liver(0)]).Category);
        Assert.Equal(Response.Progression, Last([Liver(40), Node(12, false)], [Liver(20), Node(30, false) with { Grown = true }]).Category);
    }

    [Fact]
    public void What_was_not_measured_makes_no_category_unless_the_rest_is_progression_already()
    {
        var blind = Last([Liver(40), Lung(20)], [Liver(20)]);
        Assert.Null(blind.Sum);
        Assert.Equal(Response.NotEvaluable, blind.Category);
        Assert.Equal(Response.Progression, Last([Liver(40), Lung(20)], [Liver(75), Lung(null)]).Category);
    }

    [Fact]
    public void One_that_answers_while_another_grows_is_mixed_and_the_category_stays_computed()
    {
        var mixed = Last([Liver(60), Lung(20)], [Liver(30), Lung(30)]);
        Assert.True(mixed.Mixed);
        Assert.Equal(Response.Stable, mixed.Category);
        Assert.False(Last([Liver(60), Lung(20)], [Liver(30), Lung(22)]).Mixed);
    }

    [Fact]
    public void The_clinicians_word_holds_and_the_computed_one_is_kept_beside_it()
    {
        var chart = Told((0, new ImagingReport("CT", "胸腹") { Lesions = [Liver(60), Lung(20)] }), (45, new ImagingReport("CT", "胸腹") { Lesions = [Liver(30), Lung(30)] }),
            (46, new ResponseAssessed(Response.Mixed) { Words = "肝灶缩小，肺灶增大，换方案前先局部处理", Computed = Response.Stable }), (90, new ImagingReport("CT", "胸腹") { Lesions = [Liver(28), Lung(31)] }));
        var verdicts = LesionVerdict.Of(chart, Read(chart));
        Assert.Equal((Response.Mixed, Response.Stable, true), (verdicts[1].Overall!.Value, verdicts[1].Computed.Category!.Value, verdicts[1].Differs));
        Assert.Null(verdicts[2].Said);
        Assert.Equal(Response.Partial, Read(Chart([Liver(60), Lung(20)], [Liver(30), Lung(19)])).Assessments[1].Category);
    }

    [Fact]
    public void In_the_liver_mRECIST_counts_what_enhances_and_says_when_nobody_measured_it()
    {
        static Lesion Tumour(decimal mm, decimal? enhancing) => new("肝 S8", mm) { Site = "肝", Target = true, EnhancingMm = enhancing };
        Assert.Equal(Response.Complete, Read(Chart([Tumour(50, 50)], [Tumour(48, 0)]), "mrecist").Assessments[^1].Category);
        Assert.Equal(Response.Stable, Last([Tumour(50, 50)], [Tumour(48, 0)]).Category);
        Assert.Equal(Response.NotEvaluable, Read(Chart([Tumour(50, 50)], [Tumour(48, null)]), "mrecist").Assessments[^1].Category);
        Assert.Equal(Response.Partial, Read(Chart([Tumour(50, 50)], [Tumour(48, 30), new("肝 S2", 8) { Site = "肝", New = true }]), "mrecist").Assessments[^1].Category);
    }

    [Fact]
    public void The_baseline_may_be_moved_to_a_later_report()
    {
        var chart = Chart([Liver(80)], [Liver(50)], [Liver(61)], [Liver(40)]);
        var again = LesionReading.Of(LesionCourse.In(chart, card), "recist-1.1", card.Criteria["recist-1.1"], new EntryId(3))!;
        Assert.Equal([null, Response.Partial], again.Assessments.Select(a => a.Category));
    }

    [Fact]
    public void Too_many_targets_and_too_small_ones_are_told()
    {
        var reading = Read(Chart([Liver(9), new("肝 S2", 20) { Site = "肝", Target = true }, new("肝 S4", 20) { Site = "肝", Target = true }, Node(12)]));
        Assert.Equal(3, reading.Notices.Count);
    }

    /// <summary>The card of the calculator and this reading are two spellings of one rule.</summary>
    [Fact]
    public void It_agrees_with_the_calculator_of_target_lesions_everywhere()
    {
        var recist = card.Criteria["recist-1.1"];
        foreach (var (baseline, nadir, now) in from b in Enumerable.Range(2, 5) from n in Enumerable.Range(0, b + 1) from s in Enumerable.Range(0, 9) select (b * 10m, n * 10m, s * 7m))
        {
            var asked = CalcAnswer.To(Library.Default, new("recist-1.1.target", new Dictionary<string, string> { ["baseline"] = $"{baseline}", ["nadir"] = $"{nadir}", ["now"] = $"{now}" }, first));
            Assert.Equal(asked.Answer!.Class, recist.OfTargets(baseline, nadir, now, now == 0) switch { Response.Complete => "CR", Response.Partial => "PR", Response.Stable => "SD", _ => "PD" });
        }
    }

    [Theory]
    [InlineData("肝S6灶", "肝 S6")]
    [InlineData("右肺下叶节结", "右肺下叶结节")]
    [InlineData("肝 S7", null)]
    [InlineData("肝S6", null)] // the same name, nothing to ask
    [InlineData("脑额叶", null)]
    public void A_name_that_may_be_a_slip_is_asked_about(string typed, string? meant) => Assert.Equal(meant, LesionNames.Near(typed, ["肝 S6", "右肺下叶结节", "肝门淋巴结"]));
}
