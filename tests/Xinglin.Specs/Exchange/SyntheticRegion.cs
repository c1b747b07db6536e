using Xinglin.Facts.Arrivals;
using System.Text;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Pathology;

namespace Xinglin.Specs.Exchange;

public class An_invented_region
{
    const int Seed = 20;
    static readonly DateOnly day = new(2026, 11, 23);
    static readonly DateTimeOffset morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8));
    static readonly List<DemoPatient> people = [.. Demo.Draw(300, Seed, day)];

    [Fact]
    public void The_same_seed_and_day_give_the_same_people_and_facts() =>
        Assert.Equal(people.Take(60).Select(Written), Demo.Draw(60, Seed, day).Select(Written));

    [Fact]
    public void A_patient_is_the_same_however_many_are_drawn() =>
        Assert.Equal(Written(Demo.Draw(8, Seed, day).Last()), Written(people[7]));

    [Fact]
    public void Another_seed_gives_other_people()
    {
        var others = Demo.Draw(60, Seed + 1, day).ToList();
        Assert.Empty(people.Take(60).Select(p => p.Id).Intersect(others.Select(p => p.Id)));
        Assert.NotEqual(people.Take(60).Select(p => p.Who.Name), others.Select(p => p.Who.Name));
    }

    [Fact]
    public void Every_chart_has_its_own_id() => Assert.Equal(people.Count, people.Select(p => p.Id).Distinct().Count());

    [Fact]
    public void Every_fact_may_be_written() =>
        Assert.Empty(people.SelectMany(p => p.Entries).SelectMany(e => e.Draft.Fact.Problems().Select(problem => $"{problem.Field} {problem.What} in {e.Draft.Fact}")));

    [Fact]
    public void Nothing_happened_and_nothing_was_recorded_after_half_past_nine() =>
        Assert.All(people.SelectMany(p => p.Entries), e => Assert.True(e.Draft.HappenedAt <= e.RecordedAt && e.RecordedAt <= morning, $"{e}"));

    [Fact]
    public void Entries_stand_in_the_order_in_which_they_were_recorded_each_with_a_source_of_its_own() => Assert.All(people, p =>
    {
        Assert.Equal(p.Entries.Select(e => e.RecordedAt).Order(), p.Entries.Select(e => e.RecordedAt));
        Assert.Equal(p.Entries.Count, p.Entries.Select(e => e.Draft.Source).Distinct().Count());
        Assert.All(p.Entries, e => Assert.StartsWith("demo/", e.Draft.Source));
    });

    [Fact]
    public void After_a_death_only_reports_on_specimens_still_come_in()
    {
        var dead = people.Where(p => p.Entries.Any(e => e.Draft.Fact is Death)).ToList();
        Assert.NotEmpty(dead);
        Assert.All(dead, p =>
        {
            var died = p.Entries.Single(e => e.Draft.Fact is Death).Draft.HappenedAt;
            Assert.DoesNotContain(p.Entries, e => DateOnly.FromDateTime(e.Draft.HappenedAt.DateTime) > DateOnly.FromDateTime(died.DateTime) && e.Draft.Fact is not (LaboratoryResult or PathologyReport));
        });
    }

    [Fact]
    public void What_was_drawn_is_counted()
    {
        var account = Demo.Account(people, morning);
        Assert.Equal(people.Count, account.Charts);
        Assert.Equal(people.Sum(p => p.Entries.Count), account.Entries);
        Assert.Equal(account.Entries, account.Facts.Values.Sum());
        Assert.Equal(account.Charts, account.Sites.Values.Sum());
        Assert.Equal(account.Charts, account.Stages.Values.Sum());
        Assert.Equal(people.Count(p => p.Entries.Any(e => e.Draft.Fact is Death)), account.Deaths);
        Assert.True(account.Sites["C15"] + account.Sites["C16"] > account.Sites["C34"], "upper gastrointestinal cancers lead in this region");
    }

    static string Written(DemoPatient p) => new StringBuilder().Append(p.Id).Append(p.Who.Name).Append(p.Who.Phone).Append(p.Who.Address).AppendJoin(' ', p.Who.Numbers)
        .AppendJoin('\n', p.Entries.Select(e => $"{e.Draft.HappenedAt:O} {e.RecordedAt:O} {e.Author} {e.Draft.Source} {Encoding.UTF8.GetString(FactJson.Write(e.Draft.Fact).Body)}")).ToString();
}
