using Xinglin.Facts;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>One cycle of a run: every order of it, what the physician and the second person said of the last one, and whether it was given.</summary>
public sealed record RunCycle(int Number, IReadOnlyList<Stated<CycleOrdered>> Orders, IReadOnlyList<Stated<HoldChecked>> Holds, IReadOnlyList<Stated<CycleDoubleChecked>> Checks, Stated<CycleGiven>? Given)
{
    /// <summary>The order that stands; null when there is none.</summary>
    public Stated<CycleOrdered>? Order => Orders is [.., var last] ? last : null;

    /// <summary>The last decision about the order that stands.</summary>
    public Stated<HoldChecked>? Hold => Order is { } order && Holds.LastOrDefault(h => h.At >= order.At) is { Entry: not null } hold ? hold : null;

    /// <summary>The last second look at the order that stands, by somebody else than who ordered.</summary>
    public Stated<CycleDoubleChecked>? Check => Order is { } order
        && Checks.LastOrDefault(c => c.At >= order.At && c.Entry.Author != order.Entry.Author && (c.Fact.Order is null || c.Fact.Order == order.Entry.Id.Value)) is { Entry: not null } check ? check : null;

    public bool MayBeGiven => Hold?.Fact.Verdict is HoldVerdict.Give or HoldVerdict.Reduce && Check?.Fact.Agrees is true;
}

/// <summary>方案的一程。A regimen from its start to its stop, with its cycles by number.</summary>
public sealed record RegimenRun(Stated<RegimenStarted> Started, Stated<RegimenStopped>? Stopped, IReadOnlyList<RunCycle> Cycles)
{
    public string Regimen => Started.Fact.Regimen is { Length: > 0 } id ? id : Started.Fact.Name;
    public bool IsRunning => Stopped is null;
    public Stated<CycleGiven>? LastGiven => Cycles.LastOrDefault(c => c.Given is not null)?.Given;

    /// <summary>The cycle that comes next: one more than the highest that was given.</summary>
    public int Next => Cycles.Where(c => c.Given is not null).Select(c => c.Number).DefaultIfEmpty().Max() + 1;

    /// <summary>The next cycle as it is ordered; null when nobody ordered it yet.</summary>
    public RunCycle? Pending => Cycles.FirstOrDefault(c => c.Number == Next && c.Order is not null);

    public DateTimeOffset EndedAt => Stopped?.At ?? DateTimeOffset.MaxValue;
}

/// <summary>Every run of a chart, in the order they began.</summary>
public static class RegimenRuns
{
    extension(Chart chart)
    {
        public IReadOnlyList<RegimenRun> Runs() => chart.Once(typeof(RegimenRun), Read);

        public IReadOnlyList<RegimenRun> Running() => [.. chart.Runs().Where(r => r.IsRunning)];

        /// <summary>The run a cycle of this regimen belongs to now.</summary>
        public RegimenRun? RunOf(string regimen) => chart.Runs().LastOrDefault(r => r.IsRunning && r.Regimen == regimen) ?? chart.Runs().LastOrDefault(r => r.Regimen == regimen);
    }

    static List<RegimenRun> Read(Chart chart)
    {
        var starts = chart.All<RegimenStarted>().ToList();
        var (stops, orders, holds, checks, given) = (chart.All<RegimenStopped>().ToList(), chart.All<CycleOrdered>().ToLookup(o => o.Fact.Regimen), chart.All<HoldChecked>().ToLookup(o => o.Fact.Regimen),
            chart.All<CycleDoubleChecked>().ToLookup(o => o.Fact.Regimen), chart.All<CycleGiven>().ToLookup(o => o.Fact.Regimen));
        return [.. starts.Select((start, i) =>
        {
            var id = start.Fact.Regimen is { Length: > 0 } own ? own : start.Fact.Name;
            var again = starts.Skip(i + 1).Where(s => s.Fact.Regimen == start.Fact.Regimen && s.Fact.Name == start.Fact.Name).Select(s => s.At).DefaultIfEmpty(DateTimeOffset.MaxValue).First();
            bool Own(DateTimeOffset at) => at >= start.At && at < again;
            List<Stated<CycleOrdered>> ordered = [.. orders[id].Where(o => Own(o.At))];
            List<Stated<CycleGiven>> done = [.. given[id].Where(o => Own(o.At))];
            var cycles = ordered.Select(o => o.Fact.Cycle).Concat(done.Select(d => d.Fact.Cycle)).Distinct().Order().Select(n => new RunCycle(n,
                [.. ordered.Where(o => o.Fact.Cycle == n)], [.. holds[id].Where(h => h.Fact.Cycle == n && Own(h.At))], [.. checks[id].Where(c => c.Fact.Cycle == n && Own(c.At))],
                done.Where(d => d.Fact.Cycle == n).Select(d => (Stated<CycleGiven>?)d).FirstOrDefault()));
            return new RegimenRun(start, stops.Where(s => s.Fact.Regimen == id && Own(s.At)).Select(s => (Stated<RegimenStopped>?)s).FirstOrDefault(), [.. cycles]);
        })];
    }
}
