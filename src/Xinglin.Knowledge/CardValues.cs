using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xinglin.Knowledge.Reading;

namespace Xinglin.Knowledge;

/// <summary>One value of a card as a reviewer reads it.</summary>
/// <param name="Path">the way to it: "lines.oral.at-least"</param>
/// <param name="Text">as the card writes it</param>
public sealed record CardValue(string Path, string Text, string Cite, Confidence Confidence);

/// <summary>An edition of a card in the folder, and from when the house put it in force; empty: it never did.</summary>
public sealed record CardEdition(string Edition, IReadOnlyList<DateTimeOffset> AdoptedFrom);

public static class CardValues
{
    static readonly ConditionalWeakTable<Card, IReadOnlyList<CitedAt>> cited = [];

    extension(Card card)
    {
        /// <summary>Every cited value, in the order of the card; none for a card that was not read from a folder.</summary>
        public IReadOnlyList<CardValue> Values => [.. card.Cited.Select(c => new CardValue(c.Path, Written(c.Value.Value), c.Value.Cite, c.Value.Confidence))];

        /// <summary>How many of its values were checked this far.</summary>
        public int Count(Confidence confidence) => card.Cited.Count(c => c.Value.Confidence == confidence);

        IReadOnlyList<CitedAt> Cited => cited.TryGetValue(card, out var found) ? found : [];
    }

    extension(Library library)
    {
        /// <summary>The editions of a card, as they lie in the folder.</summary>
        public IReadOnlyList<CardEdition> EditionsOf(string card) => [.. library.Files.Where(f => f.Card == card)
            .Select(f => new CardEdition(f.Edition, [.. library.Adoptions.Where(a => a.Card == card && a.Edition == f.Edition).Select(a => a.From).Order()]))];
    }

    /// <summary>Keeps what was cited while a card was read, for whoever shows it.</summary>
    internal static Card Kept(ReadCard read)
    {
        cited.AddOrUpdate(read.Card, read.Cited);
        return read.Card;
    }

    static string Written(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable one => one.ToString(null, CultureInfo.InvariantCulture),
        IDictionary map => string.Join('\n', map.Keys.Cast<object>().Select(k => $"{Written(k)}: {Written(map[k])}")),
        IEnumerable list => string.Join(list.Cast<object?>().All(o => o is string or IFormattable) ? ", " : "\n", list.Cast<object?>().Select(Written)),
        _ => string.Join("; ", from p in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                               where p.CanWrite && p.GetValue(value) is not (null or ICollection { Count: 0 })
                               select $"{Shape.Hyphenated(p.Name)}: {Written(p.GetValue(value))}"),
    };
}
