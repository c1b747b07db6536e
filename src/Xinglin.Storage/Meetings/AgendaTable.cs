using System.Data.Common;

namespace Xinglin.Storage.Meetings;

/// <summary>议程。Which cases a meeting speaks of, in which order. A request is on one agenda at the most: the table's key says so.</summary>
public static class AgendaTable
{
    const string Columns = "select chart, request, meeting, position, minutes, began_at, ended_at from meeting_case";

    internal static List<AgendaLine> Of(DbConnection db, string meeting) => db.Rows($"{Columns} where meeting = @1 order by position, chart", Read, meeting);

    /// <summary>Where a request stands; null while it has no place.</summary>
    public static AgendaLine? Of(Store store, ChartId chart, long request)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} where chart = @1 and request = @2", Read, chart.ToString(), request).FirstOrDefault();
    }

    /// <summary>Puts a request at the end of an agenda; one that stands on another is moved.</summary>
    public static Problem? Put(Store store, string meeting, ChartId chart, long request, int minutes, string by)
    {
        using var work = store.Engine.Begin();
        if (MeetingTable.Find(work.Db, meeting) is not { CancelledAt: null }) return MeetingTable.Gone;
        var position = Next(work.Db, meeting);
        var line = work.Db.Rows($"{Columns} where chart = @1 and request = @2", Read, chart.ToString(), request).FirstOrDefault();
        if (line?.Meeting == meeting) return null; // sent twice
        if (line is not null) work.Db.Run("update meeting_case set meeting = @3, position = @4, began_at = null, ended_at = null where chart = @1 and request = @2", chart.ToString(), request, meeting, position);
        else work.Db.Run("insert into meeting_case (chart, request, meeting, position, minutes, put_by, put_at) values (@1, @2, @3, @4, @5, @6, @7)",
            chart.ToString(), request, meeting, position, (long)Math.Clamp(minutes, 1, 240), by, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return null;
    }

    /// <summary>Takes it from its agenda: it waits for a place again.</summary>
    public static void TakeOff(Store store, ChartId chart, long request)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("delete from meeting_case where chart = @1 and request = @2", chart.ToString(), request);
        work.Commit();
    }

    /// <summary>One place earlier or later: changes places with its neighbour.</summary>
    public static void Step(Store store, string meeting, ChartId chart, long request, bool earlier)
    {
        using var work = store.Engine.Begin();
        var all = Of(work.Db, meeting);
        var at = all.FindIndex(l => l.Chart == chart && l.Request == request);
        var to = earlier ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < all.Count)
        {
            (all[at], all[to]) = (all[to], all[at]);
            foreach (var (i, line) in all.Index()) work.Db.Run("update meeting_case set position = @3 where chart = @1 and request = @2", line.Chart.ToString(), line.Request, (long)i + 1);
        }
        work.Commit();
    }

    /// <summary>The room turns to a case: its clock starts, the clock of the case before stops. Turned to again, the clock goes on.</summary>
    public static void Begin(Store store, string meeting, ChartId chart, long request)
    {
        var now = Micros.Of(store.Time.GetUtcNow());
        using var work = store.Engine.Begin();
        work.Db.Run("update meeting_case set ended_at = @4 where meeting = @1 and began_at is not null and ended_at is null and not (chart = @2 and request = @3)", meeting, chart.ToString(), request, now);
        work.Db.Run("update meeting_case set began_at = coalesce(began_at, @4), ended_at = null where meeting = @1 and chart = @2 and request = @3", meeting, chart.ToString(), request, now);
        work.Commit();
    }

    /// <summary>The case is done with.</summary>
    public static void End(Store store, ChartId chart, long request)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("update meeting_case set ended_at = @3 where chart = @1 and request = @2 and began_at is not null and ended_at is null", chart.ToString(), request, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
    }

    /// <summary>All cases that were not spoken of go to another meeting, behind those it has.</summary>
    internal static void MoveAll(DbConnection db, string from, string to)
    {
        var position = Next(db, to);
        foreach (var line in Of(db, from).Where(l => l.EndedAt is null))
            db.Run("update meeting_case set meeting = @3, position = @4, began_at = null where chart = @1 and request = @2", line.Chart.ToString(), line.Request, to, position++);
    }

    static long Next(DbConnection db, string meeting) => db.One("select max(position) from meeting_case where meeting = @1", meeting) is long last ? last + 1 : 1;

    static AgendaLine Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetInt64(1), r.GetString(2), (int)r.GetInt64(3), (int)r.GetInt64(4))
    {
        BeganAt = r.Whole(5) is { } b ? Micros.At(b) : null, EndedAt = r.Whole(6) is { } e ? Micros.At(e) : null,
    };
}
