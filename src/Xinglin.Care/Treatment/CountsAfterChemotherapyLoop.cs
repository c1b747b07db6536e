using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Regimens;

namespace Xinglin.Care.Treatment;

public sealed record CountsAfterChemotherapyCard : ProtocolCard
{
    /// <summary>Days of the cycle on which blood is counted where the regimen names none, or has no card; day 1 is the day it is given.</summary>
    public required Cited<List<int>> CountsOnDays { get; init; }
    /// <summary>A count this many days early counts for its day.</summary>
    public required Cited<int> EarlyDays { get; init; }
    public required Cited<int> DueDaysAfter { get; init; }
    /// <summary>Days past the due day until the oncologist sees it too.</summary>
    public required Cited<int> EscalatesDaysLate { get; init; }
}

/// <summary>化疗后血象：a count on each day the regimen names, from this hospital or any other; silent from the next cycle on.</summary>
[Loop("counts-after-chemotherapy", Wing.Treatment, "化疗血象", "Counts after chemotherapy", Harm.Course, Anticancer = true)]
public sealed class CountsAfterChemotherapyLoop(Adopted<CountsAfterChemotherapyCard> cards, AdoptedFamily<RegimenCard> regimens) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        var cycles = chart.All<CycleGiven>().DistinctBy(c => c.At).ToList();
        var counts = chart.Readings(Analytes.Neutrophils).ToList();
        foreach (var (cycle, next) in cycles.Zip(cycles.Skip(1).Select(c => c.Entry).Cast<Entry?>().Append(null)))
        {
            if (cards.On(cycle.At) is not { } card) continue;
            foreach (var number in (regimens.On(cycle.Fact.Regimen, cycle.At)?.CountsOnDays ?? card.CountsOnDays).Is)
            {
                var day = cycle.At.HouseDay().AddDays(number - 1); // the day it is given is day 1
                var opens = cycle.Entry.OpensOn(day);
                if (next?.HappenedAt < day.Start()) break;
                var count = counts.FirstOrDefault(c => c.At > cycle.At && c.At >= day.AddDays(-card.EarlyDays.Is).Start()).Entry;
                var due = cycle.Entry.DueBy(day.AddDays(card.DueDaysAfter.Is));
                yield return new(TaskKey.Of($"day-{number}", cycle.At), chart.InBedAt(opens) ? Role.DutyNurse : Role.CaseManager,
                    new($"查血象，化疗第 {number} 天", $"Blood count, day {number}"), card.Stamp, cycle.Entry, opens, due)
                {
                    Evidence = cycle.Fact.Say(),
                    Escalates = due.AddDays(card.EscalatesDaysLate.Is), EscalatesTo = Role.Oncologist,
                    ClosedBy = count is null || next?.HappenedAt < count.HappenedAt ? next : count, 
                    ClosesWith = [Closing.With("lab", ("test", Analytes.Neutrophils.Name.Zh), ("unit", "10*9/L"))],
                };
            }
        }
    }
}
