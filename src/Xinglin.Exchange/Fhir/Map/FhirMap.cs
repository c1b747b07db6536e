using System.Globalization;
using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Turns a FHIR document into facts. What no mapping reads is kept whole; what would state something impossible is refused.</summary>
public static class FhirMap
{
    const int LongestTitle = 120;
    const int EarliestYear = 1850; // nobody in a chart lived before

    static readonly Dictionary<string, IMapping> mappings = typeof(FhirMap).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IMapping)) && !t.IsInterface)
        .Select(t => (IMapping)Activator.CreateInstance(t)!)
        .ToDictionary(m => m.Type, StringComparer.Ordinal);

    /// <summary>Reads one document with those it needs; fits <see cref="Facts.Arrivals.Understand"/>.</summary>
    public static Understood Understand(DocumentArrived document, Func<string, string?> needed)
    {
        using var parsed = JsonDocument.Parse(document.Body, new() { MaxDepth = FhirFile.Deepest });
        var json = parsed.RootElement;
        var said = Standing(json) && mappings.TryGetValue(document.Type, out var mapping) ? Say(mapping, new(json, needed)) : [];
        var source = document.Keys is [var main, ..] ? main : Keys.FromContent(document.Type, json);
        if (said is []) return new([], Kept(document, json, source));
        var drafts = said.Select((s, n) => Draft(s, n == 0 ? source : string.Create(CultureInfo.InvariantCulture, $"{source}#{n}"))).ToList();
        return Impossible(drafts) is { } why ? new([], null, why) : new(drafts);
    }

    static List<Said> Say(IMapping mapping, Sent sent)
    {
        var main = sent.Json.At("code") is { Is: true } code ? code : sent.Json.At("medicationCodeableConcept") is { Is: true } drug ? drug : sent.Json.At("vaccineCode");
        if (mapping is not AllergyMap && Concept.Of(main) is { SaysNothing: true } none)
            return [new(new Finding(mapping.Type) { Value = none.Name, Codes = none.Codes }, When.First(sent.Json, KeptWhen))];
        return [.. mapping.Read(sent)];
    }

    /// <summary>What was entered in error states nothing. Observations speak for themselves: a laboratory withdraws a result it has sent.</summary>
    static bool Standing(JsonElement json) => json.Word("resourceType") == "Observation"
        || json.Word("status") != "entered-in-error" && !Concept.Of(json.At("verificationStatus")).Any("entered-in-error");

    internal static Draft Draft(Said said, string source) =>
        new(said.Fact, said.When.At) { Precision = said.When.Precision, Source = source };

    /// <summary>The first thing that cannot be so; null when all may be written.</summary>
    internal static Phrase? Impossible(IEnumerable<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Fact.Problems().FirstOrDefault() is { } p) return new($"{draft.Fact.Say().Zh}：{p.What.Zh}", $"{draft.Fact.Say().En}: {p.What.En}");
            if (draft.HappenedAt.Year < EarliestYear) return new($"时间 {draft.HappenedAt.Year} 年不可能", $"the year {draft.HappenedAt.Year} is not possible");
        }
        return null;
    }

    static readonly string[] KeptWhen =
        ["effective[x]", "performed[x]", "occurrence[x]", "onset[x]", "started", "period", "billablePeriod", "authoredOn", "authored", "recordedDate", "recorded", "dateTime", "date",
         "created", "start[x]", "issued", "whenHandedOver", "whenPrepared", "timestamp", "sent", "received", "identified[x]", "meta.lastUpdated"];

    static Draft Kept(DocumentArrived document, JsonElement json, string source)
    {
        var title = json.Word("title") ?? Concept.Of(json.At("code")).Name ?? json.Word("name") ?? Concept.Of(json.At("type")).Name ?? Concept.Of(json.First("type")).Name
            ?? Concept.Of(json.At("description")).Name ?? json.Word("description") ?? Concept.Of(json.First("category")).Name ?? source;
        var fact = new Document($"FHIR {document.Type}", title.Length > LongestTitle ? $"{title.AsSpan(0, LongestTitle)}…" : title) { Format = "application/fhir+json", Text = document.Body };
        var when = When.First(json, KeptWhen);
        return Draft(new(fact, when.At.Year < EarliestYear ? When.Never : when), source);
    }
}
