using System.Data.Common;

namespace Xinglin.Storage.Organisations;

/// <summary>A chart somebody opened in an emergency: why, until when, and who of the team has taken note.</summary>
public sealed record GlassRow(ChartId Chart, string Id, string Account, string Reason, DateTimeOffset At, DateTimeOffset Until, string? SeenBy, DateTimeOffset? SeenAt);

/// <summary>紧急打开。Broken glasses: a reason, some hours, and a notice that stands until somebody else has seen it.</summary>
public static class Glass
{
    /// <summary>A reason somebody can answer for has at least this many letters.</summary>
    public const int LeastLetters = 8;

    const int Longest = 1000;
    const string Columns = "select chart, id, account, reason, at, until_at, seen_by, seen_at from broken_glass";

    /// <returns>why not; null when the chart is open to this person now</returns>
    public static Problem? Break(Store store, ChartId chart, string account, string? reason, TimeSpan lasts)
    {
        var why = reason?.Trim() ?? "";
        if (why.Count(char.IsLetterOrDigit) < LeastLetters || why.Distinct().Count() < 4 || !Texts.IsKeepable(why))
            return new("reason", new($"请写清为什么现在要看（至少 {LeastLetters} 个字）", $"say why it must be read now (at least {LeastLetters} letters)"));
        var now = store.Time.GetUtcNow();
        using var work = store.Engine.Begin();
        if (Tables.ChartTable.Head(work.Db, chart) is null) return new("chart", new("没有这份病历", "there is no such chart"));
        if (work.Db.One("select 1 from broken_glass where chart = @1 and account = @2 and reason = @3 and until_at > @4", chart.ToString(), account, Kept(why), Micros.Of(now)) is not null) return null; // sent twice
        work.Db.Run("insert into broken_glass (chart, id, account, reason, at, until_at) values (@1, @2, @3, @4, @5, @6)",
            chart.ToString(), Guid.CreateVersion7(now).ToString("D"), account, Kept(why), Micros.Of(now), Micros.Of(now + lasts));
        work.Commit();
        return null;
    }

    static string Kept(string why) => why[..Math.Min(why.Length, Longest)];

    /// <summary>The charts this person opened so and still may.</summary>
    public static IReadOnlyList<ChartId> Of(Store store, string account, DateTimeOffset now)
    {
        using var db = store.Engine.Open();
        return db.Rows("select distinct chart from broken_glass where account = @1 and until_at > @2", r => new ChartId(Guid.Parse(r.GetString(0))), account, Micros.Of(now));
    }

    /// <summary>What nobody has taken note of yet, the latest first.</summary>
    public static IReadOnlyList<GlassRow> Unseen(Store store, int limit = 200)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} where seen_by is null order by at desc limit @1", Read, limit);
    }

    /// <summary>Every time this chart was opened so, the latest first.</summary>
    public static IReadOnlyList<GlassRow> OfChart(Store store, ChartId chart)
    {
        using var db = store.Engine.Open();
        return db.Rows($"{Columns} where chart = @1 order by at desc", Read, chart.ToString());
    }

    /// <summary>Somebody else has taken note.</summary>
    /// <returns>false when there is nothing to note, or it was one's own</returns>
    public static bool See(Store store, ChartId chart, string id, string account)
    {
        using var work = store.Engine.Begin();
        var seen = work.Db.Run("update broken_glass set seen_by = @3, seen_at = @4 where chart = @1 and id = @2 and seen_by is null and account <> @3",
            chart.ToString(), id, account, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
        return seen > 0;
    }

    static GlassRow Read(DbDataReader r) => new(new(Guid.Parse(r.GetString(0))), r.GetString(1), r.GetString(2), r.GetString(3), Micros.At(r.GetInt64(4)), Micros.At(r.GetInt64(5)),
        r.Text(6), r.Whole(7) is { } at ? Micros.At(at) : null);
}
