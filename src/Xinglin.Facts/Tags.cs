using System.Reflection;

namespace Xinglin.Facts;

/// <summary>Every kind of fact, found by its tag. Adding a fact adds a file and edits nothing here.</summary>
public static class Tags
{
    static readonly Dictionary<string, (Type Type, int Shape)> byName = typeof(Tags).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IFact)) && t is { IsAbstract: false, IsInterface: false })
        .ToDictionary(t => Written(t).Name, t => (t, Written(t).Shape));

    static readonly Dictionary<Type, TagAttribute> byType = byName.Values.ToDictionary(v => v.Type, v => Written(v.Type));

    public static IReadOnlyCollection<string> All => byName.Keys;

    public static TagAttribute Of(Type fact) => byType.TryGetValue(fact, out var tag) ? tag : Written(fact);

    static TagAttribute Written(Type fact) => fact.GetCustomAttribute<TagAttribute>()
        ?? throw new InvalidOperationException($"{fact.Name} is a fact without a [Tag]");

    public static (string Name, int Shape) Of(IFact fact) => (byType[fact.GetType()].Name, byType[fact.GetType()].Shape);

    public static Type? Find(string tag) => byName.TryGetValue(tag, out var found) ? found.Type : null;
}
