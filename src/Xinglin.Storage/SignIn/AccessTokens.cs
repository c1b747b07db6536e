using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage.SignIn;

/// <summary>访问令牌。What a program shows instead of a password: named, for a time, with the rights of the person who made it.</summary>
public sealed record AccessToken(string Id, string Account, string Name, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt);

/// <summary>Tokens of programs. Only their SHA-256 is kept, so nobody who reads the store can use one.</summary>
public sealed class AccessTokens(Store store)
{
    /// <summary>What every token begins with, so that a scanner finds one left in a script.</summary>
    public const string Prefix = "xinglin_";

    const string Columns = "id, account, name, made_at, expires_at, used_at";

    /// <returns>the token's words, which are never shown again</returns>
    public string Make(string account, string name, TimeSpan lasts)
    {
        var words = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var now = store.Time.GetUtcNow();
        using var work = store.Engine.Begin();
        work.Db.Run("insert into access_token (id, account, name, hash, made_at, expires_at) values (@1, @2, @3, @4, @5, @6)",
            Guid.CreateVersion7().ToString("N"), account, Texts.Keepable(name), Hash(words), Micros.Of(now), Micros.Of(now + lasts));
        work.Commit();
        return words;
    }

    /// <summary>The token with these words, if it may still be used now.</summary>
    public AccessToken? Find(string words)
    {
        if (!words.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        using var db = store.Engine.Open();
        return db.Rows($"select {Columns} from access_token where hash = @1 and ended_at is null and expires_at > @2", Read, Hash(words), Micros.Of(store.Time.GetUtcNow())).FirstOrDefault();
    }

    /// <summary>Tokens of an account that can be used, the youngest first.</summary>
    public IReadOnlyList<AccessToken> Of(string account)
    {
        using var db = store.Engine.Open();
        return db.Rows($"select {Columns} from access_token where account = @1 and ended_at is null and expires_at > @2 order by made_at desc", Read, account, Micros.Of(store.Time.GetUtcNow()));
    }

    public void Used(string id) => Set("used_at = @2 where id = @1 and (used_at is null or used_at < @2 - 60000000)", id);

    /// <summary>Ends one token of this account; somebody else's stays.</summary>
    public void End(string account, string id) => Set("ended_at = @2 where id = @1 and account = @3 and ended_at is null", id, account);

    public void EndAll(string account) => Set("ended_at = @2 where account = @1 and ended_at is null", account);

    void Set(string what, params ReadOnlySpan<string> names)
    {
        using var work = store.Engine.Begin();
        object?[] values = [names[0], Micros.Of(store.Time.GetUtcNow()), .. names[1..]];
        work.Db.Run("update access_token set " + what, values);
        work.Commit();
    }

    static AccessToken Read(System.Data.Common.DbDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2),
        Micros.At(r.GetInt64(3)), Micros.At(r.GetInt64(4)), r.Whole(5) is { } used ? Micros.At(used) : null);

    static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
