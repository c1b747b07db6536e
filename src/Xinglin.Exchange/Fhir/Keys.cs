using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Xinglin.Exchange.Fhir;

/// <summary>What resources are called by, and what references call them.</summary>
static class Keys
{
    /// <summary>"Type/id" when it has an id, and the entry's own address where that says more.</summary>
    public static IReadOnlyList<string> Of(JsonElement resource, string type, string? fullUrl)
    {
        List<string> keys = [];
        if (resource.Word("id") is { } id) keys.Add($"{type}/{id}");
        if (!string.IsNullOrWhiteSpace(fullUrl) && !keys.Contains(fullUrl)) keys.Add(fullUrl);
        return keys;
    }

    /// <summary>A reference in the form its target is most likely known by: urn as it is, else "Type/id" without history; null for what names nothing outside.</summary>
    public static string? Target(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference) || reference[0] == '#') return null;
        if (reference.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || reference.Contains('?', StringComparison.Ordinal)) return reference;
        var parts = reference.Split('/');
        var end = parts.Length > 2 && parts[^2] == "_history" ? parts.Length - 2 : parts.Length;
        return end >= 2 && Shapes.R4.Resource(parts[end - 2]) is not null ? $"{parts[end - 2]}/{parts[end - 1]}" : reference;
    }

    /// <summary>The type a reference says it points at; null when it does not say.</summary>
    public static string? TypeOf(JsonElement reference) =>
        Target(reference.Word("reference")) is { } key && key.IndexOfAny(['/', '?']) is > 0 and var at && Shapes.R4.Resource(key[..at]) is not null ? key[..at]
        : reference.Word("type");

    /// <summary>A name for what has none: the same content always gets the same one, however its JSON is laid out.</summary>
    public static string FromContent(string type, JsonElement resource)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes)) Canonical(resource, writer);
        return $"{type}#{Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..16]}";
    }

    static void Canonical(JsonElement e, Utf8JsonWriter writer)
    {
        switch (e.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var p in e.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(p.Name);
                    Canonical(p.Value, writer);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var one in e.EnumerateArray()) Canonical(one, writer);
                writer.WriteEndArray();
                break;
            default:
                e.WriteTo(writer);
                break;
        }
    }
}
