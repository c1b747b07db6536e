using System.Data.Common;
using Xinglin.Storage.Proof;

namespace Xinglin.Storage.Tables;

/// <summary>The head of every chart: its last number and link.</summary>
static class ChartTable
{
    public static void Open(DbConnection db, ChartId chart, DateTimeOffset at) =>
        db.Run("insert into chart (chart, head, link, opened_at) values (@1, 0, @2, @3)", chart.ToString(), Chain.Root(chart.ToString()), Micros.Of(at));

    /// <summary>Number and link of the last entry; null when there is no such chart.</summary>
    public static (long Head, byte[] Link)? Head(DbConnection db, ChartId chart) =>
        db.Rows("select head, link from chart where chart = @1", r => ((long, byte[])?)(r.GetInt64(0), r.Bytes(1)!), chart.ToString()).FirstOrDefault();

    public static void Move(DbConnection db, ChartId chart, long head, byte[] link) =>
        db.Run("update chart set head = @2, link = @3 where chart = @1", chart.ToString(), head, link);

    /// <summary>Every head, in the order of the ids.</summary>
    public static List<SealedHead> Heads(DbConnection db) => db.Rows("select chart, head, link from chart order by chart",
        r => new SealedHead(r.GetString(0), r.GetInt64(1), Convert.ToBase64String(r.Bytes(2)!)));

    /// <summary>All charts in the order of their ids, some at a time.</summary>
    public static IEnumerable<ChartId> All(Engine engine)
    {
        for (var after = "";;)
        {
            List<string> some;
            using (var db = engine.Open()) some = Some(db, after);
            foreach (var id in some) yield return new(Guid.Parse(id));
            if (some is []) yield break;
            after = some[^1];
        }
    }

    /// <summary>All charts as this connection sees them.</summary>
    public static IEnumerable<ChartId> All(DbConnection db)
    {
        for (var some = Some(db, ""); some is not []; some = Some(db, some[^1]))
            foreach (var id in some) yield return new(Guid.Parse(id));
    }

    static List<string> Some(DbConnection db, string after) =>
        db.Rows("select chart from chart where chart > @1 order by chart limit 500", r => r.GetString(0), after);
}
