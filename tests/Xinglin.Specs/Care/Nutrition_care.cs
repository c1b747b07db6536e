using Xinglin.Care;
using Xinglin.Care.Nursing.Nutrition;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care;

public class Nutrition_care
{
    static Ward Ward => new("nutrition");
    static NursingAssessment Nrs(int score) => new("NRS-2002") { Score = score };
    static NursingAssessment Pg(int score) => new("PG-SGA") { Score = score };
    static NutritionTherapy Ons => new(NutritionRoute.Ons) { TargetKcal = 1500, WeightKg = 52 };
    static NutritionIntake Eaten(int kcal) => new(kcal, IntakeBy.Recall);
    static NutritionCard Card => Library.Default.For<NutritionCard>().On(Ward.Time("12:00"))!;

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Three_of_the_screen_asks_for_an_assessment_within_three_days(int score, bool asks)
    {
        var ward = Ward.Given("11-10 10:00", Nrs(score));
        if (asks) ward.ExpectOnly("assess: NutritionNurse, due 11-13 10:00, open");
        else ward.ExpectNothing();
    }

    [Theory]
    [InlineData(3, false)] // taught, not planned
    [InlineData(4, true)]
    public void Four_of_the_assessment_asks_for_a_plan_within_two_days(int score, bool asks)
    {
        var ward = Ward.Given("11-10 10:00", Nrs(4)).And("11-11 10:00", Pg(score));
        string[] plan = asks ? ["plan: NutritionNurse, due 11-13 10:00, open"] : [];
        ward.ExpectOnly(["assess: NutritionNurse, due 11-13 10:00, closed 11-11 10:00", .. plan]);
    }

    [Theory]
    [InlineData(899, false)] // just under six tenths of 1,500
    [InlineData(900, true)]
    public void Six_tenths_of_the_target_meet_it(int kcal, bool met)
    {
        var ward = Ward.Given("11-10 10:00", Ons).And("11-12 20:00", Eaten(kcal));
        Assert.Equal(met ? "target: NutritionNurse, due 11-18 00:00, closed 11-12 20:00" : "target: NutritionNurse, due 11-18 00:00, waiting", Sentence(ward, "target"));
    }

    [Fact]
    public void A_plan_that_is_not_met_is_closed_by_the_step_up_which_asks_anew() => Ward.Given("11-05 10:00", Ons).And("11-08 20:00", Eaten(500)).And("11-12 10:00", Ons with { Route = NutritionRoute.Enteral, Access = "鼻肠管" })
        .Expect("target: NutritionNurse, due 11-13 00:00, closed 10:00", "target: NutritionNurse, due 11-20 00:00, waiting");

    [Fact]
    public void It_is_looked_at_again_weekly_in_a_bed_and_each_cycle_at_home()
    {
        Ward.Given("11-09 10:00", new BedAssigned("肿瘤一病区", "3")).And("11-10 10:00", Ons).Expect("again: NutritionNurse, due 11-18 00:00, waiting");
        Ward.Given("11-10 10:00", Ons).Expect("again: NutritionNurse, due 12-02 00:00, waiting");
        Ward.Given("11-01 10:00", Ons).And("11-10 10:00", Ons with { Ends = true, Reason = "进食恢复" }).Expect("again: NutritionNurse, due 11-23 00:00, closed 11-10 10:00");
    }

    [Fact]
    public void What_nobody_did_in_a_stay_is_not_asked_for_after_it() =>
        Ward.Given("11-05 08:00", new Encounter(EncounterKind.Inpatient)).And("11-05 10:00", Nrs(4)).And("11-07 10:00", new Discharged("家")).ExpectNothing();

    [Fact]
    public void A_retracted_screen_asks_nothing_and_neither_does_a_house_without_the_card()
    {
        Ward.Given("11-10 10:00", Nrs(4)).Retract(0, "写错人").ExpectNothing();
        Ward.Given("11-10 10:00", Nrs(4)).WithoutAdoption().ExpectNothing();
    }

    [Theory]
    [InlineData(54, 45.9, false)] // 15 % lost: on the line
    [InlineData(54, 45.8, true)]
    public void More_than_fifteen_percent_lost_speaks_of_refeeding(double before, double now, bool speaks) => Assert.Equal(speaks,
        Refeeding.Signs(new Ward("nutrition").Given("09-01 08:00", new BodyMeasure { WeightKg = (decimal)before }).And("11-12 08:00", new BodyMeasure { WeightKg = (decimal)now }).Chart, Ward.Time("12:00"), Card.Refeeding).Count > 0);

    [Fact]
    public void Low_potassium_of_this_week_speaks_and_of_last_month_does_not()
    {
        Assert.Single(Refeeding.Signs(Ward.Given("11-10 08:00", Given.Potassium(3.1m)).Chart, Ward.Time("12:00"), Card.Refeeding));
        Assert.Empty(Refeeding.Signs(Ward.Given("10-10 08:00", Given.Potassium(3.1m)).Chart, Ward.Time("12:00"), Card.Refeeding));
    }

    [Fact]
    public void Next_to_nothing_for_six_days_speaks()
    {
        var ward = Ward.Given("11-06 20:00", Eaten(50)).And("11-09 20:00", Eaten(100)).And("11-11 20:00", Eaten(0));
        Assert.Single(Refeeding.Signs(ward.Chart, Ward.Time("12:00"), Card.Refeeding));
        Assert.Empty(Refeeding.Signs(ward.And("11-12 07:00", Eaten(700)).Chart, Ward.Time("12:00"), Card.Refeeding));
    }

    [Fact]
    public void Feeding_by_tube_against_such_a_sign_asks_why_and_supplements_do_not()
    {
        var guard = new RefeedingGuard(Library.Default);
        var chart = Ward.Given("11-10 08:00", Given.Potassium(3.1m)).Chart;
        int Wrong(NutritionTherapy therapy, Chart c) => guard.Problems(c, [new Draft(therapy, Ward.Time("12:00"))], 0, new("nutrition", [Role.NutritionNurse])).Count();
        Assert.Equal(1, Wrong(Ons with { Route = NutritionRoute.Enteral }, chart));
        Assert.Equal(0, Wrong(Ons with { Route = NutritionRoute.Enteral, Despite = "急，补钾同时慢速开始" }, chart));
        Assert.Equal(0, Wrong(Ons, chart));
        Assert.Equal(0, Wrong(Ons with { Route = NutritionRoute.Enteral }, Ward.Given("11-10 08:00", Given.Potassium(3.1m)).And("11-11 08:00", new RefeedingChecked(true) { Thiamine = true }).Chart));
    }

    [Fact]
    public void The_register_counts_a_stay_by_hand()
    {
        var chart = Ward.Given("11-05 08:00", new Encounter(EncounterKind.Inpatient)).And("11-05 16:00", Nrs(4)).And("11-06 10:00", Pg(9)).And("11-06 11:00", Ons).And("11-06 12:00", new BodyMeasure { WeightKg = 52 })
            .And("11-08 20:00", Eaten(1200)).And("11-11 09:00", new BodyMeasure { WeightKg = 51.5m }).Chart;
        var stay = Assert.Single(NutritionStay.In(chart, Card));
        Assert.Equal((true, (decimal?)80m, 52m, 51.5m), (stay.AtRisk, stay.BestPercent, stay.FirstKg!.Value, stay.LastKg!.Value));
        var register = new NutritionRegister(Library.Default);
        var row = Assert.Single(register.Rows(chart));
        Assert.True((bool)row[register.Columns.ToList().FindIndex(c => c.Name == "met")]!);
    }

    static string Sentence(Ward ward, string word)
    {
        var task = ward.Task(word);
        var at = Ward.Time("11-12 20:00");
        return $"{word}: {task.Task.Owner}, due {task.Task.Due.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm}, {(task.StateAt(at) is TaskState.Closed ? $"closed {task.ClosedAt!.Value.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm}" : task.StateAt(at).ToString().ToLowerInvariant())}";
    }
}
