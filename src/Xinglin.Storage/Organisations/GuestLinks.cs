using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Storage.Organisations;

/// <summary>访客链接表。Links are made, confirmed and ended, never taken out. Of the secret, the code and the session only digests are kept.</summary>
public static class GuestLinks
{
    static readonly TimeSpan codeLasts = TimeSpan.FromMinutes(30);
    const int Rounds = 60_000; // a code is short: trying all of them against a stolen table takes its time
    const string Columns = "select chart, id, request, name, hospital, reach, made_by, made_at, until_at, code_until, tries, confirmed_at, ended_at, ended_by, ended_why from guest_link";

    /// <summary>The longest a link lives: a case is asked about, not shared.</summary>
    public const int LongestDays = 30;

    /// <returns>the secret, told once; null when this link was made before, or why it cannot be</returns>
    public static (GuestSecret? Secret, Problem? Problem) Make(Store store, ChartId chart, string id, long request, string name, string hospital, string reach, string by, DateTimeOffset until)
    {
        var now = store.Time.GetUtcNow();
        foreach (var (field, text, zh, en) in new[] { ("name", name, "请写访客姓名", "say the guest's name"), ("hospital", hospital, "请写访客单位", "say the guest's hospital"), ("reach", reach, "请写怎么联系到他（电话或邮箱）", "say how the guest is reached (phone or e-mail)") })
            if (string.IsNullOrWhiteSpace(text) || text.Length > 80 || !Texts.IsKeepable(text)) return (null, new(field, new(zh, en)));
        if (until <= now || until > now.AddDays(LongestDays)) return (null, new("until", new($"有效期须在今后 {LongestDays} 天之内", $"it may be valid for at most {LongestDays} days from now")));
        var secret = new GuestSecret(Word(), Digits());
        using var work = store.Engine.Begin();
        if (work.Db.One("select 1 from guest_link where chart = @1 and id = @2", chart.ToString(), id) is not null)
            return (null, new("", new("这条链接已经生成，只显示过一次；没有抄下请结束它，再生成一条", "this link was made already and shown once; if it was not noted, end it and make another")));
        work.Db.Run("insert into guest_link (chart, id, secret, request, name, hospital, reach, made_by, made_at, until_at, code, code_until, tries) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, 0)",
            chart.ToString(), id, Digest(secret.Token), request, name.Trim(), hospital.Trim(), reach.Trim(), by, Micros.Of(now), Micros.Of(until), Slow(secret.Code, id), Micros.Of(now + codeLasts));
        work.Commit();
        return (secret, null);
    }

    public static GuestLink? Find(Store store, string token)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} where secret = @1", Read, Digest(token)).FirstOrDefault();
    }

    public static IReadOnlyList<GuestLink> Of(Store store, ChartId chart)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} where chart = @1 order by made_at desc, id", Read, chart.ToString());
    }

    /// <summary>Whether this browser is the one that confirmed the link.</summary>
    public static bool Knows(Store store, GuestLink link, string? session)
    {
        if (string.IsNullOrEmpty(session)) return false;
        using var db = store.Engine.Open();
        return db.One("select session from guest_link where chart = @1 and id = @2", link.Chart.ToString(), link.Id) is byte[] kept && CryptographicOperations.FixedTimeEquals(kept, Digest(session));
    }

    /// <summary>Tries a code, once for each call; wrong ones are counted.</summary>
    /// <returns>the session of this browser; null when the code is wrong or the link waits for none</returns>
    public static string? Confirm(Store store, GuestLink link, string code)
    {
        var (now, session) = (store.Time.GetUtcNow(), Word());
        using var work = store.Engine.Begin();
        if (work.Db.Rows($"{Columns} where chart = @1 and id = @2", Read, link.Chart.ToString(), link.Id).FirstOrDefault()?.StateAt(now) is not GuestState.Waiting) return null;
        var right = work.Db.One("select code from guest_link where chart = @1 and id = @2", link.Chart.ToString(), link.Id) is byte[] kept && CryptographicOperations.FixedTimeEquals(kept, Slow(code, link.Id));
        if (right) work.Db.Run("update guest_link set session = @3, confirmed_at = @4 where chart = @1 and id = @2", link.Chart.ToString(), link.Id, Digest(session), Micros.Of(now));
        else work.Db.Run("update guest_link set tries = tries + 1 where chart = @1 and id = @2", link.Chart.ToString(), link.Id);
        work.Commit();
        return right ? session : null;
    }

    /// <summary>Another code for a guest who changed devices or mistyped; whoever confirmed before is out.</summary>
    /// <returns>the code, told once; null when the link is over</returns>
    public static string? Renew(Store store, ChartId chart, string id)
    {
        var (now, code) = (store.Time.GetUtcNow(), Digits());
        using var work = store.Engine.Begin();
        var done = work.Db.Run("update guest_link set code = @3, code_until = @4, tries = 0, session = null, confirmed_at = null where chart = @1 and id = @2 and ended_at is null and until_at > @5",
            chart.ToString(), id, Slow(code, id), Micros.Of(now + codeLasts), Micros.Of(now));
        work.Commit();
        return done > 0 ? code : null;
    }

    /// <returns>false when it was over already</returns>
    public static bool End(Store store, ChartId chart, string id, string by, string? why)
    {
        using var work = store.Engine.Begin();
        var done = work.Db.Run("update guest_link set ended_at = @3, ended_by = @4, ended_why = @5, session = null where chart = @1 and id = @2 and ended_at is null",
            chart.ToString(), id, Micros.Of(store.Time.GetUtcNow()), by, why is null ? null : Texts.Keepable(why));
        work.Commit();
        return done > 0;
    }

    static string Word() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');

    static string Digits() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    static byte[] Digest(string word) => SHA256.HashData(Encoding.UTF8.GetBytes(word));

    static byte[] Slow(string code, string id) => Rfc2898DeriveBytes.Pbkdf2(code.Trim(), Encoding.UTF8.GetBytes("guest/" + id), Rounds, HashAlgorithmName.SHA256, 32);

    static GuestLink Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetInt64(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6),
        Micros.At(r.GetInt64(7)), Micros.At(r.GetInt64(8)), Micros.At(r.GetInt64(9)), (int)r.GetInt64(10))
    {
        ConfirmedAt = r.Whole(11) is { } confirmed ? Micros.At(confirmed) : null, EndedAt = r.Whole(12) is { } ended ? Micros.At(ended) : null, EndedBy = r.Text(13), EndedWhy = r.Text(14),
    };
}
