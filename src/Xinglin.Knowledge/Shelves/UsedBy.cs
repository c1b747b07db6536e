using System.Collections;
using System.Reflection;

namespace Xinglin.Knowledge.Shelves;

/// <summary>谁用到它。Which cards name which, read from the cards themselves: a syndrome names its formulas, a formula its herbs.</summary>
public sealed class UsedBy
{
    static readonly string[] ownWords = [nameof(Card.Id), nameof(Card.Edition), nameof(Card.Zh), nameof(Card.En), nameof(Card.Sources), nameof(INamed.Pinyin), nameof(INamed.Also)];
    readonly ILookup<string, Card> naming;

    UsedBy(Library library, DateTimeOffset day) =>
        naming = (from shelf in BookRoom.Shelves from item in shelf.Items(library, day) where item.IsCard from word in Words(item.Card, true).Distinct() select (word, item.Card)).ToLookup(w => w.word, w => w.Card);

    /// <summary>Walks all cards of a day: whoever asks often keeps it.</summary>
    public static UsedBy In(Library library, DateTimeOffset day) => new(library, day);

    /// <summary>The cards that name this one, by any of its names or its id.</summary>
    public IReadOnlyList<Card> Of(ShelfItem item) => [.. item.Names.Append(item.Id).SelectMany(n => naming[n]).Where(c => c.Id != item.Card.Id).DistinctBy(c => c.Stamp)];

    static IEnumerable<string> Words(object? thing, bool top = false)
    {
        if (thing is string text) return [text];
        if (thing is IDictionary map) return map.Keys.OfType<string>().Concat(map.Values.Cast<object?>().SelectMany(v => Words(v)));
        if (thing is IEnumerable list) return list.Cast<object?>().SelectMany(o => Words(o));
        if (thing?.GetType() is not { IsPrimitive: false, IsEnum: false } type || type.Namespace?.StartsWith("Xinglin.", StringComparison.Ordinal) is not true) return [];
        return from p in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               where p.CanWrite && p.GetIndexParameters() is [] && p.Name != nameof(Said.En) && !(top && ownWords.Contains(p.Name))
               from word in Words(p.GetValue(thing))
               select word;
    }
}
