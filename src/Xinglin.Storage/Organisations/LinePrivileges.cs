using System.Data.Common;
using Xinglin.Facts.Nursing;

namespace Xinglin.Storage.Organisations;

/// <summary>A privilege to place one kind of line, with its term.</summary>
/// <param name="Until">the last day</param>
public sealed record LinePrivilege(string Id, string Account, CatheterKind Line, DateOnly From, DateOnly Until, string GivenBy, string Why, DateTimeOffset? EndedAt)
{
    public bool RunsOn(DateOnly day) => EndedAt is null && From <= day && day <= Until;
}

/// <summary>置管授权。Who may place which line, and until when: given by somebody else, ended with a reason, never overwritten.</summary>
public static class LinePrivileges
{
    const int Longest = 200;

    public static IReadOnlyList<LinePrivilege> All(Engine engine)
    {
        using var db = engine.Open();
        return db.Rows("select id, account, kind, from_day, until_day, given_by, why, ended_at from line_privilege order by account, kind, from_day desc, id", Read);
    }

    /// <returns>why not; null when it is so now</returns>
    public static Problem? Give(Store store, string account, CatheterKind line, DateOnly from, DateOnly until, string by, string why)
    {
        if (string.IsNullOrWhiteSpace(account)) return new("account", new("请选人", "choose a colleague"));
        if (account == by) return new("account", new("授权由别人给，请另一位负责人来授", "nobody gives it to themselves; ask another head"));
        if (until < from) return new("until", new("止日早于起日，请核对", "it would end before it begins; check the days"));
        if (string.IsNullOrWhiteSpace(why) || why.Length > Longest || !Texts.IsKeepable(why)) return new("why", new("请写凭什么授权（考核、例数）", "say on what it rests: examination, number of cases"));
        using var work = store.Engine.Begin();
        if (work.Db.One("select 1 from line_privilege where account = @1 and kind = @2 and from_day = @3 and until_day = @4 and ended_at is null", account, PostTable.Word(line), PostTable.Day(from), PostTable.Day(until)) is not null) return null; // sent twice
        var now = store.Time.GetUtcNow();
        work.Db.Run("insert into line_privilege (id, account, kind, from_day, until_day, given_by, given_at, why) values (@1, @2, @3, @4, @5, @6, @7, @8)",
            Guid.CreateVersion7(now).ToString("D"), account, PostTable.Word(line), PostTable.Day(from), PostTable.Day(until), by, Micros.Of(now), why.Trim());
        work.Commit();
        return null;
    }

    /// <returns>why not; null when it is so now</returns>
    public static Problem? End(Store store, string id, string by, string why)
    {
        if (string.IsNullOrWhiteSpace(why) || why.Length > Longest || !Texts.IsKeepable(why)) return new("why", new("请写为什么停", "say why it ends"));
        using var work = store.Engine.Begin();
        work.Db.Run("update line_privilege set ended_by = @2, ended_at = @3, ended_why = @4 where id = @1 and ended_at is null", id, by, Micros.Of(store.Time.GetUtcNow()), why.Trim());
        work.Commit();
        return null;
    }

    static LinePrivilege Read(DbDataReader r) => new(r.GetString(0), r.GetString(1), Enum.Parse<CatheterKind>(r.GetString(2), ignoreCase: true), PostTable.Day(r.GetString(3)), PostTable.Day(r.GetString(4)), r.GetString(5), r.GetString(6), r.Whole(7) is { } at ? Micros.At(at) : null);
}
