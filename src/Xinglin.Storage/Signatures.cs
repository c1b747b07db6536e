namespace Xinglin.Storage;

/// <summary>药师签名。A pharmacist answers for one text of a template; a text that changed since is not signed.</summary>
/// <param name="Digest">of the text, as knowledge says it</param>
/// <param name="Author">who wrote it: somebody else than who signed</param>
public sealed record Signature(string Card, string Edition, string Digest, string Author, string By, DateTimeOffset At);

/// <summary>Which templates were signed, by whom and when. Insert-only: the first signature of a text stands.</summary>
public static class Signatures
{
    /// <returns>how many were new</returns>
    public static int Write(Store store, IEnumerable<(string Card, string Edition, string Digest, string Author)> templates, string by)
    {
        var at = Micros.Of(store.Time.GetUtcNow());
        var written = 0;
        using var work = store.Engine.Begin();
        foreach (var (card, edition, digest, author) in templates)
        {
            if (author == by) throw new ArgumentException($"{card}@{edition} was written by {by}, who cannot sign it", nameof(by));
            written += work.Db.Run("insert into signature (card, edition, digest, author, signed_by, signed_at) values (@1, @2, @3, @4, @5, @6) on conflict (card, edition, digest) do nothing",
                card, edition, digest, author, by, at);
        }
        work.Commit();
        return written;
    }

    /// <summary>Whether somebody signed this very text.</summary>
    public static bool Has(Engine engine, string card, string edition, string digest)
    {
        using var db = engine.Open();
        return db.One("select 1 from signature where card = @1 and edition = @2 and digest = @3", card, edition, digest) is not null;
    }

    /// <summary>All of them, the earliest first.</summary>
    public static IReadOnlyList<Signature> Of(Store store)
    {
        using var db = store.Engine.Open();
        return db.Rows("select card, edition, digest, author, signed_by, signed_at from signature order by signed_at, card, edition, digest",
            r => new Signature(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Micros.At(r.GetInt64(5))));
    }
}
