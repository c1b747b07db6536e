using Xinglin.Facts;

namespace Xinglin.Care;

/// <summary>日界。A day of the house begins at midnight in China, which keeps one time all year; so a task falls due at the same moment on every machine.</summary>
public static class HouseTime
{
    static readonly TimeSpan china = TimeSpan.FromHours(8);

    /// <summary>How long somebody has, at the least, for a dated task that only became known after its day.</summary>
    static readonly TimeSpan leastNotice = TimeSpan.FromDays(1);

    public static DateOnly HouseDay(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(china).DateTime);

    public static DateTimeOffset Start(this DateOnly day) => new(day, TimeOnly.MinValue, china);

    public static DateTimeOffset End(this DateOnly day) => day.AddDays(1).Start();

    /// <summary>The end of a day on which something is due, or a day's notice when this was written down too late for that:
    /// the body counts from when it happened, people from when they could know.</summary>
    public static DateTimeOffset DueBy(this Entry entry, DateOnly day) => Later(day.End(), entry.KnownAt + leastNotice);

    /// <summary>The start of a day, but never before this was known.</summary>
    public static DateTimeOffset OpensOn(this Entry entry, DateOnly day) => Later(day.Start(), entry.KnownAt);

    public static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a >= b ? a : b;
}
