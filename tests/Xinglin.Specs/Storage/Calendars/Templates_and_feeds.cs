using Xinglin.Exchange.Calendars;
using Xinglin.Storage;
using Xinglin.Storage.Calendars;
using Xinglin.Storage.Meetings;

namespace Xinglin.Specs.Storage.Calendars;

public class Templates_and_feeds_on_SQLite() : Templates_and_feeds(new Sqlite_ground());
public class Templates_and_feeds_on_PostgreSQL() : Templates_and_feeds(new Postgres_ground());

public abstract class Templates_and_feeds(Ground ground) : Calendar_spec(ground)
{
    static Template Mondays => new("t1", "hub", "hub.clinic", "oncologist", "2 诊室", SessionKind.Western, DayOfWeek.Monday, 8 * 60, 11 * 60, "OOOOOO", 5, new(2026, 3, 2));

    [Fact]
    public void Templates_give_each_day_once_and_pass_over_what_is_in_the_way()
    {
        Assert.Null(Templates.Save(House, Mondays, Rules, "clerk"));
        Assert.Equal("from", Templates.Save(House, Mondays with { Id = "t2", From = 10 * 60, Until = 12 * 60 }, Rules, "clerk")!.Field);
        Open(Morning("other") with { Day = new(2026, 3, 16), From = 10 * 60, Until = 12 * 60 });
        var (made, passed) = Templates.Give(House, new(2026, 3, 2), new(2026, 3, 23), Rules, "clerk");
        Assert.Equal((2, new DateOnly(2026, 3, 16)), (made, Assert.Single(passed).Session.Day)); // the 2nd has begun, the 16th is taken
        Assert.Equal(0, Templates.Give(House, new(2026, 3, 2), new(2026, 3, 23), Rules, "clerk").New);
        Assert.Null(Sessions.Close(House, new(House), "t1.2026-03-09", "外出", Clerk));
        Assert.Equal(0, Templates.Give(House, new(2026, 3, 2), new(2026, 3, 23), Rules, "clerk").New); // what was closed stays closed
        Templates.End(House, "t1", new(2026, 3, 10));
        Assert.Equal(0, Templates.Give(House, new(2026, 3, 24), new(2026, 3, 31), Rules, "clerk").New);
    }

    [Fact]
    public void A_feed_opens_by_its_secret_alone_and_not_after_it_was_revoked()
    {
        var secret = Feeds.Make(House, FeedKind.Staff, "oncologist", "oncologist");
        Assert.DoesNotContain(Dump(Ground.Engine(), "select * from calendar_feed"), r => r.Contains(secret, StringComparison.Ordinal));
        var feed = Feeds.Open(House, secret)!;
        Assert.Equal("oncologist", feed.Subject);
        Assert.Null(Feeds.Open(House, secret + "0"));
        Feeds.Revoke(House, feed.Id, "tcm"); // somebody else's
        Assert.NotNull(Feeds.Open(House, secret));
        Feeds.Revoke(House, feed.Id, "oncologist");
        Assert.Null(Feeds.Open(House, secret));
        Assert.Empty(Feeds.Of(House, "oncologist"));
    }

    [Fact]
    public void A_moved_session_keeps_its_places_and_raises_its_number()
    {
        Open(Morning());
        var place = Book(Somebody("酉"));
        Assert.Null(Sessions.Move(House, "s1", Day, 9 * 60, 12 * 60, "3 诊室", Rules));
        var moved = Sessions.Find(House, "s1")!;
        Assert.Equal((1, "3 诊室", moved.BeginsAt), (moved.Sequence, moved.Room, Places.Find(place.Id)!.At));
        Assert.Equal("day", Sessions.Move(House, "s1", Day.AddDays(1), 9 * 60, 12 * 60, "3 诊室", Rules)!.Field);
        Open(Morning("s2") with { From = 8 * 60, Until = 9 * 60 }); // what it left is free
        Assert.Equal("from", Sessions.Move(House, "s2", Day, 8 * 60 + 30, 9 * 60 + 30, "5 诊室", Rules)!.Field);
    }

    [Fact]
    public void A_meeting_moved_or_called_off_stays_the_same_thing_with_a_higher_number()
    {
        Meeting meeting = new("m1", "肝胆会诊", Noon.AddDays(2), 60, "会诊室", MeetingMode.Mixed, "oncologist", null);
        Assert.Null(MeetingTable.Make(House, meeting, "mdt"));
        var feed = Feeds.Open(House, Feeds.Make(House, FeedKind.Meeting, "肝胆会诊", "mdt"))!;
        FeedMeeting Told() => Assert.Single(FeedMeetings.Of(House, feed, Noon, Noon.AddDays(30)));
        Assert.Equal((0, 0), (Told().Sequence, Told().Sequence)); // read twice it is told the same
        Assert.Null(MeetingTable.Change(House, meeting with { StartsAt = Noon.AddDays(3) }));
        Assert.Equal((1, Noon.AddDays(3)), (Told().Sequence, Told().From));
        Assert.Null(MeetingTable.Cancel(House, "m1", "停电", null));
        Assert.Equal((2, "停电"), (Told().Sequence, Told().CancelledWhy));
        var own = Feeds.Open(House, Feeds.Make(House, FeedKind.Staff, "oncologist", "oncologist"))!;
        Assert.Equal("m1", Assert.Single(FeedMeetings.Of(House, own, Noon, Noon.AddDays(30))).Id);
        Assert.Empty(FeedMeetings.Of(House, own with { Subject = "surgeon" }, Noon, Noon.AddDays(30)));
    }

    [Fact]
    public void The_calendars_come_back_from_a_backup()
    {
        Open(Morning());
        Book(Somebody("戌"));
        Ground.Close();
        var file = Path.Combine(Ground.Folder, "calendar.backup");
        Assert.Null(Xinglin.Storage.Moving.Backup.Save(Ground.Engine(), file, Noon).Refused);
        using var there = Ground.Another();
        there.Open();
        there.Close();
        Assert.Null(Xinglin.Storage.Moving.Backup.Restore(there.Engine(), file).Refused);
        var back = there.Open(time: Clock);
        Assert.Single(new Places(back, new(back)).OfSession("s1"));
        Assert.Equal("from", Sessions.Open(back, Morning("s2") with { Room = "8 诊室" }, Rules, "clerk")!.Field);
    }
}
