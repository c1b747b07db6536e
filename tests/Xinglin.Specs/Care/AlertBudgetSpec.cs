using Xinglin.Care.Quality;
using Xinglin.Facts;
using Xinglin.Knowledge;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class The_alert_budget
{
    static readonly AlertBudgetCard card = Library.Default.For<AlertBudgetCard>().On(Ward.Time("08:00"))!;
    static IReadOnlyList<RoleLoad> Loads(int patients, params string[] moments) => AlertBudget.Loads(card,
        Enumerable.Range(0, patients).SelectMany(_ => new Ward("febrile-neutropenia").Given("08:00", Neutrophils(0.3m)).And("10:05", Fever(38.7m)).Tasks),
        [.. moments.Select(Ward.Time)]);

    [Fact]
    public void One_fever_keeps_it() => Assert.Equal(new RoleLoad(Role.DutyNurse, 3, 3, true), Loads(1, "10:10").Single(l => l.Role == Role.DutyNurse));

    [Fact]
    public void Two_fevers_at_once_break_it_for_the_nurse() => Assert.Equal(new RoleLoad(Role.DutyNurse, 6, 6, false), Loads(2, "10:10").Single(l => l.Role == Role.DutyNurse));

    [Fact]
    public void It_is_an_average_over_the_moments_looked_at() => Assert.Equal(new RoleLoad(Role.DutyNurse, 3, 6, true), Loads(2, "10:00", "10:10").Single(l => l.Role == Role.DutyNurse));

    [Fact]
    public void What_is_due_in_two_hours_is_not_now() => Assert.Equal(0, Loads(1, "10:10").Single(l => l.Role == Role.Oncologist).Average);
}
