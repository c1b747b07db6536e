using Xinglin.Knowledge.Syndromes;

namespace Xinglin.Knowledge.Formulas;

/// <summary>方证书。Formulas and syndromes of one day, read both ways.</summary>
public sealed class FormulaBook
{
    readonly Dictionary<string, ClassicFormulaCard> formulas;
    readonly Dictionary<string, SyndromeCard> syndromes;

    public FormulaBook(IEnumerable<ClassicFormulaCard> formulas, IEnumerable<SyndromeCard> syndromes)
    {
        (Formulas, Syndromes) = ([.. formulas], [.. syndromes]);
        this.formulas = ByName(Formulas);
        this.syndromes = ByName(Syndromes);
    }

    /// <summary>The editions a house has in force on a day.</summary>
    public static FormulaBook Of(Library library, DateTimeOffset day) => new(On<ClassicFormulaCard>(library, day), On<SyndromeCard>(library, day));

    public IReadOnlyList<ClassicFormulaCard> Formulas { get; }
    public IReadOnlyList<SyndromeCard> Syndromes { get; }

    /// <summary>By its name or another one of its names; null when it is not in this library.</summary>
    public ClassicFormulaCard? Formula(string name) => formulas.GetValueOrDefault(name);

    public SyndromeCard? Syndrome(string name) => syndromes.GetValueOrDefault(name);

    /// <summary>What somebody may mean who types part of a name, its pinyin or its initials; the nearest first.</summary>
    public IEnumerable<ClassicFormulaCard> Find(string typed) => Wanted.In(Formulas, typed);

    /// <summary>Syndromes a formula answers, as its own card says.</summary>
    public IEnumerable<SyndromeCard> SyndromesOf(ClassicFormulaCard formula) => (formula.Syndromes?.Is ?? []).Select(Syndrome).OfType<SyndromeCard>();

    /// <summary>Formulas of a syndrome: those its card names, then those that name it; a tumour narrows the first to what is used there.</summary>
    public IEnumerable<ClassicFormulaCard> FormulasOf(SyndromeCard syndrome, string? tumour = null)
    {
        var named = syndrome.Presentations.Where(p => tumour is null || p.Is.Tumour == tumour).SelectMany(p => p.Is.Formulas).Select(Formula).OfType<ClassicFormulaCard>();
        return (tumour is null ? named.Concat(Formulas.Where(f => SyndromesOf(f).Contains(syndrome))) : named).Distinct();
    }

    /// <summary>The syndromes described for a tumour, and how each shows there.</summary>
    public IEnumerable<(SyndromeCard Syndrome, Cited<Presentation> Presentation)> Patterns(string tumour) =>
        from s in Syndromes from p in s.Presentations where p.Is.Tumour == tumour select (s, p);

    static Dictionary<string, T> ByName<T>(IEnumerable<T> cards) where T : INamed =>
        cards.SelectMany(c => c.Names.Select(n => (n, c))).DistinctBy(n => n.n).ToDictionary(n => n.n, n => n.c);

    static IEnumerable<T> On<T>(Library library, DateTimeOffset day) where T : Card => library.Family<T>().Values.Select(c => c.On(day)).OfType<T>();
}
