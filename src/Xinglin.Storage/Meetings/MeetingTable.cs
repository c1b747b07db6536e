using System.Data.Common;
using System.Text.Json;

namespace Xinglin.Storage.Meetings;

/// <summary>Meetings as rows: made, moved, called off; never taken out.</summary>
public static class MeetingTable
{
    const string Columns = "select m.id, m.name, m.starts_at, m.minutes, m.place, m.mode, m.chair, m.organisation, m.made_by, m.cancelled_at, m.cancelled_why, m.speaking, m.speaking_since from meeting m";

    public static Meeting? Find(Store store, string id)
    {
        using var db = store.Engine.Open();
        return Find(db, id);
    }

    internal static Meeting? Find(DbConnection db, string id) => db.Rows($"{Columns} where m.id = @1", Read, id).FirstOrDefault();

    /// <summary>Meetings that start in this time, the next first; those called off are not among them.</summary>
    /// <param name="account">only those this account is asked to, leads or made; null: all</param>
    public static IReadOnlyList<Meeting> Between(Store store, DateTimeOffset from, DateTimeOffset to, string? account = null)
    {
        using var db = store.Engine.Open();
        return account is null
            ? db.Rows($"{Columns} where m.starts_at >= @1 and m.starts_at < @2 and m.cancelled_at is null order by m.starts_at, m.id", Read, Micros.Of(from), Micros.Of(to))
            : db.Rows($"""
                {Columns} where m.starts_at >= @1 and m.starts_at < @2 and m.cancelled_at is null
                and (m.chair = @3 or m.made_by = @3 or exists (select 1 from meeting_member x where x.meeting = m.id and x.account = @3 and x.away_at is null)) order by m.starts_at, m.id
                """, Read, Micros.Of(from), Micros.Of(to), account);
    }

    /// <summary>A meeting with its members and agenda; null when there is none.</summary>
    public static MeetingPlan? Plan(Store store, string id)
    {
        using var db = store.Engine.Open();
        return Find(db, id) is { } meeting ? new(meeting, MemberTable.Of(db, id), AgendaTable.Of(db, id)) : null;
    }

    /// <returns>why not; null when it stands, also when it was sent twice</returns>
    public static Problem? Make(Store store, Meeting meeting, string by)
    {
        if (Wrong(meeting) is { } problem) return problem;
        var now = store.Time.GetUtcNow();
        if (meeting.EndsAt < now) return new("starts", new("这个时间已经过去，请选将来的时间", "this time has passed: choose one to come"));
        using var work = store.Engine.Begin();
        if (Find(work.Db, meeting.Id) is null)
            work.Db.Run("insert into meeting (id, name, starts_at, minutes, place, mode, chair, organisation, made_by, made_at) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
                meeting.Id, meeting.Name.Trim(), Micros.Of(meeting.StartsAt), (long)meeting.Minutes, meeting.Place.Trim(), Word(meeting.Mode), meeting.Chair, meeting.Organisation, by, Micros.Of(now));
        work.Commit();
        return null;
    }

    /// <summary>Another time or place; its members and agenda stay.</summary>
    public static Problem? Change(Store store, Meeting meeting)
    {
        if (Wrong(meeting) is { } problem) return problem;
        using var work = store.Engine.Begin();
        var changed = work.Db.Run("update meeting set name = @2, starts_at = @3, minutes = @4, place = @5, mode = @6, chair = @7 where id = @1 and cancelled_at is null",
            meeting.Id, meeting.Name.Trim(), Micros.Of(meeting.StartsAt), (long)meeting.Minutes, meeting.Place.Trim(), Word(meeting.Mode), meeting.Chair);
        work.Commit();
        return changed > 0 ? null : Gone;
    }

    /// <summary>Called off. Its cases go to another meeting in the same act, or back to those without a place.</summary>
    public static Problem? Cancel(Store store, string id, string why, string? casesTo)
    {
        if (string.IsNullOrWhiteSpace(why)) return new("why", new("请写取消的原因", "say why it is called off"));
        using var work = store.Engine.Begin();
        if (casesTo is not null && (casesTo == id || Find(work.Db, casesTo) is not { CancelledAt: null })) return Gone;
        if (work.Db.Run("update meeting set cancelled_at = @2, cancelled_why = @3 where id = @1 and cancelled_at is null", id, Micros.Of(store.Time.GetUtcNow()), why.Trim()) == 0) return Gone;
        if (casesTo is null) work.Db.Run("delete from meeting_case where meeting = @1 and ended_at is null", id);
        else AgendaTable.MoveAll(work.Db, id, casesTo);
        work.Commit();
        return null;
    }

    /// <summary>Somebody takes the floor; null: nobody speaks.</summary>
    public static void Speak(Store store, string id, string? account)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("update meeting set speaking = @2, speaking_since = @3 where id = @1", id, account, account is null ? null : Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
    }

    internal static Problem Gone => new("meeting", new("这次会不在了或已取消，请刷新", "this meeting is gone or was called off; load the page anew"));

    static Problem? Wrong(Meeting m) => string.IsNullOrWhiteSpace(m.Name) ? new("name", new("请写会诊组", "say which group meets"))
        : string.IsNullOrWhiteSpace(m.Place) ? new("place", new("请写地点或线上房间", "say where, or which room on line"))
        : m.Minutes is < 5 or > 720 ? new("minutes", new("时长须在 5–720 分之间", "it lasts between 5 and 720 minutes"))
        : !Texts.IsKeepable(m.Name) || !Texts.IsKeepable(m.Place) ? new("name", new("含有不能保存的字符", "it holds characters that cannot be kept")) : null;

    internal static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    static Meeting Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), Micros.At(r.GetInt64(2)), (int)r.GetInt64(3), r.GetString(4), Enum.Parse<MeetingMode>(r.GetString(5), ignoreCase: true), r.Text(6), r.Text(7))
    {
        MadeBy = r.GetString(8), CancelledAt = r.Whole(9) is { } c ? Micros.At(c) : null, CancelledWhy = r.Text(10), Speaking = r.Text(11), SpeakingSince = r.Whole(12) is { } s ? Micros.At(s) : null,
    };
}
