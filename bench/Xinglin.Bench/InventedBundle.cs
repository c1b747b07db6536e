using System.Globalization;
using System.Text;

namespace Xinglin.Bench;

/// <summary>An invented person's record as a FHIR transaction, in the proportions real exports have: mostly observations,
/// a claim and its explanation for every encounter. The same seed gives the same bytes.</summary>
static class InventedBundle
{
    static readonly (string Loinc, string Name, string Unit, double Low, double High)[] tests =
    [
        ("751-8", "Neutrophils", "10*9/L", 0.3, 7), ("777-3", "Platelets", "10*9/L", 30, 350), ("718-7", "Haemoglobin", "g/L", 60, 160),
        ("2823-3", "Potassium", "mmol/L", 2.8, 5.5), ("2951-2", "Sodium", "mmol/L", 125, 150), ("2160-0", "Creatinine", "umol/L", 40, 160),
        ("1975-2", "Bilirubin", "umol/L", 5, 60), ("1742-6", "ALT", "U/L", 8, 200), ("8867-4", "Heart rate", "/min", 55, 120),
        ("29463-7", "Body weight", "kg", 45, 90),
    ];

    public static byte[] Make(int seed, int encounters)
    {
        var dice = new Random(seed);
        var text = new StringBuilder();
        var patient = Id(dice);
        text.Append("""{"resourceType":"Bundle","type":"transaction","entry":[""");
        Entry(text, patient, "Patient", $$$"""
            {"resourceType":"Patient","id":"{{{patient}}}","name":[{"use":"official","family":"Bench{{{seed}}}","given":["Invented"]}],"gender":"{{{(dice.Next(2) == 0 ? "male" : "female")}}}","birthDate":"19{{{dice.Next(40, 80)}}}-0{{{dice.Next(1, 9)}}}-1{{{dice.Next(10)}}}","identifier":[{"system":"urn:bench:mrn","value":"B{{{seed:000000}}}"}]}
            """, first: true);
        for (var i = 0; i < encounters; i++) Encounter(text, dice, patient, new DateTimeOffset(2015, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)).AddDays(11 * i));
        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }

    static void Encounter(StringBuilder text, Random dice, string patient, DateTimeOffset at)
    {
        var (encounter, subject) = (Id(dice), $$$"""{"reference":"urn:uuid:{{{patient}}}"}""");
        var when = at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        Entry(text, encounter, "Encounter", $$$"""
            {"resourceType":"Encounter","id":"{{{encounter}}}","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"AMB"},"subject":{{{subject}}},"period":{"start":"{{{when}}}","end":"{{{when}}}"}}
            """);
        foreach (var (loinc, name, unit, low, high) in tests)
        {
            var id = Id(dice);
            var value = (low + dice.NextDouble() * (high - low)).ToString("0.00", CultureInfo.InvariantCulture);
            Entry(text, id, "Observation", $$$"""
                {"resourceType":"Observation","id":"{{{id}}}","status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"{{{loinc}}}","display":"{{{name}}}"}],"text":"{{{name}}}"},"subject":{{{subject}}},"encounter":{"reference":"urn:uuid:{{{encounter}}}"},"effectiveDateTime":"{{{when}}}","issued":"{{{at:yyyy-MM-dd'T'HH:mm:ss.fffzzz}}}","valueQuantity":{"value":{{{value}}},"unit":"{{{unit}}}","system":"http://unitsofmeasure.org","code":"{{{unit}}}"}}
                """);
        }
        var order = Id(dice);
        Entry(text, order, "MedicationRequest", $$$"""
            {"resourceType":"MedicationRequest","id":"{{{order}}}","status":"stopped","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"583214","display":"PACLitaxel 100 MG Injection"}],"text":"PACLitaxel 100 MG Injection"},"subject":{{{subject}}},"authoredOn":"{{{when}}}"}
            """);
        var claim = Id(dice);
        Entry(text, claim, "Claim", $$$"""
            {"resourceType":"Claim","id":"{{{claim}}}","status":"active","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"institutional"}]},"use":"claim","patient":{{{subject}}},"created":"{{{when}}}","provider":{"display":"Bench hospital"},"priority":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/processpriority","code":"normal"}]},"insurance":[{"sequence":1,"focal":true,"coverage":{"display":"none"}}],"total":{"value":125.00,"currency":"CNY"}}
            """);
    }

    static void Entry(StringBuilder text, string id, string type, string resource, bool first = false) =>
        text.Append(first ? "" : ",").Append(CultureInfo.InvariantCulture, $$$"""{"fullUrl":"urn:uuid:{{{id}}}","resource":{{{resource.Trim()}}},"request":{"method":"POST","url":"{{{type}}}"}}""");

    static string Id(Random dice)
    {
        Span<byte> bytes = stackalloc byte[16];
        dice.NextBytes(bytes);
        return new Guid(bytes).ToString("D");
    }
}
