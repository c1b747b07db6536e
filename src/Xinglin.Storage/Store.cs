using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Erasing;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage;

/// <summary>A store of charts: opened once by whoever composes, handed the registers it keeps and the gate it asks.</summary>
public sealed class Store : IDisposable
{
    const int WarmEntries = 60_000; // about 60 MB at the size of an ordinary entry: a whole server has 250

    readonly Folds folds = new(WarmEntries);

    Store(Engine engine, IReadOnlyList<IRegister> registers, IGate gate, TimeProvider time) =>
        (Engine, Registers, Gate, Time, Tables) = (engine, registers, gate, time, new(engine, registers));

    public Engine Engine { get; }
    public IReadOnlyList<IRegister> Registers { get; }
    public IGate Gate { get; }
    public TimeProvider Time { get; }
    internal RegisterTables Tables { get; }

    /// <summary>What the list of erasures made this start do.</summary>
    public ReplayReport? Replayed { get; private set; }

    /// <summary>Told after a commit which charts grew.</summary>
    public event Action<IReadOnlyCollection<ChartId>>? Grew;

    /// <summary>Opens the place, brings its schema up to this build and its registers up to their columns.</summary>
    /// <exception cref="SchemaException">the store belongs to a newer build, or its schema was tampered with</exception>
    public static Store Open(Engine engine, IReadOnlyList<IRegister> registers, IGate gate, TimeProvider time)
    {
        Schema.Apply(engine);
        var store = new Store(engine, registers, gate, time);
        if (store.Tables.Prepare()) store.Rebuild();
        store.Replayed = new Eraser(store).Replay(); // whoever put an older state back, by our command or another: what was erased stays erased
        return store;
    }

    /// <summary>The chart as it stands in the store now; null when there is none of this id.</summary>
    public Chart? Read(ChartId id)
    {
        using var db = Engine.Open();
        return ChartTable.Head(db, id) is { } head ? Read(db, id, head.Head) : null;
    }

    internal Chart Read(System.Data.Common.DbConnection db, ChartId id, long head)
    {
        var warm = folds.Of(id);
        if (warm?.Head == head) return warm;
        var chart = (warm is not null && warm.Head < head ? Advanced(warm, EntryTable.Read(db, id, warm.Head)) : null) ?? Chart.Of(id, EntryTable.Read(db, id));
        folds.Keep(chart);
        return chart;
    }

    /// <summary>Null when somebody erased meanwhile, perhaps on another machine: then the old entries are not what they were.</summary>
    static Chart? Advanced(Chart warm, List<Entry> more) => more.Exists(e => e.Fact is Erased) ? null : warm.With(more);

    /// <summary>Whether something of this source was written to the chart.</summary>
    public bool Knows(ChartId id, string source)
    {
        using var db = Engine.Open();
        return db.One("select 1 from entry where chart = @1 and source = @2", id.ToString(), source) is not null;
    }

    /// <summary>Who a chart is about; null when that was erased or never known.</summary>
    public Identity? WhoIs(ChartId id)
    {
        using var db = Engine.Open();
        return PersonTable.Read(db, id)?.Who;
    }

    public IEnumerable<ChartId> Charts() => ChartTable.All(Engine);

    /// <summary>A new, empty chart for a person.</summary>
    public ChartId OpenChart(Identity who, ChartId? id = null)
    {
        var chart = id ?? ChartId.New(Time.GetUtcNow());
        using var work = Engine.Begin();
        ChartTable.Open(work.Db, chart, Time.GetUtcNow());
        PersonTable.Write(work.Db, chart, who, null, Time.GetUtcNow());
        Tables.Write(work, [Chart.Of(chart, [])]);
        work.Commit();
        return chart;
    }

    /// <summary>All registers anew from the charts.</summary>
    /// <returns>how many charts were folded</returns>
    public int Rebuild()
    {
        var count = 0;
        foreach (var some in Charts().Chunk(100))
        {
            using var work = Engine.Begin();
            foreach (var id in some) Engine.HoldChart(work, id);
            // nobody else writes these now, so other connections may read them while this one writes
            foreach (var (id, rows) in some.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(id => (id, Rows(id))))
                Tables.Write(work, id, rows, anew: true);
            work.Commit();
            count += some.Length;
        }
        Tables.Filled();
        return count;
    }

    IReadOnlyList<List<object?[]>> Rows(ChartId id)
    {
        using var db = Engine.Open();
        var group = LinkTable.ChartsOf(db, id);
        return Tables.Rows([.. group.Select(c => Chart.Of(c, EntryTable.Read(db, c)))])[group.IndexOf(id)];
    }

    /// <summary>Holds these charts and those linked to them, in the order of their ids, so that two writers wait for one another and never for ever.</summary>
    internal List<ChartId> Hold(Work work, params IReadOnlyList<ChartId> charts)
    {
        List<ChartId> held = [];
        for (;;) // somebody may have linked another while we waited
        {
            var more = charts.SelectMany(c => LinkTable.ChartsOf(work.Db, c)).Except(held).OrderBy(c => c.ToString(), StringComparer.Ordinal).ToList();
            if (more is []) return held;
            foreach (var chart in more) Engine.HoldChart(work, chart);
            held.AddRange(more);
        }
    }

    /// <summary>Makes the register rows of a chart, and of those linked to it, what they are now.</summary>
    internal void Register(Work work, Chart chart)
    {
        var group = LinkTable.ChartsOf(work.Db, chart.Id);
        if (group.Count == 1) Tables.Write(work, [chart]);
        else Tables.Write(work, [.. group.Select(c => c == chart.Id ? chart : Within(work, c))]);
    }

    /// <summary>The same for charts that did not grow, but whose links changed.</summary>
    internal IReadOnlyList<Chart> Register(Work work, IReadOnlyCollection<ChartId> charts)
    {
        List<Chart> done = [];
        foreach (var chart in charts)
        {
            if (done.Exists(d => d.Id == chart)) continue;
            List<Chart> group = [.. LinkTable.ChartsOf(work.Db, chart).Select(c => Within(work, c))];
            Tables.Write(work, group);
            done.AddRange(group);
        }
        return done;
    }

    /// <summary>The chart as this transaction sees it; not kept warm, for it may never be committed.</summary>
    Chart Within(Work work, ChartId id) => folds.Of(id) is { } warm && warm.Head == ChartTable.Head(work.Db, id)?.Head ? warm : Chart.Of(id, EntryTable.Read(work.Db, id));

    internal void Committed(IReadOnlyCollection<Chart> charts)
    {
        foreach (var chart in charts) folds.Keep(chart);
        Grew?.Invoke([.. charts.Select(c => c.Id)]);
    }

    internal void Forget(ChartId chart) => folds.Forget(chart);

    public void Dispose() => Engine.Dispose();
}
