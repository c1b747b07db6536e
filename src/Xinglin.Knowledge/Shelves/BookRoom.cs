namespace Xinglin.Knowledge.Shelves;

/// <summary>书房。Every shelf of the house, found by reflection, and how a card is looked for on all of them.</summary>
public static class BookRoom
{
    public static IReadOnlyList<IShelf> Shelves { get; } = [.. OwnTypes.Of<IShelf>().OrderBy(s => s.Order).ThenBy(s => s.Kind, StringComparer.Ordinal)];

    public static IShelf? Shelf(string kind) => Shelves.FirstOrDefault(s => s.Kind == kind);

    /// <summary>Everything on all shelves, as it is in force on a day.</summary>
    public static IEnumerable<(IShelf Shelf, ShelfItem Item)> All(Library library, DateTimeOffset day) => from shelf in Shelves from item in shelf.Items(library, day) select (shelf, item);

    /// <summary>What may be meant, the nearest first.</summary>
    /// <param name="letters">the initials of a Chinese name whose pinyin nobody wrote down</param>
    public static IEnumerable<(IShelf Shelf, ShelfItem Item)> Find(IEnumerable<(IShelf Shelf, ShelfItem Item)> all, string typed, Func<string, string> letters, string? kind = null) =>
        from found in all
        where kind is null || found.Shelf.Kind == kind
        let near = found.Item.Nearness(typed, found.Item.Pinyin is "" ? string.Join(' ', letters(found.Item.Name.Zh).AsEnumerable()) : found.Item.Pinyin)
        where near is not null
        orderby near
        select found;
}
