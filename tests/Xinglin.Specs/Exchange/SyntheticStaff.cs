using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Organisations;

namespace Xinglin.Specs.Exchange;

public class The_people_of_an_invented_region
{
    const int Seed = 3;
    static readonly DateOnly day = new(2026, 11, 23);
    static readonly Region region = Demo.Region(Seed, day);
    static readonly List<DemoPatient> people = [.. Demo.Draw(120, Seed, day)];

    [Fact]
    public void Every_role_but_patient_and_family_is_held_by_somebody_today() =>
        Assert.Empty(Enum.GetValues<Role>().Except([Role.Patient, Role.Family]).Except(Held(day).Select(h => h.Role)));

    [Fact]
    public void The_accounts_one_signs_in_with_are_among_them_in_their_role() => Assert.All(Xinglin.Web.DemoAccounts.All.Where(a => a.Role is not (Role.Patient or Role.Family)), known =>
        Assert.Contains(region.Staff, s => s.Account == known.Account && s.Name == known.Name && s.Posts.Any(p => p.Role == known.Role && p.HeldOn(day))));

    [Fact]
    public void A_role_ended_yesterday_and_another_begins_next_month()
    {
        Assert.Contains(Held(day.AddDays(-1)), h => h.Role == Role.Oncologist && !Held(day).Contains(h));
        Assert.Contains(region.Staff.SelectMany(s => s.Posts), p => p.From > day && p.From.Month == day.AddMonths(1).Month);
        Assert.Contains(region.Staff, s => s.Posts.Count > 1 && s.Posts.Any(p => p.Until < day.AddMonths(-1)));
    }

    [Fact]
    public void Everybody_and_every_place_has_one_id_and_belongs_somewhere()
    {
        Assert.Equal(region.Staff.Count, region.Staff.Select(s => s.Account).Distinct().Count());
        Assert.Equal(region.Staff.Count, region.Staff.Select(s => s.Number).Distinct().Count());
        Assert.All(region.Staff, s => Assert.Matches(@"^YS-D-\d{4}$", s.Number));
        var houses = region.Organisations.Select(o => o.Id).ToHashSet();
        Assert.Equal(region.Organisations.Count, houses.Count);
        Assert.All(region.Organisations, o => Assert.True(o.Under is null || houses.Contains(o.Under)));
        Assert.All(region.Departments, d => Assert.Contains(d.Organisation, houses));
        Assert.All(region.Staff.SelectMany(s => s.Posts), p => Assert.True(houses.Contains(p.Organisation) && (p.Department is null || region.Departments.Any(d => d.Id == p.Department))));
        Assert.All(region.Agreements, a => Assert.True(houses.Contains(a.Host) && houses.Contains(a.Guest)));
        Assert.Contains(region.Agreements, a => a.Until < day);
        Assert.True(region.Organisations.Count(o => o.Level == Level.County) >= 6 && region.Organisations.Count(o => o.Level == Level.Township) >= 6);
    }

    [Fact]
    public void Whoever_signed_worked_there_that_day() => Assert.All(people.SelectMany(p => p.Entries).Where(e => e.Author is not ("demo.lis" or "demo.patient")), e =>
        Assert.Contains(region.Staff, s => s.Account == e.Author && s.Posts.Any(p => p.HeldOn(DateOnly.FromDateTime(e.RecordedAt.DateTime)))));

    [Fact]
    public void What_they_wrote_they_may_write() => Assert.All(people.Take(60).SelectMany(p => p.Entries).Where(e => !e.Author.StartsWith("demo.", StringComparison.Ordinal)), e =>
    {
        var held = region.Staff.Single(s => s.Account == e.Author).Posts.Where(p => p.HeldOn(DateOnly.FromDateTime(e.RecordedAt.DateTime))).Select(p => p.Role).ToList();
        Assert.True(Xinglin.Care.WhoMayWrite.WhyNot(Tags.Of(e.Draft.Fact).Name, held) is null, $"{e.Author} wrote {e.Draft.Fact}");
    });

    [Fact]
    public void The_same_seed_and_day_give_the_same_people() =>
        Assert.Equal(region.Staff.Select(s => (s.Account, s.Name, s.Number)), Demo.Region(Seed, day).Staff.Select(s => (s.Account, s.Name, s.Number)));

    static List<(string Account, Role Role)> Held(DateOnly on) => [.. region.Staff.SelectMany(s => s.Posts.Where(p => p.HeldOn(on)).Select(p => (s.Account, p.Role)))];
}
