using Xinglin.Knowledge.Formulas;

namespace Xinglin.Knowledge.Syndromes;

/// <summary>Formulas, syndromes and tumours name each other: every name leads to a card, or is kept as a word on purpose.</summary>
sealed class FormulasAndSyndromes : ICardsTogether
{
    public IEnumerable<(Card Card, string Wrong)> Faults(IReadOnlyList<Card> cards)
    {
        var (formulas, syndromes) = (cards.OfType<ClassicFormulaCard>().ToList(), cards.OfType<SyndromeCard>().ToList());
        var (haveFormula, haveSyndrome) = (Names(formulas), Names(syndromes));
        var tumours = cards.OfType<TcmDiseasesCard>().SelectMany(c => c.Diseases.Keys).ToHashSet();
        foreach (var f in formulas)
        {
            foreach (var s in (f.Syndromes?.Is ?? []).Where(s => !haveSyndrome.Contains(s))) yield return (f, $"no syndrome is named {s}: keep it under other-syndromes, or give it a card");
            foreach (var s in (f.OtherSyndromes?.Is ?? []).Where(s => haveSyndrome.Contains(s.Zh))) yield return (f, $"{s.Zh} has a card: name it under syndromes");
        }
        foreach (var (s, p) in from s in syndromes from p in s.Presentations select (s, p.Is))
        {
            foreach (var f in p.Formulas.Where(f => !haveFormula.Contains(f))) yield return (s, $"no formula is named {f}: name it under formulas-elsewhere, or give it a card");
            foreach (var f in p.FormulasElsewhere.Where(haveFormula.Contains)) yield return (s, $"{f} is in this library: name it under formulas");
            if (p.Tumour is not null && !tumours.Contains(p.Tumour)) yield return (s, $"no disease has the id {p.Tumour}");
        }
        foreach (var (s, t) in from s in syndromes from t in s.MapsTo?.Is ?? [] select (s, t))
            if (syndromes.FirstOrDefault(o => o.Zh == t.Zh) is { Number: { } number } && number.Is != t.Number) yield return (s, $"{t.Zh} has the number {number.Is}, not {t.Number}");
    }

    static HashSet<string> Names(IEnumerable<INamed> cards) => [.. cards.SelectMany(c => c.Names)];
}
