using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>中西药相互作用：by ingredient and by class, and by what lies ahead of the patient.</summary>
sealed class Interactions : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        foreach (var card in laid.Materia.Interactions)
        {
            var herbs = Herbs(laid, card);
            if (herbs is [] || !laid.IsInward) continue;
            var drugs = laid.Of(card.Drugs, card.Classes).ToList();
            if (card.Context is { } context)
            {
                if (laid.Holds(context.Is) is not true) continue;
            }
            else if (drugs is []) continue;
            var level = card.Level;
            Phrase? because = null;
            if (card.Context is { } fired) because = Reasons.Of(laid, fired.Is);
            if (card.Stronger is { } stronger && laid.Holds(stronger.When.Is) is true) (level, because) = (level with { Is = stronger.Level }, Reasons.Of(laid, stronger.When.Is));
            var (h, d) = (card.AnyHerb ? new Phrase("汤药", "the decoction") : Found.Join(herbs.Select(i => i.Say)), Found.Join(drugs.Select(x => x.Name)));
            yield return Found.Of(card, level, card.AnyHerb ? [] : herbs, drugs.Select(x => x.Id).Concat(card.AnyHerb ? [] : laid.DrugsOf(herbs)), new(
                drugs is [] ? $"{h.Zh}：{card.Zh}：{card.EffectZh}" : $"{h.Zh}与{d.Zh}：{card.EffectZh}", drugs is [] ? $"{h.En}: {card.En}: {card.EffectEn}" : $"{h.En} with {d.En}: {card.EffectEn}"))
                with { Because = because, Do = card.Do };
        }
    }

    static List<Item> Herbs(Laid laid, InteractionCard card)
    {
        if (card.AnyHerb) return [.. laid.Own];
        var ids = laid.Materia.Ids(card.Herbs);
        List<Item> found = [.. laid.With(ids).Concat(laid.Tagged(card.Tags)).Where(i => !i.Could && !i.IsExternal).DistinctBy(i => (i.Herb.Id, i.From))];
        if (!found.Any(i => i.IsNew)) return [];
        return card.AllHerbs && found.Select(i => i.Herb.Id).Distinct().Count() < ids.Count ? [] : found;
    }
}
