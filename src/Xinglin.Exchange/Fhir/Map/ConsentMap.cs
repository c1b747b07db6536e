using Xinglin.Facts.Consents;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Consent → to what, and whether given. A draft or a proposal decides nothing and is kept whole; an inactive one no longer holds.</summary>
sealed class ConsentMap : IMapping
{
    public string Type => "Consent";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        if (sent.Status is "draft" or "proposed") yield break;
        var scope = Concept.Of(json.At("scope"));
        var to = Sent.Join(json.Each("category").Select(c => Concept.Of(c).Said)) ?? scope.Said ?? json.At("sourceAttachment").Word("title") ?? sent.Names("category") ?? scope.Name;
        if (to is null) yield break;
        var when = When.First(json, "dateTime", "provision.period");
        if (sent.Status == "inactive") yield return new(new ConsentWithdrawn(to), when);
        else yield return new(new Consent(to, sent.Status == "active" && json.At("provision").Word("type") != "deny" && !Concept.Of(json.At("policyRule")).Any("OPTOUT"))
        {
            By = Sent.Join(json.Each("performer").Select(p => sent.Called(p))),
            Codes = [.. json.Each("category").SelectMany(c => Concept.Of(c).Codes), .. scope.Codes],
        }, when);
    }
}
