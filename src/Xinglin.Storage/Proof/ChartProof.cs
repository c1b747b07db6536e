using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Proof;

/// <summary>One chart's chain, walked now: how many entries, the link of the head, and the first thing that does not fit.</summary>
public sealed record ChartProof(long Entries, string Head, Bad? FirstBad)
{
    const int Short = 4; // bytes: eight characters are enough to match paper with the chain by eye

    public bool Holds => FirstBad is null;

    /// <summary>As it is printed on paper.</summary>
    public string ShortHead => Head[..(Short * 2)];

    public static ChartProof Of(Store store, ChartId chart)
    {
        using var work = store.Engine.Snapshot();
        var (entries, bad) = ChartWalk.Of(work.Db, chart);
        var link = ChartTable.Head(work.Db, chart)?.Link ?? Chain.Root(chart.ToString());
        return new(entries, Convert.ToHexStringLower(link), bad);
    }

    /// <summary>The short link of every entry between two numbers.</summary>
    public static IReadOnlyDictionary<long, string> Links(Store store, ChartId chart, long from, long to)
    {
        using var db = store.Engine.Open();
        return db.Rows("select seq, link from entry where chart = @1 and seq >= @2 and seq <= @3", r => (r.GetInt64(0), Convert.ToHexStringLower(r.Bytes(1)!.AsSpan(0, Short))), chart.ToString(), from, to)
            .ToDictionary(l => l.Item1, l => l.Item2);
    }
}
