using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class Counts_after_chemotherapy
{
    static Ward Ward => new("counts-after-chemotherapy");

    [Fact]
    public void The_regimens_days_are_asked_each_until_the_day_after() => Ward.Given("11-06 09:00", Cycle())
        .ExpectOnly("day-7: CaseManager, due 11-14 00:00, waiting", "day-10: CaseManager, due 11-17 00:00, waiting", "day-14: CaseManager, due 11-21 00:00, waiting");

    [Fact]
    public void A_count_on_the_day_or_a_little_before_closes_it_wherever_it_was_done() => Ward
        .Given("11-06 09:00", Cycle()).And("11-10 08:00", Neutrophils(2.1m))
        .Expect("day-7: CaseManager, due 11-14 00:00, closed 11-10 08:00", "day-10: CaseManager, due 11-17 00:00, waiting");

    [Fact]
    public void A_count_three_days_early_does_not() => Ward
        .Given("11-06 09:00", Cycle()).And("11-09 23:59", Neutrophils(2.1m)).Expect("day-7: CaseManager, due 11-14 00:00, waiting");

    [Fact]
    public void The_next_cycle_ends_what_still_waits() => Ward
        .Given("10-20 09:00", Cycle(2)).And("10-30 09:00", Cycle(3)).At("10-30 10:00")
        .Expect("day-7: CaseManager, due 10-28 00:00, closed 10-30 09:00", "day-10: CaseManager, due 10-31 00:00, closed 10-30 09:00", "day-7: CaseManager, due 11-07 00:00, waiting");

    [Fact]
    public void Days_behind_the_next_cycle_are_not_asked() => Assert.DoesNotContain(
        Ward.Given("10-20 09:00", Cycle(2)).And("10-30 09:00", Cycle(3)).Tasks, t => t.Task.Key.StartsWith("day-14/2026-10-20", StringComparison.Ordinal));

    [Fact]
    public void A_regimen_that_spares_the_counts_asks_for_none() => Ward.Given("11-06 09:00", new CycleGiven("hcc.lenvatinib", 1)).ExpectNothing();

    [Fact]
    public void A_regimen_without_a_card_gets_the_common_days() => Ward.Given("11-06 09:00", new CycleGiven("自拟方案", 1)).Expect("day-7: CaseManager, due 11-14 00:00, waiting");

    [Fact]
    public void A_cycle_recorded_after_its_days_still_gives_a_day() => Ward
        .Given("07:00", Fever(36.5m)).AndLate("11-01 09:00", writtenAt: "12:00", Cycle()).Expect("day-7: CaseManager, due 11-13 12:00, open");

    [Fact]
    public void A_retracted_cycle_asks_nothing() => Ward.Given("11-06 09:00", Cycle()).Retract(0, "未给").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("11-06 09:00", Cycle()).WithoutAdoption().ExpectNothing();
}

public class Hold_check
{
    static Ward Ward => new("hold-check");
    static CycleOrdered Ordered => new("gastric.sox", 3, new(2026, 11, 13));
    static LaboratoryResult Creatinine(decimal micromol) => new("肌酐") { Loinc = "14682-9", Value = micromol, Unit = "umol/L" };
    static LaboratoryResult Bilirubin(decimal micromol, decimal upper) => new("总胆红素") { Loinc = "14631-6", Value = micromol, High = upper, Unit = "umol/L" };

    [Fact]
    public void Before_a_planned_cycle_the_oncologist_decides_with_the_numbers()
    {
        var ward = Ward.Given("11-10 09:00", Ordered).And("08:00", Neutrophils(2.1m)).And("08:01", Platelets(46));
        ward.ExpectOnly("cycle-3: Oncologist, due 11-13 10:00, open");
        ward.ExpectEvidence("cycle-3", "血小板 46（3 级），低于给药线 75");
        ward.At("11-11 23:59").ExpectOnly("cycle-3: Oncologist, due 11-13 10:00, waiting");
    }

    [Theory]
    [InlineData(1.5, 75, "中性粒 1.5；血小板 75")]
    [InlineData(1.49, 75, "中性粒 1.49（2 级），低于给药线 1.5")]
    [InlineData(1.5, 74, "血小板 74（2 级），低于给药线 75")]
    public void The_line_itself_allows(double neutrophils, double platelets, string says) => Ward
        .Given("11-10 09:00", Ordered).And("08:00", Neutrophils((decimal)neutrophils)).And("08:01", Platelets((decimal)platelets)).ExpectEvidence("cycle-3", says);

    [Fact]
    public void What_nobody_measured_in_time_is_unknown_and_not_normal()
    {
        Ward.Given("11-10 09:00", Ordered).ExpectEvidence("cycle-3", "中性粒、血小板未查，按未知处理，不会放行");
        Ward.Given("11-09 23:59", Neutrophils(2.1m)).And("11-10 09:00", Ordered).And("08:01", Platelets(120))
            .ExpectEvidence("cycle-3", "中性粒未查，按未知处理，不会放行");
        Ward.Given("11-10 00:00", Neutrophils(2.1m)).And("11-10 09:00", Ordered).And("08:01", Platelets(120)).ExpectEvidence("cycle-3", "中性粒 2.1；血小板 120");
    }

    [Fact]
    public void Clearance_is_judged_only_where_it_can_be_computed()
    {
        Ward Woman(Ward ward) => ward.And("11-11 07:00", new SexStated(Sex.Female)).And("11-11 07:01", new Birth(new(1958, 3, 1))).And("11-11 07:02", new BodyMeasure { WeightKg = 48 });
        var numbers = Ward.Given("11-10 09:00", Ordered).And("08:00", Neutrophils(2.1m)).And("08:01", Platelets(120)).And("08:02", Creatinine(62));
        numbers.ExpectEvidence("cycle-3", "中性粒 2.1；血小板 120");
        Woman(numbers).ExpectEvidence("cycle-3", "肌酐清除率 58，低于给药线 60");
    }

    [Fact]
    public void Bilirubin_is_judged_in_the_laboratorys_own_limits() => Ward
        .Given("11-10 09:00", new CycleOrdered("dlbcl.rchop21", 2, new(2026, 11, 13))).And("08:00", Neutrophils(2.1m)).And("08:01", Platelets(120)).And("08:02", Bilirubin(36, 21))
        .ExpectEvidence("cycle-2", "胆红素 36 umol/L，高于给药线 31.5");

    [Fact]
    public void A_regimen_without_a_verified_line_is_unknown() => Ward.Given("11-10 09:00", new CycleOrdered("自拟方案", 3, new(2026, 11, 13)))
        .ExpectEvidence("cycle-3", "本方案没有已核实的给药线，按未知处理，不会放行");

    [Fact]
    public void The_decision_for_this_cycle_closes_it_and_another_cycles_does_not()
    {
        Ward.Given("11-10 09:00", Ordered).And("11-13 08:30", new HoldChecked("gastric.sox", 3, HoldVerdict.Delay) { Reason = "血小板 46" })
            .ExpectOnly("cycle-3: Oncologist, due 11-13 10:00, closed 11-13 08:30");
        Ward.Given("11-10 09:00", Ordered).And("11-13 08:30", new HoldChecked("gastric.sox", 2, HoldVerdict.Give))
            .ExpectOnly("cycle-3: Oncologist, due 11-13 10:00, open");
    }

    [Fact]
    public void After_a_delay_the_new_order_asks_again() => Ward
        .Given("11-10 09:00", Ordered).And("11-13 08:30", new HoldChecked("gastric.sox", 3, HoldVerdict.Delay) { Reason = "血小板 46" })
        .And("11-13 08:40", Ordered with { PlannedOn = new(2026, 11, 20) })
        .ExpectOnly("cycle-3: Oncologist, due 11-13 10:00, closed 11-13 08:30", "cycle-3: Oncologist, due 11-20 10:00, waiting");

    [Fact]
    public void Having_given_it_without_looking_does_not_close_it() => Ward
        .Given("11-10 09:00", Ordered).And("11-13 11:00", Cycle()).Expect("cycle-3: Oncologist, due 11-13 10:00, overdue");

    [Fact]
    public void An_order_written_on_its_day_after_the_hour_still_gets_an_hour() => Ward
        .Given("11-13 14:00", Ordered).ExpectOnly("cycle-3: Oncologist, due 11-13 15:00, open");

    [Fact]
    public void A_retracted_order_asks_nothing() => Ward.Given("11-10 09:00", Ordered).Retract(0, "开错人").ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("11-10 09:00", Ordered).WithoutAdoption().ExpectNothing();
}
