using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Xinglin.Facts;

/// <summary>A body that is no fact of its tag: which field, and why.</summary>
public sealed class FactException(string tag, string message, Exception? inner = null) : Exception($"{tag}: {message}", inner)
{
    public string Tag => tag;
}

/// <summary>Facts as JSON text and back. What is written is what is hashed, to the byte.</summary>
public static class FactJson
{
    /// <summary>The manner of all JSON at our doors: camel case, Chinese as it is, nothing null, enums as words.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>A body holds what was stated and nothing that can be worked out from it.</summary>
    static readonly JsonSerializerOptions body = new(Options) { IgnoreReadOnlyProperties = true };

    static readonly JsonSerializerOptions strict = new(body) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    static JsonSerializerOptions Make() => new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The tag, its present shape and the UTF-8 body.</summary>
    public static (string Tag, int Shape, byte[] Body) Write(IFact fact)
    {
        var (tag, shape) = Tags.Of(fact);
        return (tag, shape, JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), body));
    }

    /// <summary>Reads a stored body of any released shape; older shapes are lifted step by step by the fact's own Upcast.</summary>
    /// <exception cref="FactException">unknown tag, a shape from the future, or a body that is not one</exception>
    public static IFact Read(string tag, int shape, ReadOnlySpan<byte> text)
    {
        var type = Tags.Find(tag) ?? throw new FactException(tag, "no fact has this tag");
        var now = Tags.Of(type).Shape;
        if (shape > now) throw new FactException(tag, $"shape {shape} was written by a newer Xinglin; this one knows {now}");
        try
        {
            if (shape == now) return (IFact)JsonSerializer.Deserialize(text, type, body)!;
            var old = JsonNode.Parse(text)!.AsObject();
            for (var s = shape; s < now; s++) old = Lift(type, tag, s, old);
            return (IFact)old.Deserialize(type, body)!;
        }
        catch (JsonException e)
        {
            throw new FactException(tag, e.Message, e);
        }
    }

    /// <summary>Reads what a person or a program sent: the present shape only, and no member it does not have.</summary>
    /// <exception cref="FactException">unknown tag, stray or missing member, wrong type</exception>
    public static IFact ReadSent(string tag, JsonElement sent)
    {
        var type = Tags.Find(tag) ?? throw new FactException(tag, "no fact has this tag");
        if (type == typeof(Blank) || type == typeof(Erased) || type == typeof(Restricted)) throw new FactException(tag, "written by the store alone");
        try
        {
            return (IFact?)sent.Deserialize(type, strict) ?? throw new FactException(tag, "the fact is empty");
        }
        catch (JsonException e)
        {
            throw new FactException(tag, e.Message, e);
        }
    }

    static JsonObject Lift(Type type, string tag, int shape, JsonObject old)
    {
        var upcast = type.GetMethod("Upcast", BindingFlags.Public | BindingFlags.Static, [typeof(int), typeof(JsonObject)])
            ?? throw new FactException(tag, $"nothing lifts shape {shape}");
        return (JsonObject)upcast.Invoke(null, [shape, old])!;
    }
}
