using System.Globalization;
using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>Where on a drawn road the present lies, in days from the first visit.</summary>
static class Anchor
{
    /// <summary>From here on what is meant for a morning is tomorrow's.</summary>
    const int Noon = 11;
    /// <summary>From here on what is meant for a day is the next day's.</summary>
    const int Evening = 20;

    public static int Free(Dice dice, Region region)
    {
        var span = dice.Weighed(region.ChartAge).Split('-');
        return dice.Between(int.Parse(span[0], CultureInfo.InvariantCulture), int.Parse(span[1], CultureInfo.InvariantCulture));
    }

    public static int Of(Plan plan, Scene scene, DateTimeOffset moment)
    {
        var asOf = DateOnly.FromDateTime(moment.DateTime);
        var sooner = scene.For switch { For.Morning => moment.Hour >= Noon, For.Day => moment.Hour >= Evening, For.Operation => moment.Hour >= 13, _ => false } ? 1 : 0;
        if (scene.ComfortFor is { } days) return plan.Fate.Comfort + days;
        if (scene.On is { } on && plan.Courses is [var course, ..]) return OfCycle(course.Cycles[Math.Min(on.Cycle, course.Cycles.Count) - 1], on.From, on.To, asOf) - sooner;
        return scene.After is not { } after ? 0 : after.What switch
        {
            "tace" => plan.Embolisations[0] + after.Days,
            "operation" => plan.Operations[0].Day + after.Days,
            "meeting" => plan.Meeting!.Value + after.Days,
            "report" => plan.Report + after.Days,
            "look" => plan.Look + Calendar(after.Days, asOf),
            _ => after.Days,
        } - sooner;
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
