using Xinglin.Facts.Arrivals;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;

namespace Xinglin.Specs.Storage.Afar;

public class Links_for_guests_on_SQLite() : Links_for_guests(new Sqlite_ground());
public class Links_for_guests_on_PostgreSQL() : Links_for_guests(new Postgres_ground());

public abstract class Links_for_guests(Ground ground) : Storage_spec(ground)
{
    static readonly ChartId chart = new(Guid.Parse("00000000-0000-0000-0000-000000000007"));

    static (GuestSecret? Secret, Problem? Problem) Make(Store store, string id = "k1", string name = "白医师", int days = 3) =>
        GuestLinks.Make(store, chart, id, 5, name, "太原某医院", "135 0000 0000", "doctor", store.Time.GetUtcNow().AddDays(days));

    static string Wrong(GuestSecret secret) => secret.Code == "000000" ? "000001" : "000000";

    [Fact]
    public void A_link_is_found_by_its_word_and_by_no_other_and_the_table_holds_neither_word_nor_code()
    {
        var store = Ground.Open();
        var secret = Make(store).Secret!;
        Assert.Equal(("白医师", 5L, GuestState.Waiting), GuestLinks.Find(store, secret.Token) is { } l ? (l.Name, l.Request, l.StateAt(store.Time.GetUtcNow())) : default);
        Assert.Null(GuestLinks.Find(store, secret.Token[..^1] + "x"));
        Ground.Close();
        Assert.DoesNotContain(secret.Token, string.Join('\n', Dump(Ground.Engine(), "select id, name, hospital, reach, made_by from guest_link")), StringComparison.Ordinal);
        Assert.Matches("^[0-9]{6}$", secret.Code);
        Assert.True(secret.Token.Length >= 32);
    }

    [Fact]
    public void The_right_code_lets_one_browser_in_and_no_second_one()
    {
        var store = Ground.Open();
        var secret = Make(store).Secret!;
        var link = GuestLinks.Find(store, secret.Token)!;
        Assert.Null(GuestLinks.Confirm(store, link, Wrong(secret)));
        var session = GuestLinks.Confirm(store, link, secret.Code);
        Assert.True(GuestLinks.Knows(store, link, session));
        Assert.False(GuestLinks.Knows(store, link, session + "x"));
        Assert.Null(GuestLinks.Confirm(store, link, secret.Code));
    }

    [Fact]
    public void Five_wrong_codes_lock_it_and_a_new_code_opens_it_for_another_device()
    {
        var store = Ground.Open();
        var secret = Make(store).Secret!;
        var link = GuestLinks.Find(store, secret.Token)!;
        for (var i = 0; i < GuestLink.MostTries; i++) Assert.Null(GuestLinks.Confirm(store, link, Wrong(secret)));
        Assert.Null(GuestLinks.Confirm(store, link, secret.Code));
        Assert.Equal(GuestState.Locked, GuestLinks.Find(store, secret.Token)!.StateAt(store.Time.GetUtcNow()));
        var first = GuestLinks.Confirm(store, link, GuestLinks.Renew(store, chart, link.Id)!);
        var second = GuestLinks.Confirm(store, link, GuestLinks.Renew(store, chart, link.Id)!);
        Assert.False(GuestLinks.Knows(store, link, first));
        Assert.True(GuestLinks.Knows(store, link, second));
    }

    [Fact]
    public void Taken_back_it_knows_nobody_at_once_and_gets_no_new_code()
    {
        var store = Ground.Open();
        var secret = Make(store).Secret!;
        var link = GuestLinks.Find(store, secret.Token)!;
        var session = GuestLinks.Confirm(store, link, secret.Code);
        Assert.True(GuestLinks.End(store, chart, link.Id, "doctor", "不再需要"));
        Assert.False(GuestLinks.Knows(store, link, session));
        Assert.Null(GuestLinks.Renew(store, chart, link.Id));
        Assert.False(GuestLinks.End(store, chart, link.Id, "doctor", "再来"));
        Assert.Equal("不再需要", Assert.Single(GuestLinks.Of(store, chart)).EndedWhy);
    }

    [Theory]
    [InlineData("", 3, "name"), InlineData("白医师", 0, "until"), InlineData("白医师", 31, "until")]
    public void A_link_that_cannot_be_is_refused_with_what_to_mend(string name, int days, string field)
    {
        var store = Ground.Open();
        Assert.Equal(field, Make(store, name: name, days: days).Problem!.Field);
        Assert.Empty(GuestLinks.Of(store, chart));
    }

    [Fact]
    public void Sent_twice_it_is_made_once_and_says_that_the_word_was_shown()
    {
        var store = Ground.Open();
        Assert.NotNull(Make(store).Secret);
        Assert.Contains("once", Make(store).Problem!.What.En, StringComparison.Ordinal);
        Assert.Single(GuestLinks.Of(store, chart));
    }

    [Fact]
    public void Time_ends_a_link_and_a_code_before_it()
    {
        var store = Ground.Open();
        var link = GuestLinks.Find(store, Make(store).Secret!.Token)!;
        Assert.Equal(GuestState.CodeOver, link.StateAt(link.CodeUntil));
        Assert.Equal(GuestState.Expired, link.StateAt(link.Until));
        Assert.Equal(GuestState.Expired, (link with { ConfirmedAt = link.MadeAt }).StateAt(link.Until));
    }
}
