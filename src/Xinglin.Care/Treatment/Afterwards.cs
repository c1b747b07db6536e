using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;

namespace Xinglin.Care.Treatment;

/// <summary>One number before a prescription and after it.</summary>
/// <param name="Of">the top of the scale of a score; null for a count</param>
public sealed record BeforeAndAfter(string Key, Phrase Name, decimal Before, Entry BeforeEntry, decimal After, Entry AfterEntry, int? Of)
{
    /// <summary>The symptom the prescription was written for.</summary>
    public bool IsTarget { get; init; }

    /// <summary>Days between the two.</summary>
    public int Days => AfterEntry.HappenedAt.HouseDay().DayNumber - BeforeEntry.HappenedAt.HouseDay().DayNumber;
}

/// <summary>上方服后。What was measured before a prescription and after it. That one came after the other does not say it came from it.</summary>
/// <param name="Prescription">the prescription it is about</param>
/// <param name="Until">when the next one was written, or now</param>
/// <param name="Taken">how many packets the patient says were taken, as it was written down; null when nobody asked</param>
public sealed record Afterwards(Stated<Prescription> Prescription, DateTimeOffset Until, IReadOnlyList<BeforeAndAfter> Symptoms, IReadOnlyList<BeforeAndAfter> Counts, Stated<Finding>? Taken)
{
    /// <summary>How old a number may be and still be the one before: a matter of what stands side by side, not of medicine.</summary>
    const int Before = 14;

    /// <summary>By the name under which adherence is written down as a finding.</summary>
    const string TakenPackets = "实服剂数";

    /// <summary>Days the packets were meant to last, one a day.</summary>
    public int Packets => Prescription.Fact.Packets;

    public int Days => Until.HouseDay().DayNumber - Prescription.At.HouseDay().DayNumber;

    /// <summary>Every prescription that had been written by then, the oldest first, each with what followed until the next.</summary>
    public static IReadOnlyList<Afterwards> In(Chart chart, DateTimeOffset now)
    {
        var all = chart.All<Prescription>().Where(p => p.At <= now && p.Entry.Precision != Precision.Unknown).ToList();
        return [.. all.Select((p, i) => Of(chart, p, i + 1 < all.Count ? all[i + 1].At : now))];
    }

    static Afterwards Of(Chart chart, Stated<Prescription> p, DateTimeOffset until) => new(p, until, [.. Scores(chart, p, until)],
        [.. new[] { Analytes.Platelets, Analytes.Neutrophils }.Select(a => Count(chart, a, p.At, until)).OfType<BeforeAndAfter>()],
        chart.All<Finding>().Where(f => f.Fact.Name == TakenPackets && f.At > p.At && f.At <= until.AddHours(12)).Select(f => (Stated<Finding>?)f).LastOrDefault());

    /// <summary>The target first, then the gravest.</summary>
    static IEnumerable<BeforeAndAfter> Scores(Chart chart, Stated<Prescription> p, DateTimeOffset until) =>
        from symptom in chart.All<PatientReport>().Where(r => r.At > p.At.AddDays(-Before) && r.At <= until).GroupBy(r => r.Fact.Symptom)
        let before = symptom.Where(r => r.At <= p.At).ToList()
        let after = symptom.Where(r => r.At > p.At).ToList()
        where before is not [] && after is not [] && before[^1].Fact.Of == after[^1].Fact.Of
        let target = symptom.Key == p.Fact.TargetSymptom
        orderby target descending, Math.Max(before[^1].Fact.Score, after[^1].Fact.Score) descending, symptom.Key
        select new BeforeAndAfter(symptom.Key, new(symptom.Key, symptom.Key), before[^1].Fact.Score, before[^1].Entry, after[^1].Fact.Score, after[^1].Entry, after[^1].Fact.Of) { IsTarget = target };

    static BeforeAndAfter? Count(Chart chart, Analyte analyte, DateTimeOffset at, DateTimeOffset until)
    {
        var all = chart.Readings(analyte).Where(r => r.At > at.AddDays(-Before) && r.At <= until && r.Entry.Precision != Precision.Unknown).ToList();
        return all.Where(r => r.At <= at).ToList() is [.., var before] && all.Where(r => r.At > at).ToList() is [.., var after]
            ? new(analyte.Id, analyte.Name, before.Value, before.Entry, after.Value, after.Entry, null) : null;
    }
}
