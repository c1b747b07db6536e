using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>Draws a road: which treatments, in which order, on which days. Delays come out of the counts; the end comes from fate. Asked again, it draws
/// the same road; only the days move with the calendar.</summary>
sealed class Planner(World world, Levels levels, int seed, int number, Scene? scene)
{
    Dice dice = null!;
    HospitalCalendar calendar = null!;

    public Plan Draw(HospitalCalendar days)
    {
        (dice, calendar) = (Dice.For(seed, number, "road"), days);
        var illness = Illness.Draw(Dice.For(seed, number, "illness"), world.Cancers, scene);
        var fate = scene?.Fate ?? Fate.Draw(Dice.For(seed, number, "fate"), illness.Stage, illness.Age);
        var waits = world.Region.Waits;
        var road = dice.Weighed(illness.Stage.Road);
        if (illness.Age >= 78 && road is not ("surgery" or "local" or "tace") && dice.Chance(0.4)) road = "chinese";
        if (scene?.Road is { } cast) road = cast;

        var look = days.Working(Math.Max(days.First + 1, (int)dice.Skewed(Level("look"), waits.Look[1])));
        var report = days.Clinic(look + (scene?.NoReport == true ? 60 : Math.Max(2, (int)Math.Round(dice.Skewed(Level("report"), waits.Report[1])))));
        var met = dice.Chance(Level("meeting")) || scene?.Meeting == true ? days.Meeting(report + dice.Between(1, 4)) : (int?)null;
        var wait = road.StartsWith("surgery", StringComparison.Ordinal) ? waits.Surgery : waits.Start;
        var detour = dice.Chance(0.05) && scene is null;
        var wished = (met ?? report) + Math.Clamp((int)dice.Skewed(wait[0], wait[1]), 2, 28) + (detour ? (int)dice.Skewed(waits.Detour[0], waits.Detour[1]) : 0);
        var start = road is "tace" or "tace+systemic" ? days.Embolising(wished) : days.Working(wished);
        var read = days.Clinic(report + (int)dice.Skewed(Level("read"), waits.Read[1]));
        var plan = new Plan(illness, fate, road, new(Own, illness, scene))
        {
            Look = look, Report = report, Read = scene is null ? Math.Min(read, met ?? start) : report, Meeting = met, Start = start, Detour = detour,
            Seen = fate.Worse >= Fate.Never ? Fate.Never : days.Working(Math.Max(fate.Worse, start + 30) + dice.Between(3, 25)),
        };
        First(plan);
        Later(plan);
        return plan;
    }

    Dice Own(string purpose) => Dice.For(seed, number, purpose);

    double Level(string name) => calendar.Zero is { } first ? levels.At(name, first) : levels.Now(name);

    void First(Plan plan)
    {
        var (illness, start) = (plan.Illness, plan.Start);
        switch (plan.Road)
        {
            case "surgery": Operate(plan, start); break;
            case "surgery+adjuvant":
                Operate(plan, start);
                Course(plan, "adjuvant", Intent.Adjuvant, null, start + Healing(plan) + Math.Clamp((int)dice.Skewed(world.Region.Waits.Adjuvant[0], world.Region.Waits.Adjuvant[1]), 24, 55));
                break;
            case "neo":
                if (Course(plan, "neo", Intent.Neoadjuvant, null, start, 4) is not { } neo) break;
                if (illness.Cancer.Key == "rectum") Radiate(plan, start);
                Operate(plan, neo.End + dice.Between(14, 28));
                if (plan.Operations is []) break;
                if (illness.Cancer.Family is "gastric" or "bowel" || illness.Cancer.Key == "cardia")
                    Course(plan, "adjuvant", Intent.Adjuvant, null, plan.Operations[^1].Day + Healing(plan) + dice.Between(28, 45), 4);
                break;
            case "systemic":
                if (Course(plan, "first", Intent.Palliative, 1, start) is { Cycles: [_, _, var third, ..] } && scene?.Embolised == true) plan.Embolisations.Add(calendar.Embolising(third.Day + 12));
                break;
            case "chemo": Course(plan, "chemo", Intent.Curative, 1, start); break;
            case "rt": Radiate(plan, start); break;
            case "rt+chemo":
                Course(plan, "chemo", Intent.Curative, 1, start);
                Radiate(plan, start + 21);
                break;
            case "local":
                Operate(plan, start, minor: true);
                Course(plan, "local", Intent.Adjuvant, null, start + 14);
                break;
            case "tace" or "tace+systemic": Embolise(plan); break;
        }
    }

    void Embolise(Plan plan)
    {
        var day = plan.Start;
        for (var left = dice.Weighed(Enumerable.Range(1, 6), n => sessions[n - 1]); left > 0 && day < Math.Min(plan.Seen, Ends(plan)); left--)
        {
            plan.Embolisations.Add(day);
            day = calendar.Embolising(day + Math.Clamp((int)dice.Skewed(plan.Embolisations is [_] ? 42 : 60, plan.Embolisations is [_] ? 0.3 : 0.4), 32, 140));
        }
        if (plan.Road == "tace+systemic") Course(plan, "first", Intent.Palliative, 1, plan.Start + dice.Between(7, 14));
    }

    /// <summary>After the turn: another line for some, none for others; whoever relapses after a cure starts at the first.</summary>
    void Later(Plan plan)
    {
        if (plan.Seen >= Fate.Never || plan.Road == "chinese") return;
        var had = plan.Courses.LastOrDefault(c => c.Intent == Intent.Palliative);
        if (had is null && dice.Chance(0.8)) Course(plan, "first", Intent.Palliative, 1, plan.Seen + dice.Between(7, 18));
        else if (had is not null && dice.Chance(0.55)) Course(plan, "second", Intent.Palliative, 2, plan.Seen + dice.Between(7, 18));
    }

    /// <summary>Share of patients by how often they are embolised (invented).</summary>
    static readonly double[] sessions = [0.26, 0.25, 0.20, 0.12, 0.08, 0.09];

    void Operate(Plan plan, int day, bool minor = false)
    {
        day = calendar.Working(day);
        if (day >= Math.Min(plan.Seen, Ends(plan)) || (minor ? plan.Illness.Cancer.Minor : plan.Illness.Cancer.Operation) is null) return;
        plan.Operations.Add((day, minor));
        if (!minor && scene is null) Complicate(plan, day);
    }

    /// <summary>What goes wrong afterwards, at most two things; whoever is old or weak has a little more of it.</summary>
    void Complicate(Plan plan, int day)
    {
        var own = Own($"complications/{plan.Operations.Count}");
        foreach (var mishap in world.Mishaps.Where(m => m.Of.Contains(plan.Illness.Cancer.Key)))
            if (own.Chance(mishap.Share * (plan.Illness.Age >= 70 ? 1.2 : 0.95)) && plan.Complications.Count < 2)
                plan.Complications.Add(new(mishap, day, day + own.Between(mishap.Day[0], mishap.Day[1]), (int)Math.Clamp(own.Skewed(mishap.Stay, 0.4), 1, 40)));
    }

    /// <summary>Days a course after an operation has to wait because something went wrong.</summary>
    static int Healing(Plan plan) => plan.Operations is [.., var last] ? Math.Max(0, plan.Home(last.Day, last.Minor) - last.Day - 16) : 0;

    void Radiate(Plan plan, int day)
    {
        day = calendar.Working(day);
        if (day < Ends(plan) - 40 && plan.Illness.Cancer.Radiation is { } r) plan.Radiotherapy.Add(new(day, r.Site, r.Gray, r.Fractions));
    }

    static int Ends(Plan plan) => Math.Min(plan.Fate.Comfort, plan.Fate.Dies - 12);

    Course? Course(Plan plan, string step, Intent intent, int? line, int start, int? most = null)
    {
        var choice = plan.Illness.Choice(step);
        if (choice is null) return null;
        var shape = world.Courses[dice.Weighed(choice)];
        if (scene?.Regimen is { } cast && plan.Courses is []) shape = world.Courses[cast];
        start = shape.Visit ? calendar.Working(start) : calendar.Admitted(start);
        if (start > Ends(plan) - 21) return null;
        var until = intent == Intent.Palliative && line == 1 && start > plan.Seen ? Ends(plan) : line == 2 ? Ends(plan) : Math.Min(plan.Seen, Ends(plan));
        var course = new Cycling(plan, shape, intent, calendar, Own, scene, Level("prophylaxis")).Draw(line, start, until, Math.Min(shape.Cycles, most ?? 99));
        if (course is null) return null;
        plan.Courses.Add(course);
        if (shape is { Gray: { } gray, Fractions: { } fractions }) plan.Radiotherapy.Add(new(start, plan.Illness.Cancer.Radiation!.Site, gray, fractions));
        return course;
    }
}
