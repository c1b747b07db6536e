namespace Xinglin.Storage.Reading;

/// <summary>Charts written to since a moment, by whatever program.</summary>
public static class GrownRows
{
    public static IReadOnlyList<(ChartId Chart, DateTimeOffset At)> Since(Store store, DateTimeOffset moment, int limit = 500)
    {
        using var db = store.Engine.Open();
        return db.Rows("select chart, last_entry_at from patient where last_entry_at >= @1 order by last_entry_at desc limit @2",
            r => (new ChartId(Guid.Parse(r.GetString(0))), Micros.At(r.GetInt64(1))), Micros.Of(moment), limit);
    }

    /// <summary>When the newest entry of all charts was recorded; null in an empty store.</summary>
    public static DateTimeOffset? Newest(Store store)
    {
        using var db = store.Engine.Open();
        return db.One("select max(last_entry_at) from patient") is long at ? Micros.At(at) : null;
    }
}
