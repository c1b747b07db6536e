namespace Xinglin.Storage.Meetings;

/// <summary>草稿。What somebody typed about a case and has not signed: kept for them alone, so that whoever leaves in the middle finds it again.</summary>
public static class DraftTable
{
    const int Longest = 20_000;

    /// <param name="form">which form: opinion, conclude</param>
    /// <param name="body">as it was sent; empty: nothing is kept any more</param>
    public static void Keep(Store store, string account, ChartId chart, long request, string form, string body)
    {
        if (body.Length > Longest || !Texts.IsKeepable(body)) return;
        using var work = store.Engine.Begin();
        work.Db.Run("delete from meeting_draft where account = @1 and chart = @2 and request = @3 and form = @4", account, chart.ToString(), request, form);
        if (body is not "") work.Db.Run("insert into meeting_draft (account, chart, request, form, body, at) values (@1, @2, @3, @4, @5, @6)", account, chart.ToString(), request, form, body, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
    }

    /// <summary>What is kept; null: nothing.</summary>
    public static string? Of(Store store, string account, ChartId chart, long request, string form)
    {
        using var db = store.Engine.Open();
        return db.One("select body from meeting_draft where account = @1 and chart = @2 and request = @3 and form = @4", account, chart.ToString(), request, form) as string;
    }
}
