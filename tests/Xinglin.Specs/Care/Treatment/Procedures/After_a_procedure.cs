using Xinglin.Care;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care.Treatment.Procedures;

public class After_a_procedure
{
    static Ward Ward => new("after-procedure");

    static ProcedureDone Biopsy => new("超声引导下肝穿刺活检", ProcedureKind.Biopsy) { Site = "肝 S6" };

    static ComplicationGraded Graded(string grade = "0", string? what = null) => new(Biopsy.Name, new(2026, 11, 12), GradeSystem.Cirse2017, grade) { What = what };

    static LaboratoryResult Haemoglobin => new("血红蛋白") { Loinc = "718-7", Value = 118, Unit = "g/L" };

    [Fact]
    public void A_liver_biopsy_is_watched_in_three_stretches_bled_once_and_graded_after_thirty_days() => Ward.Given("10:00", Biopsy).ExpectOnly(
        "observe-1: DutyNurse, due 11:15, open", "observe-2: DutyNurse, due 12:15, waiting", "observe-3: DutyNurse, due 16:15, waiting",
        "blood: DutyNurse, due 16:00, waiting", "grade: Interventionist, due 12-20 00:00, waiting");

    [Fact]
    public void The_times_of_a_stretch_stand_in_its_evidence() => Assert.StartsWith("超声引导下肝穿刺活检　10:15 10:30 10:45 11:00；", Ward.Given("10:00", Biopsy).Task("observe-1").Task.Evidence.Zh, StringComparison.Ordinal);

    [Fact]
    public void The_last_observation_of_a_stretch_closes_it() => Ward.Given("10:00", Biopsy).And("10:52", new VitalSigns { Pulse = 80 }).And("12:00", new NursingAssessment("post-procedure"))
        .Expect("observe-1: DutyNurse, due 11:15, closed 10:52", "observe-2: DutyNurse, due 12:15, closed 12:00", "observe-3: DutyNurse, due 16:15, open");

    [Fact]
    public void An_observation_in_the_middle_of_a_stretch_does_not() => Ward.Given("10:00", Biopsy).And("10:49", new VitalSigns { Pulse = 80 }).Expect("observe-1: DutyNurse, due 11:15, open");

    [Fact]
    public void Haemoglobin_before_the_fourth_hour_is_too_early()
    {
        Ward.Given("10:00", Biopsy).And("13:59", Haemoglobin).Expect("blood: DutyNurse, due 16:00, waiting");
        Ward.Given("10:00", Biopsy).And("14:00", Haemoglobin).Expect("blood: DutyNurse, due 16:00, closed 14:00");
    }

    [Fact]
    public void It_counts_from_the_end() => Ward.Given("10:00", Biopsy with { EndedAt = Ward.Time("10:40") }).Expect("observe-1: DutyNurse, due 11:55, waiting");

    [Fact]
    public void A_grade_of_none_closes_the_thirty_days() => Ward.Given("10:00", Biopsy).And("12-12 09:00", Graded()).Expect("grade: Interventionist, due 12-20 00:00, closed 12-12 09:00");

    [Fact]
    public void A_grade_on_the_third_day_does_not_and_is_shown()
    {
        var ward = Ward.Given("10:00", Biopsy).And("11-15 09:00", Graded("3", "包膜下血肿，输血"));
        ward.Expect("grade: Interventionist, due 12-20 00:00, waiting");
        Assert.Contains("包膜下血肿", ward.Task("grade").Task.Evidence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grade_of_another_procedure_does_not() => Ward.Given("10:00", Biopsy).And("12-12 09:00", Graded() with { Procedure = "TACE" }).Expect("grade: Interventionist, due 12-20 00:00, open");

    [Fact]
    public void Embolisation_is_watched_to_the_sixth_hour_and_the_day_after_is_left_to_its_own_loop() => Ward.Given("10:00", Tace).ExpectOnly(
        "observe-1: DutyNurse, due 11:15, open", "observe-2: DutyNurse, due 12:15, waiting", "observe-3: DutyNurse, due 16:15, waiting", "grade: Interventionist, due 12-20 00:00, waiting");

    [Fact]
    public void A_note_written_late_gives_the_grace_from_when_it_was_known() => Ward.Given("09:00", Fever(36.5m)).AndLate("10:00", writtenAt: "18:00", Biopsy).Expect("observe-1: DutyNurse, due 18:15, open");

    [Fact]
    public void What_was_called_off_or_done_elsewhere_asks_nothing()
    {
        Ward.Given("10:00", Biopsy with { NotDone = true }).ExpectNothing();
        Ward.Given("10:00", Biopsy with { Elsewhere = true }).ExpectNothing();
    }

    [Fact]
    public void A_retracted_procedure_asks_nothing() => Ward.Given("10:00", Biopsy).Retract(0, "写错人").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("10:00", Biopsy).WithoutAdoption().ExpectNothing();
}

public class A_drain_that_stays
{
    static Ward Ward => new("after-procedure");

    static ProcedureDone Drain => new("胸腔穿刺置管引流", ProcedureKind.Drainage);

    static NursingAssessment Output(string? note = null) => new("drain-output") { Items = new Dictionary<string, string> { ["量"] = "180 mL" }, Note = note };

    [Fact]
    public void Its_output_is_asked_for_every_day_of_the_week() => Assert.Equal(7, Ward.Given("10:00", Drain).Tasks.Count(t => t.Task.Key.StartsWith("output-", StringComparison.Ordinal)));

    [Fact]
    public void Three_shifts_close_a_day_and_two_do_not()
    {
        Ward.Given("10:00", Drain).And("16:00", Output()).And("22:00", Output()).Expect("output-1: DutyNurse, due 11-13 10:15, open");
        Ward.Given("10:00", Drain).And("16:00", Output()).And("22:00", Output()).And("11-13 06:00", Output()).Expect("output-1: DutyNurse, due 11-13 10:15, closed 11-13 06:00");
    }

    [Fact]
    public void Once_it_is_out_nothing_more_is_asked()
    {
        var ward = Ward.Given("10:00", Drain).And("11-13 18:00", Output("拔管"));
        Assert.Equal(2, ward.Tasks.Count(t => t.Task.Key.StartsWith("output-", StringComparison.Ordinal)));
        ward.Expect("output-2: DutyNurse, due 11-14 10:15, closed 11-13 18:00");
    }
}

public class During_radiotherapy
{
    static Ward Ward => new("radiotherapy");

    static RadiotherapyCourse Plan => new("食管") { Gray = 50.4m, Fractions = 28, Planned = true };

    static RadiotherapyFraction Fraction(int number) => new("食管", number) { Gray = 1.8m };

    [Fact]
    public void A_look_at_toxicity_is_asked_every_week_a_fraction_is_given()
    {
        Ward.Given("09:00", Plan).And("10:00", Fraction(1)).ExpectOnly("toxicity-1: Oncologist, due 11-20 00:00, waiting");
        Ward.Given("09:00", Plan).And("10:00", Fraction(1)).And("11-19 10:00", Fraction(6)).Expect("toxicity-1: Oncologist, due 11-20 00:00, open", "toxicity-2: Oncologist, due 11-27 00:00, waiting");
    }

    [Fact]
    public void A_graded_event_or_a_look_without_any_closes_its_week() => Ward.Given("09:00", Plan).And("10:00", Fraction(1)).And("11-18 09:00", new Reassessed("放疗急性毒性", "无，继续"))
        .Expect("toxicity-1: Oncologist, due 11-20 00:00, closed 11-18 09:00");

    [Fact]
    public void A_course_that_never_began_asks_nothing() => Ward.Given("09:00", Plan).ExpectNothing();

    [Fact]
    public void A_retracted_fraction_asks_nothing() => Ward.Given("09:00", Plan).And("10:00", Fraction(1)).Retract(1, "记错人").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("09:00", Plan).And("10:00", Fraction(1)).WithoutAdoption().ExpectNothing();

    [Fact]
    public void Fractions_are_counted_once_and_breaks_keep_their_reason()
    {
        var chart = Ward.Given("09:00", Plan).And("10:00", Fraction(1)).And("10:05", Fraction(1)).And("11-13 10:00", new RadiotherapyFraction("食管", 2) { NotGiven = true, Reason = "设备检修" }).And("11-16 10:00", Fraction(2)).Chart;
        var course = Assert.Single(Xinglin.Care.Treatment.Procedures.RadiotherapyOnChart.RadiotherapyCourses(chart));
        Assert.Equal((2, 3.6m, 3, "设备检修"), (course.Given, course.Gray, course.Next, Assert.Single(course.Missed).Fact.Reason));
    }
}
