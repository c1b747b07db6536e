using System.Text.Json;
using System.Text.RegularExpressions;
using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Condition → diagnosis, and the stage where its words carry one.</summary>
sealed partial class ConditionMap : IMapping
{
    public string Type => "Condition";

    public IEnumerable<Said> Read(Sent sent)
    {
        var (json, code) = (sent.Json, sent.Code);
        if (code.Name is not { } name) yield break;
        var histology = json.Extensions("histology-morphology-behavior").Select(x => Concept.Of(x.At("valueCodeableConcept"))).FirstOrDefault(new Concept(null, []));
        var sites = json.Each("bodySite").Select(Concept.Of).ToList();
        var summaries = json.Each("stage").Select(s => (Stage: s, Summary: Concept.Of(s.At("summary")))).Where(s => s.Summary.Name is not null).ToList();
        var words = Sent.Join(summaries.Select(s => s.Summary.Name)) ?? (StageInName().Match(name) is { Success: true } m ? m.Value : null);
        var kind = Tumours.Kind(code, histology);
        var when = When.First(json, "onset[x]") is { Known: true } onset ? onset : Asserted(json);
        var certainty = Certain(Concept.Of(json.At("verificationStatus")), code);
        yield return new(new Diagnosis(name, kind)
        {
            Icd10 = code.In("ICD-10"),
            Topography = Tumours.Topography(code, sites),
            Morphology = Tumours.Morphology(code, histology),
            Side = json.Each("bodySite").SelectMany(b => b.Extensions("laterality").Concat(b.Extensions("lateralityQualifier"))).Select(x => Concept.Of(x.At("valueCodeableConcept")).Name).FirstOrDefault(s => s is not null),
            State = State(Concept.Of(json.At("clinicalStatus")), json, kind),
            Certainty = certainty,
            StageWords = words,
            EndedOn = Ended(json),
            Codes = [.. code.Codes, .. histology.Codes, .. sites.SelectMany(s => s.Codes)],
        }, when);

        if (certainty == Certainty.Refuted) yield break;
        foreach (var (stage, summary) in summaries)
            if (Staging.InOneLine(summary, Concept.Of(stage.At("type"))) is { } whole) yield return new(whole, when);
            else if (Staging.GroupIn(summary) is { } group) yield return new(Staging.OfGroup(group, summary, Concept.Of(stage.At("type"))), when);
        if (summaries is [] && words is not null && Staging.GroupIn(code) is { } told)
            yield return new(new Stage(name.Contains("TNM", StringComparison.OrdinalIgnoreCase) ? "TNM" : Staging.Unstated) { Group = told, Codes = code.Codes }, when);
    }

    static When Asserted(JsonElement json) => When.First(json, "recordedDate") is { Known: true } recorded ? recorded
        : json.Extensions("assertedDate").Select(x => When.Of(x.Word("valueDateTime"))).FirstOrDefault(When.Never);

    static DiagnosisState State(Concept status, JsonElement json, DiagnosisKind kind) => status.Codes.Select(c => c.Code).FirstOrDefault() switch
    {
        "active" => DiagnosisState.Active,
        "recurrence" or "relapse" => DiagnosisState.Recurrence,
        "remission" => DiagnosisState.Remission,
        "resolved" => DiagnosisState.Resolved,
        "inactive" => kind == DiagnosisKind.Comorbidity ? DiagnosisState.Resolved : DiagnosisState.Remission,
        _ => json.Choice("abatement").Value.Is ? DiagnosisState.Resolved : DiagnosisState.Unknown,
    };

    static Certainty Certain(Concept status, Concept code) => status.Codes.Select(c => c.Code).FirstOrDefault() switch
    {
        _ when Suspected().IsMatch(code.Words) => Certainty.Provisional,
        "confirmed" => Certainty.Confirmed,
        "provisional" or "differential" or "unconfirmed" => Certainty.Provisional,
        "refuted" => Certainty.Refuted,
        _ => Certainty.Unknown,
    };

    static PartialDate? Ended(JsonElement json)
    {
        var (kind, value) = json.Choice("abatement");
        var text = kind switch { "DateTime" => value.Text, "Period" => value.Word("end"), _ => null };
        return PartialDate.TryParse(text?[..Math.Min(10, text.Length)], out var date) ? date : null;
    }

    [GeneratedRegex(@"(?:TNM\s+)?\bstage\s+(?:[0-4]|I{1,3}|IV)[A-D]?\b|[ⅠⅡⅢⅣIV0-4]+[A-Da-d]?\s*期", RegexOptions.IgnoreCase)]
    private static partial Regex StageInName();

    [GeneratedRegex(@"\bsuspected\b|疑似|待排|待查")]
    private static partial Regex Suspected();
}
