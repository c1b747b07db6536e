using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Exchange.Synthetic.Staffing;
using Xinglin.Exchange.Synthetic.Telling;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange.Synthetic;

/// <summary>One region drawn for one moment. Safe to ask from several threads: nothing in it changes once it is made.</summary>
sealed class Drawing
{
    readonly World world;
    readonly int seed;
    readonly Roster roster;
    readonly Beds beds;
    readonly Levels levels;

    public Drawing(World world, int seed, DateTimeOffset moment)
    {
        (this.world, this.seed) = (world, seed);
        Moment = moment.ToOffset(Tale.Here);
        roster = new(world, seed, DateOnly.FromDateTime(Moment.DateTime));
        levels = new(world.Region.Levels, seed, DateOnly.FromDateTime(Moment.DateTime));
        beds = new(this);
    }

    public DateTimeOffset Moment { get; }

    public DemoPatient One(int number)
    {
        if (Twice.Of(seed, number, world.Region.Slips.Twice) is { } first) return Second(number, first);
        var life = beds.Housed(number);
        var who = Someone.Draw(Dice.For(seed, number, "person"), world, life, number);
        var tale = new Tale(world, roster, levels, life, who, seed, number, Moment);
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
        Reporting.Tell(tale);
        ChineseVisits.Tell(tale);
        Outside.Tell(tale);
        Following.Tell(tale);
        Endings.Tell(tale);
        Plans.Tell(tale);
        Deciding.Tell(tale);
        tale.Morning();
        return new(Dice.Chart(seed, number), who.Who, tale.Told());
    }

    DemoPatient Second(int number, int first)
    {
        var life = beds.Housed(first);
        var who = Someone.Draw(Dice.For(seed, first, "person"), world, life, first);
        var tale = new Tale(world, roster, levels, life, who, seed, number, Moment);
        Twice.Tell(tale);
        return new(Dice.Chart(seed, number), Twice.Known(Dice.For(seed, number, "known"), who.Who, number, life.Zero), tale.Told());
    }

    /// <summary>The road of a patient and where on it the present lies, before the house has said whether it has a bed.</summary>
    /// <param name="housed">whether somebody who would lie in the house today may</param>
    public Life Live(int number, bool housed) => Life.Draw(world, levels, seed, number, Moment, housed);
}
