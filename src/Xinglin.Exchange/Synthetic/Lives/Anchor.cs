using System.Globalization;
using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>Where on a drawn road the present lies.</summary>
static class Anchor
{
    /// <summary>Days from the first visit to the day looked at.</summary>
    public static int Today(Plan plan, Scene? scene, Dice dice, Region region, DateOnly asOf)
    {
        if (scene?.ComfortFor is { } days) return plan.Fate.Comfort + days;
        if (scene?.On is { } on && plan.Courses is [var course, ..]) return OfCycle(course.Cycles[Math.Min(on.Cycle, course.Cycles.Count) - 1], on.From, on.To, asOf);
        if (scene?.After is { } after)
            return after.What switch
            {
                "tace" => plan.Embolisations[0] + after.Days,
                "operation" => plan.Operations[0].Day + after.Days,
                "meeting" => plan.Meeting!.Value + after.Days,
                "report" => plan.Report + after.Days,
                "look" => plan.Look + Calendar(after.Days, asOf),
                _ => after.Days,
            };
        var span = dice.Weighed(region.ChartAge).Split('-');
        return dice.Between(int.Parse(span[0], CultureInfo.InvariantCulture), int.Parse(span[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Among the days allowed, one on which the cycle began on a working day.</summary>
    static int OfCycle(Cycle cycle, int from, int to, DateOnly asOf)
    {
        var since = Enumerable.Range(from, to - from + 1).FirstOrDefault(d => Works(asOf.AddDays(-d)), from);
        return cycle.Day + since;
    }

    /// <summary>Calendar days that so many working days before a day amount to.</summary>
    static int Calendar(int working, DateOnly asOf)
    {
        var days = 0;
        while (working > 0) if (Works(asOf.AddDays(-++days))) working--;
        return days;
    }

    static bool Works(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
