using System.Globalization;

namespace Xinglin.Care;

/// <summary>The name of a task in its loop: a word and the time of what asked for it, so that it is the same whatever order the facts arrived in.</summary>
public static class TaskKey
{
    /// <summary>"first-dose/2026-11-12T01:06Z"; seconds only where there are some.</summary>
    public static string Of(string word, DateTimeOffset at)
    {
        var utc = at.UtcDateTime;
        var form = utc.Ticks % TimeSpan.TicksPerSecond != 0 ? "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'" : utc.Second != 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm'Z'";
        return $"{word}/{utc.ToString(form, CultureInfo.InvariantCulture)}";
    }
}
