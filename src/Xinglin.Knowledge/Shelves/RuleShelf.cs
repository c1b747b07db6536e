using Xinglin.Facts;

namespace Xinglin.Knowledge.Shelves;

/// <summary>规则。Cards that are the only one of their kind: what loops and checks go by.</summary>
public sealed class RuleShelf : IShelf
{
    public string Kind => "rules";
    public Phrase Name => new("规则", "rules");
    public int Order => 90;

    public IEnumerable<ShelfItem> Items(Library library, DateTimeOffset day) =>
        from id in library.Files.Where(f => CardTypes.For(f) is { } type && !CardTypes.IsFamily(type)).Select(f => f.Card).Distinct()
        let stamp = library.Adoptions.Where(a => a.Card == id && a.From <= day).OrderBy(a => a.From).Select(a => $"{a.Card}@{a.Edition}").LastOrDefault()
        where stamp is not null
        let card = library.Find(stamp)
        where card is not null
        select new ShelfItem(card, "", []);
}
