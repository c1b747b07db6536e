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
    readonly IReadOnlyList<Entry> written, standing, rivals;
    readonly ILookup<Type, Entry> kinds;
    readonly WorkedOut workedOut;

    Chart(ChartId id, IReadOnlyList<Entry> written, IReadOnlyList<Entry> standing, IReadOnlyList<Entry> rivals, WorkedOut workedOut) =>
        (Id, this.written, this.standing, this.rivals, this.workedOut, kinds) = (id, written, standing, rivals, workedOut, standing.ToLookup(e => e.Fact.GetType()));

    public ChartId Id { get; }

    /// <summary>The number of the last entry written; 0 for an empty chart.</summary>
    public long Head => Written is [.., var last] ? last.Id.Value : 0;

    /// <summary>Every entry in the order it was written. Nothing is hidden here: the auditor reads this.</summary>
    public IReadOnlyList<Entry> Written => Read(written);

    /// <summary>What stands now, in the order it happened; amended entries have given way. Care reads this.</summary>
    public IReadOnlyList<Entry> Standing => Read(standing);

    /// <summary>What stands of entries that were amended more than once. The gate lets nobody write a second amendment; where two houses
    /// did so apart, no word is dropped for the order it arrived in: all stand, and somebody should look and retract the wrong ones.</summary>
    public IReadOnlyList<Entry> Rivals => Read(rivals);

    public static Chart Of(ChartId id, IEnumerable<Entry> entries) => Of(id, [.. entries], new());

    static Chart Of(ChartId id, List<Entry> written, WorkedOut workedOut)
    {
        HashSet<EntryId> gone = [], undone = [], twice = []; // replaced or retracted; of these, the retracted have no effect of their own
        for (var i = written.Count - 1; i >= 0; i--)
        {
            var e = written[i];
            if (e.Amends is not { } old || undone.Contains(e.Id)) continue;
            if (!gone.Add(old)) twice.Add(old);
            if (e.Fact is Retraction) undone.Add(old);
        }
        List<Entry> standing = new(written.Count);
        var inOrder = true;
        foreach (var e in written)
        {
            if (e.Fact is Retraction || gone.Contains(e.Id)) continue;
            inOrder &= standing is [] || standing[^1].HappenedAt <= e.HappenedAt;
            standing.Add(e);
        }
        if (!inOrder) standing = [.. standing.OrderBy(e => e.HappenedAt)]; // stable: a tie keeps the writing order
        return new(id, written, standing, twice.Count == 0 ? [] : [.. standing.Where(e => e.Amends is { } old && twice.Contains(old))], workedOut);
    }

    /// <summary>All standing facts of one kind, in the order they happened.</summary>
    public IEnumerable<Stated<T>> All<T>() where T : IFact => Stated<T>();

    /// <summary>The last one to have happened; null when nobody ever stated it.</summary>
    public Stated<T>? Last<T>() where T : IFact => Stated<T>() is [.., var last] ? last : null;

    /// <summary>Something worked out from this chart, once: many ask the same of it. It stays worked out in the chart that grows from this one, as long as nothing is written of the kinds it looked at.</summary>
    /// <param name="key">what it is; the same key always means the same work</param>
    /// <param name="workOut">looks at nothing but the chart, and gives its answer whole, not as something that looks later</param>
    public T Once<T>(object key, Func<Chart, T> workOut) where T : class => workedOut.Once(key, () => workOut(this));

    Stated<T>[] Stated<T>() where T : IFact
    {
        WorkedOut.LookAt(typeof(T));
        return workedOut.Once(typeof(T), () => kinds[typeof(T)].Select(e => new Stated<T>(e, (T)e.Fact)).ToArray(), typeof(T));
    }

    static IReadOnlyList<Entry> Read(IReadOnlyList<Entry> all)
    {
        WorkedOut.LookAt(null);
        return all;
    }

    /// <summary>What we knew then: the answer to a complaint, and to a study that must be run again.</summary>
    public Chart AsKnownAt(DateTimeOffset moment) => Of(Id, Written.Where(e => e.RecordedAt <= moment));

    /// <summary>This chart with more entries behind it.</summary>
    public Chart With(IEnumerable<Entry> more)
    {
        List<Entry> grown = [.. written];
        grown.AddRange(more);
        return Of(Id, grown, workedOut.After(grown[written.Count..]));
    }
}
