namespace Xinglin.Facts;

/// <summary>A fact of one kind together with the entry that carries it.</summary>
public readonly record struct Stated<T>(Entry Entry, T Fact) where T : IFact
{
    public DateTimeOffset At => Entry.HappenedAt;
    public DateTimeOffset KnownAt => Entry.KnownAt;
}

/// <summary>病历。One person's chart. Reading it needs neither a database nor a clock.</summary>
public sealed class Chart
{
    readonly ILookup<Type, Entry> standing;

    Chart(ChartId id, IReadOnlyList<Entry> written, IReadOnlyList<Entry> standing) =>
        (Id, Written, Standing, this.standing) = (id, written, standing, standing.ToLookup(e => e.Fact.GetType()));

    public ChartId Id { get; }

    /// <summary>The number of the last entry written; 0 for an empty chart.</summary>
    public long Head => Written is [] ? 0 : Written[^1].Id.Value;

    /// <summary>Every entry in the order it was written. Nothing is hidden here: the auditor reads this.</summary>
    public IReadOnlyList<Entry> Written { get; }

    /// <summary>What stands now, in the order it happened; amended entries have given way. Care reads this.</summary>
    public IReadOnlyList<Entry> Standing { get; }

    public static Chart Of(ChartId id, IEnumerable<Entry> entries)
    {
        var written = entries.ToList();
        HashSet<EntryId> gone = [], undone = []; // replaced or retracted; of these, the retracted have no effect of their own
        foreach (var e in Enumerable.Reverse(written))
        {
            if (e.Amends is not { } old || undone.Contains(e.Id)) continue;
            gone.Add(old);
            if (e.Fact is Retraction) undone.Add(old);
        }
        var standing = written.Where(e => !gone.Contains(e.Id) && e.Fact is not Retraction)
                              .OrderBy(e => e.HappenedAt).ToList(); // stable: a tie keeps the writing order
        return new(id, written, standing);
    }

    /// <summary>All standing facts of one kind, in the order they happened.</summary>
    public IEnumerable<Stated<T>> All<T>() where T : IFact => standing[typeof(T)].Select(e => new Stated<T>(e, (T)e.Fact));

    /// <summary>The last one to have happened; null when nobody ever stated it.</summary>
    public Stated<T>? Last<T>() where T : IFact => standing[typeof(T)].LastOrDefault() is { } e ? new(e, (T)e.Fact) : null;

    /// <summary>What we knew then: the answer to a complaint, and to a study that must be run again.</summary>
    public Chart AsKnownAt(DateTimeOffset moment) => Of(Id, Written.Where(e => e.RecordedAt <= moment));

    /// <summary>This chart with more entries behind it.</summary>
    public Chart With(IEnumerable<Entry> more) => Of(Id, Written.Concat(more));
}
