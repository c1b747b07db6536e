using Xinglin.Storage.Tables;

namespace Xinglin.Storage;

/// <summary>Several charts of one person: a table links them, reading merges, unlinking removes a row. Chains are never merged.</summary>
public sealed class Links(Store store)
{
    /// <summary>Says that two charts are about one person. What either was linked to before comes along.</summary>
    /// <returns>why not; null when it is so now</returns>
    public Problem? Link(ChartId one, ChartId other, Who who)
    {
        if (one == other) return new("chart", new("这是同一份病历，请选另一份", "this is one and the same chart; choose another"));
        using var work = store.Engine.Begin();
        foreach (var chart in new[] { one, other }.OrderBy(c => c.ToString(), StringComparer.Ordinal))
        {
            store.Engine.HoldChart(work, chart);
            if (ChartTable.Head(work.Db, chart) is null) return new("chart", new($"没有病历 {chart}", $"there is no chart {chart}"));
        }
        var (to, from) = (LinkTable.PersonOf(work.Db, one), LinkTable.PersonOf(work.Db, other));
        var person = to ?? from ?? Guid.CreateVersion7().ToString("D");
        if (to is null) LinkTable.Put(work.Db, one, person, who.Account, store.Time.GetUtcNow());
        if (from is null) LinkTable.Put(work.Db, other, person, who.Account, store.Time.GetUtcNow());
        else if (to is not null && from != to) LinkTable.Move(work.Db, from, to);
        work.Commit();
        return null;
    }

    /// <summary>Takes a chart out of its person's charts.</summary>
    /// <returns>false when it was linked to none</returns>
    public bool Unlink(ChartId chart)
    {
        using var work = store.Engine.Begin();
        store.Engine.HoldChart(work, chart);
        var removed = LinkTable.Remove(work.Db, chart);
        work.Commit();
        return removed;
    }

    /// <summary>All charts of this chart's person; the chart alone when it is linked to none.</summary>
    public IReadOnlyList<ChartId> ChartsOf(ChartId chart)
    {
        using var db = store.Engine.Open();
        return LinkTable.ChartsOf(db, chart);
    }

    /// <summary>What stands in all charts of this chart's person; null when there is no such chart.</summary>
    public Together? Read(ChartId chart)
    {
        List<Chart> charts = [.. ChartsOf(chart).Select(store.Read).OfType<Chart>()];
        return charts is [] ? null : new(charts);
    }
}

/// <summary>The charts of one person read as one. Nothing can be written to it: an entry belongs to its chart.</summary>
public sealed class Together(IReadOnlyList<Chart> charts)
{
    public IReadOnlyList<Chart> Charts => charts;

    /// <summary>What stands in any of them, in the order it happened.</summary>
    public IReadOnlyList<(ChartId Chart, Entry Entry)> Standing { get; } =
        [.. charts.SelectMany(c => c.Standing.Select(e => (c.Id, e))).OrderBy(e => e.e.HappenedAt)];
}
