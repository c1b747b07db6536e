using System.Globalization;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>重复：the same herb twice in any form, the same toxin from two sides, and blood-moving herbs piled up.</summary>
sealed class Doubles : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        foreach (var same in laid.All.Where(i => !i.Could).GroupBy(i => i.Herb.Id).Where(g => g.Count() > 1 && g.Any(i => i.IsNew)))
        {
            var grams = same.Sum(i => i.Grams ?? 0);
            var over = same.First().Herb.Most is { } most && grams > most ? new Phrase($"，超过 {N(most)} g", $", above {N(most)} g") : new("", "");
            yield return laid.Of("dup-same-herb", same, new($"{same.First().Herb.Zh}出现 {same.Count()} 次：{string.Join("、", same.Select(i => i.From is { } f ? $"{f.Zh}中的{i.Herb.Zh}" : i.Written))}；合计一日 {N(grams)} g{over.Zh}",
                $"{same.First().Herb.Name.En} stands {same.Count()} times: {string.Join(", ", same.Select(i => i.Say.En))}; {N(grams)} g a day together{over.En}"));
        }

        foreach (var family in laid.Materia.Rules.ToxinFamilies.Values)
        {
            var items = laid.With(laid.Materia.Ids(family.Herbs.Is)).Where(i => !i.Could && !i.IsExternal).ToList();
            var drugs = laid.Of(family.Drugs, []).ToList();
            // one herb twice is the rule above; here are two members of a family
            if (items.Select(i => (i.Herb.Id, i.From)).Distinct().Count() + drugs.Count < 2 || !items.Any(i => i.IsNew) || items.Select(i => i.Herb.Id).Distinct().Count() + drugs.Count < 2 && items.All(i => i.IsNew)) continue;
            var names = Found.Join(items.Select(i => i.Say).Concat(drugs.Select(d => d.Name)));
            var found = laid.Of("dup-toxic", items, new($"{names.Zh}都含{family.Zh}", $"{names.En} all bring {family.En}"), family.Herbs.Confidence);
            yield return found with { Drugs = [.. found.Drugs, .. drugs.Select(d => d.Id)] };
        }

        var rules = laid.Materia.Rules;
        List<Item> moving = [.. laid.Tagged(["blood-moving"])], breaking = [.. laid.Tagged(["blood-breaking"])];
        if ((moving.Count >= rules.BloodMovingAtLeast.Is || breaking.Count >= rules.BloodBreakingAtLeast.Is) && moving.Concat(breaking).Any(i => i.IsNew))
        {
            var thinning = laid.Of([], ["anticoagulant", "antiplatelet"]).ToList();
            var few = laid.Holds($"platelets < {N(rules.BloodPlateletsBelow.Is)}") is true;
            if (thinning is [] && !few) yield break;
            var names = Found.Join(moving.Concat(breaking).Select(i => i.Say));
            var because = few ? new Phrase($"血小板 < {N(rules.BloodPlateletsBelow.Is)}", $"platelets < {N(rules.BloodPlateletsBelow.Is)}") : new($"正用{Found.Join(thinning.Select(d => d.Name)).Zh}", $"on {Found.Join(thinning.Select(d => d.Name)).En}");
            yield return laid.Of("dup-blood-moving", moving.Concat(breaking), new($"活血破血药叠加：{names.Zh}", $"blood-moving herbs pile up: {names.En}")) with { Because = because, Drugs = [.. thinning.Select(d => d.Id)] };
        }
    }

    static string N(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
