using System.Reflection;
using Xinglin.Knowledge.Reading;

namespace Xinglin.Knowledge;

/// <summary>Which record reads which card: FebrileNeutropeniaCard reads febrile-neutropenia. A new card adds a file and edits nothing here.</summary>
static class CardTypes
{
    public static string IdOf(Type type) =>
        Shape.Hyphenated(type.Name.EndsWith("Card", StringComparison.Ordinal) ? type.Name[..^4] : type.Name);

    /// <summary>The folder of a family, or the id of a single card.</summary>
    public static string NameOf(Type type) => type.GetCustomAttribute<FamilyAttribute>()?.Folder ?? IdOf(type);

    /// <summary>All cards of the house, by id: those of assemblies lying beside this one, loaded or not.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = OwnTypes.Assemblies
        .SelectMany(a => a.GetTypes())
        .Where(t => t.IsAssignableTo(typeof(Card)) && t is { IsAbstract: false, IsPublic: true })
        .ToDictionary(NameOf);

    /// <summary>The record that reads a card file: the family its folder belongs to, else the one of its id; null when nobody does.</summary>
    public static Type? For(CardFile file) => All.GetValueOrDefault(file.Wing) ?? All.GetValueOrDefault(file.Card);

    public static bool IsFamily(Type type) => type.IsDefined(typeof(FamilyAttribute), false);
}
