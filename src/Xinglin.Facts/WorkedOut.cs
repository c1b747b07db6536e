using System.Collections.Concurrent;

namespace Xinglin.Facts;

/// <summary>What was worked out from a chart, each with the kinds of fact it looked at; so that a chart that grows by a temperature does not ask again what only blood counts decide.</summary>
sealed class WorkedOut
{
    /// <summary>What is being worked out on this thread, each inside the one before.</summary>
    [ThreadStatic] static List<Looking>? under;

    readonly ConcurrentDictionary<object, Answer> answers;

    public WorkedOut() : this([]) { }

    WorkedOut(IEnumerable<KeyValuePair<object, Answer>> kept) => answers = new(concurrencyLevel: 1, kept, comparer: null);

    /// <param name="of">the one kind it looks at, where that is known; null: whatever it turns out to look at</param>
    public T Once<T>(object key, Func<T> workOut, Type? of = null) where T : class
    {
        if (answers.TryGetValue(key, out var there))
        {
            foreach (var kind in there.Kinds ?? [null!]) LookAt(kind);
            return (T)there.Value;
        }
        if (of is not null) return (T)answers.GetOrAdd(key, new Answer(workOut(), [of])).Value;
        var looking = new Looking();
        (under ??= []).Add(looking);
        T answer;
        try
        {
            answer = workOut();
        }
        finally
        {
            under.Remove(looking);
        }
        return (T)answers.GetOrAdd(key, new Answer(answer, looking.AtAll ? null : looking.Kinds)).Value;
    }

    /// <summary>Notes for all that is being worked out that it looked at facts of a kind; null: at everything.</summary>
    public static void LookAt(Type? kind)
    {
        if (under is not { Count: > 0 } working) return;
        foreach (var one in working)
        {
            if (kind is null) one.AtAll = true;
            else one.Kinds.Add(kind);
        }
    }

    /// <summary>What still holds after these entries. An amendment takes away what no new entry names, so nothing is kept then.</summary>
    public WorkedOut After(List<Entry> more)
    {
        if (more.Exists(e => e.Amends is not null)) return new();
        var written = more.Select(e => e.Fact.GetType()).ToHashSet();
        return new(answers.Where(a => a.Value.Kinds is { } kinds && !kinds.Overlaps(written)));
    }

    /// <param name="Kinds">null: everything was looked at</param>
    sealed record Answer(object Value, HashSet<Type>? Kinds);

    sealed class Looking
    {
        public HashSet<Type> Kinds { get; } = [];
        public bool AtAll { get; set; }
    }
}
