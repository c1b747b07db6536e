using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Proof;

/// <summary>One chart's chain, walked from its root to its head row. Holds one entry at a time in memory.</summary>
sealed class ChartWalk
{
    readonly ChartId chart;
    byte[] link;
    long seq;
    readonly List<long> blanks = []; // not yet covered by an erasure behind them
    Bad? bad;

    ChartWalk(ChartId chart) => (this.chart, link) = (chart, Chain.Root(chart.ToString()));

    public static (long Entries, Bad? FirstBad) Of(Engine engine, ChartId chart)
    {
        using var work = engine.Snapshot();
        return Of(work.Db, chart);
    }

    public static (long Entries, Bad? FirstBad) Of(DbConnection db, ChartId chart)
    {
        var walk = new ChartWalk(chart);
        if (ChartTable.Head(db, chart) is not { } head) return (0, null); // gone since the list was read: Headless tells
        using (var rows = EntryTable.Chained(db, chart))
            while (walk.bad is null && rows.Read()) walk.Step(rows);
        walk.bad ??= walk.Head(head.Head, head.Link) ?? walk.Uncovered();
        return (walk.seq, walk.bad);
    }

    void Step(DbDataReader row)
    {
        var (entry, stored, body, salt, reason) = EntryTable.ChainedRow(row);
        if (entry.Seq != seq + 1)
        {
            bad = Found(seq + 1, new($"第 {seq + 1} 条缺失：编号必须连续", $"entry {seq + 1} is missing: numbers have no gaps"));
            return;
        }
        if (!Chain.Link(link, entry with { Chart = chart.ToString() }).AsSpan().SequenceEqual(stored))
            bad = Found(entry.Seq, new("链接不符：这一条的列、摘要或链接在写入后被改动", "the link does not fit: a column, the digest or the link of this entry was changed after it was written"));
        else if (body is null) bad = Blank(entry, salt, reason);
        else if (salt is null || !Chain.Digest(salt, Encoding.UTF8.GetBytes(body), reason).AsSpan().SequenceEqual(entry.Digest))
            bad = Found(entry.Seq, new("摘要不符：正文、盐或理由在写入后被改动", "the digest does not fit: the body, salt or reason was changed after it was written"));
        else if (entry.Tag == "erased") Cover(entry, body);
        (seq, link) = (entry.Seq, stored);
    }

    Bad? Blank(in Row entry, byte[]? salt, string? reason)
    {
        blanks.Add(entry.Seq);
        return salt is null && reason is null ? null
            : Found(entry.Seq, new("正文为空而盐或理由仍在：不是依法删除留下的样子", "the body is blank while salt or reason is still there: this is not how an erasure leaves it"));
    }

    void Cover(in Row entry, string body)
    {
        var erased = (Erased)FactJson.Read(entry.Tag, entry.Shape, Encoding.UTF8.GetBytes(body));
        if (erased.UpTo < entry.Seq) blanks.RemoveAll(b => b <= erased.UpTo);
    }

    Bad? Head(long head, byte[] headLink)
    {
        if (head > seq) return Found(seq + 1, new($"第 {seq + 1} 条缺失：链首记录写明共 {head} 条", $"entry {seq + 1} is missing: the head row says there are {head}"));
        if (head < seq) return Found(head + 1, new($"链首记录只写到第 {head} 条，其后的条目没有登记", $"the head row ends at entry {head}; what follows was never acknowledged"));
        return CryptographicOperations.FixedTimeEquals(headLink, link) ? null
            : Found(head, new("链首记录的链接与最后一条不符", "the link in the head row is not that of the last entry"));
    }

    Bad? Uncovered() => blanks is [] ? null
        : Found(blanks[0], new("正文为空，其后却没有涵盖它的删除记录", "the body is blank and no record of erasure behind it covers it"));

    Bad Found(long at, Phrase what) => new(chart, at, what);
}
