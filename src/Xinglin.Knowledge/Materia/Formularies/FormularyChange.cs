using System.Globalization;

namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>What of a herb a hospital's list says otherwise. Confirmed: the same dose, which had come from memory only.</summary>
public enum FormularyDifference { Dose, Handling, Toxicity, Pregnancy, Names, Note, Confirmed }

/// <summary>One difference against the edition in force.</summary>
/// <param name="Percent">how much more, or less, the most of a day becomes; null where there is nothing to compare</param>
/// <param name="Weight">0: the dose of a toxic herb is raised; 1: a warning becomes weaker; 2: another dose is raised; 3: the rest</param>
public sealed record FormularyChange(string Id, string Name, FormularyDifference What, string Before, string After, decimal? Percent, int Weight)
{
    /// <summary>Every difference between two descriptions of one herb.</summary>
    public static IEnumerable<FormularyChange> Between(Herb was, Herb becomes)
    {
        FormularyChange Of(FormularyDifference what, string before, string after, int weight = 3, decimal? percent = null) => new(becomes.Id, becomes.Zh, what, before, after, percent, weight);
        var toxic = was.Toxicity is not Toxicity.None || becomes.Toxicity is not Toxicity.None;
        if ((was.Least, was.Most) != (becomes.Least, becomes.Most))
        {
            var percent = was.Most is { } old and > 0 && becomes.Most is { } most ? (most / old - 1) * 100 : (decimal?)null;
            yield return Of(FormularyDifference.Dose, Dose(was), Dose(becomes), percent > 0 ? toxic ? 0 : 2 : 3, percent);
        }
        else if (was.DoseConfidence is Confidence.Low && becomes.DoseConfidence is not Confidence.Low)
            yield return Of(FormularyDifference.Confirmed, "low", "medium");
        if (was.Toxicity != becomes.Toxicity) yield return Of(FormularyDifference.Toxicity, $"{was.Toxicity}", $"{becomes.Toxicity}", becomes.Toxicity < was.Toxicity ? 1 : 3);
        if (was.Pregnancy != becomes.Pregnancy) yield return Of(FormularyDifference.Pregnancy, $"{was.Pregnancy}", $"{becomes.Pregnancy}", becomes.Pregnancy < was.Pregnancy ? 1 : 3);
        if (!was.Handling.SequenceEqual(becomes.Handling) || was.HandlingWords != becomes.HandlingWords)
            yield return Of(FormularyDifference.Handling, Ways(was), Ways(becomes), was.Handling is not [] && becomes.Handling is [] ? 1 : 3);
        if (becomes.Also.Except(was.Also).ToList() is { Count: > 0 } names) yield return Of(FormularyDifference.Names, "", string.Join(' ', names));
        if (was.Note != becomes.Note) yield return Of(FormularyDifference.Note, was.Note, becomes.Note);
    }

    /// <summary>"3–9 g"; a dash where no end is known.</summary>
    public static string Dose(Herb herb) => herb is { Least: null, Most: null } ? "—" : $"{G(herb.Least)}–{G(herb.Most)} g";

    static string Ways(Herb h) => string.Join('|', h.Handling) is var ways && h.HandlingWords is "" ? ways : $"{ways} {h.HandlingWords}".Trim();

    static string G(decimal? grams) => grams?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
