using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage.Calendars;

public enum FeedKind { Staff, Meeting }

/// <summary>日历订阅。A secret address under which a calendar program reads somebody's sessions and meetings, until it is revoked. The secret itself is not kept.</summary>
/// <param name="Subject">the account, or the id of the group</param>
public sealed record Feed(string Id, FeedKind Kind, string Subject, string Owner, DateTimeOffset MadeAt, DateTimeOffset? UsedAt);

public static class Feeds
{
    /// <returns>the secret, shown once</returns>
    public static string Make(Store store, FeedKind kind, string subject, string owner)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        using var work = store.Engine.Begin();
        work.Db.Run("insert into calendar_feed (digest, id, kind, subject, owner, made_at) values (@1, @2, @3, @4, @5, @6)",
            Digest(secret), Guid.CreateVersion7(store.Time.GetUtcNow()).ToString("D"), kind.ToString(), subject, owner, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return secret;
    }

    /// <summary>Whose calendar an address opens; null when there is none, or it was revoked.</summary>
    public static Feed? Open(Store store, string secret)
    {
        using var work = store.Engine.Begin();
        var feed = work.Db.Rows("select id, kind, subject, owner, made_at, used_at from calendar_feed where digest = @1 and ended_at is null", Read, Digest(secret)).FirstOrDefault();
        if (feed is null) return null;
        work.Db.Run("update calendar_feed set used_at = @2 where id = @1", feed.Id, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return feed;
    }

    public static IReadOnlyList<Feed> Of(Store store, string owner)
    {
        using var db = store.Engine.Open();
        return db.Rows("select id, kind, subject, owner, made_at, used_at from calendar_feed where owner = @1 and ended_at is null order by made_at", Read, owner);
    }

    public static void Revoke(Store store, string id, string owner)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("update calendar_feed set ended_at = @3 where id = @1 and owner = @2 and ended_at is null", id, owner, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
    }

    static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    static Feed Read(System.Data.Common.DbDataReader r) => new(r.GetString(0), Enum.Parse<FeedKind>(r.GetString(1)), r.GetString(2), r.GetString(3), Micros.At(r.GetInt64(4)), r.Whole(5) is { } at ? Micros.At(at) : null);
}
