using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Xinglin.Exchange.Fhir.Shapes;

/// <summary>How R4 writes its primitive types, judged on the UTF-8 bytes as they came. Source: HL7 FHIR R4, Data Types (2.24.0.1).</summary>
static class Primitives
{
    const int LongestText = 1024 * 1024; // R4: strings SHALL NOT exceed 1 MB

    /// <summary>What is wrong with a value of a primitive type; null when nothing is.</summary>
    public static string? Fault(string type, JsonElement value)
    {
        var kind = value.ValueKind;
        switch (type)
        {
            case "boolean":
                return kind is JsonValueKind.True or JsonValueKind.False ? null : "boolean";
            case "decimal":
                return kind == JsonValueKind.Number && value.TryGetDouble(out var any) && double.IsFinite(any) ? null : "decimal";
            case "integer" or "positiveInt" or "unsignedInt":
                if (kind != JsonValueKind.Number || !value.TryGetInt32(out var n)) return type;
                return type == "positiveInt" && n <= 0 || type == "unsignedInt" && n < 0 ? type : null;
        }
        if (kind != JsonValueKind.String) return type;
        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (raw.Contains((byte)'\\')) raw = Encoding.UTF8.GetBytes(value.GetString()!);
        return raw.Length <= LongestText || type is "base64Binary" or "xhtml" ? Text(type, raw) ? null : type : "1 MB";
    }

    static bool Text(string type, ReadOnlySpan<byte> s) => type switch
    {
        "string" or "markdown" or "xhtml" => !Blank(s) && !s.ContainsAny(Controls),
        "code" => !Blank(s) && s[0] != ' ' && s[^1] != ' ' && s.IndexOfAny("\t\r\n"u8) < 0 && s.IndexOf("  "u8) < 0,
        "id" => s.Length is > 0 and <= 64 && !s.ContainsAnyExcept(IdBytes),
        "uri" or "url" or "canonical" => s.Length > 0 && s.IndexOfAnyInRange((byte)0, (byte)' ') < 0 && (System.Text.Ascii.IsValid(s) || !Encoding.UTF8.GetString(s).Any(char.IsWhiteSpace)),
        "date" => Day(s, out var rest) && rest.IsEmpty,
        "dateTime" => Day(s, out var rest) && (rest.IsEmpty || s.Length - rest.Length == 10 && rest[0] == 'T' && Clock(rest[1..], out var zone) && Zone(zone)),
        "instant" => Day(s, out var rest) && s.Length - rest.Length == 10 && !rest.IsEmpty && rest[0] == 'T' && Clock(rest[1..], out var zone) && Zone(zone),
        "time" => Clock(s, out var rest) && rest.IsEmpty,
        "oid" => s.StartsWith("urn:oid:"u8) && s.Length > 8 && !s[8..].ContainsAnyExcept(OidBytes) && s[8] is >= (byte)'0' and <= (byte)'2',
        "uuid" => s.StartsWith("urn:uuid:"u8) && Guid.TryParseExact(Encoding.UTF8.GetString(s[9..]), "D", out _),
        "base64Binary" => !Blank(s) && Base64(s),
        _ => !Blank(s),
    };

    static readonly System.Buffers.SearchValues<byte> IdBytes =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."u8);

    /// <summary>All below a blank but tab, line feed and carriage return.</summary>
    static readonly System.Buffers.SearchValues<byte> Controls = System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 32).Except([9, 10, 13]).Select(b => (byte)b)]);

    static readonly System.Buffers.SearchValues<byte> OidBytes = System.Buffers.SearchValues.Create("0123456789."u8);

    static bool Blank(ReadOnlySpan<byte> s) => !s.ContainsAnyExcept(" \t\r\n"u8);

    static bool Base64(ReadOnlySpan<byte> s)
    {
        var count = 0;
        foreach (var b in s)
        {
            if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') continue;
            if (!(char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/' or (byte)'=')) return false;
            count++;
        }
        return count % 4 == 0;
    }

    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD of a calendar that has that day.</summary>
    static bool Day(ReadOnlySpan<byte> s, out ReadOnlySpan<byte> rest)
    {
        rest = default;
        if (s.Length < 4 || !Number(s[..4], out var year) || year == 0) return false;
        rest = s[4..];
        if (rest.IsEmpty || rest[0] != '-') return true;
        if (rest.Length < 3 || !Number(rest[1..3], out var month) || month is < 1 or > 12) return false;
        rest = rest[3..];
        if (rest.IsEmpty || rest[0] != '-') return true;
        if (rest.Length < 3 || !Number(rest[1..3], out var day) || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        rest = rest[3..];
        return true;
    }

    static bool Clock(ReadOnlySpan<byte> s, out ReadOnlySpan<byte> rest)
    {
        rest = default;
        if (s.Length < 8 || s[2] != ':' || s[5] != ':') return false;
        if (!Number(s[..2], out var h) || h > 23 || !Number(s[3..5], out var m) || m > 59 || !Number(s[6..8], out var sec) || sec > 60) return false;
        rest = s[8..];
        if (rest.IsEmpty || rest[0] != '.') return true;
        var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits == 0 || rest.Length == 1) return false;
        rest = digits < 0 ? [] : rest[(1 + digits)..];
        return true;
    }

    static bool Zone(ReadOnlySpan<byte> s) => s.SequenceEqual("Z"u8)
        || s.Length == 6 && s[0] is (byte)'+' or (byte)'-' && s[3] == ':' && Number(s[1..3], out var h) && Number(s[4..6], out var m) && m < 60 && h * 60 + m <= 14 * 60;

    static bool Number(ReadOnlySpan<byte> s, out int n) => int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out n);
}
