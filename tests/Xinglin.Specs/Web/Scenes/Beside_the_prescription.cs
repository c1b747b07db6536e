using Xinglin.Care.Treatment;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Findings;
using Xinglin.Knowledge.Regimens;
using Xinglin.Specs.Care.Treatment.Safety;
using Xinglin.Web.Scenes;
using static Xinglin.Specs.Web.Scenes.Drawn;

namespace Xinglin.Specs.Web.Scenes;

/// <summary>The pictures that stand beside a prescription: the rhythm of chemotherapy and which way a formula leans.</summary>
public class Beside_the_prescription
{
    static RegimenCard? Card(string id) => Library.Default.FamilyOf<RegimenCard>().On(id, now);

    [Theory, InlineData(true), InlineData(false)]
    public void Sixty_invented_patients_have_a_rhythm_without_a_label_upon_another(bool english)
    {
        var drawn = 0;
        foreach (var chart in Invented(60, seed: 3))
            if (CycleRhythm.Of(chart, now, bands, Card, english) is { } scene)
            {
                Sound(scene, english);
                drawn++;
            }
        Assert.True(drawn > 20);
    }

    [Fact]
    public void The_day_of_the_cycle_the_days_of_the_drugs_and_the_last_counts_are_said()
    {
        var scene = Sound(CycleRhythm.Of(Told((now.AddDays(-20), new CycleGiven("gastric.sox", 3)), (now.AddDays(-12), Platelets(64)), (now.AddDays(-1), Platelets(46)), (now.AddDays(-1), Neutrophils(1.62m))), now, bands, Card, false)!, false);
        Assert.Equal(14, scene.Marks.OfType<Box>().Count(b => b.Fill == "ind-300")); // S-1 by mouth, days 1 to 14
        Assert.Contains(scene.Marks.OfType<Box>(), b => b.Stroke == "ink-900" && b.Tip?.Zh == "第 21 天");
        Assert.Contains(Labels(scene), l => l.Text.Zh == "46" && l.Fill == "cin-600" && l.Bold);
        Assert.Contains("第 21 天", scene.Says.Zh, StringComparison.Ordinal);
        Assert.Contains("64 → 46", scene.Says.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_cycle_and_counts_there_is_no_picture_and_an_old_cycle_is_no_rhythm()
    {
        Assert.Null(CycleRhythm.Of(Told(), now, bands, Card, false));
        Assert.Null(CycleRhythm.Of(Told((now.AddDays(-200), new CycleGiven("gastric.sox", 3))), now, bands, Card, false));
        Assert.Contains("近期没有化疗周期", CycleRhythm.Of(Told((now.AddDays(-200), new CycleGiven("gastric.sox", 3)), (now.AddDays(-3), Platelets(150))), now, null, Card, false)!.Says.Zh, StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Every_invented_prescription_leans_without_a_label_upon_another(bool english)
    {
        foreach (var p in Invented(30, seed: 5).SelectMany(c => c.All<Prescription>()).Take(300))
            if (FormulaShape.Of(Leaning.Of(p.Fact.Herbs, Asking.Materia.Herbal), english) is { } scene) Sound(scene, english);
    }

    [Fact]
    public void A_formula_of_unknown_herbs_has_no_shape() => Assert.Null(FormulaShape.Of(Leaning.Of([new("某某草", 9)], Asking.Materia.Herbal), false));

    [Fact]
    public void Words_to_see_are_seen_unless_they_are_denied()
    {
        var card = Library.Default.For<WordsToSeeCard>().On(now)!;
        const string text = "牙龈偶渗血，无黑便；乏力";
        Assert.Equal(text, string.Concat(card.Clauses(text).Select(c => c.Text)));
        Assert.Equal(["牙龈偶渗血，"], card.Clauses(text).Where(c => c.IsToSee).Select(c => c.Text));
    }

    [Fact]
    public void Sessions_of_a_course_stand_on_the_journey_as_triangles_under_one_name()
    {
        var ordered = now.AddDays(-40);
        var chart = Told([(ordered, new ExternalTherapyOrdered("艾灸", 4)), .. Enumerable.Range(1, 4).Select(n => (ordered.AddDays(n * 9), (IFact)new ExternalTherapyGiven("艾灸", n) { OrderedAt = ordered, NotDone = n == 3, Reason = n == 3 ? "发热" : null }))]);
        var scene = Sound(chart, false);
        Assert.Equal(3, scene.Marks.OfType<Sign>().Count(m => m.Shape is SignShape.Up));
        Assert.Single(Labels(scene), l => l.Text.Zh == "艾灸");
    }

    [Fact]
    public void The_journey_counts_what_was_added_by_herbs_not_by_names()
    {
        var chart = Told((now.AddDays(-20), new Prescription([new("甘草", 6), new("黄芪", 15)], 7, Aim.Symptom)), (now.AddDays(-10), new Prescription([new("炙甘草", 6), new("黄芪", 30)], 7, Aim.Symptom)));
        var scene = Journey.Of(chart, Whole(chart, false) with { Herbal = Asking.Materia.Herbal });
        var tip = Assert.Single(scene.Marks.OfType<Box>(), b => b.Tip?.Zh.Contains("改量", StringComparison.Ordinal) is true).Tip!.Value.Zh;
        Assert.Contains("黄芪 15→30", tip, StringComparison.Ordinal);
        Assert.DoesNotContain("加 ", tip, StringComparison.Ordinal);
        Assert.DoesNotContain("减 ", tip, StringComparison.Ordinal);
    }
}
