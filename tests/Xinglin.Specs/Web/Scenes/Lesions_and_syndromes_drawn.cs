using Xinglin.Care.Diagnosis;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Constitutions;
using Xinglin.Knowledge.Findings;
using Xinglin.Web.Scenes;

namespace Xinglin.Specs.Web.Scenes;

/// <summary>Pictures of the lesions, the syndrome, the pulse and the constitution: every mark in its frame, no words on words, whatever the course.</summary>
public class Lesions_and_syndromes_drawn
{
    static readonly ResponseCriteriaCard criteria = Library.Default.For<ResponseCriteriaCard>().On(Drawn.now)!;
    static readonly SyndromeElementsCard elements = Library.Default.For<SyndromeElementsCard>().On(Drawn.now)!;
    static readonly FindingsCard findings = Library.Default.For<FindingsCard>().On(Drawn.now)!;
    static readonly IReadOnlyList<Chart> region = [.. Drawn.Invented(40, seed: 7)];

    static LesionReading? Read(Chart chart) => LesionReading.Of(LesionCourse.In(chart, criteria), "recist-1.1", criteria.Criteria["recist-1.1"]);

    [Theory, InlineData(false), InlineData(true)]
    public void Every_invented_course_of_lesions_is_sound(bool english)
    {
        var drawn = region.Select(c => (c, Reading: Read(c))).Where(r => r.Reading is not null).Select(r => LesionLines.Of(r.c, r.Reading!, english)).OfType<Scene>().Select(s => Drawn.Sound(s, english)).ToList();
        Assert.NotEmpty(drawn);
    }

    [Fact]
    public void The_sum_is_bold_with_its_change_and_a_lesion_leads_to_its_report()
    {
        static Lesion Liver(decimal mm) => new("肝 S6", mm) { Site = "肝", Target = true };
        var chart = Drawn.Told((Drawn.now.AddDays(-90), new ImagingReport("CT", "腹") { Lesions = [Liver(80)] }), (Drawn.now.AddDays(-40), new ImagingReport("CT", "腹") { Lesions = [Liver(50)] }), (Drawn.now.AddDays(-2), new ImagingReport("CT", "腹") { Lesions = [Liver(61)] }));
        var scene = Drawn.Sound(LesionLines.Of(chart, Read(chart)!, false)!, false);
        Assert.Contains(Drawn.Labels(scene), l => l.Bold && l.Text.Zh == "61 −23.8%" && l.Fill == "cin-600");
        Assert.Equal("靶病灶和 61 mm，较基线 −23.8%，较最低 +22%", scene.Says.Zh);
        Assert.Contains(scene.Marks.OfType<Dot>(), d => d.Entry?.Value == 3 && d.Fill == "cin-500");
        Assert.Null(LesionLines.Of(chart, LesionReading.Of(LesionCourse.In(chart, criteria), "recist-1.1", criteria.Criteria["recist-1.1"], new EntryId(3))!, false)); // one point is no line
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Every_invented_course_of_syndromes_is_sound(bool english)
    {
        foreach (var chart in region)
            if (SyndromeLine.Of(chart, elements, Drawn.now, english) is { } scene) Drawn.Sound(scene, english);
    }

    [Fact]
    public void Elements_lie_in_lanes_and_the_sentence_counts_the_changes()
    {
        var chart = Drawn.Told((Drawn.now.AddDays(-60), new SyndromeDifferentiation("脾虚痰湿证")), (Drawn.now.AddDays(-40), new SyndromeDifferentiation("脾虚痰湿证") { Concurrent = ["血瘀证"] }), (Drawn.now.AddDays(-4), new SyndromeDifferentiation("气阴两虚证")));
        var scene = Drawn.Sound(SyndromeLine.Of(chart, elements, Drawn.now, false)!, false);
        Assert.Equal("3 次辨证，主证变过 1 次，现为气阴两虚证", scene.Says.Zh);
        Assert.Superset(new HashSet<string> { "气虚", "阴虚", "血瘀", "痰", "湿" }, Drawn.Labels(scene).Select(l => l.Text.Zh).ToHashSet());
        Assert.Contains(scene.Marks.OfType<Dot>(), d => d is { Fill: "surface", Stroke: "apr-600" }); // stasis beside the principal
        Assert.Null(SyndromeLine.Of(Drawn.Told(), elements, Drawn.now, false));
    }

    [Theory]
    [InlineData("脉沉细"), InlineData("脉弦滑数"), InlineData("脉浮大有力"), InlineData("脉结代无力"), InlineData("脉涩"), InlineData("脉促")]
    public void A_pulse_is_drawn_within_its_frame(string words) => Drawn.Sound(PulsePicture.Of(new FourExaminations { Pulse = words }, findings)!, false);

    [Fact]
    public void A_deep_pulse_lies_below_a_floating_one_and_a_rapid_one_beats_more_often()
    {
        static IReadOnlyList<Xinglin.Web.Scenes.Curve> Beats(string words) => [.. PulsePicture.Of(new FourExaminations { Pulse = words }, findings)!.Marks.OfType<Xinglin.Web.Scenes.Curve>()];
        Assert.True(Beats("脉沉")[0].Points.Max(p => p.Y) > Beats("脉浮")[0].Points.Max(p => p.Y) + 30);
        Assert.True(Beats("脉数").Count > Beats("脉迟").Count);
        Assert.Null(PulsePicture.Of(new FourExaminations { Pulse = "未及" }, findings));
    }

    [Fact]
    public void A_result_of_the_other_standard_is_never_drawn_with_this_one()
    {
        var form = Library.Default.Family<ConstitutionFormCard>()["gbt-46939-2025"].On(Drawn.now)!;
        static Stated<ConstitutionIdentified> By(string standard) => Drawn.Told((Drawn.now, new ConstitutionIdentified(standard) { Scores = [new("qi-deficient", 58.3333m) { Verdict = "yes" }], Result = "气虚质" })).All<ConstitutionIdentified>().Single();
        Assert.Null(ConstitutionTrend.Of(form, [By("ZYYXH/T157-2009"), By(form.Standard)], false));
        var scene = Drawn.Sound(ConstitutionTrend.Of(form, [By(form.Standard)], false)!, false);
        Assert.Contains(Drawn.Labels(scene), l => l.Text.Zh == "58.3" && l.Bold);
        Assert.Equal(8, Drawn.Labels(scene).Count(l => l.Text.Zh == "未答全"));
    }
}
