using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xinglin.Facts.Disease;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>AdverseEvent → a toxicity. A CTCAE grade is read where one is given; mild, moderate and severe are no grades. What could have happened and did not is kept whole.</summary>
sealed partial class AdverseEventMap : IMapping
{
    public string Type => "AdverseEvent";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        var happened = Concept.Of(json.At("event"));
        if (json.Word("actuality") == "potential" || happened.Name is not { } term) yield break;
        var grades = json.Extensions("grade").Select(x => x.Choice("value").Value).Append(json.At("severity"));
        var ctcae = grades.Select(Grade).FirstOrDefault(g => g is not null);
        yield return new(new AdverseEvent(term)
        {
            Grade = ctcae,
            Version = happened.Codes.Select(c => c.System).FirstOrDefault(s => s.Contains("ctcae", StringComparison.OrdinalIgnoreCase)),
            AttributedTo = Sent.Join(json.Each("suspectEntity").Select(s => sent.Called(s.At("instance")))),
            Outcome = Concept.Of(json.At("outcome")).Name,
            Codes = happened.Codes,
        }, When.First(json, "date", "detected", "recordedDate"));
    }

    static int? Grade(JsonElement said)
    {
        if (said.Number is >= 1 and <= 5 and var n) return (int)n;
        var concept = Concept.Of(said);
        var match = concept.Codes.Select(c => c.Code).Prepend(concept.Words).Append(said.Text).Where(t => t is not null).Select(t => Digit().Match(t!)).FirstOrDefault(m => m.Success);
        return match is null ? null : int.Parse(match.Groups["g"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?:^|grade\s*)(?<g>[1-5])(?:\s*级)?$|(?<g>[1-5])\s*级", RegexOptions.IgnoreCase)]
    private static partial Regex Digit();
}
