using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange.Fhir;

/// <summary>Reads FHIR R4 JSON: one resource, a Bundle of any type, a list, or NDJSON. What is no R4 is refused resource by resource, with the place and the reason.</summary>
public static class FhirFile
{
    /// <summary>Deeper JSON than any R4 resource needs.</summary>
    public const int Deepest = 128;

    static readonly JsonDocumentOptions options = new() { MaxDepth = Deepest };

    /// <summary>True when a file is JSON by its first character: only then is it worth asking for FHIR in it.</summary>
    public static bool Recognises(ReadOnlyMemory<byte> bytes) =>
        TextEncoding.Read(bytes) is { } text && text.Utf8.Span.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    public static FileReading Read(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (TextEncoding.Read(bytes) is not { } text)
            return Whole("unknown", new("既不是 UTF-8、UTF-16，也不是 GB18030 文字，请另存为 UTF-8 后再导入", "is neither UTF-8, UTF-16 nor GB18030 text; save it as UTF-8 and import again"));
        var (encoding, utf8) = text;
        var start = utf8.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (start < 0) return Whole(encoding, new("文件是空的", "the file is empty"));
        if (utf8.Span[start] == '<') return Whole(encoding, new("这里只读 FHIR 的 JSON，不读 XML，请让对方发送 JSON", "only FHIR JSON is read here, not XML; ask the sender for JSON"));
        var lines = Path.GetExtension(fileName).ToLowerInvariant() is ".ndjson" or ".jsonl";
        try
        {
            if (!lines)
            {
                using var document = Parse(utf8);
                return One(document.RootElement, encoding);
            }
        }
        catch (JsonException e)
        {
            if (!FirstLineIsWhole(utf8)) return Whole(encoding, Malformed(e, 0));
        }
        return Lines(utf8, encoding);
    }

    static FileReading Whole(string encoding, Phrase what) => new("FHIR", encoding, [new Refused("file", "", what)]);

    static FileReading One(JsonElement root, string encoding)
    {
        var arrivals = new ArrivalList(root);
        arrivals.Top(root);
        var type = root.Word("resourceType");
        var format = (root.ValueKind, type) switch
        {
            (JsonValueKind.Array, _) => "FHIR R4 list",
            (_, "Bundle") => $"FHIR R4 Bundle {root.Word("type")}".TrimEnd(),
            (_, null) when root.At("resource").Is => "FHIR R4 entry",
            (_, null) => "JSON",
            _ => $"FHIR R4 {type}",
        };
        return new(format, encoding, arrivals.All);
    }

    static FileReading Lines(ReadOnlyMemory<byte> utf8, string encoding)
    {
        List<Arrival> all = [];
        var number = 0;
        foreach (var range in utf8.Span.Split((byte)'\n'))
        {
            number++;
            var line = utf8[range];
            if (line.Span.IndexOfAnyExcept(" \t\r"u8) < 0) continue;
            var where = $"line {number}";
            try
            {
                using var document = Parse(line);
                var arrivals = new ArrivalList(document.RootElement);
                arrivals.Top(document.RootElement, where);
                all.AddRange(arrivals.All);
            }
            catch (JsonException e)
            {
                all.Add(new Refused(where, "", Malformed(e, number - 1)));
            }
        }
        return new("FHIR R4 NDJSON", encoding, all);
    }

    static JsonDocument Parse(ReadOnlyMemory<byte> utf8) => HalfCharacter.At(utf8.Span) is { } at
        ? throw new JsonException("half a character", null, utf8.Span[..at].Count((byte)'\n'), at - utf8.Span[..at].LastIndexOf((byte)'\n') - 1)
        : JsonDocument.Parse(utf8, options);

    static bool FirstLineIsWhole(ReadOnlyMemory<byte> utf8)
    {
        var trimmed = utf8[utf8.Span.IndexOfAnyExcept(" \t\r\n"u8)..];
        var end = trimmed.Span.IndexOf((byte)'\n');
        if (end < 0 || trimmed.Span[0] != '{') return false;
        try
        {
            using var document = JsonDocument.Parse(trimmed[..end], options);
            return true;
        }
        catch (JsonException)
        {
            return false; // then it was one broken document, which is what the caller reports
        }
    }

    static Phrase Malformed(JsonException e, int linesBefore)
    {
        var (line, column) = (e.LineNumber + 1 + linesBefore, e.BytePositionInLine + 1);
        return e.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
            ? new($"第 {line} 行嵌套超过 {Deepest} 层", $"line {line}: nested deeper than {Deepest}")
            : new($"不是完整的 JSON：第 {line} 行第 {column} 字节处读不下去", $"not well-formed JSON: reading stops at line {line}, byte {column}");
    }
}
