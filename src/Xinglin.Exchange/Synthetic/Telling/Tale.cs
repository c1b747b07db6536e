using Xinglin.Facts.Arrivals;
using System.Globalization;
using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Exchange.Synthetic.Staffing;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>Writes one life down as the centre would: every fact with the time it happened, the time it was recorded and who recorded it.
/// The life is drawn to its end; the tale stops at this morning, so nothing that lies ahead is told except as a plan.</summary>
sealed class Tale
{
    public static readonly TimeSpan Here = TimeSpan.FromHours(8);

    readonly List<Line> lines = [];
    readonly Dice jitter;
    readonly int seed;
    readonly Levels levels;
    bool morning;

    public Tale(World world, Roster roster, Levels levels, Life life, Someone who, int seed, int number, DateTimeOffset now)
    {
        (World, Life, Who, Number, Now, this.seed, this.levels) = (world, life, who, number, now, seed, levels);
        jitter = For("minutes");
        Body = new(Plan, For("body"), world.Region, who.WeightKg);
        Ward = world.Called(life.Ward);
        Team = new(roster, who, life.Ward, number, For("team"));
        Referred = For("referred").Chance(world.Region.Shares.Referred) || Scene?.Home is not null;
        Lost = LostOn();
    }

    public World World { get; }
    public Life Life { get; }
    public Plan Plan => Life.Plan;
    public Scene? Scene => Life.Scene;
    public Someone Who { get; }
    public int Number { get; }
    public DateTimeOffset Now { get; }
    /// <summary>The day of the first visit.</summary>
    public DateOnly Zero => Life.Zero;
    /// <summary>Days from the first visit to the day the region is looked at.</summary>
    public int Today => Life.Today;
    public Body Body { get; }
    public Team Team { get; }
    public string Ward { get; }
    /// <summary>Sent by the county's hospital.</summary>
    public bool Referred { get; }
    /// <summary>The day of the last contact with somebody who was then lost; null for whoever can still be reached.</summary>
    public int? Lost { get; }
    /// <summary>The day of the first visit itself: the calendar's first open day.</summary>
    public int First => Life.Calendar.First;
    public Illness Illness => Plan.Illness;
    public string Bed => (Life.Bed ?? 1).ToString(CultureInfo.InvariantCulture);

    public Dice For(string purpose) => Dice.For(seed, Number, purpose);

    public DateOnly On(int day) => Zero.AddDays(day);

    /// <summary>0930 on a day counted from the first visit, local time.</summary>
    public DateTimeOffset At(int day, int clock) => new(Zero.AddDays(day), new(clock / 100, clock % 100), Here);

    /// <summary>So many minutes after a time of day, both written as on a clock: 1843 and 20 give 1903.</summary>
    public static int Clock(int clock, int minutes) => (clock / 100 * 60 + clock % 100 + minutes) is var m ? m / 60 * 100 + m % 60 : clock;

    /// <summary>Tells a fact that happened about then and was recorded so many minutes later.</summary>
    public void Say(IFact fact, int day, int clock, string role, int later = 4) =>
        Write(fact, At(day, clock).AddMinutes(jitter.Between(0, 9)), role, later + jitter.Between(0, 3));

    /// <summary>Tells a fact that happened exactly then.</summary>
    public void Sharp(IFact fact, int day, int clock, string role, int later = 1) => Write(fact, At(day, clock), role, later);

    /// <summary>How well the house does it on a day; what is called so in the region's levels.</summary>
    public double Level(string name, int day) => levels.At(name, On(day));

    /// <summary>ECOG, where somebody thought of it.</summary>
    public void Strength(int day, int clock, string role = "oncologist")
    {
        if (Scene is not null || !For($"strength/{day}").Chance(Level("ecog-missing", day))) Say(new PerformanceStatus(PerformanceScale.Ecog, Body.Ecog(day)), day, clock, role);
    }

    /// <summary>Tells what is written about somebody who can no longer be reached.</summary>
    public void Unheard(IFact fact, int day, int clock, string role) => Write(fact, At(day, clock), role, 5, unheard: true);

    /// <summary>Tells a fact that happened so many minutes before now.</summary>
    public void Ago(IFact fact, int minutes, string role, int later = 1) => Write(fact, Now.AddMinutes(-minutes), role, later);

    /// <summary>Tells what the scene adds; nothing of it is held back.</summary>
    public void Morning()
    {
        morning = true;
        Scene?.Today?.Invoke(this);
    }

    /// <summary>Who writes facts that point at an earlier entry, by the number it gets.</summary>
    static readonly Func<IFact, long, IFact>[] pointing = [Decocting.About, Boarding.About, Consulting.About, Rounds.About, Germs.About, Scoring.About];

    /// <summary>Told, in the order in which it was recorded.</summary>
    public IReadOnlyList<DemoEntry> Told()
    {
        Teaming.Join(this, lines);
        Slips.Make(this, lines);
        Aftercare.Follow(this, lines);
        Rounds.Walk(this, lines);
        Decocting.Tell(this, lines);
        Referring.Tell(this, lines);
        Boarding.Tell(this, lines);
        Consulting.Tell(this, lines);
        Lining.Tell(this, lines);
        Nourishing.Tell(this, lines);
        Germs.Tell(this, lines);
        Scoring.Tell(this, lines);
        var told = lines.OrderBy(l => l.RecordedAt).ThenBy(l => l.HappenedAt).ToList();
        Dictionary<Line, string> sources = [];
        for (var n = 0; n < told.Count; n++) sources[told[n]] = string.Create(CultureInfo.InvariantCulture, $"demo/{seed}-{Number:0000}/{n + 1}");
        var numbers = told.Index().ToDictionary(l => l.Item, l => l.Index + 1L);
        Continuing.Link(told, numbers);
        foreach (var line in told) if (line.About is { } about) line.Fact = pointing.Aggregate(line.Fact, (fact, point) => point(fact, numbers[about]));
        return [.. told.Select(l => new DemoEntry(new(l.Fact, l.HappenedAt) { Source = sources[l], AmendsSource = l.Amends is null ? null : sources[l.Amends], Reason = l.Reason }, l.RecordedAt, l.Author))];
    }

    int? LostOn()
    {
        if (Scene is not null || Twice.Of(seed, Number, World.Region.Slips.Twice) is not null || Plan.Road == "chinese" && Plan.Fate.Dies < 200) return null;
        var dice = For("losing");
        var day = Plan.Done + 45 + (int)(dice.Unit() * 685);
        return dice.Chance(Level("lost", day)) && day < Plan.Fate.Comfort && day < Plan.Fate.Dies - 30 && Plan.CourseOn(day) is null ? day : null;
    }

    void Write(IFact fact, DateTimeOffset at, string role, int later, bool unheard = false)
    {
        var day = DateOnly.FromDateTime(at.DateTime).DayNumber - Zero.DayNumber;
        var recorded = at.AddMinutes(later);
        if (recorded > Now || day > Plan.Fate.Dies || Lost < day && !unheard) return;
        if (!morning && Scene?.For == Lives.For.Day && day == Today && fact is LaboratoryResult or CatheterCared) return; // what is due today has not been done yet
        if (!morning && Scene?.Without?.Invoke(fact, Today - day) == true) return;
        lines.Add(new(fact, at, recorded, role, Team.Signs(role, DateOnly.FromDateTime(recorded.DateTime), recorded.Hour * 100)));
    }
}

/// <summary>One fact on its way into the chart.</summary>
sealed class Line(IFact fact, DateTimeOffset happenedAt, DateTimeOffset recordedAt, string role, string author)
{
    public IFact Fact { get; set; } = fact;
    public DateTimeOffset HappenedAt { get; } = happenedAt;
    public DateTimeOffset RecordedAt { get; set; } = recordedAt;
    /// <summary>The word of the role it was told by.</summary>
    public string Role { get; } = role;
    public string Author { get; set; } = author;
    public Line? Amends { get; init; }
    /// <summary>What it names by its number in the chart, known when all is told.</summary>
    public Line? About { get; set; }
    public string? Reason { get; init; }
}
