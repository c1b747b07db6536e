using System.Globalization;

namespace Xinglin.Exchange;

/// <summary>身份证号。What a resident's number looks like (GB 11643-1999), and what an invented one looks like, so that neither is ever taken for the other.</summary>
public static class IdentityNumbers
{
    const string Ring = "0123456789X";

    static readonly int[] provinces = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83];

    /// <summary>Could belong to somebody: a province that exists, a day that exists, the right check character.</summary>
    public static bool IsReal(string number) => Reads(number) is not null && provinces.Contains(int.Parse(number.AsSpan(0, 2), CultureInfo.InvariantCulture)) && number[17] == Check(number[..17]);

    /// <summary>An invented number: the region 99 that is no province, and the character after the right check character in the ring 0 to 9, X.</summary>
    /// <returns>the birth date and whether it is a man's; null for anything else</returns>
    public static (DateOnly Born, bool Man)? Demo(string number) =>
        Reads(number) is { } read && number.StartsWith("99", StringComparison.Ordinal) && number[17] == After(Check(number[..17])) ? read : null;

    /// <summary>ISO 7064 MOD 11-2 over 17 digits.</summary>
    public static char Check(string seventeen)
    {
        var remainder = 0;
        foreach (var digit in seventeen) remainder = (remainder + (digit - '0')) * 2 % 11;
        return Ring[(12 - remainder) % 11];
    }

    public static char After(char check) => Ring[(Ring.IndexOf(check, StringComparison.Ordinal) + 1) % 11];

    static (DateOnly, bool)? Reads(string number) =>
        number.Length == 18 && number.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0 && Ring.Contains(number[17], StringComparison.Ordinal)
        && DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? (born, (number[16] - '0') % 2 == 1) : null;
}
