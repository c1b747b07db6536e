using System.Text.Json;

namespace Xinglin.Exchange.Fhir;

/// <summary>Whom a resource is about.</summary>
static class Subject
{
    static readonly string[] usual = ["subject", "patient"];

    /// <summary>The elements that name the person where R4 calls them otherwise.</summary>
    static string[] Elements(string type) => type switch
    {
        "Task" => ["for"],
        "ResearchSubject" => ["individual"],
        "EnrollmentRequest" => ["candidate"],
        "QuestionnaireResponse" => ["subject", "source"],
        "AppointmentResponse" => ["actor"],
        _ => usual,
    };

    /// <summary>The key of the person; null when it is about nobody, a group, a device, a place, or a person who lies inside the resource.</summary>
    /// <param name="typeByAddress">what the addresses of this file stand for, so that a urn that is no person is seen to be none</param>
    public static string? Of(JsonElement resource, IReadOnlyDictionary<string, string> typeByAddress)
    {
        var type = resource.Word("resourceType") ?? "";
        var references = Elements(type).SelectMany(name => resource.At(name) is { ValueKind: JsonValueKind.Array } many ? many.EnumerateArray().ToArray() : [resource.At(name)]);
        if (type == "Appointment") references = references.Concat(resource.Each("participant").Select(p => p.At("actor")));
        foreach (var reference in references)
            if (Key(reference, typeByAddress, mustSay: type is "Appointment" or "AppointmentResponse" or "Task") is { } key) return key;
        return null;
    }

    static string? Key(JsonElement reference, IReadOnlyDictionary<string, string> typeByAddress, bool mustSay)
    {
        var (said, key) = (Keys.TypeOf(reference), Keys.Target(reference.Word("reference")));
        if (key is not null && said is null) said = typeByAddress.GetValueOrDefault(key);
        if (said is not null ? said != "Patient" : mustSay) return null;
        if (key is not null) return key;
        return reference.At("identifier") is var id && id.Word("value") is { } value ? $"Patient?identifier={id.Word("system")}|{value}" : null;
    }
}
