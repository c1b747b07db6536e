using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment;

/// <summary>化疗把关：before a planned cycle the oncologist looks at the numbers against the regimen's own line and decides. What was not measured is unknown, not normal.</summary>
[Loop("hold-check", Wing.Treatment, "化疗把关", "Hold check", Harm.Gate, Anticancer = true)]
public sealed class HoldCheckLoop(Adopted<HoldCheckCard> cards, AdoptedFamily<RegimenCard> regimens, Adopted<DosingRulesCard> rules, Adopted<LaboratoryGradesCard> grades) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var orders = chart.All<CycleOrdered>().ToList();
        var readings = HoldFindings.Readings(chart);
        foreach (var order in orders)
        {
            if (cards.On(order.At) is not { } card) continue;
            var day = order.Fact.PlannedOn;
            var opens = order.Entry.OpensOn(day.AddDays(-card.OpensDaysBefore.Is));
            // the decision is due in the morning; an order written later the same day still gets its hour
            var due = HouseTime.Later(day.Start().AddHours(card.DueHour.Is), order.KnownAt.AddHours(1));
            var findings = regimens.On(order.Fact.Regimen, order.At)?.Hold is { } hold && rules.On(order.At) is { } fresh
                ? HoldFindings.Of(chart, readings, hold.Is, fresh, grades.On(order.At), day) : null;

            yield return new(TaskKey.Of($"cycle-{order.Fact.Cycle}", order.At), Role.Oncologist,
                new($"核血象，定第 {order.Fact.Cycle} 周期", $"Check counts, decide on cycle {order.Fact.Cycle}"), card.Stamp, order.Entry, opens, due)
            {
                Evidence = findings?.Say() ?? new("本方案没有已核实的给药线，按未知处理，不会放行", "no verified hold line for this regimen, treated as unknown"),
                Also = findings?.Read ?? [],
                Escalates = due, EscalatesTo = Role.HeadNurse,
                ClosedBy = Closing(chart, orders, order), 
                ClosesWith = [Care.Closing.With("hold-checked", ("regimen", order.Fact.Regimen), ("cycle", $"{order.Fact.Cycle}"))],
            };
        }
    }

    /// <summary>The decision for this regimen and cycle; a newer order of the same cycle, or the regimen's end, takes its place.</summary>
    static Entry? Closing(Chart chart, List<Stated<CycleOrdered>> orders, Stated<CycleOrdered> order) => new[]
        {
            chart.All<HoldChecked>().FirstOrDefault(h => h.At >= order.At && h.Fact.Regimen == order.Fact.Regimen && h.Fact.Cycle == order.Fact.Cycle).Entry,
            orders.FirstOrDefault(o => o.At > order.At && o.Fact.Regimen == order.Fact.Regimen && o.Fact.Cycle == order.Fact.Cycle).Entry,
            chart.All<RegimenStopped>().FirstOrDefault(s => s.At >= order.At && s.Fact.Regimen == order.Fact.Regimen).Entry,
        }.Where(e => e is not null).MinBy(e => e!.HappenedAt);
}
