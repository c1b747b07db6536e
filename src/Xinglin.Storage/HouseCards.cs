namespace Xinglin.Storage;

/// <summary>An edition of a card this house made itself.</summary>
/// <param name="Wing">the knowledge folder its card belongs to</param>
/// <param name="Text">the card, as a file would hold it</param>
/// <param name="Rows">what would lie beside it as CSV; null when its card has no rows</param>
public sealed record HouseCard(string Wing, string Card, string Edition, string Text, string? Rows);

/// <summary>院内卡。The editions a house made itself lie in its store, so that a backup, a restore and a move carry them with the charts judged by them.</summary>
public static class HouseCards
{
    /// <summary>Puts an edition down, in the place of one of the same name nobody has adopted yet.</summary>
    /// <returns>false, and nothing is changed, when the edition was adopted: what judged a chart is never rewritten</returns>
    public static bool Write(Store store, HouseCard card, string by)
    {
        using var work = store.Engine.Begin();
        if (work.Db.One("select 1 from adoption where card = @1 and edition = @2", card.Card, card.Edition) is not null) return false;
        work.Db.Run("delete from house_card where card = @1 and edition = @2", card.Card, card.Edition);
        work.Db.Run("insert into house_card (wing, card, edition, body, rows_beside, made_at, made_by) values (@1, @2, @3, @4, @5, @6, @7)",
            card.Wing, card.Card, card.Edition, card.Text, card.Rows, Micros.Of(store.Time.GetUtcNow()), by);
        work.Commit();
        return true;
    }

    /// <summary>All of them, in the order of their names. Read before the store is opened: its registers are made by these editions.</summary>
    public static IReadOnlyList<HouseCard> Of(Engine engine)
    {
        Schema.Apply(engine);
        using var db = engine.Open();
        return db.Rows("select wing, card, edition, body, rows_beside from house_card order by card, edition",
            r => new HouseCard(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4)));
    }
}
