using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Reckoning;

/// <summary>Courses of cytotoxics for the account: how low, how late, how much of it.</summary>
sealed class Chemotherapy(Read chart, Counts counts)
{
    public void Add(RegimenStarted started, DateTimeOffset from)
    {
        var id = started.Regimen;
        var stopped = chart.All<RegimenStopped>().FirstOrDefault(s => s.Fact.Regimen == id && s.At > from);
        var cycles = chart.All<CycleGiven>().Where(c => c.Fact.Regimen == id && c.At >= from && (stopped.Fact is null || c.At <= stopped.At)).ToList();
        if (cycles is []) return;
        var end = cycles[^1].At.AddDays(started.CycleDays ?? 21);
        Counts(id, cycles, from, end);
        if (!chart.All<DrugGiven>().Any(d => d.Fact.Kind == DrugKind.Anticancer && d.Fact.Route == "静滴" && d.At >= from && d.At <= end)) return;
        counts.Note("line/picc", chart.All<CatheterPlaced>().Any(p => p.At >= from.AddDays(-3) && p.At <= end));
        Doses(started, cycles, stopped.Fact is not null);
    }

    /// <summary>As trials count: everybody given three cycles or more, without growth factor before the counts could fall.</summary>
    void Counts(string id, List<(CycleGiven Fact, DateTimeOffset At)> cycles, DateTimeOffset from, DateTimeOffset end)
    {
        if (cycles.Count < 3 || chart.All<DrugGiven>().Any(d => d.Fact.Kind == DrugKind.GrowthFactor && d.Fact.Drug.StartsWith("聚乙二醇", StringComparison.Ordinal) && d.At >= from && d.At <= cycles[1].At)) return;
        counts.Note($"anc3/{id}", chart.All<LaboratoryResult>().Any(l => l.Fact.Loinc == "751-8" && l.Fact.Value < 1.0m && l.At >= from && l.At <= end));
        counts.Note($"fever/{id}", chart.All<AdverseEvent>().Any(e => e.Fact.Term == "发热性中性粒细胞减少" && e.At >= from && e.At <= end));
    }

    void Doses(RegimenStarted started, List<(CycleGiven Fact, DateTimeOffset At)> cycles, bool over)
    {
        foreach (var (before, now) in cycles.Zip(cycles.Skip(1)))
            counts.Note("dose/delayed", (now.At - before.At).TotalDays > (started.CycleDays ?? 21) + 3.5);
        counts.Note("dose/start", cycles[0].Fact.DoseShare < 1);
        if (!over) return;
        counts.Note("dose/reduced", cycles.Any(c => c.Fact.DoseShare < cycles[0].Fact.DoseShare));
        if (started.Intent == Intent.Adjuvant && started.PlannedCycles is { } planned && started.Regimen.StartsWith("gastric", StringComparison.Ordinal) && chart.Site is "stomach" or "cardia")
            counts.Note("stop/gastric", cycles.Count < planned);
        if (cycles.Count < 2) return;
        var given = cycles.Average(c => (double)c.Fact.DoseShare);
        counts.Note("dose/rdi", given * (started.CycleDays ?? 21) * (cycles.Count - 1) / Math.Max(1, (cycles[^1].At - cycles[0].At).TotalDays));
    }
}
