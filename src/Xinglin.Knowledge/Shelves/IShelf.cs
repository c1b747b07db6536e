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

/// <summary>One thing on a shelf: a card, or a row of a card that holds many.</summary>
/// <param name="Card">the card it stands in</param>
/// <param name="Pinyin">of its Chinese name; empty where nobody wrote it down</param>
/// <param name="Also">other names, each meaning this and nothing else of the shelf</param>
public sealed record ShelfItem(Card Card, string Pinyin, IReadOnlyList<string> Also)
{
    readonly int? unverified;

    /// <summary>Its own, where it is a row.</summary>
    public string Id { get; init; } = Card.Id;
    public Phrase Name { get; init; } = new(Card.Zh, Card.En);
    /// <summary>What it may be found by besides its names: what it holds inside.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    /// <summary>How many of its values nobody has checked against their source.</summary>
    public int Unverified { get => unverified ?? Card.Count(Confidence.Low); init => unverified = value; }

    /// <summary>False for a row of a card.</summary>
    public bool IsCard => Id == Card.Id;
    public IEnumerable<string> Names => Also.Prepend(Name.Zh);

    /// <summary>As it is looked up by <see cref="Wanted"/>: English, id and words inside count as names.</summary>
    public int? Nearness(string typed, string pinyin) =>
        Wanted.Nearness(typed, [.. Names, Name.En, Id], pinyin) ?? (Wanted.Nearness(typed, Words.DefaultIfEmpty(""), "") is { } inside ? inside + 6 : null);
}
