using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Xinglin.Web;

/// <summary>Text as pages show it: every script as it is, markup as letters. Marks that turn the writing round give way to one that does nothing,
/// because a name that carries one would reverse the dose beside it; the chart keeps them.</summary>
public sealed unsafe class PlainLetters : HtmlEncoder
{
    /// <summary>For markup that is written by hand.</summary>
    public static PlainLetters Of { get; } = new();

    static readonly HtmlEncoder plain = Create(Allowed());

    public override int MaxOutputCharactersPerInputCharacter => plain.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => plain.WillEncode(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength) => plain.FindFirstCharacterToEncode(text, textLength);

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (!Turns(unicodeScalar)) return plain.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        numberOfCharactersWritten = bufferLength > 0 ? 1 : 0;
        if (bufferLength > 0) *buffer = Joiner;
        return bufferLength > 0;
    }

    /// <summary>Takes no room and turns nothing; an encoder may not write nothing at all, or a text of such marks alone breaks the page.</summary>
    const char Joiner = '\u2060';

    /// <summary>Embeddings, overrides and isolates; the plain marks of direction that some names need stay.</summary>
    static bool Turns(int scalar) => scalar is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    static TextEncoderSettings Allowed()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        for (var c = 0x2000; c <= 0x206F; c++) if (Turns(c)) settings.ForbidCharacter((char)c);
        return settings;
    }
}
