namespace Xinglin.Exchange.Fhir;

/// <summary>JSON can escape half of a character ("\\ud83d" without what must follow). No text can hold that, so it is found before anything is read.</summary>
static class HalfCharacter
{
    /// <summary>Where the first one stands, in bytes; null when every escape is whole.</summary>
    public static int? At(ReadOnlySpan<byte> json)
    {
        for (var i = 0; i < json.Length; i++)
        {
            var step = json[i..].IndexOf((byte)'\\');
            if (step < 0) return null;
            i += step;
            if (Unit(json, i) is not { } unit)
            {
                i++; // \\n, \\" or an escaped backslash: two bytes that belong together
                continue;
            }
            if (unit is >= 0xDC00 and <= 0xDFFF) return i;
            if (unit is < 0xD800 or > 0xDFFF) continue;
            if (Unit(json, i + 6) is not (>= 0xDC00 and <= 0xDFFF)) return i;
            i += 11;
        }
        return null;
    }

    /// <summary>The UTF-16 unit escaped here; null when this is no such escape.</summary>
    static int? Unit(ReadOnlySpan<byte> json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && int.TryParse(json.Slice(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out var unit) ? unit : null;
}
