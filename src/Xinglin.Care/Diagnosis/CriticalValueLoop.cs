using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis;

/// <summary>危急值：a physician hears it and answers for it within minutes. One call for one trouble, and another when it grows worse.</summary>
[Loop("critical-value", Wing.Diagnosis, "危急值", "Critical value", Harm.Acute)]
public sealed class CriticalValueLoop(Adopted<CriticalValueCard> cards, Adopted<LaboratoryGradesCard> grades) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart) => Analytes.All.SelectMany(analyte => Of(chart, analyte));

    IEnumerable<CareTask> Of(Chart chart, Analyte analyte)
    {
        (DateTimeOffset At, Side Side, decimal Value)? called = null;
        foreach (var reading in Settled(chart, analyte))
        {
            if (cards.On(reading.At) is not { } card || card.Lines.GetValueOrDefault(analyte.Id) is not { } line || line.Of(reading.Value) is not { } side) continue;
            var recent = called is { } c && c.Side == side && reading.At - c.At < TimeSpan.FromHours(card.SilentHours.Is) ? called : null;
            if (recent is { } last && !line.CallsAgain(side, last.Value, reading.Value)) continue;
            called = (reading.At, side, reading.Value);

            yield return new(TaskKey.Of(analyte.Id, reading.At), Role.Oncologist,
                new($"确认危急值：{Said.Short(analyte).Zh}", $"Acknowledge critical {Said.Short(analyte).En}"), card.Stamp, reading.Entry,
                reading.KnownAt, reading.KnownAt.AddMinutes(card.AcknowledgeWithinMinutes.Is))
            {
                Evidence = Said.Count(analyte, reading.Value, grades.On(reading.At)).Unverified(line.Unverified(side)),
                Escalates = reading.KnownAt.AddMinutes(card.EscalatesMinutes.Is), EscalatesTo = Role.HeadNurse,
                ClosedBy = chart.All<CriticalAcknowledged>().FirstOrDefault(a => a.At >= reading.At && Names(analyte, reading, a.Fact.Test)).Entry,
                ClosesWith = [Closing.With("critical-acknowledged", ("test", analyte.Name.Zh))],
            };
        }
    }

    /// <summary>What one specimen finally said: a later word about the same moment takes the place of the preliminary one.</summary>
    static IEnumerable<Reading> Settled(Chart chart, Analyte analyte) =>
        chart.Readings(analyte).GroupBy(r => r.At).Select(g => g.MaxBy(r => r.Entry.RecordedAt));

    static bool Names(Analyte analyte, Reading reading, string test) =>
        string.Equals(test, ((LaboratoryResult)reading.Entry.Fact).Test, StringComparison.OrdinalIgnoreCase)
        || test == analyte.Name.Zh || test == analyte.Id || analyte.Names.Contains(test.Trim().ToLowerInvariant());
}
