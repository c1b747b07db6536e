using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Care.Nursing;

public class Admission_scores
{
    static Ward In => new Ward("admission-scores").Given("08:00", new Encounter(EncounterKind.Inpatient));

    internal static NursingAssessment Score(string instrument, decimal score) => new(instrument) { Score = score };

    [Fact]
    public void Coming_in_asks_one_task_due_with_the_first_score() => In.ExpectOnly("scores: DutyNurse, due 16:00, open");

    [Fact]
    public void It_names_what_is_missing_and_how_many() =>
        In.And("08:20", Score("疼痛", 2)).And("08:30", Score("Braden", 20)).ExpectEvidence("scores", "Morse、Barthel、NRS-2002、心理痛苦");

    [Fact]
    public void With_pain_and_skin_scored_the_rest_is_due_after_a_day() => In.And("08:20", Score("pain", 2)).And("08:30", Score("braden", 20)).ExpectOnly("scores: DutyNurse, due 11-13 08:00, open");

    [Fact]
    public void The_last_score_closes_it() => In.And("08:20", Score("pain", 2)).And("08:30", Score("braden", 20)).And("09:00", Score("morse", 15)).And("09:10", Score("barthel", 100))
        .And("09:20", Score("nrs-2002", 1)).And("10:00", Score("distress", 1)).ExpectOnly("scores: DutyNurse, due 11-14 08:00, closed 10:00");

    [Fact]
    public void An_operation_asks_for_the_clot_score_too() => In.And("09:00", new ProcedurePlanned("胃癌根治术", ProcedureKind.Surgery, new(2026, 11, 14)) { Indication = "胃癌" })
        .ExpectEvidence("scores", "疼痛评分、Braden、Morse、Barthel、NRS-2002、Caprini、心理痛苦");

    [Fact]
    public void A_stay_written_down_late_counts_from_when_it_was_known() => new Ward("admission-scores").AndLate("08:00", "11:00", new Encounter(EncounterKind.Inpatient)).ExpectOnly("scores: DutyNurse, due 19:00, open");

    [Fact]
    public void Who_went_home_is_not_asked_any_more() => In.And("11-13 10:00", new Discharged("回家")).ExpectNothing();

    [Fact]
    public void A_clinic_visit_asks_for_nothing() => new Ward("admission-scores").Given("08:00", new Encounter(EncounterKind.Outpatient)).ExpectNothing();

    [Fact]
    public void A_house_that_never_adopted_the_card_asks_for_nothing() => In.WithoutAdoption().ExpectNothing();

    [Fact]
    public void A_score_later_retracted_is_missing_again() => In.And("08:20", Score("pain", 2)).Retract(1, "记错人").ExpectOnly("scores: DutyNurse, due 16:00, open");
}
