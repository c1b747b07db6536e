namespace Xinglin.Storage.SignIn;

/// <summary>会话。One signed-in browser: since when, last seen, where from.</summary>
/// <param name="Agent">what the browser calls itself, shortened</param>
/// <param name="EndedAt">null while it lasts</param>
public sealed record Session(string Id, string Account, DateTimeOffset BeganAt, DateTimeOffset SeenAt, DateTimeOffset? EndedAt, string Agent, string Address);

/// <summary>Who is signed in where. An ended session lets nobody in, whatever its cookie says.</summary>
public sealed class Sessions(Store store)
{
    const int Longest = 200;
    static readonly TimeSpan kept = TimeSpan.FromDays(90);

    public Session Begin(string account, string agent, string address)
    {
        var now = store.Time.GetUtcNow();
        var session = new Session(Guid.CreateVersion7().ToString("N"), account, now, now, null, Short(agent), Short(address));
        using var work = store.Engine.Begin();
        work.Db.Run("delete from sign_in_session where seen_at < @1", Micros.Of(now - kept));
        work.Db.Run("insert into sign_in_session (id, account, began_at, seen_at, agent, address) values (@1, @2, @3, @3, @4, @5)",
            session.Id, account, Micros.Of(now), session.Agent, session.Address);
        work.Commit();
        return session;
    }

    /// <summary>Sessions of an account that have not ended, the last seen first.</summary>
    public IReadOnlyList<Session> Open(string account)
    {
        using var db = store.Engine.Open();
        return db.Rows("select id, account, began_at, seen_at, ended_at, agent, address from sign_in_session where account = @1 and ended_at is null order by seen_at desc",
            r => new Session(r.GetString(0), r.GetString(1), Micros.At(r.GetInt64(2)), Micros.At(r.GetInt64(3)), null, r.GetString(5), r.GetString(6)), account);
    }

    public void Seen(IReadOnlyCollection<string> ids)
    {
        var now = Micros.Of(store.Time.GetUtcNow());
        using var work = store.Engine.Begin();
        foreach (var id in ids) work.Db.Run("update sign_in_session set seen_at = @2 where id = @1 and ended_at is null", id, now);
        work.Commit();
    }

    /// <summary>Ends one session of this account; somebody else's stays.</summary>
    public void End(string account, string id) => End("and id = @3", account, id);

    /// <summary>Ends every session of this account but one.</summary>
    public void EndOthers(string account, string? but) => End("and id <> @3", account, but ?? "");

    void End(string which, string account, string id)
    {
        using var work = store.Engine.Begin();
        work.Db.Run($"update sign_in_session set ended_at = @1 where account = @2 and ended_at is null {which}", Micros.Of(store.Time.GetUtcNow()), account, id);
        work.Commit();
    }

    static string Short(string text) => Texts.Keepable(text.Length > Longest ? text[..Longest] : text);
}
