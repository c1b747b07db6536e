using System.Text.Json;
using Xinglin.Exchange.Fhir.Shapes;

namespace Xinglin.Exchange.Fhir.Rules;

/// <summary>One thing an expression speaks of: a node of the resource, or a plain value.</summary>
/// <param name="Type">its FHIR type; empty for a plain value</param>
/// <param name="Shape">the shape of a node with children; null for primitives and plain values</param>
readonly record struct Item(JsonElement Json, string Type, Shape? Shape, object? Plain = null)
{
    public static Item Of(object value) => new(default, "", null, value);

    public static Item Of(JsonElement json, Slot slot)
    {
        if (slot.Primitive) return new(json, slot.Type, null);
        var shape = slot.IsResource ? R4.Resource(ResourceType(json)) : slot.Shape;
        return new(json, shape?.Path ?? slot.Type, shape);
    }

    public static string ResourceType(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("resourceType", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "";

    /// <summary>string, decimal or bool; null for what has children, or only an extension.</summary>
    public object? Value => Plain ?? Json.ValueKind switch
    {
        JsonValueKind.String => Json.GetString(),
        JsonValueKind.Number => Json.TryGetDecimal(out var d) ? d : null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public bool Same(Item other) => Value is { } mine
        ? mine.Equals(other.Value)
        : other.Value is null && Json.ValueKind == other.Json.ValueKind && JsonElement.DeepEquals(Json, other.Json);

    /// <summary>The children of one name, or all of them; a primitive that is only extended counts too.</summary>
    public IEnumerable<Item> Children(string? name = null)
    {
        if (Shape is null || Json.ValueKind != JsonValueKind.Object) yield break;
        foreach (var property in Json.EnumerateObject())
        {
            var plain = property.Name.TrimStart('_');
            if (Shape.Find(System.Text.Encoding.UTF8.GetBytes(plain)) is not { } slot || name is not null && slot.Name != name) continue;
            if (plain.Length < property.Name.Length && Json.TryGetProperty(plain, out _)) continue;
            if (property.Value.ValueKind != JsonValueKind.Array) yield return Of(property.Value, slot);
            else foreach (var one in property.Value.EnumerateArray()) yield return Of(one, slot);
        }
    }

    public IEnumerable<Item> Descendants() => Children().SelectMany(c => c.Descendants().Prepend(c));
}
