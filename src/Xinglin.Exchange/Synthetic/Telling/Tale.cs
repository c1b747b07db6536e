using Xinglin.Facts.Arrivals;
using System.Globalization;
using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Exchange.Synthetic.Staffing;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Writes one life down as the centre would: every fact with the time it happened, the time it was recorded and who recorded it.
/// The life is drawn to its end; the tale stops at this morning, so nothing that lies ahead is told except as a plan.</summary>
sealed class Tale
{
    public static readonly TimeSpan Here = TimeSpan.FromHours(8);

    readonly List<DemoEntry> lines = [];
    readonly Dice jitter;
    readonly DateTimeOffset now;
    readonly int seed;
    bool morning;

    public Tale(World world, Roster roster, Plan plan, Someone who, Scene? scene, int seed, int number, DateOnly zero, int today)
    {
        (World, Plan, Who, Scene, Number, Zero, Today, this.seed) = (world, plan, who, scene, number, zero, today, seed);
        now = At(today, 930);
        jitter = For("minutes");
        Body = new(plan, For("body"), world.Region, who.WeightKg);
        House = scene is not null || jitter.Chance(1 - world.Region.Shares.DayCase);
        var wards = world.Region.Wards;
        var room = plan.Road is "tace" or "tace+systemic" or "chinese" || scene is null && jitter.Chance(0.4) ? wards.Mixed : wards.Medicine;
        Ward = world.Called(room);
        Team = new(roster, who, room, number, For("team"));
    }

    public World World { get; }
    public Plan Plan { get; }
    public Someone Who { get; }
    public Scene? Scene { get; }
    public int Number { get; }
    /// <summary>The day of the first visit.</summary>
    public DateOnly Zero { get; }
    /// <summary>Days from the first visit to the day the region is looked at.</summary>
    public int Today { get; }
    public Body Body { get; }
    public Team Team { get; }
    public string Ward { get; }
    /// <summary>Lies in the house for cycles; otherwise comes for the day.</summary>
    public bool House { get; }
    public Illness Illness => Plan.Illness;
    public string Bed => (Number % World.Region.Bedded + 1).ToString(CultureInfo.InvariantCulture);

    public Dice For(string purpose) => Dice.For(seed, Number, purpose);

    public DateOnly On(int day) => Zero.AddDays(day);

    /// <summary>0930 on a day counted from the first visit, local time.</summary>
    public DateTimeOffset At(int day, int clock) => new(Zero.AddDays(day), new(clock / 100, clock % 100), Here);

    /// <summary>So many minutes after a time of day, both written as on a clock: 1843 and 20 give 1903.</summary>
    public static int Clock(int clock, int minutes) => (clock / 100 * 60 + clock % 100 + minutes) is var m ? m / 60 * 100 + m % 60 : clock;

    /// <summary>Tells a fact that happened about then and was recorded so many minutes later.</summary>
    public void Say(IFact fact, int day, int clock, string role, int later = 4) =>
        Line(fact, At(day, clock).AddMinutes(jitter.Between(0, 9)), role, later + jitter.Between(0, 3));

    /// <summary>Tells a fact that happened exactly then.</summary>
    public void Sharp(IFact fact, int day, int clock, string role, int later = 1) => Line(fact, At(day, clock), role, later);

    /// <summary>Tells what the scene adds; nothing of it is held back.</summary>
    public void Morning()
    {
        morning = true;
        Scene?.Today?.Invoke(this);
    }

    /// <summary>Told, in the order in which it was recorded.</summary>
    public IReadOnlyList<DemoEntry> Told() =>
    [
        .. lines.OrderBy(l => l.RecordedAt).ThenBy(l => l.Draft.HappenedAt).Select((line, n) => line with
        {
            Draft = line.Draft with { Source = string.Create(CultureInfo.InvariantCulture, $"demo/{seed}-{Number:0000}/{n + 1}") },
        }),
    ];

    void Line(IFact fact, DateTimeOffset at, string role, int later)
    {
        var day = DateOnly.FromDateTime(at.DateTime).DayNumber - Zero.DayNumber;
        var recorded = at.AddMinutes(later);
        if (recorded > now || day > Plan.Fate.Dies) return;
        if (Number >= World.Region.Bedded && day > Today - 14 && fact is Facts.Paths.BedAssigned) return; // no bed is free for them now
        if (!morning && Scene?.Without?.Invoke(fact, Today - day) == true) return;
        lines.Add(new(new(fact, at), recorded, Team.Signs(role, DateOnly.FromDateTime(recorded.DateTime), recorded.Hour * 100)));
    }
}
