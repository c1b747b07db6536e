using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment;

/// <summary>A herb that stands in both prescriptions, as it was and as it is.</summary>
public sealed record HerbKept(FormulaHerb Before, FormulaHerb After)
{
    public bool IsRedosed => Before.Grams != After.Grams;

    /// <summary>The same herb under another name or in another processing: 甘草 → 炙甘草.</summary>
    public bool IsRenamed => Before.Name != After.Name;

    /// <summary>Grams more, or fewer.</summary>
    public decimal By => After.Grams - Before.Grams;
}

/// <summary>方药加减。What one prescription has become in the next: the only place where two are compared.
/// Names are led to herbs first, so that another name or another processing of one herb is neither added nor left out.</summary>
public sealed record FormulaDifference
{
    /// <summary>In the order of the later prescription.</summary>
    public required IReadOnlyList<FormulaHerb> Added { get; init; }
    /// <summary>In the order of the earlier one.</summary>
    public required IReadOnlyList<FormulaHerb> Removed { get; init; }
    /// <summary>In the order of the later one; changed or not.</summary>
    public required IReadOnlyList<HerbKept> Kept { get; init; }

    public IEnumerable<HerbKept> Redosed => Kept.Where(k => k.IsRedosed);

    /// <summary>Kept at the same weight, but written or processed differently.</summary>
    public IEnumerable<HerbKept> Renamed => Kept.Where(k => k is { IsRenamed: true, IsRedosed: false });

    public bool IsNone => Added is [] && Removed is [] && !Kept.Any(k => k.IsRedosed || k.IsRenamed);

    /// <summary>+2 −1 ±1: added, left out, re-dosed; what is nought is left unsaid.</summary>
    public string Short => IsNone ? "=" : string.Join(' ', new[] { Part("+", Added.Count), Part("−", Removed.Count), Part("±", Redosed.Count()), Part("≈", Renamed.Count()) }.Where(p => p is not ""));

    /// <summary>In words: 加 阿胶；减 木香；黄芪 15→30 g.</summary>
    public Phrase Say()
    {
        if (IsNone) return new("与上方相同", "as before");
        List<(string Zh, string En)> parts = [];
        if (Added is not []) parts.Add(($"加 {Names(Added)}", $"added {Names(Added)}"));
        if (Removed is not []) parts.Add(($"减 {Names(Removed)}", $"left out {Names(Removed)}"));
        foreach (var k in Kept.Where(k => k.IsRedosed || k.IsRenamed)) parts.Add((Change(k), Change(k)));
        return new(string.Join("；", parts.Select(p => p.Zh)), string.Join("; ", parts.Select(p => p.En)));
    }

    static string Names(IEnumerable<FormulaHerb> herbs) => string.Join("、", herbs.Select(h => h.Name));

    static string Change(HerbKept k) => $"{(k.IsRenamed ? $"{k.Before.Name}→{k.After.Name}" : k.After.Name)}{(k.IsRedosed ? FormattableString.Invariant($" {k.Before.Grams:0.##}→{k.After.Grams:0.##} g") : "")}";

    /// <param name="before">null for a first prescription: then everything is added</param>
    /// <param name="herbal">null where the house has adopted none: then names are compared as they are written</param>
    public static FormulaDifference Between(Prescription? before, Prescription after, Herbal? herbal) => Between(before?.Herbs ?? [], after.Herbs, herbal);

    public static FormulaDifference Between(IReadOnlyList<FormulaHerb> before, IReadOnlyList<FormulaHerb> after, Herbal? herbal)
    {
        var kept = new HerbKept?[after.Count];
        List<FormulaHerb> left = [.. before];
        // the nearest kinship first: 生白术 and 炒白术 may stand side by side, and each goes on as itself
        foreach (var same in new Func<string, string>[] { n => n, n => Herb(n)?.Id ?? n, n => Herb(n) is { } h ? herbal!.Plain(h).Id : n })
            for (var i = 0; i < after.Count; i++)
                if (kept[i] is null && left.Find(h => same(h.Name) == same(after[i].Name)) is { } was)
                {
                    kept[i] = new(was, after[i]);
                    left.Remove(was);
                }
        return new() { Kept = [.. kept.OfType<HerbKept>()], Added = [.. after.Where((_, i) => kept[i] is null)], Removed = left };

        Xinglin.Knowledge.Materia.Herb? Herb(string name) => herbal?.Named(name);
    }

    static string Part(string sign, int count) => count == 0 ? "" : $"{sign}{count}";
}
