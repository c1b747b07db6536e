using System.Collections;
using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Xinglin.Knowledge;

/// <summary>Walks a card to its last value: who is cited where, and which values are not what they must be.</summary>
static class Citations
{
    /// <param name="Path">the way a reviewer finds it: "lines.oral.at-least"</param>
    /// <param name="Blocks">it stands under a limit that stops somebody</param>
    public readonly record struct Found(string Path, ICited Value, bool Blocks);

    public static IEnumerable<string> Faults(Card card)
    {
        foreach (var lack in Lacking(card, "")) yield return $"{lack} is empty";
        foreach (var (path, value, blocks) in In(card))
        {
            if (string.IsNullOrWhiteSpace(value.Cite)) yield return $"{path} cites nothing";
            else if (card.Sources?.ContainsKey(value.Cite) is false) yield return $"{path} cites {value.Cite}, and there is no source of that name";
            if (blocks && value.Confidence == Confidence.Low) yield return $"{path} stops people, so its low confidence is not enough";
        }
    }

    public static IEnumerable<Found> In(Card card) => Walk(card, "", false);

    static IEnumerable<Found> Walk(object? thing, string path, bool blocks)
    {
        if (thing is null or string || thing.GetType() is { IsPrimitive: true } or { IsEnum: true }) yield break;
        if (thing is ICited cited)
        {
            yield return new(path, cited, blocks);
            yield break;
        }
        foreach (var (name, value, property) in Parts(thing))
            foreach (var found in Walk(value, Join(path, name), blocks || property?.IsDefined(typeof(BlocksAttribute)) is true))
                yield return found;
    }

    /// <summary>A key that is there with nothing behind it reads as null; what is required must be said.</summary>
    static IEnumerable<string> Lacking(object? thing, string path)
    {
        if (thing is null or string || thing.GetType() is { IsPrimitive: true } or { IsEnum: true }) yield break;
        foreach (var (name, value, property) in Parts(thing))
        {
            var required = property?.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) is not false;
            if (value is null or "" && required && !(thing is ICited && name == "cite")) yield return Join(path, name);
            foreach (var lack in Lacking(value, Join(path, name))) yield return lack;
        }
    }

    static IEnumerable<(string Name, object? Value, PropertyInfo? Property)> Parts(object thing) => thing switch
    {
        IDictionary map => map.Keys.Cast<object>().Select(k => (k as string ?? HyphenatedNamingConvention.Instance.Apply(k.ToString()!), map[k], (PropertyInfo?)null)),
        IEnumerable list => list.Cast<object?>().Select((o, i) => ($"[{i + 1}]", o, (PropertyInfo?)null)),
        _ when thing.GetType().Assembly.GetName().Name?.StartsWith("Xinglin.", StringComparison.Ordinal) is true =>
            from p in thing.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where p.CanWrite && p.GetIndexParameters() is [] && !p.IsDefined(typeof(YamlIgnoreAttribute))
            select (HyphenatedNamingConvention.Instance.Apply(p.Name), p.GetValue(thing), (PropertyInfo?)p),
        _ => [],
    };

    static string Join(string path, string name) => path is "" ? name : name[0] == '[' ? path + name : $"{path}.{name}";
}
