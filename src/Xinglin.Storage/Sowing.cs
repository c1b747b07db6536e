using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage;

/// <summary>Sows invented charts, many to a transaction; while some are written the next are drawn and folded. The one place where a recorded time is given and not taken: for the demo region alone.</summary>
public sealed class Sowing(Store store)
{
    const int AtOnce = 40; // charts in one transaction

    /// <summary>Writes these charts whole, as they are drawn.</summary>
    /// <param name="sown">told how many charts are there by now</param>
    /// <returns>how many entries were written; charts that are there already are passed over</returns>
    public int Sow(IEnumerable<DemoPatient> charts, Action<int>? sown = null)
    {
        using var some = charts.Chunk(AtOnce).GetEnumerator();
        var (done, entries) = (0, 0);
        for (var next = Grow(some); next is not [];)
        {
            var ready = next;
            var growing = Task.Run(() => Grow(some));
            entries += Write(ready);
            next = growing.GetAwaiter().GetResult();
            sown?.Invoke(done += ready.Count);
        }
        return entries;
    }

    /// <summary>The next charts with all their rows. Needs no database.</summary>
    List<Grown> Grow(IEnumerator<DemoPatient[]> some) =>
        some.MoveNext() ? [.. some.Current.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).Select(Grow)] : [];

    Grown Grow(DemoPatient patient)
    {
        var chart = Chart.Of(patient.Id, Entries(patient.Entries));
        var (rows, link) = EntryTable.Rows(chart.Id, Chain.Root(chart.Id.ToString()), chart.Written);
        return new(patient, chart, rows, link, store.Tables.Rows([chart])[0]);
    }

    int Write(List<Grown> charts)
    {
        using var work = store.Engine.Begin();
        Marks.Set(work, Marks.Demo, "true");
        var fresh = charts.Where(g => ChartTable.Head(work.Db, g.Chart.Id) is null).ToList();
        foreach (var (patient, chart, _, link, _) in fresh)
        {
            ChartTable.Open(work.Db, chart.Id, chart.Written is [var first, ..] ? first.RecordedAt : store.Time.GetUtcNow());
            if (chart.Head > 0) ChartTable.Move(work.Db, chart.Id, chart.Head, link);
            PersonTable.Write(work.Db, chart.Id, patient.Who, null, store.Time.GetUtcNow());
        }
        store.Engine.Bulk(work, "entry", EntryTable.Columns, fresh.SelectMany(g => g.Rows));
        store.Tables.Add(work, fresh.Select(g => g.Registers));
        work.Commit();
        store.Committed([.. fresh.Select(g => g.Chart)]);
        return fresh.Sum(g => g.Chart.Written.Count);
    }

    static List<Entry> Entries(IReadOnlyList<DemoEntry> sown)
    {
        List<Entry> entries = new(sown.Count);
        Dictionary<string, EntryId> bySource = [];
        foreach (var (d, at, author) in sown.OrderBy(s => s.RecordedAt))
        {
            EntryId? amends = d.AmendsSource is { } s && bySource.TryGetValue(s, out var old) ? old : d.Amends;
            var entry = new Entry(new(entries.Count + 1), d.Fact, Micros.Cut(d.HappenedAt), Micros.Cut(at), author, Origin.Entered, d.Source, amends, d.Reason, d.Precision);
            if (d.Source is not null) bySource[d.Source] = entry.Id;
            entries.Add(entry);
        }
        return entries;
    }

    sealed record Grown(DemoPatient Patient, Chart Chart, List<object?[]> Rows, byte[] Link, IReadOnlyList<List<object?[]>> Registers);
}
