using System.Data.Common;

namespace Xinglin.Storage.Organisations;

/// <summary>One opening of a chart: who, in which role, by which grant, through which page or door.</summary>
public sealed record Opened(ChartId Chart, string Account, string Role, string ByKey, string Door, int Hidden, DateTimeOffset At);

/// <summary>Openings of one kind that lie close together.</summary>
public sealed record OpeningRow(ChartId Chart, string Account, string Role, string ByKey, string Door, int Hidden, DateTimeOffset First, DateTimeOffset Last, long Times);

/// <summary>谁看过。Every opening of every chart, beside the charts and never in them.</summary>
public static class Openings
{
    /// <summary>Openings by one person through one door this close together are one row with a count.</summary>
    static readonly TimeSpan together = TimeSpan.FromMinutes(15);

    public static void Write(Store store, IReadOnlyCollection<Opened> openings)
    {
        using var work = store.Engine.Begin();
        foreach (var some in openings.GroupBy(o => (o.Chart, o.Account, o.ByKey, o.Door))) Write(work.Db, some.First(), some.Max(o => o.At), some.Count());
        work.Commit();
    }

    /// <summary>Who opened this chart, the latest first.</summary>
    public static IReadOnlyList<OpeningRow> Of(Store store, ChartId chart, int limit)
    {
        using var db = store.Engine.Open();
        return db.Rows("select chart, account, role, by_key, door, hidden, first_at, last_at, times from opening where chart = @1 order by last_at desc, id desc limit @2", Read, chart.ToString(), limit);
    }

    static void Write(DbConnection db, Opened o, DateTimeOffset last, int times)
    {
        var (chart, at) = (o.Chart.ToString(), Micros.Of(last));
        var same = db.One("select id from opening where chart = @1 and last_at >= @2 and account = @3 and by_key = @4 and door = @5 order by last_at desc limit 1",
            chart, Micros.Of(o.At - together), o.Account, o.ByKey, o.Door);
        if (same is string id) db.Run("update opening set last_at = @3, times = times + @4 where chart = @1 and id = @2", chart, id, at, (long)times);
        else
            db.Run("insert into opening (chart, id, account, role, by_key, door, first_at, last_at, times, hidden) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
                chart, Guid.CreateVersion7(o.At).ToString("D"), o.Account, o.Role, o.ByKey, o.Door, Micros.Of(o.At), at, (long)times, (long)o.Hidden);
    }

    static OpeningRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), (int)r.GetInt64(5),
        Micros.At(r.GetInt64(6)), Micros.At(r.GetInt64(7)), r.GetInt64(8));
}
