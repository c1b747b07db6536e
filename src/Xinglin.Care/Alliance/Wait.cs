using Xinglin.Facts;

namespace Xinglin.Care.Alliance;

/// <summary>候。Somebody's wait from one day to another, or one that still runs. A day that is paused counts for nobody.</summary>
public sealed record Wait(DateOnly Start, DateOnly? Stop, IReadOnlyList<Pause> Pauses)
{
    /// <summary>Days from the start to the stop, or to today; a stop before the start is no wait and says nothing.</summary>
    public int? Days(DateOnly today) => (Stop ?? today).DayNumber - Start.DayNumber is >= 0 and var days ? days : null;

    /// <summary>The same without the paused days.</summary>
    public int? Counted(DateOnly today)
    {
        if (Days(today) is not { } days) return null;
        if (Pauses is []) return days;
        var paused = 0;
        for (var i = 0; i < days; i++)
        {
            var day = Start.AddDays(i);
            if (Pauses.Any(p => p.From <= day && !(p.Until < day))) paused++;
        }
        return days - paused;
    }
}

/// <summary>What many waits say together.</summary>
public static class Waits
{
    /// <summary>The value below which this share of them lie, by nearest rank; null of nothing.</summary>
    public static int? Percentile(IReadOnlyCollection<int> days, int percent)
    {
        if (days.Count is 0) return null;
        var sorted = days.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(percent / 100.0 * sorted.Count) - 1)];
    }

    public static int? Median(IReadOnlyCollection<int> days) => Percentile(days, 50);

    /// <summary>One sentence that is true: shorter, longer, the same, or too few to say.</summary>
    /// <param name="now">waits that ended lately</param>
    /// <param name="before">waits of a year earlier</param>
    public static Phrase Headline(IReadOnlyCollection<int> now, IReadOnlyCollection<int> before, PathwayTargetsCard card, Phrase clock)
    {
        if (Median(now) is not { } late || now.Count < card.FewestToSay.Is)
            return new($"近三个月{clock.Zh}只有 {now.Count} 人，太少，说不出快慢。", $"Only {now.Count} in the last three months {clock.En}: too few to say.");
        if (Median(before) is not { } early || before.Count < card.FewestToSay.Is)
            return new($"{clock.Zh}，中位 {late} 天；一年前人太少，不比。", $"Median {late} days {clock.En}; too few a year ago to compare.");
        return (late - early) switch
        {
            var d when Math.Abs(d) < card.SameWithinDays.Is => new($"等得差不多：{clock.Zh}，中位 {late} 天，一年前是 {early} 天。", $"About the same: median {late} days {clock.En}, {early} a year ago."),
            < 0 => new($"等得更短了：{clock.Zh}，中位 {late} 天，一年前是 {early} 天。", $"Shorter: median {late} days {clock.En}, {early} a year ago."),
            _ => new($"等得更长了：{clock.Zh}，中位 {late} 天，一年前是 {early} 天。", $"Longer: median {late} days {clock.En}, {early} a year ago."),
        };
    }
}
