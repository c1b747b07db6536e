using Xinglin.Facts.Paths;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>DocumentReference → a document, with its text where the sender put it inside.</summary>
sealed class DocumentReferenceMap : IMapping
{
    public string Type => "DocumentReference";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        var attachment = json.First("content").At("attachment");
        var type = Concept.Of(json.At("type")).Name ?? sent.Names("category") ?? "FHIR DocumentReference";
        yield return new(new Document(type, json.Word("description") ?? attachment.Word("title") ?? type)
        {
            Text = DiagnosticReportMap.PlainText(attachment) ?? json.GetRawText(),
            Format = attachment.Word("contentType") ?? "application/fhir+json",
        }, When.First(json, "date", "context.period"));
    }
}
