using Xinglin.Knowledge.Reading;

namespace Xinglin.Knowledge;

/// <summary>Cards as text and as records. The keys are the record's members, hyphenated.</summary>
public static class Cards
{
    /// <summary>Reads a card or says why it may not be used: a missing key, a stray key, an empty citation and a lost source all refuse it.</summary>
    /// <exception cref="KnowledgeException">what refuses it, with the line where there is one</exception>
    public static T Read<T>(TextReader text) where T : Card => (T)Read(typeof(T), text);

    /// <summary>The same for a type that is only known by its id.</summary>
    /// <exception cref="KnowledgeException">what refuses it, with the line where there is one</exception>
    public static Card Read(Type type, TextReader text)
    {
        var read = Parse(type, text);
        string[] faults = [.. Citations.Faults(read)];
        return faults is [] ? read.Card : throw new KnowledgeException($"{read.Card.Stamp}: {string.Join("; ", faults)}");
    }

    internal static ReadCard Parse(Type type, TextReader text)
    {
        try
        {
            var binder = new Binder();
            var node = Yaml.Read(text.ReadToEnd());
            if (node is Word { Text: null }) throw new KnowledgeException($"{CardTypes.IdOf(type)}: the card is empty");
            var card = (Card)binder.Bind(type, node);
            card.Cited = binder.Cited;
            return new(card, binder.Cited, binder.Lacking);
        }
        catch (ReadingException e)
        {
            throw new KnowledgeException($"{CardTypes.IdOf(type)}, line {e.Line}: {e.Message}", e);
        }
    }

    internal static T Plain<T>(string text) => (T)new Binder().Bind(typeof(T), Yaml.Read(text));
}

/// <summary>A card as it was read, with every value that cites a source and what was left empty.</summary>
sealed record ReadCard(Card Card, IReadOnlyList<CitedAt> Cited, IReadOnlyList<string> Lacking);
