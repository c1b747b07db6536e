using Xinglin.Facts;
using Xinglin.Facts.Meetings;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>会诊：a question put to the board is answered within its time, with a meeting or without one.</summary>
[Loop("mdt-convene", Wing.Diagnosis, "会诊", "Board", Harm.Course)]
public sealed class MdtConveneLoop(Adopted<MdtBoardCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var asked in chart.All<MdtRequested>())
        {
            if (cards.On(asked.At) is not { } card) continue;
            var due = card.Due(asked.KnownAt, asked.Fact.Urgent);
            yield return new(TaskKey.Of("convene", asked.At), Role.MdtCoordinator,
                new Phrase(asked.Fact.Urgent ? "加急召开会诊" : "召开会诊", asked.Fact.Urgent ? "Urgent: hold the board and conclude" : "Hold the board and conclude").Unverified((asked.Fact.Urgent ? card.UrgentWorkingDays : card.WithinDays).Unverified),
                card.Stamp, asked.Entry, asked.KnownAt, due)
            {
                Evidence = new(asked.Fact.Question, asked.Fact.Question), Escalates = due.AddDays(card.EscalatesDaysLate.Is), EscalatesTo = Role.Oncologist,
                ClosedBy = chart.ConclusionOf(chart.NumberOf(asked.Entry))?.Entry,
            };
        }
    }
}
