using Xinglin.Care.Nursing.Lines;
using Xinglin.Facts.Nursing;
using Xinglin.Web.Scenes;

namespace Xinglin.Specs.Web.Scenes;

/// <summary>Pictures of lines and of nutrition: every mark in its frame, no words on words, whatever the course.</summary>
public class Lines_and_meals_drawn
{
    static readonly IReadOnlyList<Chart> region = [.. Drawn.Invented(60, seed: 7)];

    [Theory, InlineData(false), InlineData(true)]
    public void Every_invented_line_is_sound(bool english) =>
        Assert.NotEmpty(region.SelectMany(LineStay.In).Select(l => LineCurve.Of(l, Drawn.now, 2, english)).OfType<Scene>().Select(s => Drawn.Sound(s, english)).ToList());

    [Theory, InlineData(false), InlineData(true)]
    public void Every_invented_nutrition_is_sound(bool english) =>
        Assert.NotEmpty(region.Select(c => NutritionPicture.Of(c, Drawn.now, 60, english)).OfType<Scene>().Select(s => Drawn.Sound(s, english)).ToList());

    [Fact]
    public void An_arm_over_the_line_is_red_and_leads_to_its_care()
    {
        var chart = Drawn.Told((Drawn.now.AddDays(-20), new CatheterPlaced(CatheterKind.Picc, "右上臂") { ArmCm = 26, ExternalCm = 5 }), (Drawn.now.AddDays(-13), new CatheterCared(CatheterKind.Picc) { ArmCm = 26.5m, ExternalCm = 5 }), (Drawn.now.AddDays(-6), new CatheterCared(CatheterKind.Picc) { ArmCm = 28.5m, ExternalCm = 7 }));
        var scene = Drawn.Sound(LineCurve.Of(LineStay.In(chart)[0], Drawn.now, 2, false)!, false);
        Assert.Equal("臂围 26 到 28.5 cm，外露 5 到 7 cm", scene.Says.Zh);
        Assert.Contains(scene.Marks.OfType<Dot>(), d => d.Entry?.Value == 3 && d.Fill == "cin-500");
        Assert.Null(LineCurve.Of(LineStay.In(Drawn.Told((Drawn.now.AddDays(-2), new CatheterPlaced(CatheterKind.Picc, "右上臂") { ArmCm = 26 })))[0], Drawn.now, 2, false)); // one measure is no line
    }

    [Fact]
    public void A_day_that_met_the_target_and_one_that_did_not_differ()
    {
        var chart = Drawn.Told((Drawn.now.AddDays(-9), new BodyMeasure { WeightKg = 52 }), (Drawn.now.AddDays(-8), new NutritionTherapy(NutritionRoute.Ons) { TargetKcal = 1500 }), (Drawn.now.AddDays(-6), new NutritionIntake(600, IntakeBy.Recall)), (Drawn.now.AddDays(-3), new NutritionIntake(900, IntakeBy.Recall)), (Drawn.now.AddDays(-1), new BodyMeasure { WeightKg = 51.5m }));
        var scene = Drawn.Sound(NutritionPicture.Of(chart, Drawn.now, 60, false)!, false);
        Assert.Equal(["apr-500", "cel-400"], scene.Marks.OfType<Box>().Select(b => b.Fill));
        Assert.Equal("体重 52 到 51.5 kg，最近一天 900 kcal，目标 1500 kcal", scene.Says.Zh);
        Assert.Null(NutritionPicture.Of(Drawn.Told(), Drawn.now, 60, false));
    }
}
