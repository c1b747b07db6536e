using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

public sealed record CycleDoubleCheckCard : ProtocolCard
{
    /// <summary>Hours of the day before the planned one.</summary>
    public required Cited<int> OpensHour { get; init; }
    public required Cited<int> DueHour { get; init; }
    /// <summary>What the second person lays side by side.</summary>
    public required List<Cited<Words>> Compare { get; init; }

    public override IEnumerable<string> Wrong()
    {
        if (OpensHour.Is >= DueHour.Is || DueHour.Is > 23) yield return "it opens before it is due, within one day";
    }
}

/// <summary>双人核对：an ordered cycle that nobody else compared by the evening before asks the pharmacist. Only orders with doses have anything to compare.</summary>
[Loop("cycle-double-check", Wing.Treatment, "双人核对", "Second check", Harm.Gate, Anticancer = true)]
public sealed class CycleDoubleCheckLoop(Adopted<CycleDoubleCheckCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var orders = chart.All<CycleOrdered>().ToList();
        foreach (var order in orders.Where(o => o.Fact.Doses is not []))
        {
            if (cards.On(order.At) is not { } card) continue;
            var before = order.Fact.PlannedOn.AddDays(-1).Start();
            var opens = HouseTime.Later(before.AddHours(card.OpensHour.Is), order.KnownAt);
            // an order of the same evening still gets its hour
            var due = HouseTime.Later(before.AddHours(card.DueHour.Is), order.KnownAt.AddHours(1));
            yield return new(TaskKey.Of($"cycle-{order.Fact.Cycle}", order.At), Role.Pharmacist, new($"核对第 {order.Fact.Cycle} 周期剂量", $"Check the doses of cycle {order.Fact.Cycle}"), card.Stamp, order.Entry, opens, due)
            {
                Evidence = new(string.Join("，", order.Fact.Doses.Select(d => $"{d.Drug} {d.Dose:0.####} {d.Unit}")), string.Join(", ", order.Fact.Doses.Select(d => $"{d.Line ?? d.Drug} {d.Dose:0.####} {d.Unit}"))),
                Escalates = due, EscalatesTo = Role.HeadNurse, ClosedBy = Closing(chart, orders, order),
                ClosesWith = [Care.Closing.With("cycle-double-checked", ("regimen", order.Fact.Regimen), ("cycle", $"{order.Fact.Cycle}"), ("agrees", "true"))],
            };
        }
    }

    /// <summary>Somebody else's look; or what makes it needless: a newer order, the cycle given, the regimen stopped.</summary>
    static Entry? Closing(Chart chart, List<Stated<CycleOrdered>> orders, Stated<CycleOrdered> order) => new[]
        {
            chart.All<CycleDoubleChecked>().FirstOrDefault(c => c.At >= order.At && Same(c.Fact.Regimen, c.Fact.Cycle, order) && c.Entry.Author != order.Entry.Author && (c.Fact.Order is null || c.Fact.Order == order.Entry.Id.Value)).Entry,
            orders.FirstOrDefault(o => o.At > order.At && Same(o.Fact.Regimen, o.Fact.Cycle, order)).Entry,
            chart.All<CycleGiven>().FirstOrDefault(g => g.At >= order.At && Same(g.Fact.Regimen, g.Fact.Cycle, order)).Entry,
            chart.All<RegimenStopped>().FirstOrDefault(s => s.At >= order.At && s.Fact.Regimen == order.Fact.Regimen).Entry,
        }.Where(e => e is not null).MinBy(e => e!.HappenedAt);

    static bool Same(string regimen, int cycle, Stated<CycleOrdered> order) => regimen == order.Fact.Regimen && cycle == order.Fact.Cycle;
}
