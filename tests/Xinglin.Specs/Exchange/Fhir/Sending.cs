using System.Text;
using Xinglin.Exchange.Fhir;
using Xinglin.Exchange.Fhir.Map;
using Xinglin.Facts;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Specs.Exchange.Fhir;

/// <summary>Short ways to send invented FHIR and to look at what came of it.</summary>
static class Sending
{
    public const string Today = "\"2026-03-02T09:30:00+08:00\"";

    public static FileReading File(string text, string name = "sent.json") => FhirFile.Read(name, Encoding.UTF8.GetBytes(text));

    /// <summary>One resource of a type, with an id and a patient unless the rest brings its own.</summary>
    public static string Resource(string type, string rest) => $$"""
        {"resourceType":"{{type}}","id":"x1"{{(rest.Contains("\"subject\"", StringComparison.Ordinal) || rest.Contains("\"patient\"", StringComparison.Ordinal) ? "" : type is "AllergyIntolerance" or "Immunization" or "FamilyMemberHistory" or "Consent" ? ",\"patient\":{\"reference\":\"Patient/p1\"}" : ",\"subject\":{\"reference\":\"Patient/p1\"}")}}{{(rest.Length == 0 ? "" : ",")}}{{rest}}}
        """;

    public static Arrival Arrives(string resource) => Assert.Single(File(resource).Arrivals);

    /// <summary>What a resource of this type says.</summary>
    public static Understood Says(string type, string rest, params (string Key, string Body)[] others) =>
        Understood(Resource(type, rest), others);

    public static Understood Understood(string resource, params (string Key, string Body)[] others) =>
        FhirMap.Understand(Document(resource), key => others.Where(o => o.Key == key).Select(o => o.Body).FirstOrDefault());

    public static DocumentArrived Document(string resource) => Arrives(resource) switch
    {
        DocumentArrived document => document,
        Refused refused => throw new InvalidOperationException($"refused: {refused.What.En}"),
        var other => throw new InvalidOperationException($"a {other.Type} is no document"),
    };

    /// <summary>The one fact a resource states.</summary>
    public static T Fact<T>(string type, string rest, params (string Key, string Body)[] others) where T : IFact =>
        Assert.IsType<T>(Draft(type, rest, others).Fact);

    public static Draft Draft(string type, string rest, params (string Key, string Body)[] others)
    {
        var understood = Says(type, rest, others);
        Assert.Null(understood.Refusal?.En);
        return Assert.Single(understood.Drafts);
    }

    public static string Concept(string system, string code, string? display = null, string? text = null) =>
        $$"""{"coding":[{"system":"{{system}}","code":"{{code}}"{{(display is null ? "" : $",\"display\":\"{display}\"")}}}]{{(text is null ? "" : $",\"text\":\"{text}\"")}}}""";

    public static string Loinc(string code, string? display = null) => Concept("http://loinc.org", code, display);

    public static string Snomed(string code, string? display = null) => Concept("http://snomed.info/sct", code, display);

    public static string Text(string text) => $$"""{"text":"{{text}}"}""";

    /// <summary>A final observation of today.</summary>
    public static string Observation(string code, string rest, string category = "") => $$"""
        "status":"final","code":{{code}},"effectiveDateTime":{{Today}}{{(category.Length == 0 ? "" : $",\"category\":[{{\"coding\":[{{\"system\":\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"{category}\"}}]}}]")}}{{(rest.Length == 0 ? "" : ",")}}{{rest}}
        """;

    public static string Quantity(decimal value, string unit, string? code = null) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"\"valueQuantity\":{{\"value\":{value},\"unit\":\"{unit}\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"{code ?? unit}\"}}");
}
