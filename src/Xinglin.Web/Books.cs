using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Formulas;
using Xinglin.Knowledge.Materia;
using Xinglin.Knowledge.Shelves;
using Xinglin.Knowledge.Syndromes;
using Xinglin.Storage;

namespace Xinglin.Web;

/// <summary>书房。The cards in force today as pages read them: by shelf, by name, by what somebody types.</summary>
public sealed class Books(Library library, TimeProvider time)
{
    sealed record Today(DateOnly Day, DateTimeOffset At, IReadOnlyList<(IShelf Shelf, ShelfItem Item)> All, ILookup<string, ShelfItem> ByKind, ILookup<string, (IShelf Shelf, ShelfItem Item)> ByName,
        Dictionary<string, (IShelf Shelf, ShelfItem Item)> ByStamp, FormulaBook Formulas, Lazy<UsedBy> Users);

    volatile Today? today;

    /// <summary>Read once a day: a card that comes into force tomorrow is there tomorrow.</summary>
    Today Now
    {
        get
        {
            var at = time.GetUtcNow();
            if (today is { } known && known.Day == at.HouseDay()) return known;
            List<(IShelf Shelf, ShelfItem Item)> all = [.. BookRoom.All(library, at)];
            var named = all.SelectMany(a => a.Item.Names.Select(n => (Name: n, On: a))).ToLookup(n => n.Name, n => n.On);
            var stamps = all.Where(a => a.Item.IsCard).DistinctBy(a => a.Item.Card.Stamp).ToDictionary(a => a.Item.Card.Stamp);
            return today = new(at.HouseDay(), at, all, all.ToLookup(a => a.Shelf.Kind, a => a.Item), named, stamps, FormulaBook.Of(library, at), new(() => UsedBy.In(library, at)));
        }
    }

    /// <summary>Formulas and syndromes, read both ways.</summary>
    public FormulaBook Formulas => Now.Formulas;

    public TcmDiseasesCard? Diseases => library.For<TcmDiseasesCard>().On(Now.At);

    public IEnumerable<ShelfItem> On(IShelf shelf) => Now.ByKind[shelf.Kind];

    public ShelfItem? Item(string kind, string id) => Now.ByKind[kind].FirstOrDefault(i => i.Id == id);

    /// <summary>What bears this name, and where it stands; null when the house has nothing of that name.</summary>
    /// <param name="kind">the shelf it is looked for on; any when not given</param>
    public (IShelf Shelf, ShelfItem Item)? Named(string name, string? kind = null)
    {
        foreach (var found in Now.ByName[name])
            if (kind is null || found.Shelf.Kind == kind) return found;
        return null;
    }

    /// <summary>The shelf a card stands on; null for an edition that is not in force.</summary>
    public (IShelf Shelf, ShelfItem Item)? Shelved(Card card) => Shelved(card.Stamp);

    /// <param name="stamp">card@edition</param>
    public (IShelf Shelf, ShelfItem Item)? Shelved(string stamp) => Now.ByStamp.TryGetValue(stamp, out var found) ? found : null;

    /// <summary>What the safety check reads today; null where the house has adopted no pharmacopoeia.</summary>
    public MateriaMedica? Materia => MateriaMedica.On(library, Now.At);

    /// <summary>A herb in force by its id.</summary>
    public Herb? Herb(string id) => Materia?.Herbal.Find(id);

    /// <summary>What may be meant, the nearest first.</summary>
    public IReadOnlyList<(IShelf Shelf, ShelfItem Item)> Find(string typed, string? kind = null) => [.. BookRoom.Find(Now.All, typed, Initials.Of, kind)];

    /// <summary>The cards that name this one.</summary>
    public IReadOnlyList<Card> UsersOf(ShelfItem item) => Now.Users.Value.Of(item);

    /// <summary>The care loops that go by this card.</summary>
    public IReadOnlyList<Phrase> LoopsOf(ShelfItem item) => [.. Loops.In(library).Where(l => l.Cards.Contains(item.Id)).Select(l => l.Name.Name)];

    public IReadOnlyList<CardEdition> EditionsOf(string card) => library.EditionsOf(card);
}
