using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage;

/// <summary>Sows invented charts, many to a transaction. The one place where a recorded time is given and not taken: for the demo region alone.</summary>
public sealed class Sowing(Store store)
{
    /// <summary>Writes these charts whole.</summary>
    /// <returns>how many entries were written; charts that are there already are passed over</returns>
    public int Sow(IReadOnlyList<DemoPatient> charts)
    {
        using var work = store.Engine.Begin();
        Marks.Set(work, Marks.Demo, "true");
        List<Chart> grown = [];
        foreach (var (id, who, sown) in charts)
        {
            if (ChartTable.Head(work.Db, id) is not null) continue;
            ChartTable.Open(work.Db, id, sown is [var first, ..] ? first.RecordedAt : store.Time.GetUtcNow());
            PersonTable.Write(work.Db, id, who, null, store.Time.GetUtcNow());
            var entries = Entries(sown);
            if (entries is not [])
            {
                var link = EntryTable.Append(store.Engine, work, id, Chain.Root(id.ToString()), entries);
                ChartTable.Move(work.Db, id, entries[^1].Id.Value, link);
            }
            grown.Add(Chart.Of(id, entries));
            store.Tables.Write(work, grown[^1]);
        }
        work.Commit();
        store.Committed(grown);
        return grown.Sum(c => c.Written.Count);
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
}
