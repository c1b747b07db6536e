using System.Globalization;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>用量、用法：the day's grams against the edition in force, the way of taking, raw poisons, and decocting words that are missing.</summary>
sealed class Doses : ISafetyRule
{
    public IEnumerable<Finding> Findings(Laid laid)
    {
        if (!laid.IsInward) yield break;
        var rules = laid.Materia.Rules;
        foreach (var i in laid.Own.Where(i => !i.Could))
        {
            if (Dose(laid, i) is { } dose) yield return ByHouse(laid, i.Herb, dose);
            if (i.Herb.Route is HerbRoute.PillOrPowder && laid.Form is HerbForm.Decoction)
                yield return laid.Of("dose-route", [i], new($"{i.Herb.Zh}只入丸散，不入煎剂{Note(i.Herb)}", $"{i.Say.En} is taken in pills or powder, never decocted"), i.Herb.HandlingConfidence is Confidence.Low ? i.Herb.DoseConfidence : i.Herb.HandlingConfidence);
            if (i.IsRaw && rules.RawPoisons.Is.Contains(i.Herb.Zh))
                yield return laid.Of("dose-processed", [i], new($"{i.Written}：生品有毒，内服须用制品", $"{i.Say.En}, raw: poison by mouth, use the processed herb"), rules.RawPoisons.Confidence);
            if (laid.Form is HerbForm.Decoction && Handling(laid, i) is { } handling) yield return handling;
            if (i.Herb.Caution is { Length: > 0 } caution)
                yield return laid.Of("caution-said", [i], new($"{i.Herb.Zh}：{caution}", $"{i.Say.En}: the pharmacopoeia adds a caution, see its page"), i.Herb.DoseConfidence);
        }
        var total = laid.Own.Sum(i => i.Grams ?? 0);
        if (total > rules.TotalGrams.Is || laid.Prescribed.Herbs.Count > rules.MostHerbs.Is)
            yield return laid.Of("dose-fibre", [], new($"共 {laid.Prescribed.Herbs.Count} 味，一日 {G(total)} g，请再看一眼", $"{laid.Prescribed.Herbs.Count} herbs, {G(total)} g a day; look at it once more"));
    }

    /// <summary>A dose the house's own formulary gives is said to be from there; the rule that compares it is the same.</summary>
    static Finding ByHouse(Laid laid, Herb herb, Finding found) => laid.Materia.Rules.Sources.ContainsKey(herb.Cite) || laid.Materia.Pharmacopoeia.Sources.GetValueOrDefault(herb.Cite) is not { } own
        ? found : found with { Card = laid.Materia.Pharmacopoeia.Stamp, Source = own };

    static Finding? Dose(Laid laid, Item i)
    {
        var (herb, range) = (i.Herb, $"{G(i.Herb.Least)}–{G(i.Herb.Most)} g");
        if (i.Grams is not { } grams) return null;
        if (herb.Most is not { } most || herb.Least is not { } least)
            return herb.Standing is Standing.Listed or Standing.NoDoseHere ? laid.Of("dose-unknown", [i], new($"{herb.Zh} {G(grams)} g：没有用量可对照", $"{i.Say.En} {G(grams)} g: no dose to compare with"), herb.DoseConfidence) : null;
        if (grams > most)
        {
            var slip = grams >= most * 10 ? new Phrase("，到十倍，是否写错小数点", ", ten times and more: a slip of the decimal point?") : new("", "");
            var what = new Phrase($"{herb.Zh} {G(grams)} g，常用 {range}，高 {G(Math.Round((grams / most - 1) * 100))}%{slip.Zh}", $"{i.Say.En} {G(grams)} g, usual {range}, {G(Math.Round((grams / most - 1) * 100))} % above{slip.En}");
            var rule = herb.Toxicity is Toxicity.Great or Toxicity.Toxic || herb.Route is HerbRoute.PillOrPowder ? "dose-toxic" : "dose-max";
            var found = laid.Of(rule, [i], what, herb.DoseConfidence);
            // a dose from memory warns and asks for nothing
            return herb.DoseConfidence is Confidence.Low ? found with { Level = Level.Warn } : found;
        }
        return grams < least ? laid.Of("dose-min", [i], new($"{herb.Zh} {G(grams)} g，常用 {range}", $"{i.Say.En} {G(grams)} g, usual {range}"), herb.DoseConfidence) : null;
    }

    static Finding? Handling(Laid laid, Item i)
    {
        var said = i.Handling ?? "";
        if (laid.Materia.Rules.LongDecocting.Is.Contains(i.Herb.Zh))
            return said.Contains("先煎", StringComparison.Ordinal) || said.Contains("久煎", StringComparison.Ordinal) ? null
                : laid.Of("dose-decoct", [i], new($"{i.Herb.Zh}须先煎、久煎，处方没有写", $"{i.Say.En} must be decocted first and long; the prescription does not say so"));
        if (i.Herb.Handling is [] || i.Herb.Handling.Any(h => said.Contains(h, StringComparison.Ordinal))) return null;
        var found = laid.Of("handling", [i], new($"{i.Herb.Zh}要{string.Join("或", i.Herb.Handling)}，处方没有写", $"{i.Say.En} wants its way of decocting ({string.Join(" or ", i.Herb.Handling.Select(Ways.En))}); the prescription does not say so"), i.Herb.HandlingConfidence);
        return i.Herb.HandlingConfidence is Confidence.Low ? found with { Level = Level.Info } : found;
    }

    static string Note(Herb h) => h.HandlingWords is "" ? "" : $"（{h.HandlingWords}）";

    static string G(decimal? grams) => grams is { } g ? g.ToString("0.####", CultureInfo.InvariantCulture) : "?";
}

/// <summary>煎法。The ways of decocting in English.</summary>
public static class Ways
{
    static readonly Dictionary<string, string> en = new()
    {
        ["先煎"] = "first", ["后下"] = "late", ["包煎"] = "in a bag", ["另煎"] = "apart", ["烊化"] = "melted", ["兑服"] = "stirred in", ["冲服"] = "with the liquid", ["溶化"] = "dissolved", ["煎汤代水"] = "as the water", ["久煎"] = "long",
    };

    public static string En(string way) => en.GetValueOrDefault(way, way);
}
