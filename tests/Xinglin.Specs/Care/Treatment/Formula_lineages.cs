using Xinglin.Care.Treatment;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Formulas;
using Xinglin.Knowledge.Syndromes;
using Xinglin.Specs.Care.Treatment.Safety;

namespace Xinglin.Specs.Care.Treatment;

public class Formula_lineages
{
    static readonly DateTimeOffset now = Ward.Time("12:00");

    static Ward Three => new Ward("none").Given("10-01 09:00", Rx("黄芪 15, 莪术 9, 甘草 6"))
        .And("10-08 08:50", new SyndromeDifferentiation("气血两虚证")).And("10-08 09:00", Rx("黄芪 30, 阿胶 6, 炙甘草 6")).And("10-15 09:00", Rx("黄芪 30, 莪术 6, 炙甘草 6"));

    [Fact]
    public void A_thread_of_each_herb_goes_through_all_visits_and_one_that_comes_back_takes_up_its_own()
    {
        var lineage = FormulaLineage.Of(Three.Chart, now, Asking.Materia.Herbal);
        Assert.Equal(["黄芪: Same 15, More 30, Same 30", "莪术: Same 9, LeftOut 9, Added 6", "炙甘草: Same 6, Renamed 6, Same 6", "阿胶: -, Added 6, LeftOut 6"],
            lineage.Rows.Select(r => $"{r.Name}: {string.Join(", ", r.Cells.Select(c => c is null ? "-" : $"{c.Course} {c.Herb.Grams}"))}"));
        Assert.Equal([true, true, true, false], lineage.Rows.Select(r => r.Stands));
        Assert.Equal([null, "气血两虚证", "气血两虚证"], lineage.Visits.Select(v => v.Syndrome?.All));
    }

    [Fact]
    public void The_last_visits_keep_only_what_stands_in_them()
    {
        var last = FormulaLineage.Of(Three.Chart, now, Asking.Materia.Herbal).Last(1);
        Assert.Equal(["黄芪", "莪术", "炙甘草", "阿胶"], last.Rows.Select(r => r.Name));
        Assert.Equal("+1 −1", Assert.Single(last.Visits).Difference!.Short);
    }

    [Fact]
    public void A_retracted_prescription_was_never_a_visit() => Assert.Equal(2, FormulaLineage.Of(Three.Retract(2, "写错人").Chart, now, Asking.Materia.Herbal).Visits.Count);

    [Fact]
    public void What_came_after_a_formula_is_what_was_measured_before_the_next_one()
    {
        var after = Afterwards.In(Three.And("09-30 20:00", new PatientReport("乏力", 6, 10)).And("10-07 20:00", new PatientReport("乏力", 4, 10)).And("10-20 20:00", new PatientReport("乏力", 1, 10))
            .And("09-30 08:00", Given.Platelets(46)).And("10-07 08:00", Given.Platelets(52)).And("10-08 08:30", new Finding("实服剂数") { Number = 6, Value = "7 剂服 6 剂" }).Chart, now);
        var score = Assert.Single(after[0].Symptoms);
        Assert.Equal((6m, 4m, 7, true), (score.Before, score.After, score.Days, score.IsTarget));
        Assert.Equal((46m, 52m), Assert.Single(after[0].Counts) is var c ? (c.Before, c.After) : default);
        Assert.Equal("7 剂服 6 剂", after[0].Taken!.Value.Fact.Value);
        Assert.Equal((4m, 1m), Assert.Single(after[2].Symptoms) is var s ? (s.Before, s.After) : default);
    }

    [Fact]
    public void Two_scales_are_never_compared() =>
        Assert.Empty(Afterwards.In(Three.And("09-30 20:00", new PatientReport("乏力", 6, 10)).And("10-07 20:00", new PatientReport("乏力", 2, 4)).Chart, now)[0].Symptoms);

    [Fact]
    public void The_syndrome_points_to_formulas_its_disease_first_and_says_how_sure_that_is()
    {
        var (book, diseases) = (FormulaBook.Of(Library.Default, now), Library.Default.For<TcmDiseasesCard>().On(now));
        var pointed = Pointing.Of(new("气血两虚") { Concurrent = ["血瘀证"] }, Rx("党参 15, 茯苓 15, 粉甘草 6").Herbs, book, diseases, Asking.Materia.Herbal);
        Assert.NotEmpty(pointed);
        Assert.All(pointed, p => Assert.NotEqual("", p.Source.Title));
        Assert.True(pointed.SkipWhile(p => p.IsPrincipal).All(p => !p.IsPrincipal));
        Assert.Contains(pointed, p => p.Formula.Zh == "八珍汤" && p.Syndrome.Zh == "气血两虚证" && p.Shared == 2); // 茯苓, and 粉甘草 for 炙甘草
        Assert.Empty(Pointing.Of(new("没有这个证"), [], book, diseases, Asking.Materia.Herbal));
    }

    [Fact]
    public void Leaning_counts_grams_by_nature_and_herbs_by_channel_and_names_what_is_not_recorded()
    {
        var leaning = Leaning.Of([new("黄芪", 30) { Role = FormulaRole.Sovereign }, new("党参", 15), new("黄连", 6), new("某某草", 9)], Asking.Materia.Herbal, new Dictionary<string, FormulaRole> { ["党参"] = FormulaRole.Minister });
        Assert.Equal([(Nature.Cold, 6m), (Nature.Neutral, 15m), (Nature.Warm, 30m)], leaning.Natures);
        Assert.Equal(2, leaning.Channels.First(c => c.Channel == "肺").Herbs);
        Assert.Equal([1, 1, 0, 0], leaning.Roles);
        Assert.Equal((2, 30m, 60m), (leaning.WithoutRole, leaning.SovereignGrams, leaning.Grams));
        Assert.Equal(["某某草"], leaning.Unrecorded);
    }

    static Prescription Rx(string herbs) => Formula_differences.Rx(herbs) with { TargetSymptom = "乏力" };
}
