using System.Data.Common;

namespace Xinglin.Storage.Meetings;

/// <summary>Who is asked to a meeting, and who has its room open.</summary>
public static class MemberTable
{
    /// <summary>Who was not heard of for this long has left: what they typed is theirs, and stays.</summary>
    public static readonly TimeSpan Fades = TimeSpan.FromSeconds(75);

    internal static List<Member> Of(DbConnection db, string meeting) =>
        db.Rows("select id, account, name, seat, remote, away_at, away_why from meeting_member where meeting = @1 order by remote, invited_at, id", Read, meeting);

    /// <summary>Asks a colleague, or a guest by name. Asked twice is asked once; asked again after they were away they are expected again.</summary>
    public static Problem? Invite(Store store, string meeting, Member member, string by)
    {
        if (string.IsNullOrWhiteSpace(member.Name)) return new("name", new("请写姓名或选账号", "give a name or choose an account"));
        if (string.IsNullOrWhiteSpace(member.Seat)) return new("seat", new("请写代表哪个学科", "say for which discipline"));
        if (!Texts.IsKeepable(member.Name) || !Texts.IsKeepable(member.Seat)) return new("name", new("含有不能保存的字符", "it holds characters that cannot be kept"));
        using var work = store.Engine.Begin();
        if (MeetingTable.Find(work.Db, meeting) is not { CancelledAt: null }) return MeetingTable.Gone;
        var back = work.Db.Run("update meeting_member set away_at = null, away_why = null, seat = @3, remote = @4 where meeting = @1 and (account = @2 or id = @5)", meeting, member.Account, member.Seat.Trim(), member.Remote ? 1L : 0L, member.Id);
        if (back == 0)
            work.Db.Run("insert into meeting_member (meeting, id, account, name, seat, remote, invited_by, invited_at) values (@1, @2, @3, @4, @5, @6, @7, @8)",
                meeting, member.Id, member.Account, member.Name.Trim(), member.Seat.Trim(), member.Remote ? 1L : 0L, by, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return null;
    }

    /// <summary>Somebody cannot come: their seat shows as empty, with the reason.</summary>
    public static Problem? Away(Store store, string meeting, string member, string? why)
    {
        using var work = store.Engine.Begin();
        var gone = work.Db.Run("update meeting_member set away_at = @3, away_why = @4 where meeting = @1 and id = @2", meeting, member, Micros.Of(store.Time.GetUtcNow()), string.IsNullOrWhiteSpace(why) ? null : why.Trim());
        work.Commit();
        return gone > 0 ? null : MeetingTable.Gone;
    }

    /// <summary>The room is open at this person's screen now.</summary>
    /// <returns>true when they were not there a moment ago</returns>
    public static bool Beat(Store store, string meeting, string account, string name)
    {
        var now = store.Time.GetUtcNow();
        using var work = store.Engine.Begin();
        if (MeetingTable.Find(work.Db, meeting) is null) return false;
        var seat = work.Db.One("select seat from meeting_member where meeting = @1 and account = @2", meeting, account) as string;
        var was = work.Db.One("select seen_at from meeting_present where meeting = @1 and account = @2", meeting, account) as long?;
        if (was is null) work.Db.Run("insert into meeting_present (meeting, account, name, seat, seen_at) values (@1, @2, @3, @4, @5)", meeting, account, name, seat, Micros.Of(now));
        else work.Db.Run("update meeting_present set seen_at = @3, name = @4, seat = @5 where meeting = @1 and account = @2", meeting, account, Micros.Of(now), name, seat);
        work.Commit();
        return was is not { } before || now - Micros.At(before) > Fades;
    }

    /// <summary>Who is there now.</summary>
    public static IReadOnlyList<Presence> Present(Store store, string meeting)
    {
        using var db = store.Engine.Open();
        return db.Rows("select account, name, seat, seen_at from meeting_present where meeting = @1 and seen_at > @2 order by seen_at desc, account", r => new Presence(r.GetString(0), r.GetString(1), r.Text(2), Micros.At(r.GetInt64(3))),
            meeting, Micros.Of(store.Time.GetUtcNow() - Fades));
    }

    static Member Read(DbDataReader r) => new(r.GetString(0), r.Text(1), r.GetString(2), r.GetString(3), r.GetInt64(4) == 1) { AwayAt = r.Whole(5) is { } at ? Micros.At(at) : null, AwayWhy = r.Text(6) };
}
