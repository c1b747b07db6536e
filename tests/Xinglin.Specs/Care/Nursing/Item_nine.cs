using Xinglin.Care;
using Xinglin.Care.Nursing.Mood;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;

namespace Xinglin.Specs.Care.Nursing;

public class Item_nine
{
    static NursingAssessment Phq(decimal total, string item, string answer) => new("PHQ-9") { Score = total, Items = new Dictionary<string, string> { [item] = answer } };
    static SafetyAssessed Safe => SafetyAssessed.Sample with { AgainOn = new(2026, 11, 14) };

    [Theory]
    [InlineData("第 9 题", "1")]
    [InlineData("第9题", "1")]
    [InlineData("item9", "3")]
    [InlineData("9", "2")]
    [InlineData("Q9", "1 好几天")]
    [InlineData("有不如死掉或伤害自己的念头", "好几天")]
    [InlineData("phq9_9", "several days")]
    [InlineData("第 ９ 题", "１")]
    [InlineData("item9", "？")]
    public void Whatever_it_is_called_and_however_low_the_total_safety_is_assessed_the_same_day(string item, string answer) => new Ward("item-nine").Given("15:00", Phq(1, item, answer))
        .ExpectOnly("safety: Oncologist, due 11-13 00:00, open");

    [Theory]
    [InlineData("第 9 题", "0")]
    [InlineData("item9", "完全不会")]
    [InlineData("9", "Not at all")]
    [InlineData("第 9 题", "无")]
    public void A_no_asks_for_nothing(string item, string answer) => new Ward("item-nine").Given("15:00", Phq(14, item, answer)).ExpectNothing();

    [Fact]
    public void The_head_nurse_sees_it_within_two_hours()
    {
        var task = new Ward("item-nine").Given("15:00", Phq(1, "item9", "1")).Task("safety").Task;
        Assert.Equal((Role.HeadNurse, Ward.Time("17:00")), (task.EscalatesTo, task.Escalates));
    }

    [Fact]
    public void Late_at_night_there_are_two_hours_all_the_same() => new Ward("item-nine").Given("23:30", Phq(1, "item9", "1")).ExpectOnly("safety: Oncologist, due 11-13 01:30, open");

    [Fact]
    public void The_patients_phone_counts_too() => new Ward("item-nine").Given("21:00", new PatientReport("不想活的念头", 1, 10)).ExpectOnly("safety: Oncologist, due 11-13 00:00, open");

    [Fact]
    public void A_score_imported_the_next_day_is_news() => new Ward("item-nine").AndImported("11-10 09:00", "14:00", Phq(2, "item9", "1")).ExpectOnly("safety: Oncologist, due 11-13 00:00, open");

    [Fact]
    public void An_observation_under_its_code_counts() => new Ward("item-nine").AndImported("09:00", "14:00", new Finding("Thoughts") { Value = "Several days", Codes = [new("http://loinc.org", "44260-8", null)] })
        .ExpectOnly("safety: Oncologist, due 11-13 00:00, open");

    [Fact]
    public void Only_the_assessment_closes_it() => new Ward("item-nine").Given("15:00", Phq(1, "item9", "1")).And("16:00", Safe)
        .Expect("safety: Oncologist, due 11-13 00:00, closed 16:00", "again: Oncologist, due 11-15 00:00, waiting");

    [Fact]
    public void A_second_word_before_anybody_asked_joins_the_first() => new Ward("item-nine").Given("15:00", Phq(1, "item9", "1")).And("16:00", Phq(3, "item9", "2")).ExpectOnly("safety: Oncologist, due 11-13 00:00, open");

    [Fact]
    public void A_new_word_after_the_assessment_asks_anew() => new Ward("item-nine").Given("15:00", Phq(1, "item9", "1")).And("16:00", Safe).And("18:00", Phq(3, "item9", "2"))
        .Expect("safety: Oncologist, due 11-13 00:00, open");

    [Fact]
    public void A_total_without_the_answer_asks_somebody_to_ask() => new Ward("item-nine").Given("15:00", new NursingAssessment("PHQ-9") { Score = 3 }).ExpectOnly("ask: CaseManager, due 11-13 00:00, open");

    [Fact]
    public void No_reason_and_no_other_day_is_accepted_for_it()
    {
        var guard = new ItemNineGuard();
        var task = new Ward("item-nine").Given("15:00", Phq(1, "item9", "1")).Tasks.Single().Id;
        var (chart, who) = (Chart.Of(new(Guid.Empty), []), new Who("doctor", [Role.Oncologist]));
        IFact[] dodges = [new TaskAnswered(task, "家属陪着"), new TaskRescheduled(task, Ward.Time("11-13 10:00"), "明天再说")];
        Assert.All(dodges, d => Assert.Single(guard.Problems(chart, [new Draft(d, Ward.Time("15:30"))], 0, who)));
        Assert.Empty(guard.Problems(chart, [new Draft(new TaskAnswered("pain/again/x", "已评"), Ward.Time("15:30"))], 0, who));
    }

    [Fact]
    public void A_plan_or_an_intent_is_high_and_somebody_stays()
    {
        Assert.Contains((Safe with { HasPlan = true }).Problems(), p => p.Field == nameof(SafetyAssessed.Level));
        Assert.Contains((Safe with { Level = SafetyLevel.High, WhoStays = null }).Problems(), p => p.Field == nameof(SafetyAssessed.WhoStays));
        Assert.Empty(new SafetyAssessed(SafetyLevel.None, "问了，没有", "无").Problems());
    }
}
