using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Xinglin.Knowledge;

/// <summary>Cards as text and as records. The keys are the record's members, hyphenated.</summary>
public static class Cards
{
    static readonly IDeserializer yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnforceRequiredMembers()
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Reads a card or says why it may not be used: a missing key, a stray key, an empty citation and a lost source all refuse it.</summary>
    /// <exception cref="KnowledgeException">what refuses it, with the line where there is one</exception>
    public static T Read<T>(TextReader text) where T : Card => (T)Read(typeof(T), text);

    /// <summary>The same for a type that is only known by its id.</summary>
    /// <exception cref="KnowledgeException">what refuses it, with the line where there is one</exception>
    public static Card Read(Type type, TextReader text)
    {
        var card = Parse(type, text);
        string[] faults = [.. Citations.Faults(card)];
        return faults is [] ? card : throw new KnowledgeException($"{card.Stamp}: {string.Join("; ", faults)}");
    }

    internal static Card Parse(Type type, TextReader text)
    {
        try
        {
            return (Card?)yaml.Deserialize(text, type) ?? throw new KnowledgeException($"{CardTypes.IdOf(type)}: the card is empty");
        }
        catch (YamlException e)
        {
            throw new KnowledgeException($"{CardTypes.IdOf(type)}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    internal static T Plain<T>(TextReader text) => yaml.Deserialize<T>(text);
}
