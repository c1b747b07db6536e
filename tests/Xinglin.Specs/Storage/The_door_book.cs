using Xinglin.Storage.SignIn;

namespace Xinglin.Specs.Storage;

public class The_door_on_SQLite() : The_door(new Sqlite_ground());

public class The_door_on_PostgreSQL() : The_door(new Postgres_ground());

public abstract class The_door(Ground ground) : Storage_spec(ground)
{
    [Fact]
    public void A_session_ends_for_its_own_account_only_and_stays_ended()
    {
        var sessions = new Sessions(Ground.Open());
        var (a, b, other) = (sessions.Begin("nurse", "Chrome", "10.0.0.1"), sessions.Begin("nurse", new string('x', 900) + "\0", ""), sessions.Begin("tcm", "", ""));
        Assert.Equal(2, sessions.Open("nurse").Count);
        sessions.End("tcm", a.Id);
        Assert.Equal(2, sessions.Open("nurse").Count);
        sessions.End("nurse", a.Id);
        sessions.Seen([a.Id, b.Id]);
        Assert.Equal([b.Id], sessions.Open("nurse").Select(s => s.Id));
        sessions.EndOthers("nurse", null);
        Assert.Empty(sessions.Open("nurse"));
        Assert.Equal([other.Id], sessions.Open("tcm").Select(s => s.Id));
    }

    [Fact]
    public void Whoever_reads_the_store_finds_no_token_to_use()
    {
        var tokens = new AccessTokens(Ground.Open());
        var words = tokens.Make("nurse", "检验接口", TimeSpan.FromDays(7));
        Assert.Equal("nurse", tokens.Find(words)?.Account);
        Assert.Null(tokens.Find(words[..^1]));
        var row = Assert.Single(Dump(Ground.Engine(), "select * from access_token"));
        Assert.DoesNotContain(words[AccessTokens.Prefix.Length..], row);
        tokens.Used(tokens.Of("nurse")[0].Id);
        Assert.NotNull(tokens.Of("nurse")[0].UsedAt);
        tokens.End("tcm", tokens.Of("nurse")[0].Id);
        Assert.NotNull(tokens.Find(words));
        tokens.End("nurse", tokens.Of("nurse")[0].Id);
        Assert.Null(tokens.Find(words));
    }

    [Fact]
    public void What_was_done_at_the_door_is_read_latest_first()
    {
        var book = new DoorBook(Ground.Open());
        book.Write(DoorAct.Locked, "nurse", "nurse");
        book.Write(DoorAct.Unlocked, "nurse", "engineer", "电话核对");
        book.Write(DoorAct.TokenMade, "tcm", "tcm");
        Assert.Equal([DoorAct.Unlocked, DoorAct.Locked], book.Read("nurse").Select(e => e.What));
        Assert.Equal("电话核对", book.Read("nurse")[0].Reason);
        Assert.Equal(3, book.Read().Count);
    }
}
