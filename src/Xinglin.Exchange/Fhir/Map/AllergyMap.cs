using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>AllergyIntolerance → an allergy; none known; nobody asked; or ruled out. The four are never confused.</summary>
sealed class AllergyMap : IMapping
{
    public string Type => "AllergyIntolerance";

    public IEnumerable<Said> Read(Sent sent)
    {
        var (json, code) = (sent.Json, sent.Code);
        var refuted = Concept.Of(json.At("verificationStatus")).Any("refuted");
        var answer = Answer(json, code, refuted);
        var substance = code.Name ?? json.Each("reaction").Select(r => Concept.Of(r.At("substance")).Name).FirstOrDefault(s => s is not null);
        if (answer == AllergyAnswer.Allergic && substance is null) yield break;
        var reactions = json.Each("reaction").SelectMany(r => r.Each("manifestation").Select(m => Concept.Of(m).Name).Append(r.Word("description")));
        yield return new(new AllergyStated(answer)
        {
            Substance = answer is AllergyAnswer.NoneKnown && General(code) || answer is AllergyAnswer.NotAsked ? null : substance,
            Kind = Kind(json.First("category").Text, code),
            Reaction = Sent.Join(reactions),
            Severe = json.Word("criticality") switch { "high" => true, "low" => false, _ => json.Each("reaction").Any(r => r.Word("severity") == "severe") ? true : null },
            Codes = code.Codes,
        }, When.First(json, "onset[x]", "recordedDate", "lastOccurrence"));
    }

    /// <summary>SNOMED CT 716186003 no known allergy and its children: 409137002 drug, 429625007 food, 428607008 environmental, 716184000 latex, 428197003 insects.</summary>
    static AllergyAnswer Answer(System.Text.Json.JsonElement json, Concept code, bool refuted) =>
        code.Any("no-allergy-info", "1631000175102") || json.At("_code").Is || code.Any("not-asked", "asked-unknown", "unknown") && code.Codes[0].System.Contains("absent", StringComparison.Ordinal) ? AllergyAnswer.NotAsked
        : code.Any("716186003", "409137002", "429625007", "428607008", "716184000", "428197003", "no-known-allergies", "no-known-medication-allergies", "no-known-environmental-allergies", "no-known-food-allergies") ? AllergyAnswer.NoneKnown
        : code.Words.StartsWith("no known", StringComparison.Ordinal) || code.Words.Contains("无已知", StringComparison.Ordinal) ? AllergyAnswer.NoneKnown
        : refuted ? AllergyAnswer.RuledOut
        : AllergyAnswer.Allergic;

    static bool General(Concept code) => code.Any("716186003", "no-known-allergies");

    static AllergyKind Kind(string? category, Concept code) => category switch
    {
        "medication" or "biologic" => AllergyKind.Drug,
        "food" => AllergyKind.Food,
        "environment" => AllergyKind.Environment,
        _ when code.Any("429625007", "no-known-food-allergies") => AllergyKind.Food,
        _ when code.Any("428607008", "716184000", "428197003", "no-known-environmental-allergies") => AllergyKind.Environment,
        _ when code.Any("409137002", "no-known-medication-allergies") => AllergyKind.Drug,
        _ => AllergyKind.Drug, // not said: the kind that is asked about before a drug is given
    };
}
