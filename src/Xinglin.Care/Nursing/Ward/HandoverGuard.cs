using Xinglin.Facts;
using Xinglin.Facts.Nursing;

namespace Xinglin.Care.Nursing.Ward;

/// <summary>交接班。Two people, two names: what is taken over was handed over, once, and not to oneself.</summary>
public sealed class HandoverGuard : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (who.Origin is not Origin.Entered) yield break;
        if (drafts[i].Fact is HandedOver handed && string.Equals(handed.To, who.Account, StringComparison.Ordinal))
            yield return new(nameof(handed.To), new("接班人要是另一位同事", "somebody else takes over"));
        if (drafts[i].Fact is not TakenOver taken || drafts[i].Amends is not null) yield break;
        if (chart.All<HandedOver>().FirstOrDefault(h => h.Entry.Id.Value == taken.Handover) is not { Entry: { } entry })
            yield return new(nameof(taken.Handover), new("没有这条交班", "there is no such hand-over"));
        else if (entry.Author == who.Account)
            yield return new(nameof(taken.Handover), new("交班的人不能自己接班", "whoever hands over does not take over"));
        else if (chart.All<TakenOver>().Any(t => t.Fact.Handover == taken.Handover))
            yield return new(nameof(taken.Handover), new("这条已有人接班", "it was taken over already"));
    }
}
