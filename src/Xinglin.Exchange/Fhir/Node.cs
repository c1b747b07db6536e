using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Xinglin.Exchange.Fhir;

/// <summary>Reading JSON that may or may not be there. What is missing is Undefined and answers every question with nothing.</summary>
static class Node
{
    extension(JsonElement e)
    {
        public bool Is => e.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

        public JsonElement At(string name) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var child) ? child : default;

        public string? Text => e.ValueKind == JsonValueKind.String && e.GetString() is { } s && !string.IsNullOrWhiteSpace(s) ? s : null;

        public string? Word(string name) => e.At(name).Text;

        public decimal? Number => e.ValueKind == JsonValueKind.Number && e.TryGetDecimal(out var d) ? d : null;

        public bool? Truth => e.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

        /// <summary>The members of a list; nothing when there is no list.</summary>
        public IEnumerable<JsonElement> Each(string name)
        {
            var list = e.At(name);
            if (list.ValueKind == JsonValueKind.Array)
                foreach (var one in list.EnumerateArray()) yield return one;
        }

        public JsonElement First(string name) => e.At(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : default;

        /// <summary>Extensions whose address ends in this word.</summary>
        public IEnumerable<JsonElement> Extensions(string ending) =>
            e.Each("extension").Where(x => x.Word("url") is { } url && url.EndsWith(ending, StringComparison.Ordinal));

        /// <summary>The variant of a choice that was sent ("effectiveDateTime"), with the type in its name.</summary>
        public (string Type, JsonElement Value) Choice(string stem)
        {
            if (e.ValueKind != JsonValueKind.Object) return ("", default);
            Span<byte> start = stackalloc byte[stem.Length];
            Encoding.ASCII.GetBytes(stem, start);
            foreach (var p in e.EnumerateObject())
            {
                var name = JsonMarshal.GetRawUtf8PropertyName(p);
                if (name.Length > start.Length && char.IsAsciiLetterUpper((char)name[start.Length]) && name.StartsWith(start)) return (p.Name[stem.Length..], p.Value);
            }
            return ("", default);
        }
    }
}
