using Xinglin.Care.Nursing.Mood;
using Xinglin.Care.Nursing.Pain;
using Xinglin.Care.Nursing.Scores;
using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;
using static Xinglin.Specs.Care.Nursing.Admission_scores;

namespace Xinglin.Specs.Care.Nursing;

/// <summary>A small ward, counted by hand.</summary>
public class Figures_of_scores
{
    static readonly AdmissionScoreRegister admissions = new(Library.Default);
    static readonly PainEpisodeRegister pains = new(Library.Default);
    static readonly MoodRegister moods = new(Library.Default);

    static Ward In => new Ward("pain").Given("08:00", new Encounter(EncounterKind.Inpatient));

    static List<Dictionary<string, object?>> Rows(IRegister register, params Ward[] wards) =>
        [.. wards.SelectMany(w => register.Rows(w.Chart)).Select(r => register.Columns.Zip(r, (c, v) => (c.Name, v)).ToDictionary(p => p.Name, p => p.v))];

    [Fact]
    public void Of_four_stays_two_had_pain_scored_within_eight_hours()
    {
        var rows = Rows(admissions, In.And("09:00", Score("pain", 2)), In.And("16:00", Score("疼痛", 0)), In.And("16:01", Score("pain", 0)), In).Where(r => r["instrument"] is "pain").ToList();
        Assert.Equal([true, true, false, false], rows.Select(r => r["in_time"]));
    }

    [Fact]
    public void An_episode_is_kept_when_it_came_down_in_time_and_stayed()
    {
        var kept = In.And("09:00", Score("pain", 6)).And("12:00", Score("pain", 3)).And("11-13 13:00", Score("pain", 2));
        var late = In.And("09:00", Score("pain", 6)).And("11-16 10:00", Score("pain", 2)).And("11-17 11:00", Score("pain", 2));
        var going = In.And("09:00", Score("pain", 6)).And("12:00", Score("pain", 3));
        var left = In.And("09:00", Score("pain", 6)).And("11-13 09:00", new Discharged("回家"));
        Assert.Equal([true, false, null, null], Rows(pains, kept, late, going, left).Select(r => r["kept"]));
        Assert.Equal(6m, Rows(pains, kept).Single()["worst"]);
    }

    [Fact]
    public void A_positive_form_in_hospice_care_is_counted_and_answered_by_a_plan()
    {
        static NursingAssessment Phq(decimal total, string nine) => new("PHQ-9") { Score = total, Items = new Dictionary<string, string> { ["第 9 题"] = nine } };
        var ward = new Ward("mood").Given("08:00", new HospiceAdmission("安宁病房")).And("09:00", Phq(12, "0")).And("11-13 09:00", new CarePlanned("心理支持")).And("11-14 09:00", Phq(5, "1"));
        var rows = Rows(moods, ward);
        Assert.Equal([(true, true, false), (false, true, true)], rows.Select(r => ((bool)r["positive"]!, (bool)r["hospice"]!, (bool)r["item_nine"]!)));
        Assert.Equal([(DateTimeOffset?)Ward.Time("11-13 09:00"), null], rows.Select(r => (DateTimeOffset?)r["answered_at"]));
        Assert.Equal([(DateTimeOffset?)Ward.Time("11-19 09:00"), Ward.Time("11-15 00:00")], rows.Select(r => (DateTimeOffset?)r["due_at"]));
    }
}
