using Xinglin.Storage;

namespace Xinglin.Specs.Storage;

public class Signed_templates_on_SQLite() : Signed_templates(new Sqlite_ground());
public class Signed_templates_on_PostgreSQL() : Signed_templates(new Postgres_ground());

public abstract class Signed_templates(Ground ground) : Storage_spec(ground)
{
    static readonly (string, string, string, string) sox = ("gastric.sox", "2026.1", "abc", "xinglin");

    [Fact]
    public void A_signature_says_what_who_and_when_and_another_program_sees_it_at_once()
    {
        var store = Ground.Open();
        using var other = Ground.Engine();
        Assert.False(Signatures.Has(other, "gastric.sox", "2026.1", "abc"));
        Assert.Equal(1, Signatures.Write(store, [sox], "pharmacist"));
        Assert.True(Signatures.Has(other, "gastric.sox", "2026.1", "abc"));
        var signed = Assert.Single(Signatures.Of(store));
        Assert.Equal(("gastric.sox", "2026.1", "abc", "xinglin", "pharmacist"), (signed.Card, signed.Edition, signed.Digest, signed.Author, signed.By));
        Assert.True((DateTimeOffset.UtcNow - signed.At).Duration() < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Another_text_or_edition_is_not_signed_with_it()
    {
        var store = Ground.Open();
        Signatures.Write(store, [sox], "pharmacist");
        Assert.False(Signatures.Has(store.Engine, "gastric.sox", "2026.1", "abd"));
        Assert.False(Signatures.Has(store.Engine, "gastric.sox", "2027.1", "abc"));
    }

    [Fact]
    public void The_first_signature_of_a_text_stands()
    {
        var store = Ground.Open();
        Signatures.Write(store, [sox], "pharmacist");
        Assert.Equal(0, Signatures.Write(store, [sox], "pharmacist2"));
        Assert.Equal("pharmacist", Signatures.Of(store).Single().By);
    }

    [Fact]
    public void An_author_cannot_sign_and_then_none_of_the_lot_is_signed()
    {
        var store = Ground.Open();
        Assert.Throws<ArgumentException>(() => Signatures.Write(store, [sox with { Item4 = "somebody" }, sox], "xinglin"));
        Assert.Empty(Signatures.Of(store));
    }
}
