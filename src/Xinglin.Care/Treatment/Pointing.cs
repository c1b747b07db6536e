using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Formulas;
using Xinglin.Knowledge.Materia;
using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Care.Treatment;

/// <summary>以证索方。A formula of the library that the present syndrome points to, and who says so. A candidate to look at; nobody chose it.</summary>
/// <param name="IsPrincipal">by the principal syndrome, not a concurrent one</param>
/// <param name="InThisDisease">the syndrome's card names it for this very disease</param>
/// <param name="Shared">its herbs that stand in the prescription already</param>
public sealed record Pointing(ClassicFormulaCard Formula, SyndromeCard Syndrome, bool IsPrincipal, bool InThisDisease, Source Source, Confidence Confidence, int Shared)
{
    /// <summary>The card of a syndrome by the name somebody wrote, with or without 证 at its end.</summary>
    public static SyndromeCard? Card(FormulaBook book, string written) => book.Syndrome(written.Trim()) ?? book.Syndrome(written.Trim() + "证");

    /// <summary>Of the principal syndrome first, those named for this disease before the others.</summary>
    public static IReadOnlyList<Pointing> Of(SyndromeDifferentiation syndrome, IReadOnlyList<FormulaHerb> herbs, FormulaBook book, TcmDiseasesCard? diseases, Herbal? herbal)
    {
        var tumour = syndrome.TcmDisease is { } named ? diseases?.Diseases.Where(d => d.Value.Zh == named || d.Value.Also.Contains(named)).Select(d => d.Key).FirstOrDefault() : null;
        var have = herbs.Select(h => Id(h.Name)).ToHashSet();
        return [.. from written in syndrome.Concurrent.Prepend(syndrome.Principal).Index()
                   let card = Card(book, written.Item)
                   where card is not null
                   from formula in book.FormulasOf(card)
                   let here = card.Presentations.FirstOrDefault(p => tumour is not null && p.Is.Tumour == tumour && p.Is.Formulas.Any(formula.Names.Contains))
                   let said = Said(card, formula, here)
                   group new Pointing(formula, card, written.Index == 0, here is not null, said.Source, said.Confidence, formula.Herbs.Is.Count(h => have.Contains(Id(h)))) by formula into same
                   let one = same.First()
                   orderby one.IsPrincipal descending, one.InThisDisease descending, one.Shared descending
                   select one];

        string Id(string name) => herbal?.Named(name) is { } herb ? herbal.Plain(herb).Id : name;
    }

    static (Source Source, Confidence Confidence) Said(SyndromeCard syndrome, ClassicFormulaCard formula, Cited<Presentation>? here)
    {
        if ((here ?? syndrome.Presentations.FirstOrDefault(p => p.Is.Formulas.Any(formula.Names.Contains))) is { } shown) return (syndrome.Sources[shown.Cite], shown.Confidence);
        var own = formula.Syndromes!;
        return (formula.Sources[own.Cite], own.Confidence);
    }
}
