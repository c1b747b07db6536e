using System.Collections;
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
    static readonly ConditionalWeakTable<Card, IReadOnlyList<CardValue>> known = [];

    extension(Card card)
    {
        /// <summary>Every cited value, in the order of the card.</summary>
        public IReadOnlyList<CardValue> Values => known.GetValue(card, c => [.. c.Cited.Select(f => new CardValue(f.Path, Written(f.Value.Value), f.Value.Cite, f.Value.Confidence))]);

        /// <summary>What it says without a source, because it is its own subject: which herbs, which medicines, what happens.</summary>
        public IEnumerable<(string Path, string Text)> Subjects =>
            from p in card.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where p.CanWrite && (p.PropertyType == typeof(string) || p.PropertyType == typeof(List<string>) || p.PropertyType.IsEnum || p.GetValue(card) is true)
            let text = p.GetValue(card) is true ? "true" : Written(p.GetValue(card))
            where text is not ""
            select (Shape.Hyphenated(p.Name), text);

        /// <summary>How many of its values were checked this far.</summary>
        public int Count(Confidence confidence) => card.Cited.Count(c => c.Value.Confidence == confidence);
    }

    /// <summary>The editions of a card, as they lie in the folder.</summary>
    public static IReadOnlyList<CardEdition> EditionsOf(this Library library, string card) => [.. library.Files.Where(f => f.Card == card)
        .Select(f => new CardEdition(f.Edition, [.. library.Adoptions.Where(a => a.Card == card && a.Edition == f.Edition).Select(a => a.From).Order()]))];

    static string Written(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable one => one.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        IList list when list.Cast<object?>().All(o => o is string or IFormattable) => string.Join(", ", list.Cast<object?>().Select(Written)),
        IDictionary map => string.Join("; ", map.Keys.Cast<object>().Select(k => $"{Written(k)}: {Written(map[k])}")),
        IList list => string.Join("; ", list.Cast<object?>().Select(Written)),
        _ => string.Join(", ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)
            .Select(p => (Key: Shape.Hyphenated(p.Name), Text: Written(p.GetValue(value)))).Where(p => p.Text is not "").Select(p => $"{p.Key} {p.Text}")),
    };
}
