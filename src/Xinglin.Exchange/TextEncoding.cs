using System.Text;

namespace Xinglin.Exchange;

/// <summary>Which encoding a file is written in, found from its bytes: marks first, then what is valid. Chinese files that are not UTF-8 are GB18030.</summary>
public static class TextEncoding
{
    static readonly UTF8Encoding strict = new(false, true);

    /// <summary>GB18030 contains GBK and GB2312, so one decoder reads all three.</summary>
    static readonly Lazy<Encoding> gb18030 = new(() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    /// <summary>The text as UTF-8 without a mark, and the name of what it was; null when it is no text we can read.</summary>
    public static (string Name, ReadOnlyMemory<byte> Utf8)? Read(ReadOnlyMemory<byte> bytes)
    {
        var s = bytes.Span;
        if (s.StartsWith("\uFEFF"u8)) return Valid(s[3..]) ? ("UTF-8 with mark", bytes[3..]) : null;
        if (s.StartsWith((byte[])[0xFF, 0xFE])) return Decode("UTF-16", Encoding.Unicode, s[2..]);
        if (s.StartsWith((byte[])[0xFE, 0xFF])) return Decode("UTF-16BE", Encoding.BigEndianUnicode, s[2..]);
        if (s.Length >= 4 && s[1] == 0 && s[0] != 0) return Decode("UTF-16", Encoding.Unicode, s);
        if (s.Length >= 4 && s[0] == 0 && s[1] != 0) return Decode("UTF-16BE", Encoding.BigEndianUnicode, s);
        if (Valid(s)) return ("UTF-8", bytes);
        return Decode("GB18030", gb18030.Value, s);
    }

    static bool Valid(ReadOnlySpan<byte> s) => System.Text.Unicode.Utf8.IsValid(s);

    static (string, ReadOnlyMemory<byte>)? Decode(string name, Encoding encoding, ReadOnlySpan<byte> s)
    {
        try
        {
            return (name, strict.GetBytes(encoding.GetString(s)));
        }
        catch (ArgumentException) // a byte no character of this encoding has
        {
            return null;
        }
    }
}
