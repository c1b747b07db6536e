namespace Xinglin.Storage;

/// <summary>Which editions of which cards this house put in force, from when, and who said so. Insert-only.</summary>
public static class Adoptions
{
    public static void Write(Store store, string card, string edition, DateTimeOffset from, string by)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("insert into adoption (card, edition, from_at, adopted_at, adopted_by) values (@1, @2, @3, @4, @5) on conflict (card, edition, from_at) do nothing",
            card, edition, Micros.Of(from), Micros.Of(store.Time.GetUtcNow()), by);
        work.Commit();
    }

    /// <summary>All of them, the earliest first. Read before the store is opened: its registers are made by these editions.</summary>
    public static IReadOnlyList<(string Card, string Edition, DateTimeOffset From)> Of(Engine engine)
    {
        Schema.Apply(engine);
        using var db = engine.Open();
        return db.Rows("select card, edition, from_at from adoption order by from_at, adopted_at, card", r => (r.GetString(0), r.GetString(1), Micros.At(r.GetInt64(2))));
    }
}
