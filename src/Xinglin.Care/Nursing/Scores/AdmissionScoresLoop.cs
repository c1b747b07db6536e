using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>入院评估：one task a stay, due with the next score that is missing, closed when all are there; silent when the patient has left.</summary>
[Loop("admission-scores", Wing.Nursing, "入院评估", "Admission", Harm.Routine)]
public sealed class AdmissionScoresLoop(Adopted<AdmissionScoresCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var stay in Stay.In(chart))
        {
            if (cards.On(stay.Start) is not { } card) continue;
            var asked = card.Of(chart, stay);
            var missing = asked.Where(a => a.First is null).ToList();
            if (missing is not [] && stay.Left is not null) continue; // nobody can be asked any more; the register keeps the gap
            var last = missing is [] ? asked.MaxBy(a => a.First!.Value.At)! : null;
            var due = last?.Due ?? missing[0].Due;
            yield return new(TaskKey.Of("scores", stay.Start), Role.DutyNurse,
                missing is [] ? new("入院评估已齐", "Admission scores complete") : new($"入院评估还差 {missing.Count} 项", $"{missing.Count} admission scores to do"),
                card.Stamp, stay.Came.Entry, stay.Came.KnownAt, due)
            {
                Evidence = missing is [] ? default : Lacking(missing), Escalates = due.AddHours(card.EscalatesHours.Is), EscalatesTo = Role.HeadNurse,
                ClosedBy = last?.First!.Value.Entry, ClosesWith = [.. missing.Select(m => Closing.With("nursing-assessment", ("instrument", m.Instrument)))],
            };
        }
    }

    static Phrase Lacking(List<AskedScore> missing) => new(string.Join("、", missing.Select(m => Instruments.Name(m.Instrument).Zh)), string.Join(", ", missing.Select(m => Instruments.Name(m.Instrument).En)));
}
