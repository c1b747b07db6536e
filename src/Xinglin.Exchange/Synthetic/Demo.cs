using Xinglin.Facts.Arrivals;
using Xinglin.Exchange.Synthetic.Shapes;
using Xinglin.Exchange.Synthetic.Staffing;
using Xinglin.Exchange.Synthetic.Telling;

namespace Xinglin.Exchange.Synthetic;

/// <summary>演示区域。Draws the patients of an invented region. A pure function: the same seed and day give the same people and facts,
/// and a patient is the same however many are drawn.</summary>
public static class Demo
{
    /// <summary>The charts as they stand at 09:30 (UTC+8) on a day.</summary>
    public static IEnumerable<DemoPatient> Draw(int charts, int seed, DateOnly asOf) => DrawAt(charts, seed, Morning(asOf));

    /// <summary>The charts as they stand at a moment. Among the first forty some thirty situations are alive then: a fever in neutropenia known for
    /// 24 minutes, a potassium nobody has answered, somebody just embolised, a cycle about to be given; whatever the hour, some of it is due within one.</summary>
    public static IEnumerable<DemoPatient> DrawAt(int charts, int seed, DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(charts);
        var region = new Drawing(World.Known, seed, moment);
        for (var number = 0; number < charts; number++) yield return region.One(number);
    }

    /// <summary>The same, on several cores.</summary>
    public static IEnumerable<DemoPatient> DrawTogether(int charts, int seed, DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(charts);
        var region = new Drawing(World.Known, seed, moment);
        return Enumerable.Range(0, charts).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.AutoBuffered).Select(region.One);
    }

    public static DateTimeOffset Morning(DateOnly day) => new(day, new(9, 30), Tale.Here);

    /// <summary>Now, as a region is drawn for it: the quarter of an hour that has begun, so that a start a minute later draws the same.</summary>
    public static DateTimeOffset MomentFor(DateTimeOffset now) => new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.FromMinutes(15).Ticks, now.Offset).ToOffset(Tale.Here);

    /// <summary>The day (UTC+8) a moment lies in: whose staff <see cref="Region"/> gives.</summary>
    public static DateOnly DayFor(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Tale.Here).DateTime);

    /// <summary>The chart that belongs to the demo's account of a patient or of a family member; null for any other account.</summary>
    public static ChartId? PatientOf(int seed, string account) => account switch
    {
        "patient" => Dice.Chart(seed, Scenes.Patient),
        "family" => Dice.Chart(seed, Scenes.Family),
        _ => null,
    };

    /// <summary>The organisations of the region, and everybody who works there on that day: the authors of what is drawn are among them.</summary>
    public static Facts.Organisations.Region Region(int seed, DateOnly asOf) => Peopling.Of(World.Known, seed, asOf);

    /// <summary>The visit of an expert that lies some weeks back: its id, and the day of its ward round. What was advised on it is in the charts.</summary>
    public static (string Id, DateOnly Day) PastVisit(DateTimeOffset moment) => (Consulting.Visit, Consulting.VisitOn(DateOnly.FromDateTime(moment.ToOffset(Tale.Here).DateTime)));

    /// <summary>Begins the account of what was drawn for a moment.</summary>
    public static DemoReckoning Reckon(DateTimeOffset moment) => new(moment);

    /// <summary>What was drawn, counted.</summary>
    public static DemoAccount Account(IEnumerable<DemoPatient> patients, DateTimeOffset moment)
    {
        var reckoning = Reckon(moment);
        foreach (var patient in patients) reckoning.Add(patient);
        return reckoning.Account();
    }

    /// <summary>The account of the region's first pharmacist; null where there is none.</summary>
    public static string? Pharmacist(Facts.Organisations.Region region) =>
        region.Staff.FirstOrDefault(s => s.Posts.Any(p => p is { Role: Role.Pharmacist, Until: null }))?.Account;
}
