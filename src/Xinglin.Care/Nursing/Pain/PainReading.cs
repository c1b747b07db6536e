using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Reported;

namespace Xinglin.Care.Nursing.Pain;

/// <summary>One pain score 0–10, a nurse's or the patient's own.</summary>
public readonly record struct PainReading(Entry Entry, decimal Score)
{
    const string Symptom = "疼痛";

    public DateTimeOffset At => Entry.HappenedAt;
    public DateTimeOffset KnownAt => Entry.KnownAt;

    /// <summary>Every score of the chart, in order of time; two of one moment are one, the higher.</summary>
    public static IReadOnlyList<PainReading> In(Chart chart) => chart.Once(typeof(PainReading), Told);

    static List<PainReading> Told(Chart chart) =>
    [
        .. chart.Scored("pain").Select(a => new PainReading(a.Entry, a.Fact.Score!.Value))
            .Concat(chart.All<PatientReport>().Where(r => r.Fact.Symptom.Trim() is Symptom or "pain").Select(r => new PainReading(r.Entry, Math.Round(10m * r.Fact.Score / r.Fact.Of))))
            .OrderBy(r => r.At).ThenByDescending(r => r.Score).DistinctBy(r => r.At),
    ];
}
