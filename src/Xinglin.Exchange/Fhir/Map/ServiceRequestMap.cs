using Xinglin.Facts.Paths;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>ServiceRequest → a referral, when it is one; any other request is kept whole.</summary>
sealed class ServiceRequestMap : IMapping
{
    public string Type => "ServiceRequest";

    public IEnumerable<Said> Read(Sent sent)
    {
        var (json, code) = (sent.Json, sent.Code);
        var categories = json.Each("category").Select(Concept.Of).ToList();
        if (!IsReferral(code) && !categories.Exists(IsReferral) || sent.Status is "draft" or "revoked" || json.At("doNotPerform").Truth == true) yield break;
        var performer = json.First("performer");
        yield return new(new Referral(
            sent.Called(json.At("requester")) ?? json.At("requester").Word("reference") ?? "未写明",
            sent.Called(performer) ?? Concept.Of(json.At("performerType")).Name ?? performer.Word("reference") ?? code.Name ?? "未写明",
            sent.Names("reasonCode") ?? Sent.Join(json.Each("reasonReference").Select(r => sent.Called(r))) ?? code.Name ?? "未写明")
        {
            State = sent.Status == "completed" ? ReferralState.Seen : ReferralState.Sent,
            Urgent = json.Word("priority") is "urgent" or "asap" or "stat",
            Plan = json.Each("note").Select(n => n.Word("text")).FirstOrDefault(t => t is not null),
        }, When.First(json, "authoredOn", "occurrence[x]"));
    }

    /// <summary>SNOMED CT 3457005 patient referral and 306206005 referral to service, or the word itself.</summary>
    static bool IsReferral(Concept c) => c.Any("3457005", "306206005") || c.Words.Contains("referral", StringComparison.Ordinal) || c.Words.Contains("转诊", StringComparison.Ordinal);
}
