using Xinglin.Exchange.Synthetic.Shapes;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>A drawn road with its place in time.</summary>
/// <param name="Zero">the day of the first visit</param>
/// <param name="Today">days from the first visit to the day the region is looked at</param>
/// <param name="Ward">id of the ward this person lies in when they lie in the house</param>
/// <param name="House">lies in the house for cycles; otherwise comes for the day</param>
sealed record Life(Plan Plan, Scene? Scene, DateOnly Zero, int Today, string Ward, bool House, bool Comforted, HospitalCalendar Calendar)
{
    public int? Bed { get; init; }

    /// <summary>The first visit lies on a day of the year when people come; where a scene fixes the present, the road is drawn again until the
    /// weekdays agree with it.</summary>
    public static Life Draw(World world, Levels levels, int seed, int number, DateTimeOffset moment, bool housed)
    {
        var scene = Telling.Scenes.For(number);
        var (day, dice) = (DateOnly.FromDateTime(moment.DateTime), Dice.For(seed, number, "today"));
        var planner = new Planner(world, levels, seed, number, scene);
        var ward = Dice.For(seed, number, "ward");
        var (mixed, house, comforted) = (ward.Chance(0.4), ward.Chance(1 - world.Region.Shares.DayCase), ward.Chance(0.27));
        var life = scene is null ? Free() : Cast();
        return life;

        Life At(Plan plan, int today, HospitalCalendar calendar)
        {
            var wards = world.Region.Wards;
            var room = plan.Road is "tace" or "tace+systemic" or "chinese" || scene is null && mixed ? wards.Mixed : wards.Medicine;
            return new(plan, scene, day.AddDays(-today), today, room, scene is not null || house, scene?.ComfortFor is not null || comforted, calendar);
        }

        Life Free()
        {
            for (var tries = 0; ; tries++)
            {
                var today = Anchor.Free(dice, world.Region);
                var first = day.AddDays(-today);
                if (tries < 12 && !dice.Chance(Coming(world.Region, first))) continue;
                var calendar = new HospitalCalendar(first);
                var life = At(planner.Draw(calendar), today, calendar);
                if (housed || tries > 30 || life.InHouse(today) is null) return life;
            }
        }

        Life Cast()
        {
            var loose = new HospitalCalendar(null);
            var plan = planner.Draw(loose);
            var guess = Anchor.Of(plan, scene!, moment);
            foreach (var off in (int[])[0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6])
            {
                var calendar = new HospitalCalendar(day.AddDays(-guess - off));
                var snapped = planner.Draw(calendar);
                if (Anchor.Of(snapped, scene!, moment) == guess + off) return At(snapped, guess + off, calendar);
            }
            return At(plan, guess, loose);
        }
    }

    /// <summary>The stay of that day: its ward; null for somebody who is at home.</summary>
    public string? InHouse(int day)
    {
        var wards = (Plan.Fate.Comfort <= day && day <= Plan.Fate.Dies && Comforted) ? "hub.w3" : null;
        if (wards is not null) return wards;
        if (day > Plan.Fate.Dies) return null;
        if (Plan.Embolisations.Any(e => day >= e - 1 && day <= e + 6)) return Ward;
        foreach (var course in Plan.Courses)
            foreach (var cycle in course.Cycles)
            {
                if (House && !course.Shape.Oral && !course.Shape.Visit && day >= cycle.Day - 1 && day <= cycle.Day + (Scene?.InTheHouse == true ? course.Shape.Days : 4)) return Ward;
                if (cycle.Fever is { } fever && day >= fever && day <= fever + 6) return Ward;
            }
        return null;
    }

    static double Coming(Region region, DateOnly first) => region.Months[first.Month - 1] / 1.2 * (HospitalCalendar.Festive(first) ? 0.25 : 1)
        * first.DayOfWeek switch { DayOfWeek.Sunday => 0.06, DayOfWeek.Saturday => 0.4, DayOfWeek.Monday => 1, _ => 0.9 };
}
