using Xinglin.Facts;

namespace Xinglin.Knowledge.Shelves;

/// <summary>书架。One kind of card as people look for it. A new kind adds a class of this and edits nothing.</summary>
public interface IShelf
{
    /// <summary>Its part of the address, and the name of its folder: "formulas".</summary>
    string Kind { get; }
    /// <summary>方剂, formulas: of many.</summary>
    Phrase Name { get; }
    /// <summary>Chinese medicine stands first.</summary>
    int Order { get; }
    /// <summary>The cards of this kind, as they are in force on a day.</summary>
    IEnumerable<ShelfItem> Items(Library library, DateTimeOffset day);
}

/// <summary>One card on a shelf.</summary>
/// <param name="Pinyin">of its Chinese name; empty where nobody wrote it down</param>
/// <param name="Also">other names, each meaning this card and no other of the shelf</param>
public sealed record ShelfItem(Card Card, string Pinyin, IReadOnlyList<string> Also)
{
    /// <summary>What it may be found by besides its names: what it holds inside.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public string Id => Card.Id;
    public Phrase Name => new(Card.Zh, Card.En);
    public IEnumerable<string> Names => Also.Prepend(Card.Zh);

    /// <summary>As it is looked up by <see cref="Wanted"/>: English, id and words inside count as names.</summary>
    public int? Nearness(string typed, string pinyin) =>
        Wanted.Nearness(typed, [.. Names, Card.En, Card.Id], pinyin) ?? (Wanted.Nearness(typed, Words.DefaultIfEmpty(""), "") is { } inside ? inside + 6 : null);
}
