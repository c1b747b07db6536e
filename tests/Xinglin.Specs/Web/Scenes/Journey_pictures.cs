using Curve = Xinglin.Web.Scenes.Curve;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Disease;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;
using Xinglin.Web.Scenes;
using static Xinglin.Specs.Web.Scenes.Drawn;

namespace Xinglin.Specs.Web.Scenes;

public class Journey_pictures
{
    [Theory, InlineData(true), InlineData(false)]
    public void Forty_invented_patients_are_drawn_without_a_label_upon_another(bool english)
    {
        foreach (var chart in Invented(40, seed: 7)) Sound(chart, english);
    }

    [Fact]
    public void An_empty_chart_says_in_every_lane_that_it_has_nothing()
    {
        var scene = Sound(Told(), false);
        Assert.Equal(10, Labels(scene).Count(l => l.Text.Zh.StartsWith("没有", StringComparison.Ordinal) || l.Text.Zh.StartsWith("患者还没有", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ten_years_of_treatment_still_have_a_readable_axis()
    {
        var chart = Told(Enumerable.Range(0, 170).SelectMany(i =>
        {
            var day = now.AddDays(-3650 + i * 21);
            return new (DateTimeOffset, IFact)[]
            {
                (day, new CycleGiven("maintenance", i + 1)), (day.AddDays(9), Neutrophils(0.3m + i % 7)), (day.AddDays(9), Lab("血小板", "777-3", 40 + i % 90)),
                (day.AddDays(2), new BodyMeasure { WeightKg = 60 + i % 9 }), (day.AddDays(3), new PatientReport("乏力", i % 11, 10)),
                (day.AddDays(4), new SyndromeDifferentiation(i % 2 == 0 ? "脾肾两虚" : "气血不足")), (day.AddDays(5), new AdverseEvent("恶心") { Grade = 1 + i % 4 }),
            };
        }));
        Assert.InRange(Labels(Sound(chart, false)).Count(l => l.Text.Zh.EndsWith('年') || l.Text.Zh.EndsWith('月')), 4, 18);
    }

    [Fact]
    public void Sixty_lesions_become_one_sum()
    {
        var scene = Sound(Told((now.AddDays(-20), new ImagingReport("CT", "胸腹部增强") { Lesions = [.. Enumerable.Range(1, 60).Select(i => new Lesion($"肝 S{i}", 10) { Target = true })] })), false);
        Assert.Contains(Labels(scene), l => l.Text.Zh.Contains("600 mm", StringComparison.Ordinal));
    }

    [Fact]
    public void Long_names_are_cut_and_keep_their_tip()
    {
        var name = string.Concat(Enumerable.Repeat("重组人血管内皮抑制素联合", 9));
        var scene = Sound(Told((now.AddDays(-60), new RegimenStarted("x", name)), (now.AddDays(-40), new MdtRecommendation(name, Role.Oncologist, new(2026, 12, 1))), (now.AddDays(-30), new SyndromeDifferentiation(name))), false);
        Assert.Contains(scene.Marks, m => m.Tip?.Zh.Contains(name, StringComparison.Ordinal) is true);
        Assert.DoesNotContain(Labels(scene), l => l.Text.Zh.Length > 60);
    }

    [Fact]
    public void Every_drawn_fact_leads_to_its_entry()
    {
        var scene = Sound(Told((now.AddDays(-9), Neutrophils(0.38m)), (now.AddDays(-20), new CycleGiven("x", 1)), (now.AddDays(-3), new NursingAssessment("PHQ-9") { Score = 11 })), false);
        Assert.Equal([1L, 2, 3], scene.Marks.Select(m => m.Entry?.Value).OfType<long>().Distinct().Order());
    }

    [Fact]
    public void What_has_no_date_is_not_given_one() =>
        Assert.DoesNotContain(Journey.Of(Chart.Of(ChartId.New(now), [new Entry(new(1), new AdverseEvent("皮疹"), Entry.Undated, now, "a", Origin.Imported, Precision: Precision.Unknown)]), new(now.AddYears(-150), now, now, bands, false)).Marks, m => m.Entry is not null);

    [Theory]
    [InlineData(0.49, 4), InlineData(0.5, 3), InlineData(1.0, 2), InlineData(1.5, 1), InlineData(1.8, 0)]
    public void A_count_on_the_line_belongs_to_the_milder_grade(double value, int grade) => Assert.Equal(grade, CountBands.Grade((decimal)value, bands.Neutrophils));

    [Fact]
    public void Both_counts_cross_a_grade_at_the_same_height()
    {
        for (var i = 0; i < 4; i++)
            Assert.Equal(CountBands.Height(bands.Neutrophils[i], bands.Neutrophils, 6), CountBands.Height(bands.Platelets[i], bands.Platelets, 300), 9);
    }

    [Fact]
    public void The_running_cycle_is_drawn_with_the_one_before_as_its_shadow()
    {
        var chart = Told((now.AddDays(-31), Neutrophils(3.9m)), (now.AddDays(-30), new CycleGiven("x", 1)), (now.AddDays(-20), Neutrophils(0.9m)), (now.AddDays(-10), Neutrophils(3.6m)),
            (now.AddDays(-9), new CycleGiven("x", 2)), (now.AddDays(-1), Neutrophils(0.38m)));
        var scene = CycleCurve.Of(chart, now, bands, false)!;
        Assert.Equal("本周期第 10 天，中性粒 0.38", scene.Says.Zh);
        Assert.Equal(2, scene.Marks.OfType<Curve>().Count());
        Assert.Equal(["4级", "3级", "2级", "1级"], Labels(scene).Select(l => l.Text.Zh).Where(t => t.EndsWith('级')));
        Assert.Null(CycleCurve.Of(chart.AsKnownAt(now.AddDays(-30)), now, bands, false));
    }
}
