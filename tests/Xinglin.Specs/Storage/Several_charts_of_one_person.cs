using System.Reflection;
using Xinglin.Storage;

namespace Xinglin.Specs.Storage;

public class Several_charts_of_one_person_on_SQLite() : Several_charts_of_one_person(new Sqlite_ground());
public class Several_charts_of_one_person_on_PostgreSQL() : Several_charts_of_one_person(new Postgres_ground());

public abstract class Several_charts_of_one_person(Ground ground) : Storage_spec(ground)
{
    [Fact]
    public void They_are_read_together_in_the_order_things_happened()
    {
        var store = Ground.Open();
        var links = new Links(store);
        ChartId[] charts = [.. Enumerable.Range(0, 3).Select(_ => store.OpenChart(Wang)).OrderBy(c => c.ToString(), StringComparer.Ordinal)];
        Done(new Desk(store).Write(charts[0], [Measured(36, 0), Measured(36, 20), Measured(36, 40)], Nurse));
        Done(new Desk(store).Write(charts[1], [Measured(37, 10), Measured(37, 20), Measured(37, 30)], Nurse));
        Done(new Desk(store).Write(charts[2], [Measured(38, 5)], Nurse));
        Assert.Null(links.Link(charts[0], charts[1], "同一人", Nurse));
        Assert.Null(links.Link(charts[2], charts[1], "同一人", Nurse));
        Assert.Equal(charts, links.ChartsOf(charts[2]));
        var together = links.Read(charts[1])!;
        Assert.Equal([0, 5, 10, 20, 20, 30, 40], together.Standing.Select(s => (int)(s.Entry.HappenedAt - Noon).TotalMinutes));
        Assert.Equal([charts[0], charts[2], charts[1], charts[0], charts[1], charts[1], charts[0]], together.Standing.Select(s => s.Chart));
    }

    [Fact]
    public void Unlinked_each_stands_alone_again()
    {
        var store = Ground.Open();
        var links = new Links(store);
        var (one, two, three) = (Filled(store, 1), Filled(store, 2), Filled(store, 3));
        links.Link(one, two, "同一人", Nurse);
        links.Link(one, three, "同一人", Nurse);
        Assert.True(links.Unlink(one, "不是同一人", Nurse));
        Assert.Equal([one], links.ChartsOf(one));
        Assert.Equal(2, links.ChartsOf(two).Count);
        Assert.True(links.Unlink(three, "不是同一人", Nurse));
        Assert.Equal([two], links.ChartsOf(two));
        Assert.Empty(Dump(Ground.Engine(), "select * from person_link"));
        Assert.False(links.Unlink(two, "不是同一人", Nurse));
    }

    [Fact]
    public void Two_persons_found_to_be_one_bring_all_their_charts()
    {
        var store = Ground.Open();
        var links = new Links(store);
        var charts = Enumerable.Range(0, 4).Select(i => Filled(store, 1)).ToArray();
        links.Link(charts[0], charts[1], "同一人", Nurse);
        links.Link(charts[2], charts[3], "同一人", Nurse);
        links.Link(charts[1], charts[2], "同一人", Nurse);
        Assert.All(charts, c => Assert.Equal(4, links.ChartsOf(c).Count));
    }

    [Fact]
    public void A_chart_is_not_linked_to_itself_or_to_none()
    {
        var store = Ground.Open();
        var chart = Filled(store, 1);
        Assert.NotNull(new Links(store).Link(chart, chart, "同一人", Nurse));
        Assert.NotNull(new Links(store).Link(chart, ChartId.New(Noon), "同一人", Nurse));
        Assert.Empty(Dump(Ground.Engine(), "select * from person_link"));
    }

    /// <summary>Whatever can be said about a person, linking and unlinking leave every byte of it where it was.</summary>
    [Fact]
    public void Linked_and_unlinked_every_kind_of_fact_is_what_it_was()
    {
        var store = Ground.Open(registers: []);
        var links = new Links(store);
        var samples = Tags.All.Order(StringComparer.Ordinal).Select(t => (IFact)Tags.Find(t)!.GetProperty("Sample", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
            .Where(f => f is not (Blank or Erased or Restricted)).ToList();
        ChartId[] charts = [store.OpenChart(Wang), store.OpenChart(Wang)];
        foreach (var chart in charts)
            foreach (var (fact, i) in samples.Select((f, i) => (f, i)))
                Done(new Desk(store).Write(chart, [new(fact, Noon.AddMinutes(i)) { Amends = fact is Retraction ? new(1) : null }], Nurse));
        const string All = "select * from entry order by chart, seq";
        var before = Dump(Ground.Engine(), All);
        Assert.Equal(2 * samples.Count, before.Count);

        links.Link(charts[0], charts[1], "同一人", Nurse);
        var together = links.Read(charts[0])!;
        Assert.Equal(charts.SelectMany(c => store.Read(c)!.Standing).Count(), together.Standing.Count);
        Assert.Equal(before, Dump(Ground.Engine(), All));
        links.Unlink(charts[1], "不是同一人", Nurse);
        Assert.Equal(before, Dump(Ground.Engine(), All));
        Assert.Equal(store.Read(charts[0])!.Standing, links.Read(charts[0])!.Standing.Select(s => s.Entry));
    }
}
