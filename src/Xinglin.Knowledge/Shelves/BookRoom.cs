namespace Xinglin.Knowledge.Shelves;

/// <summary>书房。Every shelf of the house, found by reflection, and how a card is looked for on all of them.</summary>
public static class BookRoom
{
    public static IReadOnlyList<IShelf> Shelves { get; } = [.. OwnTypes.Of<IShelf>().OrderBy(s => s.Order).ThenBy(s => s.Kind, StringComparer.Ordinal)];

    public static IShelf? Shelf(string kind) => Shelves.FirstOrDefault(s => s.Kind == kind);

    /// <summary>What may be meant, the nearest first.</summary>
    /// <param name="letters">the initials of a Chinese name whose pinyin nobody wrote down</param>
    public static IEnumerable<(IShelf Shelf, ShelfItem Item)> Find(Library library, DateTimeOffset day, string typed, Func<string, string> letters, string? kind = null) =>
        from shelf in Shelves
        where kind is null || shelf.Kind == kind
        from item in shelf.Items(library, day)
        let near = item.Nearness(typed, item.Pinyin is "" ? string.Join(' ', letters(item.Name.Zh).AsEnumerable()) : item.Pinyin)
        where near is not null
        orderby near
        select (shelf, item);
}
