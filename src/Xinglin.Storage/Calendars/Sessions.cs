using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Xinglin.Storage.Calendars;

/// <summary>出诊。Opens, moves and closes sessions. Two of one doctor or of one room never overlap.</summary>
public static class Sessions
{
    public static Session? Find(Store store, string id)
    {
        using var db = store.Engine.Open();
        return SessionTable.Find(db, id);
    }

    public static IReadOnlyList<Session> Between(Store store, DateOnly from, DateOnly until)
    {
        using var db = store.Engine.Open();
        return SessionTable.Between(db, from, until);
    }

    public static IReadOnlyList<Session> OfDoctor(Store store, string doctor, DateOnly from, DateOnly until)
    {
        using var db = store.Engine.Open();
        return SessionTable.OfDoctor(db, doctor, from, until);
    }

    /// <returns>why not; null when it is there now</returns>
    public static Problem? Open(Store store, Session session, BookingRules rules, string by) =>
        session.Problems(rules.LongestGrain).FirstOrDefault() is { } wrong ? wrong : session.BeginsAt <= store.Time.GetUtcNow() ? Past
        : Written(store, session, db =>
        {
            if (SessionTable.Find(db, session.Id) is not null) return false; // sent twice
            SessionTable.Insert(db, session, by, store.Time.GetUtcNow());
            return true;
        });

    /// <summary>Another time or room; those booked keep their places and are told by whoever moves it.</summary>
    public static Problem? Move(Store store, string id, DateOnly day, int from, int until, string room, BookingRules rules)
    {
        if (Find(store, id) is not { ClosedAt: null } there) return Gone;
        var moved = there with { Day = day, From = from, Until = until, Room = room };
        if (moved.Problems(rules.LongestGrain).FirstOrDefault() is { } wrong) return wrong;
        if (moved.BeginsAt <= store.Time.GetUtcNow()) return Past;
        if (moved == there) return null;
        return Written(store, moved, db =>
        {
            SessionTable.Hold(db, id);
            if (day != there.Day && PlaceTable.Taken(db, id) > 0) throw new Refusal(new("day", new("已有人约，不能改到别的日子；请停诊并改约", "people are booked: close it and rebook them instead of moving it to another day")));
            SessionTable.Free(db, id);
            SessionTable.Take(db, moved);
            db.Run("update clinic_session set day = @2, from_minute = @3, until_minute = @4, room = @5, sequence = sequence + 1 where id = @1", id, SessionTable.Day(day), (long)from, (long)until, room);
            foreach (var place in PlaceTable.OfSession(db, id).Where(p => !p.Freed))
                db.Run("update clinic_place set at = @2, day = @3 where id = @1", place.Id, Micros.Of(moved.TimeOf(place.Place)), SessionTable.Day(day));
            return true;
        });
    }

    /// <summary>停诊。Closes it with the reason, gives its hours back, and gives everybody booked their place back without blame; each is asked to be booked anew.</summary>
    /// <returns>why not; null when it is closed and everybody was told. Sent again it does what was left undone.</returns>
    public static Problem? Close(Store store, Desk desk, string id, string why, Who who)
    {
        if (string.IsNullOrWhiteSpace(why) || !Texts.IsKeepable(why)) return new("why", new("请写停诊原因，患者会看到", "say why; the patients will read it"));
        using (var work = store.Engine.Begin())
        {
            if (SessionTable.Find(work.Db, id) is not { } session) return Gone;
            if (session.EndsAt <= store.Time.GetUtcNow()) return Past;
            work.Db.Run("update clinic_session set closed_by = @2, closed_at = @3, closed_why = @4, sequence = sequence + 1 where id = @1 and closed_at is null", id, who.Account, Micros.Of(store.Time.GetUtcNow()), why.Trim());
            SessionTable.Free(work.Db, id);
            work.Commit();
        }
        return new Places(store, desk).GiveBack(id, why.Trim(), who);
    }

    static Problem? Written(Store store, Session session, Func<DbConnection, bool> write)
    {
        try
        {
            using var work = store.Engine.Begin();
            if (SessionTable.InTheWay(work.Db, session) is { } other) return Overlap(session, other);
            if (write(work.Db)) work.Commit();
            return null;
        }
        catch (Refusal no)
        {
            return no.What;
        }
        catch (DbException e) when (IsClash(e))
        {
            using var db = store.Engine.Open();
            return SessionTable.InTheWay(db, session) is { } other ? Overlap(session, other) : new("", new("刚有人在同一时间开诊，请刷新再看", "somebody opened a session at this time just now: reload"));
        }
    }

    static Problem Overlap(Session session, Session other) => other.Doctor == session.Doctor
        ? new("from", new($"这位医师 {Clock(other.From)}–{Clock(other.Until)} 已有出诊，请换时间", $"this doctor is in a session {Clock(other.From)}–{Clock(other.Until)}: choose another time"))
        : new("room", new($"{other.Room} {Clock(other.From)}–{Clock(other.Until)} 已有人用，请换房间或时间", $"the room is taken {Clock(other.From)}–{Clock(other.Until)}: choose another room or time"));

    internal static string Clock(int minute) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");

    /// <summary>Another row has what this one wanted.</summary>
    internal static bool IsClash(DbException e) => e.SqlState is "23505" or "40P01" || e is SqliteException { SqliteErrorCode: 19 };

    static readonly Problem Past = new("day", new("这个时间已经过去，请选以后的", "that time has passed: choose a later one"));

    internal static readonly Problem Gone = new("session", new("这个出诊单元已停或不存在，请换一个", "this session is closed or not there: choose another"));
}

/// <summary>Ends the work with a reason for the person at the screen.</summary>
sealed class Refusal(Problem what) : Exception(what.What.En)
{
    public Problem What => what;
}
