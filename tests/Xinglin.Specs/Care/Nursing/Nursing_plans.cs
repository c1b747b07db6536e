using Xinglin.Care.Nursing.Plans;
using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Nursing;

public class Nursing_plans
{
    static readonly Who nurse = new("nurse", [Role.DutyNurse]);
    static NursingPlan Plan => new("不思饮食") { Measures = ["少量多餐"], Syndrome = "脾气虚证" };
    static Ward In => new Ward("nursing-plan").Given("07:00", new Encounter(EncounterKind.Inpatient));
    static Chart Found(string syndrome) => new Ward("nursing-plan").Given("07:00", new SyndromeDifferentiation(syndrome)).Chart;
    static List<Problem> Says(Chart chart, IFact fact) => [.. new NursingPlanGuard().Problems(chart, [new Draft(fact, Ward.Time("10:00"))], 0, nurse)];

    [Fact]
    public void A_plan_that_follows_a_syndrome_is_asked_for_its_effect_one_day_after_the_other() => In.And("08:00", Plan).And("11-13 09:00", new NursingPlanEvaluated(2, 1, PlanEffect.Fair))
        .ExpectOnly("effect-1: DutyNurse, due 11-14 00:00, closed 11-13 09:00", "effect-3: DutyNurse, due 11-16 00:00, waiting");

    [Fact]
    public void When_the_plan_ends_nobody_asks_any_more() => In.And("08:00", Plan).And("11-13 09:00", new NursingPlanEvaluated(2, 1, PlanEffect.Good) { Ends = true })
        .ExpectOnly("effect-1: DutyNurse, due 11-14 00:00, closed 11-13 09:00");

    [Fact]
    public void A_plan_of_ones_own_is_looked_at_on_its_day() => In.And("08:00", new NursingPlan("口腔黏膜炎") { Measures = ["含漱"], AgainOn = new(2026, 11, 14) }).ExpectOnly("look: DutyNurse, due 11-15 00:00, waiting");

    [Fact]
    public void A_syndrome_no_physician_found_is_refused() => Assert.Single(Says(Chart.Of(new(Guid.Empty), []), Plan));

    [Fact]
    public void Only_the_physicians_latest_is_followed()
    {
        Assert.Single(Says(Found("气阴两虚"), Plan));
        Assert.Empty(Says(Found("脾气虚证"), Plan));
    }

    [Fact]
    public void An_effect_belongs_to_a_plan_of_this_chart() => Assert.Single(Says(Chart.Of(new(Guid.Empty), []), new NursingPlanEvaluated(7, 1, PlanEffect.Good)));

    [Theory]
    [InlineData("脾肾两虚", "qi-deficiency")]
    [InlineData("气阴两虚", "qi-deficiency", "yin-deficiency")]
    [InlineData("瘀毒未净", "stasis", "heat-toxin")]
    [InlineData("冲任失调")]
    public void What_nursing_adds_is_read_from_the_words_of_the_syndrome(string syndrome, params string[] elements) =>
        Assert.Equal(elements, Library.Default.For<TcmNursingCard>().On(Ward.Time("08:00"))!.For(syndrome).Select(e => e.Id));

    [Fact]
    public void A_plan_for_a_score_says_when_it_is_scored_again() => Assert.Contains(new NursingPlan("跌倒风险") { For = "morse", Measures = ["床栏"] }.Problems(), p => p.Field == nameof(NursingPlan.AgainOn));
}
