using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>What stands between two lines: a procedure, a course of radiotherapy.</summary>
public sealed record Between(Entry Entry, Phrase Say);

/// <summary>One regimen as the next physician reads it.</summary>
/// <param name="DoseShare">mean share of the full dose over the cycles given; null when none was</param>
/// <param name="Best">stated when it was stopped, else the best one judged while it ran; null when nobody judged</param>
/// <param name="Drugs">anticancer drugs that say they belong to it</param>
public sealed record PastLine(RegimenRun Run, IReadOnlyList<Stated<CycleGiven>> Given, decimal? DoseShare, Response? Best, bool BestStated, IReadOnlyList<Stated<DrugGiven>> Drugs)
{
    public bool Intends => Run.Started.Fact is { Intent: not Intent.Unknown, Line: not null };
}

/// <summary>既往治疗。What was given, the best response, why it stopped, and what nobody can place.</summary>
/// <param name="Unplaced">anticancer drugs given that name no regimen of this chart: a gap, never filled by guessing</param>
/// <param name="Unstarted">cycles given of a regimen nobody started</param>
public sealed record TreatmentSoFar(IReadOnlyList<PastLine> Lines, IReadOnlyList<Between> Between, IReadOnlyList<LifeAmount> Sums, IReadOnlyList<Stated<DrugGiven>> Unplaced, IReadOnlyList<Stated<CycleGiven>> Unstarted)
{
    static readonly Response[] rank = [Response.Complete, Response.Partial, Response.Stable, Response.Mixed, Response.Progression];

    public static TreatmentSoFar Of(Chart chart, Library library, DateTimeOffset now)
    {
        var runs = chart.Runs();
        var drugs = chart.All<DrugGiven>().Where(d => d.Fact is { Kind: DrugKind.Anticancer, NotGiven: false } && d.At <= now).ToList();
        var mine = drugs.ToLookup(d => d.Fact.Regimen is null ? null : runs.LastOrDefault(r => Means(r, d.Fact.Regimen) && r.Started.At <= d.At) ?? runs.FirstOrDefault(r => Means(r, d.Fact.Regimen)));
        return new(
            [.. runs.Select(run =>
            {
                List<Stated<CycleGiven>> given = [.. run.Cycles.Select(c => c.Given).OfType<Stated<CycleGiven>>()];
                return new PastLine(run, given, given is [] ? null : given.Average(g => g.Fact.DoseShare), run.Stopped?.Fact.BestResponse ?? Best(chart, run), run.Stopped?.Fact.BestResponse is not null, [.. mine[run]]);
            })],
            [.. chart.All<ProcedureDone>().Where(p => !p.Fact.NotDone && p.Fact.Kind is not (ProcedureKind.Biopsy or ProcedureKind.Other)).Select(p => new Between(p.Entry, p.Fact.Say()))
                .Concat(chart.All<RadiotherapyCourse>().Select(r => new Between(r.Entry, r.Fact.Say()))).OrderBy(b => b.Entry.HappenedAt)],
            GivenBefore.All(chart, library, now), [.. mine[null]],
            [.. chart.All<CycleGiven>().Where(g => !runs.Any(r => Means(r, g.Fact.Regimen) && r.Started.At <= g.At))]);
    }

    /// <summary>The best response judged from its start until the next regimen began.</summary>
    public static Response? Best(Chart chart, RegimenRun run)
    {
        var next = chart.Runs().Where(r => r.Started.At > run.Started.At && r.Started.Fact.AddedBecause is null).Select(r => r.Started.At).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        return chart.All<ResponseAssessed>().Where(a => a.At > run.Started.At && a.At <= next).Select(a => a.Fact.Response).Where(rank.Contains).OrderBy(r => Array.IndexOf(rank, r)).Select(r => (Response?)r).FirstOrDefault();
    }

    static bool Means(RegimenRun run, string regimen) => run.Regimen == regimen || run.Started.Fact.Name == regimen;
}
