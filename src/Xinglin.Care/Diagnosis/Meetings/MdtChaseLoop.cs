using Xinglin.Facts;
using Xinglin.Facts.Meetings;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>催办：what a case lacked and was chased for is brought by its owner; the item itself, found as the list finds it, ends the asking. So does the board's conclusion.</summary>
[Loop("mdt-chase", Wing.Diagnosis, "会诊资料", "Board item", Harm.Routine)]
public sealed class MdtChaseLoop(Adopted<WorkUpCard> cards) : ICareLoop
{
    public IEnumerable<CareTask> Tasks(Chart chart)
    {
        foreach (var chased in chart.All<MdtChased>().GroupBy(c => (c.Fact.Request, c.Fact.Item)).Select(g => g.Last()))
        {
            if (cards.On(chased.At) is not { } card) continue;
            var item = card.Find(chased.Fact.Item);
            var name = item?.Name ?? new(chased.Fact.Words ?? chased.Fact.Item, chased.Fact.Words ?? chased.Fact.Item);
            var due = chased.Entry.DueBy(chased.Fact.By);
            yield return new(TaskKey.Of($"chase-{chased.Fact.Item}", chased.At), chased.Fact.Owner, new($"补会诊资料：{name.Zh}", $"Bring for the board: {name.En}"), card.Stamp, chased.Entry, chased.KnownAt, due)
            {
                Evidence = new("会诊申请等着它", "a request to the board waits for it"), Escalates = due.AddDays(1), EscalatesTo = Role.MdtCoordinator,
                ClosedBy = (item is null ? null : WorkUp.Answers(chart, item).FirstOrDefault(e => e.KnownAt > chased.KnownAt || e.HappenedAt > chased.At)) ?? chart.ConclusionOf(new(chased.Fact.Request))?.Entry,
                ClosesWith = item is null ? [] : [item.Form],
            };
        }
    }
}
