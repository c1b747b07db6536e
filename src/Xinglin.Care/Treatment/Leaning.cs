using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment;

/// <summary>The four natures and what lies between them; slightly warm is counted with warm, slightly cold with cool.</summary>
public enum Nature { Cold, Cool, Neutral, Warm, Hot }

/// <summary>方势。Which way the herbs of a prescription lean: grams by nature, herbs by channel, roles. It describes and does not judge.</summary>
public sealed record Leaning
{
    static readonly FormulaRole[] roles = [FormulaRole.Sovereign, FormulaRole.Minister, FormulaRole.Assistant, FormulaRole.Envoy];

    /// <summary>Grams a packet; a nature no herb has is not here.</summary>
    public required IReadOnlyList<(Nature Nature, decimal Grams)> Natures { get; init; }
    /// <summary>Herbs that enter a channel, most first; a herb enters several.</summary>
    public required IReadOnlyList<(string Channel, int Herbs)> Channels { get; init; }
    /// <summary>Sovereign, minister, assistant, envoy: herbs.</summary>
    public required IReadOnlyList<int> Roles { get; init; }
    /// <summary>Herbs nobody gave a role.</summary>
    public required int WithoutRole { get; init; }
    /// <summary>Herbs, as written, whose nature or channels nobody recorded.</summary>
    public required IReadOnlyList<string> Unrecorded { get; init; }
    /// <summary>Herbs whose nature and channels were written from memory and not checked.</summary>
    public required int Unverified { get; init; }
    public required decimal Grams { get; init; }
    public required decimal SovereignGrams { get; init; }

    /// <param name="given">roles of a base formula, by canonical name, for herbs whose role the prescription leaves open</param>
    public static Leaning Of(IReadOnlyList<FormulaHerb> herbs, Herbal? herbal, IReadOnlyDictionary<string, FormulaRole>? given = null)
    {
        var all = herbs.Select(h => (Written: h, Herb: herbal?.Named(h.Name))).Select(h => (h.Written, h.Herb, Role: h.Written.Role ?? (h.Herb is { } known && given?.TryGetValue(known.Zh, out var role) is true ? role : (FormulaRole?)null))).ToList();
        return new()
        {
            Natures = [.. from h in all where h.Herb is not null let n = NatureOf(h.Herb.Nature) where n is not null group h.Written.Grams by n.Value into g orderby g.Key select (g.Key, g.Sum())],
            Channels = [.. from h in all where h.Herb is not null from c in h.Herb.Channels.Split(' ', StringSplitOptions.RemoveEmptyEntries) group c by c into g orderby g.Count() descending select (g.Key, g.Count())],
            Roles = [.. roles.Select(r => all.Count(h => h.Role == r))],
            WithoutRole = all.Count(h => h.Role is null),
            Unrecorded = [.. all.Where(h => h.Herb is null || NatureOf(h.Herb.Nature) is null || h.Herb.Channels is "").Select(h => h.Written.Name)],
            Unverified = all.Count(h => h.Herb is { PropertyConfidence: Confidence.Low, Nature: not "" }),
            Grams = herbs.Sum(h => h.Grams),
            SovereignGrams = all.Where(h => h.Role is FormulaRole.Sovereign).Sum(h => h.Written.Grams),
        };
    }

    static Nature? NatureOf(string written) => written switch
    {
        "寒" or "大寒" => Nature.Cold,
        "凉" or "微寒" => Nature.Cool,
        "平" => Nature.Neutral,
        "温" or "微温" => Nature.Warm,
        "热" or "大热" => Nature.Hot,
        _ => null,
    };
}
