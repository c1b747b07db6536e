using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Teaching;

/// <summary>Who needs a topic: everybody, whoever had chemotherapy in this stay, carries a line, goes home with herbs or with a strong painkiller.</summary>
public enum NeededBy { Everybody, Chemotherapy, Line, Herbs, Opioid }

/// <summary>宣教。What is taught, to whom, and by when; the words of each topic.</summary>
public sealed record TeachingCard : ProtocolCard
{
    public required Dictionary<string, TeachingTopic> Topics { get; init; }
    /// <summary>The task opens so many days before the planned discharge.</summary>
    public required Cited<int> OpensDaysBefore { get; init; }
    /// <summary>After a discharge nobody planned.</summary>
    public required Cited<int> AfterDischargeHours { get; init; }
    /// <summary>What was not understood is taught again within this.</summary>
    public required Cited<int> RepeatHours { get; init; }
    public required Cited<int> EscalatesHours { get; init; }
    /// <summary>Names of drugs that ask for the topic of strong painkillers.</summary>
    public required Cited<List<string>> Opioids { get; init; }

    /// <summary>What this person must know before going home, by what the chart held by then.</summary>
    public IEnumerable<string> Needed(Chart chart, DateTimeOffset since, DateTimeOffset by) =>
        Topics.Where(t => Holds(t.Value.For, chart, since, by)).Select(t => t.Key);

    bool Holds(NeededBy who, Chart chart, DateTimeOffset since, DateTimeOffset by) => who switch
    {
        NeededBy.Everybody => true,
        NeededBy.Chemotherapy => chart.All<CycleGiven>().Any(c => c.At >= since && c.At <= by) || chart.All<DrugGiven>().Any(d => d.Fact is { Kind: DrugKind.Anticancer, NotGiven: false } && d.At >= since && d.At <= by),
        NeededBy.Line => Enum.GetValues<CatheterKind>().Any(k => chart.All<CatheterPlaced>().Where(c => c.Fact.Kind == k && c.At <= by).Select(c => (DateTimeOffset?)c.At).LastOrDefault() is { } placed
            && !chart.All<CatheterRemoved>().Any(r => r.Fact.Kind == k && r.At >= placed && r.At <= by)),
        NeededBy.Herbs => chart.All<Prescription>().Any(p => p.At >= since && p.At <= by),
        _ => chart.All<MedicationOrdered>().Where(m => m.At <= by).GroupBy(m => m.Fact.Drug).Any(g => g.Last().Fact.State is OrderState.Active && Opioids.Is.Any(o => g.Key.Contains(o, StringComparison.Ordinal))),
    };
}

public sealed record TeachingTopic
{
    public required string Zh { get; init; }
    public required string En { get; init; }
    public required NeededBy For { get; init; }
    /// <summary>What the person must be able to say or show.</summary>
    public required Cited<List<Knowledge.Said>> Points { get; init; }

    public Phrase Name => new(Zh, En);
}
