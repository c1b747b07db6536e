using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Lines;

/// <summary>拔管决定：therapy through it is over, so somebody decides whether the line comes out. Ports stay.</summary>
[Loop("line-removal", Wing.Nursing, "拔管", "Line out", Harm.Routine)]
public sealed class LineRemovalLoop(Adopted<LineWatchCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) =>
        LineStay.In(chart).SelectMany(l => cards.On(l.First.HappenedAt) is { } card ? Over(chart, l, card) : []).DistinctBy(t => t.Key);

    static IEnumerable<CareTask> Over(Chart chart, LineStay line, LineWatchCard card)
    {
        if (line.Kind is CatheterKind.Port) yield break;
        foreach (var stopped in chart.All<RegimenStopped>().Where(s => s.At >= line.First.HappenedAt && !(line.OutAt < s.At)))
        {
            // another regimen that runs, or begins before the days are over, still needs it
            var last = stopped.Entry.HappenedAt.AddDays(card.RemovalWithinDays.Is);
            if (chart.All<RegimenStarted>().Any(r => r.At <= last && r.Fact.Regimen != stopped.Fact.Regimen && !chart.All<RegimenStopped>().Any(s => s.Fact.Regimen == r.Fact.Regimen && s.At >= r.At && s.At <= stopped.At))
                || chart.All<RegimenStarted>().Any(r => r.At > stopped.At && r.At <= last)) continue;
            yield return LineWatchLoop.Task(line, "over", stopped.Entry, Role.Oncologist, new("治疗已停，定拔不拔管", "Therapy over: line out?"), card, stopped.Entry.DueBy(last.HouseDay()), Role.LineNurse) with
            {
                Evidence = new($"{line.Kind.Word} {line.FromDay:yyyy-MM-dd} 起在位", $"{line.Kind.Word} in since {line.FromDay:yyyy-MM-dd}"),
                ClosedBy = LineWatchLoop.First(line.Removed?.Entry, chart.All<RegimenStarted>().Where(r => r.At > stopped.At).Select(r => r.Entry).FirstOrDefault()), ClosesWith = [Closing.With("catheter-removed", [.. LineWatchLoop.Known(line), ("how", "planned"), ("reason", "治疗结束")])],
            };
        }
    }
}
