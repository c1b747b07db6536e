using System.Text;

namespace Xinglin.Storage;

/// <summary>What both databases can keep as text: any Unicode but the zero character and half a character.</summary>
static class Texts
{
    public static bool IsKeepable(string? text) =>
        text is null || (!text.Contains('\0') && (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || IsWhole(text)));

    /// <summary>The text with what cannot be kept replaced, for rows that are derived and can be derived again.</summary>
    public static string Keepable(string text) =>
        IsKeepable(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');

    static bool IsWhole(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done) return false;
            rest = rest[length..];
        }
        return true;
    }
}
