using System.Globalization;
using System.Text.Json;

namespace Xinglin.Exchange.Imaging;

/// <summary>A study as a picture archive lists it.</summary>
/// <param name="PatientId">the number the archive knows the patient by; null: it gave none</param>
public sealed record Study(string Uid, string? PatientId, DateOnly? On, string? Description, IReadOnlyList<string> Modalities, int? Pictures);

/// <summary>A series of a study.</summary>
public sealed record Series(string Uid, string? Modality, string? Description, int? Number, int? Pictures);

/// <summary>One picture of a series.</summary>
/// <param name="Number">its place in the series, as the scanner counted; null: it did not</param>
public sealed record Picture(string Uid, int? Number);

/// <summary>What a QIDO-RS query answers (DICOM PS3.18, JSON model of PS3.18 annex F): arrays of objects by tag, each with its values.</summary>
public static class DicomJson
{
    /// <exception cref="JsonException">not DICOM JSON</exception>
    public static IReadOnlyList<Study> Studies(ReadOnlySpan<byte> json) =>
        Read(json, o => Text(o, "0020000D") is { } uid ? new Study(uid, Text(o, "00100020"), Day(Text(o, "00080020")), Text(o, "00081030"), Texts(o, "00080061"), Whole(o, "00201208")) : null);

    public static IReadOnlyList<Series> Series(ReadOnlySpan<byte> json) =>
        [.. Read(json, o => Text(o, "0020000E") is { } uid ? new Series(uid, Text(o, "00080060"), Text(o, "0008103E"), Whole(o, "00200011"), Whole(o, "00201209")) : null).OrderBy(s => s.Number ?? int.MaxValue).ThenBy(s => s.Uid, StringComparer.Ordinal)];

    public static IReadOnlyList<Picture> Pictures(ReadOnlySpan<byte> json) =>
        [.. Read(json, o => Text(o, "00080018") is { } uid ? new Picture(uid, Whole(o, "00200013")) : null).OrderBy(p => p.Number ?? int.MaxValue).ThenBy(p => p.Uid, StringComparer.Ordinal)];

    /// <summary>A DICOM unique identifier: digits in groups parted by points, at most 64 characters.</summary>
    public static bool IsUid(string text) => text is { Length: > 0 and <= 64 } && text.Split('.').All(part => part is not "" && part.All(char.IsAsciiDigit));

    static List<T> Read<T>(ReadOnlySpan<byte> json, Func<JsonElement, T?> read) where T : class
    {
        if (json.IsEmpty) return []; // some archives answer nothing found with no content
        var reader = new Utf8JsonReader(json);
        using var all = JsonDocument.ParseValue(ref reader);
        return all.RootElement.ValueKind is JsonValueKind.Array ? [.. all.RootElement.EnumerateArray().Where(o => o.ValueKind is JsonValueKind.Object).Select(read).OfType<T>()] : throw new JsonException("an array of objects by tag was expected");
    }

    static string? Text(JsonElement o, string tag) => Texts(o, tag) is [var first, ..] ? first : null;

    static IReadOnlyList<string> Texts(JsonElement o, string tag) => o.TryGetProperty(tag, out var element) && element.ValueKind is JsonValueKind.Object && element.TryGetProperty("Value", out var values) && values.ValueKind is JsonValueKind.Array
        ? [.. values.EnumerateArray().Select(v => v.ValueKind is JsonValueKind.String ? v.GetString() : v.ValueKind is JsonValueKind.Number ? v.GetRawText() : null).OfType<string>().Where(v => v.Trim() is not "")] : [];

    static int? Whole(JsonElement o, string tag) => int.TryParse(Text(o, tag), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var n) ? n : null;

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
