using Xinglin.Care.Treatment.Systemic;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Web.Print;

/// <summary>One order as it goes on paper: worked again from what it kept, with what became of it since.</summary>
public sealed class OrderedSheet
{
    public OrderedSheet(Chart chart, Entry entry, Library library)
    {
        (Entry, Order) = (entry, (CycleOrdered)entry.Fact);
        Run = chart.Runs().LastOrDefault(r => r.Regimen == Order.Regimen && r.Started.At <= entry.HappenedAt);
        Plan = DoseSheet.Again(Order, library);
        Card = Order.Card is { } stamp ? library.Find(stamp) as RegimenCard : null;
        Cycle = Run?.Cycles.FirstOrDefault(c => c.Number == Order.Cycle);
        Stands = chart.Standing.Any(e => e.Id == entry.Id);
        Newer = Stands && Cycle?.Order is { } last && last.Entry.Id != entry.Id ? last.Entry : null;
        // reasons signed with it, or before it by whoever ordered
        Over = [.. chart.All<SafetyOverridden>().Where(o => o.Entry.Author == entry.Author && o.Fact.Rule.StartsWith("SYS-", StringComparison.Ordinal) && o.At <= entry.HappenedAt && o.At > entry.HappenedAt.AddHours(-12)).Select(o => o.Fact).DistinctBy(o => o.Rule)];
    }

    public Entry Entry { get; }
    public CycleOrdered Order { get; }
    public RegimenRun? Run { get; }
    public RunCycle? Cycle { get; }
    public RegimenCard? Card { get; }
    public DosePlan? Plan { get; }
    /// <summary>False when it was retracted or corrected.</summary>
    public bool Stands { get; }
    /// <summary>The order that took its place.</summary>
    public Entry? Newer { get; }
    public IReadOnlyList<SafetyOverridden> Over { get; }

    public DosedDrug? Again(OrderedDose dose) => Plan?.Drugs.FirstOrDefault(d => d.Line == dose.Line && d.Rounded is { } rounded && DoseSheet.Amount(rounded) == dose.Dose);

    /// <summary>The days of a dose as dates, the first and the last where they run on.</summary>
    public string Dates(OrderedDose dose)
    {
        var days = DoseDays.Read(dose.Days ?? "1", null) ?? [1];
        string On(int day) => Order.PlannedOn.AddDays(day - 1).ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return days is [var first, .., var last] && last - first == days.Count - 1 ? $"{On(first)} – {On(last)}" : string.Join("、", days.Select(On));
    }
}
