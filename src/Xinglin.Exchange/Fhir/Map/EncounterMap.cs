using Xinglin.Facts.Paths;

namespace Xinglin.Exchange.Fhir.Map;

/// <summary>Encounter → a stay or a visit. The class is HL7 v3 ActCode.</summary>
sealed class EncounterMap : IMapping
{
    public string Type => "Encounter";

    public IEnumerable<Said> Read(Sent sent)
    {
        var json = sent.Json;
        var kinds = json.Each("type").Select(Concept.Of).ToList();
        var end = When.Of(json.At("period").Word("end"));
        yield return new(new Encounter(Kind(json.At("class").Word("code")))
        {
            Department = Concept.Of(json.At("serviceType")).Name ?? json.At("serviceProvider").Word("display") ?? json.Each("location").Select(l => l.At("location").Word("display")).FirstOrDefault(d => d is not null),
            Reason = sent.Names("reasonCode") ?? Sent.Join(json.Each("reasonReference").Select(r => sent.Called(r))) ?? Sent.Join(kinds.Select(k => k.Name)),
            EndedAt = end.Known ? end.At : null,
            Planned = sent.Status == "planned",
            Cancelled = sent.Status == "cancelled",
            Codes = [.. kinds.SelectMany(k => k.Codes)],
        }, When.First(json, "period"));
    }

    static EncounterKind Kind(string? code) => code?.ToUpperInvariant() switch
    {
        "AMB" or "OUTPATIENT" => EncounterKind.Outpatient,
        "IMP" or "ACUTE" or "NONAC" or "OBSENC" or "PRENC" or "SS" or "INPATIENT" => EncounterKind.Inpatient,
        "EMER" or "EMERGENCY" or "URGENTCARE" => EncounterKind.Emergency,
        "HH" or "HOME" => EncounterKind.Home,
        "VR" or "VIRTUAL" => EncounterKind.Remote,
        _ => EncounterKind.Other,
    };
}
