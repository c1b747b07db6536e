using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment.Systemic;

/// <summary>给药单。What is to be given on one day of a cycle: the ordered doses of that day that nobody recorded yet.</summary>
/// <param name="Day">of the cycle, 1 being the day it is first given</param>
public sealed record GivingSheet(RegimenRun Run, RunCycle Cycle, int Day, IReadOnlyList<OrderedDose> Doses)
{
    public Stated<CycleOrdered> Order => Cycle.Order!.Value;

    /// <summary>True on the day that makes the cycle a given one.</summary>
    public bool Begins => Cycle.Given is null;

    /// <summary>A day of the cycle under way that still has drugs, else the first day of the cycle ordered next; null when nothing is ordered.</summary>
    public static GivingSheet? Of(Chart chart, RegimenRun run, DateTimeOffset now)
    {
        if (run.Cycles.LastOrDefault(c => c is { Given: not null, Order: not null }) is { Given: { } given } under)
        {
            var day = now.HouseDay().DayNumber - given.At.HouseDay().DayNumber + 1;
            var open = Open(chart, run, under, day);
            if (day > 1 && open is not []) return new(run, under, day, open);
        }
        return run is { IsRunning: true, Pending: { } pending } ? new(run, pending, 1, Open(chart, run, pending, 1)) : null;
    }

    static List<OrderedDose> Open(Chart chart, RegimenRun run, RunCycle cycle, int day)
    {
        var recorded = chart.All<DrugGiven>().Where(d => d.Fact.Regimen == run.Regimen && d.Fact.Cycle == cycle.Number && d.Fact.Day == day && d.At >= run.Started.At).Select(d => d.Fact.Line ?? d.Fact.Drug).ToHashSet();
        return [.. cycle.Order!.Value.Fact.Doses.Where(d => IsOn(d, day) && !recorded.Contains(d.Line ?? d.Drug))];
    }

    /// <summary>What is swallowed, or runs on from a pump, is recorded on its first day.</summary>
    static bool IsOn(OrderedDose dose, int day)
    {
        var days = DoseDays.Read(dose.Days ?? "1", null) ?? [1];
        return days.Contains(day) && (!RunsOn(dose) || days[0] == day);
    }

    static bool RunsOn(OrderedDose dose) => dose.TimesADay > 1 || dose.Route is { } way && (way.Contains("口服", StringComparison.Ordinal) || way.Contains("持续", StringComparison.Ordinal));
}
