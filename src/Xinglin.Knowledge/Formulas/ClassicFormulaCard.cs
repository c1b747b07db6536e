using Xinglin.Facts.Herbs;

namespace Xinglin.Knowledge.Formulas;

/// <summary>方剂卡。A formula as it is taught: its herbs, their roles, the syndromes it answers. It holds no doses, on purpose:
/// classical weights are not grams, and a dose comes from the herb's own card and the physician.</summary>
[Family("formulas")]
public sealed record ClassicFormulaCard : Card, INamed
{
    public required string Pinyin { get; init; }
    public List<string> Also { get; init; } = [];
    /// <summary>The book it is first written in.</summary>
    public required Cited<Said> Book { get; init; }
    /// <summary>By canonical name, in the order of the book.</summary>
    public required Cited<List<string>> Herbs { get; init; }
    /// <summary>How the book writes a herb whose canonical name is another one.</summary>
    public Cited<Dictionary<string, string>>? Written { get; init; }
    /// <summary>Herbs of it that have no place in a herb list: foods, or parts nobody stocks.</summary>
    public Cited<List<string>>? Unlisted { get; init; }
    /// <summary>What is boiled with it or taken along, beyond its own herbs.</summary>
    public Cited<List<string>>? Vehicle { get; init; }
    /// <summary>君臣佐使。A herb may hold two roles; null where nobody assigned any.</summary>
    public Cited<Dictionary<FormulaRole, List<string>>>? Roles { get; init; }
    /// <summary>Syndromes it answers that have a card.</summary>
    public Cited<List<string>>? Syndromes { get; init; }
    /// <summary>Syndromes it answers that have none: kept as words.</summary>
    public Cited<List<Said>>? OtherSyndromes { get; init; }
    /// <summary>When people look for it. Not a claim that it works.</summary>
    public required Cited<Said> Use { get; init; }
    /// <summary>加减。Usual modifications.</summary>
    public Cited<List<Said>>? Changes { get; init; }
    public Cited<Said>? Caution { get; init; }
    /// <summary>Its number in the formula coding standard, ten digits.</summary>
    public Cited<string>? Code { get; init; }

    /// <summary>Every herb with its roles, in the order of the book.</summary>
    public IEnumerable<(string Herb, IReadOnlyList<FormulaRole> Roles)> Composition =>
        Herbs.Is.Select(h => (h, (IReadOnlyList<FormulaRole>)[.. (Roles?.Is ?? []).Where(r => r.Value.Contains(h)).Select(r => r.Key).Order()]));

    public override IEnumerable<string> Wrong()
    {
        foreach (var twice in Herbs.Is.GroupBy(h => h).Where(g => g.Count() > 1)) yield return $"herbs: {twice.Key} is named twice";
        foreach (var (role, herb) in from r in Roles?.Is ?? [] from h in r.Value.Except(Herbs.Is) select (r.Key, h)) yield return $"roles: {herb} is {role} and no herb of it";
        if (Roles is not null)
            foreach (var (herb, _) in Composition.Where(c => c.Roles is [])) yield return $"roles: {herb} has none";
        foreach (var herb in (Unlisted?.Is ?? []).Concat((Written?.Is ?? []).Keys).Except(Herbs.Is)) yield return $"{herb} is spoken of and no herb of it";
        if (Syndromes is null && OtherSyndromes is null) yield return "it answers no syndrome";
        if (Code is { } code && (code.Is.Length != 10 || !code.Is.All(char.IsAsciiDigit))) yield return $"code: {code.Is} is not ten digits";
    }
}
