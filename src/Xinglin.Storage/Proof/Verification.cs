using System.Data.Common;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Proof;

/// <summary>The first entry, in the order of charts and numbers, that is not what was written, and which rule says so.</summary>
/// <param name="Chart">null when it is the seal itself that does not hold</param>
public sealed record Bad(ChartId? Chart, long? Seq, Phrase What);

/// <summary>核验。What walking every chain found.</summary>
public sealed record Verification(long Charts, long Entries, Bad? FirstBad)
{
    public bool Ok => FirstBad is null;

    /// <summary>Walks every chain of the store, and compares with a seal of an earlier night when one is given. Others may write meanwhile.</summary>
    public static Verification Of(Engine engine, Seal? against = null)
    {
        var walked = Walk(engine);
        if (walked.FirstBad is not null || against is null) return walked;
        return walked with { FirstBad = against.Breach(engine) };
    }

    /// <summary>Walks every chain as this connection sees it, within its transaction.</summary>
    internal static Verification Within(DbConnection db)
    {
        long charts = 0, entries = 0;
        foreach (var chart in ChartTable.All(db))
        {
            var walk = ChartWalk.Of(db, chart);
            charts++;
            entries += walk.Entries;
            if (walk.FirstBad is { } bad) return new(charts, entries, bad);
        }
        return new(charts, entries, Headless(db));
    }

    static Verification Walk(Engine engine)
    {
        long charts = 0, entries = 0;
        foreach (var some in ChartTable.All(engine).Chunk(256))
        {
            var walks = some.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(id => ChartWalk.Of(engine, id)).ToList();
            foreach (var walk in walks)
            {
                charts++;
                entries += walk.Entries;
                if (walk.FirstBad is { } bad) return new(charts, entries, Earlier(bad, Headless(engine)));
            }
        }
        return new(charts, entries, Headless(engine));
    }

    static Bad Earlier(Bad one, Bad? other) =>
        other is not null && string.CompareOrdinal(other.Chart.ToString(), one.Chart.ToString()) < 0 ? other : one;

    /// <summary>Entries whose chart has no head row.</summary>
    static Bad? Headless(Engine engine)
    {
        using var db = engine.Open();
        return Headless(db);
    }

    static Bad? Headless(DbConnection db) => db.Rows("""
            select e.chart, min(e.seq) from entry e where not exists (select 1 from chart c where c.chart = e.chart)
            group by e.chart order by e.chart limit 1
            """, r => new Bad(ChartId.TryParse(r.GetString(0), out var id) ? id : null, r.GetInt64(1), new(
                $"病历 {r.GetString(0)} 有条目而没有链首记录：该行被删或条目被移", $"chart {r.GetString(0)} has entries but no head row: the row was deleted or the entries were moved"))).FirstOrDefault();
}
