using Xinglin.Care.Treatment.Systemic;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Treatment.Systemic;

/// <summary>双人核对 asks the pharmacist the evening before, until somebody else than who ordered has looked.</summary>
public class Second_check_asked
{
    static readonly CycleOrdered order = new("gastric.sox", 2, new(2026, 11, 14)) { Doses = [new("奥沙利铂", 230)] };
    static readonly CycleDoubleChecked check = new("gastric.sox", 2, true) { Compared = ["体重"] };

    [Fact]
    public void An_order_unchecked_asks_the_pharmacist_by_the_evening_before() => new Ward("cycle-double-check").Given("09:00", order).Expect("cycle-2: Pharmacist, due 11-13 20:00, waiting");

    [Fact]
    public void An_order_without_doses_has_nothing_to_compare() => new Ward("cycle-double-check").Given("09:00", order with { Doses = [] }).ExpectNothing();

    [Fact]
    public void A_newer_order_asks_in_its_place() =>
        new Ward("cycle-double-check").Given("09:00", order).And("11:00", order with { PlannedOn = new(2026, 11, 20) }).ExpectOnly("cycle-2: Pharmacist, due 11-13 20:00, closed 11:00", "cycle-2: Pharmacist, due 11-19 20:00, waiting");

    [Fact]
    public void The_regimen_stopped_asks_nobody() => new Ward("cycle-double-check").Given("09:00", order).And("10:00", new RegimenStopped("gastric.sox", "疾病进展")).Expect("cycle-2: Pharmacist, due 11-13 20:00, closed 10:00");

    [Theory, InlineData("pharmacist", true), InlineData("oncologist", false)]
    public void Only_somebody_else_than_who_ordered_closes_it(string by, bool closes)
    {
        var at = Ward.Time("09:00");
        var chart = Chart.Of(new(Guid.Empty), [new(new(1), order, at, at, "oncologist", Origin.Entered), new(new(2), check, at.AddHours(1), at.AddHours(1), by, Origin.Entered)]);
        Assert.Equal(closes, Assert.Single(new CycleDoubleCheckLoop(Library.Default.For<CycleDoubleCheckCard>()).Tasks(chart)).ClosedBy is not null);
    }
}
