using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Safety;

/// <summary>What would be found if this herb stood in a prescription for this patient.</summary>
/// <param name="Herb">canonical id</param>
public sealed record HerbWarning(string Herb, Level Level, string Rule, Phrase What, Phrase? Because);

/// <summary>Two herbs that would be found to quarrel in one prescription, whoever takes it.</summary>
public sealed record PairWarning(string Left, string Right, Level Level, string Rule, Phrase What);

/// <summary>入方之前先说。Every herb of the herbal asked of the same check before it is written, so that the entry can say what would stop it.</summary>
public static class HerbWarnings
{
    /// <summary>What a prescription that is not yet written does not say: grams, ways of decocting, how much there is of all.</summary>
    static readonly HashSet<string> notYet = ["HANDLING", "DOSE-DECOCT", "DOSE-FIBRE", "CAUTION-SAID"];

    /// <summary>The gravest finding of each herb by itself; a herb nothing is found of is not there.</summary>
    /// <param name="patient">a prescription without herbs: what else is taken and what is known of the patient</param>
    public static IReadOnlyDictionary<string, HerbWarning> Alone(Prescribed patient, MateriaMedica materia)
    {
        var found = new Dictionary<string, HerbWarning>();
        // the whole herbal at once says which herbs are worth asking one by one: nobody is found alone who is not found among all
        var named = SafetyCheck.Findings(patient with { Herbs = All(materia) }, materia).Where(f => f.Level > Level.Info && !notYet.Contains(f.Rule) && !(IsPair(f, materia) && patient is { Others: [], Drugs: [] })).SelectMany(f => f.Herbs).ToHashSet();
        foreach (var herb in materia.Herbal.All.Where(h => named.Contains(h.Id)))
            if (SafetyCheck.Findings(patient with { Herbs = [new(herb.Zh, null)] }, materia).FirstOrDefault(f => f.Level > Level.Info && !notYet.Contains(f.Rule) && f.Herbs.Contains(herb.Id)) is { } f)
                found[herb.Id] = new(herb.Id, f.Level, f.Rule, f.What, f.Because);
        return found;
    }

    /// <summary>All pairs inside one prescription: the whole herbal laid out at once.</summary>
    public static IReadOnlyList<PairWarning> Pairs(MateriaMedica materia) =>
        [.. SafetyCheck.Findings(new() { Herbs = All(materia) }, materia).Where(f => IsPair(f, materia) && f.Herbs.Count == 2).Select(f => new PairWarning(f.Herbs[0], f.Herbs[1], f.Level, f.Rule, f.What))];

    static PrescribedHerb[] All(MateriaMedica materia) => [.. materia.Herbal.All.Select(h => new PrescribedHerb(h.Zh, null))];

    static bool IsPair(Finding finding, MateriaMedica materia) => materia.Incompatibilities.Any(c => c.Id.Equals(finding.Rule, StringComparison.OrdinalIgnoreCase));
}
