using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Ward = Xinglin.Specs.Care.Ward;

namespace Xinglin.Specs.Care.Nursing;

public class Teaching_before_home
{
    static Ward Stay => new Ward("discharge-teaching").Given("11-05 09:00", new Encounter(EncounterKind.Inpatient));
    static NextStep Home => new("出院") { On = new(2026, 11, 14) };
    static Taught Told(string topic, TeachBack back = TeachBack.Yes) => new(topic, TaughtWhom.Patient, back);

    [Fact]
    public void A_planned_discharge_asks_from_the_day_before() => Stay.And("11-10 09:00", Home).At("11-12 23:00").ExpectOnly("before-home: DutyNurse, due 11-15 00:00, waiting");

    [Fact]
    public void Only_what_the_chart_asks_for_is_needed()
    {
        var ward = Stay.And("11-06 09:00", new CatheterPlaced(CatheterKind.Picc, "右上臂")).And("11-06 10:00", new CycleGiven("gastric.sox", 1)).And("11-10 09:00", Home);
        ward.ExpectEvidence("before-home", "还差：什么时候打电话、化疗后在家、带管回家");
        ward.And("13:00", Told("red-card")).And("13:05", Told("chemotherapy")).ExpectEvidence("before-home", "还差：带管回家");
        ward.And("13:10", Told("line")).Expect("before-home: DutyNurse, due 11-15 00:00, closed 13:10");
    }

    [Fact]
    public void What_was_not_understood_does_not_count_and_is_taught_again()
    {
        var ward = Stay.And("11-10 09:00", Home).And("13:00", Told("red-card", TeachBack.No)).At("13:01");
        ward.Expect("before-home: DutyNurse, due 11-15 00:00, waiting");
        Assert.Contains(ward.Tasks, t => t.Task.Key.StartsWith("again-", StringComparison.Ordinal) && t.Task.Say.Zh == "再教：什么时候打电话" && t.ClosedAt is null);
        Assert.All(ward.And("11-13 09:00", Told("red-card")).Tasks, t => Assert.NotNull(t.ClosedAt));
    }

    [Fact]
    public void Who_left_without_it_is_telephoned_within_a_day() => Stay.And("12:00", new Discharged("回家")).ExpectOnly("before-home: DutyNurse, due 11-13 12:00, open");

    [Fact]
    public void Teaching_of_an_earlier_stay_does_not_count() =>
        new Ward("discharge-teaching").Given("10-01 09:00", new Encounter(EncounterKind.Inpatient)).And("10-03 09:00", Told("red-card")).And("10-03 12:00", new Discharged("回家"))
            .And("11-05 09:00", new Encounter(EncounterKind.Inpatient)).And("12:00", new Discharged("回家"))
            .ExpectOnly("before-home: DutyNurse, due 10-04 12:00, closed 10-03 09:00", "before-home: DutyNurse, due 11-13 12:00, open");

    [Fact]
    public void Nothing_is_asked_while_no_discharge_is_in_sight_nor_without_a_card()
    {
        Stay.ExpectNothing();
        Stay.And("11-10 09:00", Home).WithoutAdoption().ExpectNothing();
    }

    [Fact]
    public void A_discharge_that_was_a_slip_asks_no_more() => Stay.And("12:00", new Discharged("回家")).Retract(1, "点错").ExpectNothing();

    [Fact]
    public void The_dead_are_not_taught() => Assert.All(Stay.And("12:00", new Discharged("回家")).And("12:30", new Xinglin.Facts.Ending.Death()).Tasks, t => Assert.NotNull(t.ClosedAt));
}
