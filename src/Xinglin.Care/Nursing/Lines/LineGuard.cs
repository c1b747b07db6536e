using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Lines;

/// <summary>导管门禁。A line goes in once on its side, is cared for while it is in, and comes out once.</summary>
public sealed class LineGuard : IGuard
{
    /// <summary>A form says minutes.</summary>
    static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i].Fact is not (CatheterPlaced or CatheterCared or CatheterRemoved)) return [];
        var lines = LineStay.In(Before(chart, drafts[i]));
        return drafts[i].Fact switch
        {
            CatheterPlaced p => Placed(lines, drafts, i, p),
            CatheterCared c => Cared(lines, drafts, i, c),
            CatheterRemoved r => Removed(lines, drafts, i, r),
            _ => [],
        };
    }

    /// <summary>A correction is looked at without what it takes the place of.</summary>
    static Chart Before(Chart chart, Draft draft) => draft.Amends is { } old ? Chart.Of(chart.Id, chart.Written.Where(e => e.Id != old && e.Amends != old)) : chart;

    static IEnumerable<Problem> Placed(IReadOnlyList<LineStay> lines, IReadOnlyList<Draft> drafts, int i, CatheterPlaced placed)
    {
        var (draft, side) = (drafts[i], LineStay.SideOf(placed));
        if (drafts.Take(i).Any(d => d.Fact is CatheterPlaced other && other.Kind == placed.Kind && LineStay.SideOf(other) == side))
            yield return new(nameof(placed.Site), new("同一根导管写了两遍", "the same line is written twice"));
        else if (string.IsNullOrWhiteSpace(placed.Despite) && lines.LastOrDefault(l => l.Kind == placed.Kind && l.Side == side && l.First.HappenedAt <= End(draft) && !(l.OutAt <= draft.HappenedAt)) is { } there)
            yield return new(nameof(placed.Despite), new($"这一侧的 {there.Kind.Word} {Day(there.First)} 起在位，没有拔管记录：先记拔管；确要再置请写理由", $"a {there.Kind.Word} on this side is in since {Day(there.First)} with no removal written: write that first, or say why a second one"));
    }

    static IEnumerable<Problem> Cared(IReadOnlyList<LineStay> lines, IReadOnlyList<Draft> drafts, int i, CatheterCared cared)
    {
        var draft = drafts[i];
        var these = lines.Where(l => l.Is(cared.Kind, cared.Side)).ToList();
        if (drafts.Where((d, n) => n != i).Any(d => d.Fact is CatheterPlaced p && p.Kind == cared.Kind) || these.Any(l => l.First.HappenedAt <= End(draft) && !(l.OutAt <= draft.HappenedAt - minute))) yield break;
        if (these.LastOrDefault(l => l.OutAt <= draft.HappenedAt) is { Removed: { } gone })
            yield return new(nameof(Draft.HappenedAt), new($"这根 {cared.Kind.Word} {Clock(gone.Entry)} 已由 {gone.Entry.Author} 拔除，之后不能再记维护；若又置了新管请先记置管", $"this {cared.Kind.Word} was removed by {gone.Entry.Author} at {Clock(gone.Entry)}: no care after that; if a new one went in, write its placement first"));
        else if (these.FirstOrDefault(l => l.First.HappenedAt > End(draft)) is { Placed: not null } later)
            yield return new(nameof(Draft.HappenedAt), new($"维护早于置管（{Clock(later.First)}），请核对时间；说的是以前的另一根，请先补记它的置管", $"this care lies before the placement at {Clock(later.First)}: check the time; if it was an earlier line, write its placement first"));
    }

    static IEnumerable<Problem> Removed(IReadOnlyList<LineStay> lines, IReadOnlyList<Draft> drafts, int i, CatheterRemoved removed)
    {
        var draft = drafts[i];
        var these = lines.Where(l => l.Is(removed.Kind, removed.Side)).ToList();
        var open = these.Where(l => l.IsIn && l.First.HappenedAt <= End(draft)).ToList();
        if (drafts.Take(i).Any(d => d.Fact is CatheterRemoved other && other.Kind == removed.Kind && other.Side == removed.Side))
            yield return new(nameof(removed.Reason), new("同一根导管拔了两遍", "the same line is removed twice"));
        else if (open.Count > 1 && removed.Side is null)
            yield return new(nameof(removed.Side), new($"有 {open.Count} 根 {removed.Kind.Word} 在位，请写拔的是哪一侧", $"{open.Count} lines of this kind are in: say on which side"));
        else if (open is [] && these.LastOrDefault(l => l.Removed is not null)?.Removed is { } gone)
            yield return new(nameof(Draft.HappenedAt), new($"这根 {removed.Kind.Word} {Clock(gone.Entry)} 已由 {gone.Entry.Author} 拔除（{gone.Fact.Reason}）；要改请更正那一条", $"this {removed.Kind.Word} was removed by {gone.Entry.Author} at {Clock(gone.Entry)} ({gone.Fact.Reason}); correct that entry instead"));
        else if (open is [] && these.FirstOrDefault(l => l.IsIn) is { } later)
            yield return new(nameof(Draft.HappenedAt), new($"拔管早于置管（{Clock(later.First)}），请核对时间", $"this removal lies before the placement at {Clock(later.First)}: check the time"));
    }

    /// <summary>A time known to the day means that day to its end, and one written to the minute that minute.</summary>
    static DateTimeOffset End(Draft draft) => draft.Precision switch
    {
        Precision.Day => draft.HappenedAt.AddDays(1),
        Precision.Month => draft.HappenedAt.AddMonths(1),
        Precision.Year => draft.HappenedAt.AddYears(1),
        _ => draft.HappenedAt + minute,
    };

    static string Day(Entry e) => e.HappenedAt.HouseDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Clock(Entry e) => e.HappenedAt.ToOffset(TimeSpan.FromHours(8)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
