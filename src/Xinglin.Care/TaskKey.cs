using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xinglin.Care;

/// <summary>The name of a task in its loop: a word and the time of what asked for it, so that it is the same whatever order the facts arrived in.</summary>
public static class TaskKey
{
    /// <summary>What tells things apart that were asked for in one moment: six characters of a digest of their own words, never a number of the chart, which depends on who wrote first.</summary>
    public static string Apart(params IEnumerable<string?> words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', words))))[..6];

    /// <summary>"first-dose/2026-11-12T01:06Z"; seconds only where there are some.</summary>
    public static string Of(string word, DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        var form = utc.Ticks % TimeSpan.TicksPerSecond != 0 ? "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'" : utc.Second != 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm'Z'";
        return $"{word}/{utc.ToString(form, CultureInfo.InvariantCulture)}";
    }
}
