using System.Globalization;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;

namespace Xinglin.Care.Nursing.Scores;

/// <summary>评分门禁。A total written here is the sum of its items, by the card of the day; a total whose items do not come to it is refused, and so is one with items left out.</summary>
public sealed class ScoreGuard(Library library) : IGuard
{
    public IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who)
    {
        if (drafts[i] is not { Fact: NursingAssessment form, HappenedAt: var at } || library.FamilyOf<CalculatorCard>().On(Instruments.IdOf(form.Instrument), at) is not { } card) yield break;
        var given = ScoreReading.Given(card, form.Items);
        if (card.Inputs is { Count: 1 } && form.Score is { } only) given.TryAdd(card.Inputs.Keys.Single(), only.ToString(CultureInfo.InvariantCulture));
        if (card.Id is "phq-9" && form.Score is not null && !given.ContainsKey("item9"))
            yield return new(nameof(form.Items), new("请写第 9 题的回答：它不看总分", "write the answer to item 9: the total does not show it"));
        if (given.Count == 0) yield break; // a total from a paper form whose items nobody has
        if (card.Id is "phq-9" && given is { Count: 1 } && given.ContainsKey("item9")) yield break; // or of which only the one that must not be lost was copied
        var known = ScoreKnown.Of(chart, card.Id, at).ToDictionary(k => k.Key, k => k.Value.Value);
        var done = ScoreReading.Of(card, given, known);
        var missing = card.Inputs.Where(x => !x.Value.Optional && !given.ContainsKey(x.Key) && !known.ContainsKey(x.Key)).ToList();
        if (done.Misread || done.Cannot is { } && missing is []) yield return new(nameof(form.Items), done.Cannot!.Value);
        else if (form.Score is { } total && done.Value is { } value && total != (decimal)value)
            yield return new(nameof(form.Score), new($"各项合计 {Number(value)}，写的是 {Said.Number(total)}：请核对各项，总分由系统算", $"the items come to {Number(value)}, not {Said.Number(total)}: check the items; the total is worked out"));
        else if (form.Score is not null && missing.FindAll(x => x.Value.Whole) is { Count: > 0 } points && points.Count < card.Inputs.Count)
            yield return new(nameof(form.Items), new($"还差{string.Join("、", points.Select(p => ScoreReading.Item(p.Value)))}，不能给总分", $"{string.Join(", ", points.Select(p => p.Value.En))} missing: no total can be given"));
    }

    static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
