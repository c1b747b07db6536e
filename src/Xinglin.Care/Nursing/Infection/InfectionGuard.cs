using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>判定过核。A judgement names a positive blood culture of this chart; a case that is judged and not reopened is judged otherwise only by amending what stands.</summary>
public sealed class InfectionGuard(Library library) : IGuard
{
    readonly Adopted<BloodstreamInfectionCard> cards = library.For<BloodstreamInfectionCard>();

    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: BloodstreamInfection judged } draft || cards.On(draft.HappenedAt) is not { } card) yield break;
        if (judged.Culture is not { } number)
        {
            yield return new(nameof(judged.Culture), new("请写依据哪份血培养（条目号）", "name the blood culture it rests on by its entry"));
            yield break;
        }
        var today = chart.Today(number);
        if (InfectionCases.In(chart, card).FirstOrDefault(c => c.Cultures.SelectMany(u => u.Words).Any(w => w.Entry.Id.Value == today)) is not { } one)
            yield return new(nameof(judged.Culture), new($"条目 {number} 不是这份病历里的阳性血培养", $"entry {number} is no positive blood culture of this chart"));
        else if (draft.Amends is null && one is { State: CaseState.Confirmed or CaseState.Rejected, Last: { } last })
            yield return new(nameof(judged.Judged), new($"已有判定：{last.Fact.Say().Zh}；要改请更正第 {last.Entry.Id} 条", $"already judged: {last.Fact.Say().En}; to change it, amend entry {last.Entry.Id}"));
    }
}
