using Xinglin.Storage.Tables;

namespace Xinglin.Storage;

/// <summary>Several charts of one person: people say of two charts that they are of one person, reading brings them together, and every such word can be taken back.
/// No entry and no chain is touched by either, so that a link is undone without a trace in what the charts say.</summary>
public sealed class Links(Store store)
{
    /// <summary>Says that two charts are about one person. What either was linked to before comes along.</summary>
    /// <returns>why not; null when it is so now</returns>
    public Problem? Link(ChartId one, ChartId other, string reason, Who who) => Say(one, other, SaidTable.Same, reason, who);

    /// <summary>Says that two charts are not about one person, so that nobody is asked again; a link between them is undone.</summary>
    public Problem? Apart(ChartId one, ChartId other, string reason, Who who) => Say(one, other, SaidTable.Apart, reason, who);

    /// <summary>Takes back what was last said of two charts: everything is as it was before anybody said it.</summary>
    public Problem? TakeBack(ChartId one, ChartId other, string reason, Who who) => Say(one, other, SaidTable.Open, reason, who);

    /// <summary>Takes a chart out of its person's charts; the others stay together.</summary>
    /// <returns>false when it was linked to none</returns>
    public bool Unlink(ChartId chart, string reason, Who who)
    {
        using var work = store.Engine.Begin();
        var group = store.Hold(work, chart);
        if (group.Count == 1) return false;
        Leave(work, chart, group, reason, who);
        var grown = store.Register(work, group);
        work.Commit();
        store.Committed(grown);
        return true;
    }

    /// <summary>All charts of this chart's person; the chart alone when it is linked to none.</summary>
    public IReadOnlyList<ChartId> ChartsOf(ChartId chart)
    {
        using var db = store.Engine.Open();
        return LinkTable.ChartsOf(db, chart);
    }

    /// <summary>The chart to go on with where a person has several: the one with most entries; the chart itself when it is linked to none, or when the other is closed to these keys.</summary>
    /// <param name="keys">null: the house itself asks</param>
    public static ChartId Main(Engine engine, ChartId chart, IReadOnlyCollection<string>? keys, DateTimeOffset now)
    {
        using var db = engine.Open();
        var charts = LinkTable.ChartsOf(db, chart);
        if (charts.Count < 2) return chart;
        var main = charts.Select(c => (Chart: c, Head: ChartTable.Head(db, c)?.Head ?? 0)).OrderByDescending(c => c.Head).ThenBy(c => c.Chart.ToString(), StringComparer.Ordinal).First().Chart;
        if (main == chart || keys is null) return main;
        var open = db.Rows("select key, until_at from door where chart = @1", r => (Key: r.GetString(0), Until: r.Whole(1)), main.ToString());
        return open.Any(d => keys.Contains(d.Key) && !(d.Until <= Micros.Of(now))) ? main : chart;
    }

    /// <summary>Every person with more than one chart.</summary>
    public IReadOnlyList<IReadOnlyList<ChartId>> All()
    {
        using var db = store.Engine.Open();
        return [.. LinkTable.All(db).GroupBy(l => l.Person, l => l.Chart).Select(g => (IReadOnlyList<ChartId>)[.. g])];
    }

    /// <summary>Who said what of this chart and another, and why.</summary>
    public IReadOnlyList<LinkWord> Words(ChartId chart)
    {
        using var db = store.Engine.Open();
        return SaidTable.Words(db, chart);
    }

    /// <summary>What stands in all charts of this chart's person; null when there is no such chart.</summary>
    public Together? Read(ChartId chart)
    {
        List<Chart> charts = [.. ChartsOf(chart).Select(store.Read).OfType<Chart>()];
        return charts is [] ? null : new(charts);
    }

    Problem? Say(ChartId one, ChartId other, string said, string reason, Who who)
    {
        if (one == other) return new("chart", new("这是同一份病历，请选另一份", "this is one and the same chart; choose another"));
        if (string.IsNullOrWhiteSpace(reason) || !Texts.IsKeepable(reason))
            return new("reason", new("请写明理由，以后的人要能看懂", "say why, so that others understand it later"));
        using var work = store.Engine.Begin();
        var charts = store.Hold(work, one, other);
        foreach (var chart in new[] { one, other })
            if (ChartTable.Head(work.Db, chart) is null) return new("chart", new($"没有病历 {chart}", $"there is no chart {chart}"));
        SaidTable.Say(work.Db, one, other, said, reason, who.Account, store.Time.GetUtcNow());
        LinkTable.Regroup(work.Db, charts, who.Account, store.Time.GetUtcNow());
        var grown = store.Register(work, charts);
        work.Commit();
        store.Committed(grown);
        return null;
    }

    /// <summary>An erased chart is nobody's: it leaves its group, and what was said of it loses its words.</summary>
    internal static void Forget(Work work, Store store, ChartId chart, Who who)
    {
        var group = LinkTable.ChartsOf(work.Db, chart);
        if (group.Count > 1) new Links(store).Leave(work, chart, group, "", who);
        SaidTable.Erase(work.Db, chart);
    }

    void Leave(Work work, ChartId chart, IReadOnlyCollection<ChartId> group, string reason, Who who)
    {
        var now = store.Time.GetUtcNow();
        var others = SaidTable.With(work.Db, chart);
        foreach (var other in others) SaidTable.Say(work.Db, chart, other, SaidTable.Open, reason, who.Account, now);
        foreach (var (one, next) in others.Zip(others.Skip(1))) SaidTable.Say(work.Db, one, next, SaidTable.Same, reason, who.Account, now); // they were known by the one that leaves
        LinkTable.Regroup(work.Db, group, who.Account, now);
    }
}

/// <param name="Other">the other chart</param>
/// <param name="Said">same, apart, or open: taken back</param>
public sealed record LinkWord(string Other, string Said, string Reason, string By, DateTimeOffset At);

/// <summary>The charts of one person read as one. Nothing can be written to it: an entry belongs to its chart.</summary>
public sealed class Together(IReadOnlyList<Chart> charts)
{
    public IReadOnlyList<Chart> Charts => charts;

    /// <summary>What stands in any of them, in the order it happened.</summary>
    public IReadOnlyList<(ChartId Chart, Entry Entry)> Standing { get; } =
        [.. charts.SelectMany(c => c.Standing.Select(e => (c.Id, e))).OrderBy(e => e.e.HappenedAt)];
}
