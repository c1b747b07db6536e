using System.Data.Common;
using Xinglin.Storage.Proof;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Moving;

/// <summary>Whether what arrived is what left.</summary>
static class Arrival
{
    /// <summary>The first table with another number of rows than were sent; null when there is none.</summary>
    public static Phrase? Differs(DbConnection db, Dictionary<string, long> counts)
    {
        foreach (var (table, sent) in counts)
        {
            var arrived = Convert.ToInt64(db.One($"select count(*) from \"{table}\""), System.Globalization.CultureInfo.InvariantCulture);
            if (arrived != sent) return new($"表 {table} 发出 {sent} 行，到达 {arrived} 行；什么也没有改变", $"table {table}: {sent} rows left, {arrived} arrived; nothing was changed");
        }
        return null;
    }

    /// <summary>Equal heads over chains that verify mean that every link is equal.</summary>
    public static bool SameHeads(DbConnection one, DbConnection other) => ChartTable.Heads(one).SequenceEqual(ChartTable.Heads(other));

    public static Phrase Broken(Bad bad) => new(
        $"内容未通过核验（病历 {bad.Chart} 第 {bad.Seq} 条：{bad.What.Zh}）；什么也没有改变",
        $"it does not verify (chart {bad.Chart}, entry {bad.Seq}: {bad.What.En}); nothing was changed");
}
