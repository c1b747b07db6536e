using System.Reflection;
using Xinglin.Facts;

namespace Xinglin.Knowledge.Shelves;

/// <summary>A shelf with every card of one family on it.</summary>
public abstract class FamilyShelf<T>(string zh, string en, int order) : IShelf where T : Card
{
    public string Kind { get; } = typeof(T).GetCustomAttribute<FamilyAttribute>()!.Folder;
    public Phrase Name => new(zh, en);
    public int Order => order;

    public IEnumerable<ShelfItem> Items(Library library, DateTimeOffset day) => library.Family<T>().Values.Select(c => c.On(day)).OfType<T>().Select(Item);

    protected virtual ShelfItem Item(T card) => card is INamed named ? new(card, named.Pinyin, named.Also) : new(card, "", []);
}
