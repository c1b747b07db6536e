using System.Data.Common;

namespace Xinglin.Storage.Calendars;

/// <summary>A meeting as a feed tells it: when, where, how many cases. No case is named.</summary>
/// <param name="Sequence">rises whenever it was told differently before</param>
public sealed record FeedMeeting(string Id, string Name, DateTimeOffset From, DateTimeOffset Until, string Place, long Cases, string? CancelledWhy, int Sequence);

/// <summary>会诊进日历。Meetings of somebody, or of a board by its name; those called off too, so that a calendar strikes them out.</summary>
public static class FeedMeetings
{
    const string Columns = "select m.id, m.name, m.starts_at, m.minutes, m.place, m.cancelled_at, m.cancelled_why, (select count(*) from meeting_case c where c.meeting = m.id) from meeting m where m.starts_at >= @1 and m.starts_at < @2";

    public static IReadOnlyList<FeedMeeting> Of(Store store, Feed feed, DateTimeOffset from, DateTimeOffset until)
    {
        using var work = store.Engine.Begin();
        var mine = feed.Kind is FeedKind.Staff ? "m.chair = @3 or m.made_by = @3 or exists (select 1 from meeting_member x where x.meeting = m.id and x.account = @3 and x.away_at is null)" : "m.name = @3";
        var found = work.Db.Rows($"{Columns} and ({mine}) order by m.starts_at, m.id", Read, Micros.Of(from), Micros.Of(until), feed.Subject);
        List<FeedMeeting> told = [.. found.Select(m => m with { Sequence = Told(work.Db, $"meeting-{m.Id}", string.Join('|', m.Name, Micros.Of(m.From), Micros.Of(m.Until), m.Place, m.CancelledWhy)) })];
        work.Commit();
        return told;
    }

    /// <summary>Names of the boards that meet.</summary>
    public static IReadOnlyList<string> Boards(Store store, DateTimeOffset from)
    {
        using var db = store.Engine.Open();
        return db.Rows("select distinct name from meeting where starts_at >= @1 and cancelled_at is null order by name", r => r.GetString(0), Micros.Of(from));
    }

    static int Told(DbConnection db, string uid, string says)
    {
        var before = db.Rows("select said, sequence from calendar_item where uid = @1", r => (Said: r.GetString(0), Sequence: (int)r.GetInt64(1)), uid).FirstOrDefault();
        if (before.Said == says) return before.Sequence;
        var sequence = before.Said is null ? 0 : before.Sequence + 1;
        db.Run("insert into calendar_item (uid, said, sequence) values (@1, @2, @3) on conflict (uid) do update set said = @2, sequence = @3", uid, says, (long)sequence);
        return sequence;
    }

    static FeedMeeting Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), Micros.At(r.GetInt64(2)), Micros.At(r.GetInt64(2)).AddMinutes(r.GetInt64(3)), r.GetString(4), r.GetInt64(7),
        r.Whole(5) is null ? null : r.Text(6) ?? "", 0);
}
