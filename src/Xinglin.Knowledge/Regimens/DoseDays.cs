using System.Globalization;

namespace Xinglin.Knowledge.Regimens;

/// <summary>给药日。The days of a cycle on which a drug is given, as cards write them.</summary>
public static class DoseDays
{
    public const string Daily = "daily";

    /// <summary>"1,8" → 1, 8; "1-5,8-12" → both spans; daily → every day of the cycle, or day 1 alone where it has no length.</summary>
    /// <returns>null when it is written otherwise</returns>
    public static IReadOnlyList<int>? Read(string text, int? cycleDays)
    {
        if (text == Daily) return [.. Enumerable.Range(1, cycleDays ?? 1)];
        List<int> days = [];
        foreach (var part in text.Split(','))
        {
            if (part.Split('-') is not [var first, .. var rest] || rest.Length > 1 || Day(first) is not { } from || Day(rest is [var last] ? last : first) is not { } to || to < from) return null;
            days.AddRange(Enumerable.Range(from, to - from + 1));
        }
        return days;
    }

    static int? Day(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 400 ? day : null;
}
