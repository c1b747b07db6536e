using Xinglin.Storage.Tables;

namespace Xinglin.Storage;

/// <summary>What became of a wish to write.</summary>
public abstract record Outcome
{
    /// <summary>Written, or already there from before: the head now, and what was new.</summary>
    public sealed record Ok(long Head, IReadOnlyList<Entry> Written) : Outcome
    {
        /// <summary>How far this server's clock lies behind the entry before; null when it does not. What was written took that entry's time,
        /// so that the order of times is the order of writing; somebody should set the clock.</summary>
        public TimeSpan? ClockBehind { get; init; }
    }

    /// <summary>Nothing was written, and why.</summary>
    public sealed record No(IReadOnlyList<Problem> Problems) : Outcome;

    /// <summary>Somebody wrote since the chart was read; nothing was written.</summary>
    public sealed record Stale(long Head) : Outcome;
}

/// <summary>The only door to writing: one transaction with the gate, the entries, the chain and the registers of this chart.</summary>
public sealed class Desk(Store store)
{
    /// <summary>Writes all drafts or none.</summary>
    /// <param name="ifHead">for decisions that read the chart first: the head they saw. A laboratory result passes null.</param>
    public Outcome Write(ChartId chart, IReadOnlyList<Draft> drafts, Who who, long? ifHead = null) => Write(chart, drafts, who, ifHead, null);

    /// <summary>The same, with rows of ordinary tables that belong to these entries: both or neither.</summary>
    /// <param name="also">told the entries as they will stand; what it answers stops everything</param>
    internal Outcome Write(ChartId chart, IReadOnlyList<Draft> drafts, Who who, long? ifHead, Func<Work, IReadOnlyList<Entry>, Problem?>? also)
    {
        var (outcome, after) = Within(chart, drafts, who, ifHead, also);
        if (after is not null) store.Committed([after]); // only now: a listener may want to write as well
        return outcome;
    }

    (Outcome Outcome, Chart? After) Within(ChartId chart, IReadOnlyList<Draft> drafts, Who who, long? ifHead, Func<Work, IReadOnlyList<Entry>, Problem?>? also)
    {
        using var work = store.Engine.Begin();
        store.Hold(work, chart);
        if (ChartTable.Head(work.Db, chart) is not { } head)
            return (new Outcome.No([new("chart", new("没有这份病历", "there is no such chart"))]), null);
        if (ifHead is { } seen && seen != head.Head) return (new Outcome.Stale(head.Head), null);

        var before = store.Read(work.Db, chart, head.Head);
        var clock = store.Time.GetUtcNow();
        var now = NotBefore(before, clock);
        var (fresh, clashes) = Replay.Fresh(before, drafts);
        if (clashes is not []) return (new Outcome.No(clashes), null);
        if (fresh is []) return (new Outcome.Ok(head.Head, []), null);
        List<Problem> problems = [.. Admission.Problems(before, fresh, who)];
        if (problems is []) problems.AddRange(store.Gate.Admit(before, fresh, who, now));
        if (problems is not []) return (new Outcome.No(problems), null);

        var entries = Entries(before, fresh, who, now);
        if (also?.Invoke(work, entries) is { } against) return (new Outcome.No([against]), null);
        var link = EntryTable.Append(store.Engine, work, chart, head.Link, entries);
        ChartTable.Move(work.Db, chart, entries[^1].Id.Value, link);
        var after = before.With(entries);
        store.Register(work, after);
        work.Commit();
        return (new Outcome.Ok(after.Head, entries) { ClockBehind = now > clock ? now - clock : null }, after);
    }

    internal static List<Entry> Entries(Chart before, IReadOnlyList<Draft> drafts, Who who, DateTimeOffset now)
    {
        var at = Micros.Cut(NotBefore(before, now));
        var bySource = drafts.All(d => d.AmendsSource is null) ? [] : before.Written.Where(e => e.Source is not null).ToDictionary(e => e.Source!, e => e.Id);
        var seq = before.Head;
        List<Entry> entries = new(drafts.Count);
        foreach (var d in drafts)
        {
            var amends = d.Amends ?? (d.AmendsSource is { } s && bySource.TryGetValue(s, out var id) ? id : null);
            var entry = new Entry(new(++seq), AsRead(d.Fact), Micros.Cut(d.HappenedAt), at, who.Account, who.Origin, d.Source, amends, d.Reason, d.Precision);
            if (d.Source is not null) bySource[d.Source] = entry.Id;
            entries.Add(entry);
        }
        return entries;
    }

    /// <summary>A clock that was set back must not make a later entry look earlier: it is at least as late as when the last one was recorded.</summary>
    static DateTimeOffset NotBefore(Chart before, DateTimeOffset now) => before.Written is [.., var last] && last.RecordedAt > now ? last.RecordedAt : now;

    /// <summary>The fact as it will be read back, so that a warm fold and a cold one are the same and nobody else holds its lists.</summary>
    static IFact AsRead(IFact fact)
    {
        var (tag, shape, body) = FactJson.Write(fact);
        return FactJson.Read(tag, shape, body);
    }
}
