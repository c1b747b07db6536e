using System.Globalization;
using Xinglin.Facts;

namespace Xinglin.Care.Treatment.Decoction;

/// <summary>标签码。What the QR of a label says: which prescription of which chart, in digits alone, so that no input method stands between scanner and screen.
/// 39 digits of the chart, the entry, and two check digits (ISO 7064, modulo 97).</summary>
public static class LabelCode
{
    const int ChartDigits = 39, CheckDigits = 2, MostEntryDigits = 9;

    public static string Of(ChartId chart, long prescription)
    {
        var body = UInt128.Parse(chart.Value.ToString("N"), NumberStyles.HexNumber, CultureInfo.InvariantCulture).ToString("D39", CultureInfo.InvariantCulture) + prescription.ToString(CultureInfo.InvariantCulture);
        return body + (98 - Rest(body + "00")).ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>Null for anything but a whole label of ours: a digit lost or swapped is noticed.</summary>
    public static (ChartId Chart, long Prescription)? Read(string? scanned)
    {
        var code = scanned?.Trim() ?? "";
        if (code.Length is <= ChartDigits + CheckDigits or > ChartDigits + CheckDigits + MostEntryDigits || !code.All(char.IsAsciiDigit) || Rest(code) != 1) return null;
        if (!UInt128.TryParse(code.AsSpan(0, ChartDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var chart) || code[ChartDigits] == '0') return null;
        return (new(Guid.ParseExact(chart.ToString("x32", CultureInfo.InvariantCulture), "N")), long.Parse(code.AsSpan(ChartDigits, code.Length - ChartDigits - CheckDigits), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>The digits people compare when a label cannot be scanned: the entry and its check.</summary>
    public static string Short(string code) => $"{code[ChartDigits..^CheckDigits]}-{code[^CheckDigits..]}";

    static int Rest(string digits) => digits.Aggregate(0, (rest, digit) => (rest * 10 + (digit - '0')) % 97);
}
