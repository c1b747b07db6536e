using System.Collections.Concurrent;

namespace Xinglin.Knowledge;

/// <summary>A family of cards a hospital has adopted, by id. A card is read when somebody asks for it.</summary>
public sealed class AdoptedFamily<T>(IReadOnlySet<string> ids, Func<string, Adopted<T>> shelve) where T : Card
{
    readonly ConcurrentDictionary<string, Adopted<T>> shelves = new();

    public IReadOnlySet<string> Ids => ids;

    /// <summary>The edition in force; null when there is no such card here, or none was adopted by then.</summary>
    /// <exception cref="KnowledgeException">the adopted edition may not be used</exception>
    public T? On(string id, DateTimeOffset day) => ids.Contains(id) ? shelves.GetOrAdd(id, shelve).On(day) : null;
}
