using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Erasing;

/// <param name="Blanked">entries whose words are gone</param>
/// <param name="Refused">why nothing was done; null when it was</param>
/// <param name="Remains">what is still on the disk and how to get rid of it; null when nothing is</param>
public sealed record ErasureReport(long Blanked, Phrase? Refused = null, Phrase? Remains = null);

/// <param name="Charts">charts that had to be erased again</param>
/// <param name="UnreadableLines">lines of the list nobody can read, by number</param>
public sealed record ReplayReport(int Charts, long Blanked, IReadOnlyList<int> UnreadableLines, Phrase? Remains);

/// <summary>依法删除。Blanks what a chart says and forgets whose it was; the chain stays whole and says that it was done, by whom and on what ground.</summary>
public sealed class Eraser(Store store)
{
    public ErasureReport Erase(ChartId chart, string ground, Who who)
    {
        if (string.IsNullOrWhiteSpace(ground) || !Texts.IsKeepable(ground))
            return new(0, new("请写明删除的法律依据", "say the legal ground of the erasure"));
        if (Do(chart, ground, who.Account, upTo: null) is not { } blanked)
            return new(0, new($"没有病历 {chart}，请核对编号", $"there is no chart {chart}; check the id"));
        return new(blanked, Remains: Scrub());
    }

    /// <summary>Does again what the list says was erased and a backup has brought back.</summary>
    public ReplayReport Replay()
    {
        var (erasures, unreadable) = ErasureList.Read(store.Engine);
        var (charts, blanked) = (0, 0L);
        foreach (var erasure in erasures.GroupBy(e => e.Chart).Select(g => g.MaxBy(e => e.UpTo)!))
        {
            if (!ChartId.TryParse(erasure.Chart, out var chart) || !IsBack(chart, erasure.UpTo)) continue;
            charts++;
            blanked += Do(chart, erasure.Ground, erasure.Account, erasure.UpTo) ?? 0;
        }
        return new(charts, blanked, unreadable, charts > 0 ? Scrub() : null);
    }

    bool IsBack(ChartId chart, long upTo)
    {
        using var db = store.Engine.Open();
        return EntryTable.AnyWords(db, chart, upTo) || (PersonTable.Read(db, chart) is not null && !EntryTable.AnyErasure(db, chart));
    }

    /// <returns>how many entries were blanked; null when there is no such chart</returns>
    long? Do(ChartId chart, string ground, string account, long? upTo)
    {
        Chart after;
        long blanked;
        using (var work = store.Engine.Begin())
        {
            var group = store.Hold(work, chart);
            if (ChartTable.Head(work.Db, chart) is not { } head) return null;
            var at = store.Time.GetUtcNow();
            var last = Math.Min(upTo ?? head.Head, head.Head);
            blanked = EntryTable.Blank(work.Db, chart, last);
            Traces.Remove(work.Db, chart);
            Links.Forget(work, store, chart, new(account, []));

            var record = Desk.Entries(Chart.Of(chart, EntryTable.Read(work.Db, chart)), [new(new Erased(ground, last), at)], new(account, []), at);
            ChartTable.Move(work.Db, chart, record[0].Id.Value, EntryTable.Append(store.Engine, work, chart, head.Link, record));
            after = Chart.Of(chart, EntryTable.Read(work.Db, chart));
            store.Register(work, after);
            store.Register(work, [.. group.Where(c => c != chart)]);
            if (upTo is null) ErasureList.Add(store.Engine, new(chart.ToString(), ground, account, Micros.Cut(at), last));
            work.Commit();
        }
        store.Forget(chart);
        store.Committed([after]);
        return blanked;
    }

    Phrase? Scrub() => store.Engine.Scrub() ? null : new(
        "内容已删除，但有读取正在进行，旧页尚未清出磁盘；请稍后再执行一次 rebuild 或 erase",
        "the contents are erased, but a long reading keeps old pages on the disk; run rebuild or erase once more later");
}
