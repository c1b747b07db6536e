using Xinglin.Storage;

namespace Xinglin.Specs.Storage;

public class Many_writers_on_SQLite() : Many_writers(new Sqlite_ground());
public class Many_writers_on_PostgreSQL() : Many_writers(new Postgres_ground());

public abstract class Many_writers(Ground ground) : Storage_spec(ground)
{
    const int Threads = 8, Each = 12;

    [Fact]
    public void Eight_at_one_chart_lose_no_number_and_leave_no_gap()
    {
        var store = Ground.Open();
        var chart = store.OpenChart(Wang);
        var heads = AllAtOnce(t => Enumerable.Range(0, Each).Select(i => Done(new Desk(store).Write(chart, [Measured(37, i, $"{t}/{i}")], Nurse)).Head).ToList());
        Assert.Equal(Enumerable.Range(1, Threads * Each).Select(i => (long)i), heads.SelectMany(h => h).Order());
        var cold = Ground.Open().Read(chart)!;
        Assert.Equal(Enumerable.Range(1, Threads * Each).Select(i => (long)i), cold.Written.Select(e => e.Id.Value));
        Assert.Equal(cold.Written, store.Read(chart)!.Written);
        Assert.Equal(cold.Standing.Count, Dump(Ground.Engine(), "select * from saying").Count);
    }

    [Fact]
    public void Two_programs_at_one_chart_lose_nothing_either()
    {
        var chart = Ground.Open().OpenChart(Wang);
        Store[] stores = [Ground.Open(), Ground.Open()];
        AllAtOnce(t => Enumerable.Range(0, Each).Select(i => Done(new Desk(stores[t % 2]).Write(chart, [Measured(37, i, $"{t}/{i}")], Nurse))).ToList());
        Assert.Equal(Threads * Each, Ground.Open().Read(chart)!.Written.Count);
        Assert.All(stores, s => Assert.Equal(Threads * Each, s.Read(chart)!.Head));
    }

    [Fact]
    public void Each_at_a_chart_of_their_own_while_others_read()
    {
        var store = Ground.Open();
        var charts = Enumerable.Range(0, Threads).Select(_ => store.OpenChart(Wang)).ToArray();
        AllAtOnce(t =>
        {
            for (var i = 0; i < Each; i++)
            {
                Done(new Desk(store).Write(charts[t], [Measured(37, i), Measured(38, i)], Nurse));
                var neighbour = store.Read(charts[(t + 1) % Threads])!;
                Assert.Equal(0, neighbour.Head % 2); // never half a message
            }
            return t;
        });
        Assert.All(charts, c => Assert.Equal(2 * Each, Ground.Open().Read(c)!.Head));
    }

    [Fact]
    public void Of_eight_who_read_the_same_head_one_writes()
    {
        var store = Ground.Open();
        var chart = Filled(store, 1);
        var outcomes = AllAtOnce(t => new Desk(store).Write(chart, [Measured(37, t)], Nurse, ifHead: 1));
        Assert.Single(outcomes.OfType<Outcome.Ok>());
        Assert.Equal(Threads - 1, outcomes.OfType<Outcome.Stale>().Count());
    }

    [Fact]
    public void Of_two_web_nodes_that_decide_on_the_same_head_one_writes_and_the_other_is_told()
    {
        Store[] nodes = [Ground.Open(), Ground.Open()];
        var chart = Filled(nodes[0], 3);
        var seen = nodes.Select(n => n.Read(chart)!.Head).ToArray();
        var outcomes = AllAtOnce(t => new Desk(nodes[t % 2]).Write(chart, [Measured(37, t)], Nurse, ifHead: seen[t % 2]));
        Assert.Equal(4, Assert.Single(outcomes.OfType<Outcome.Ok>()).Head);
        Assert.All(outcomes.OfType<Outcome.Stale>(), s => Assert.Equal(4, s.Head));
        Assert.All(nodes, n => Assert.Equal(4, n.Read(chart)!.Head)); // and both nodes see what was written
    }

    static List<T> AllAtOnce<T>(Func<int, T> act)
    {
        using var start = new Barrier(Threads);
        var tasks = Enumerable.Range(0, Threads).Select(t => Task.Factory.StartNew(() =>
        {
            start.SignalAndWait();
            return act(t);
        }, TaskCreationOptions.LongRunning)).ToArray();
        return [.. tasks.Select(t => t.GetAwaiter().GetResult())];
    }
}
