using Xinglin.Facts.Arrivals;
using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Exchange.Synthetic.Staffing;
using Xinglin.Exchange.Synthetic.Telling;

namespace Xinglin.Exchange.Synthetic;

/// <summary>演示区域。Draws the patients of an invented region. A pure function: the same seed and day give the same people and facts,
/// and a patient is the same however many are drawn.</summary>
public static class Demo
{
    /// <summary>The charts as they stand at 09:30 (UTC+8) on a day. Among each forty of the first two hundred a score of situations is alive that
    /// morning: a fever in neutropenia known at 09:06, a potassium known at 07:07, the day after an embolisation, a cycle meant for today.</summary>
    public static IEnumerable<DemoPatient> Draw(int charts, int seed, DateOnly asOf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(charts);
        var roster = new Roster(World.Known, seed, asOf);
        for (var number = 0; number < charts; number++) yield return One(roster, number, seed, asOf);
    }

    /// <summary>The organisations of the region, and everybody who works there on that day: the authors of what is drawn are among them.</summary>
    public static Facts.Organisations.Region Region(int seed, DateOnly asOf) => Peopling.Of(World.Known, seed, asOf);

    /// <summary>The last day (UTC+8) whose 09:30 lies behind this moment, so that nothing drawn lies in the future.</summary>
    public static DateOnly DayFor(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).AddHours(-9.5).DateTime);

    /// <summary>What was drawn, counted: the lines `xinglin demo` prints.</summary>
    public static DemoAccount Account(IEnumerable<DemoPatient> patients) => DemoAccount.Of(patients);

    static DemoPatient One(Roster roster, int number, int seed, DateOnly asOf)
    {
        var world = World.Known;
        var scene = Scenes.For(number, world.Region.Bedded);
        var plan = new Planner(world, seed, number, scene).Draw();
        var today = Anchor.Today(plan, scene, Dice.For(seed, number, "today"), world.Region, asOf);
        var zero = asOf.AddDays(-today);
        var who = Someone.Draw(Dice.For(seed, number, "person"), world, plan.Illness, number, zero);
        var tale = new Tale(world, roster, plan, who, scene, seed, number, zero, today);
        Arriving.Tell(tale);
        Naming.Tell(tale);
        Meetings.Tell(tale);
        Operating.Tell(tale);
        Treating.Tell(tale);
        Fevers.Tell(tale);
        Embolising.Tell(tale);
        Pictures.Tell(tale);
        Caring.Lines(tale);
        Caring.Mood(tale);
        Caring.Reports(tale);
        ChineseVisits.Tell(tale);
        Following.Tell(tale);
        Endings.Tell(tale);
        tale.Morning();
        return new(Dice.Chart(seed, number), who.Who, tale.Told());
    }
}
