using Xinglin.Care;
using Xinglin.Care.Nursing.Infection;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;
using Xinglin.Storage.Reading.Infection;

namespace Xinglin.Web.Pages.Infection;

/// <summary>What the pages of infection control ask, of charts that open to the person at the screen; everything from registers.</summary>
public sealed class InfectionRoom(Store store, Visitor visitor, Library library, TimeProvider time)
{
    const int WatchDays = 7;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public bool MayRead => visitor.Reader.IsStaff;

    /// <summary>Whose work it is to judge.</summary>
    public bool MayJudge => visitor.Roles.Contains(Role.InfectionOfficer);

    /// <summary>Whose duty is the whole house: their counts leave nobody out.</summary>
    public bool SeesWhole => visitor.Roles.Any(r => r is Role.InfectionOfficer or Role.QualityManager or Role.MdtCoordinator);

    public BloodstreamInfectionCard? Rule => library.For<BloodstreamInfectionCard>().On(Now);

    public InfectionWatchCard? Watching => library.For<InfectionWatchCard>().On(Now);

    Reach Reach => field ??= new(visitor.Reader.Keys, Now) { Narrow = visitor.Reader.Narrow };

    public IReadOnlyList<FeverRow> Fevers(TimeSpan back) => InfectionRows.Fevers(store, Now - back, Now.AddMinutes(1), Reach);

    public IReadOnlyList<CultureRow> Cultures(TimeSpan back, bool positiveOnly) => InfectionRows.Cultures(store, Now - back, Now.AddMinutes(1), Reach, positiveOnly);

    /// <summary>Everything that waits, and what happened in these days.</summary>
    public IReadOnlyList<CaseRow> Cases(TimeSpan back) => InfectionRows.Cases(store, Now - back, Now.AddDays(1), Reach);

    public IReadOnlyList<WatchRow> Watch() => InfectionRows.Watch(store, Now.AddDays(-WatchDays), Now, Reach);

    public IReadOnlyList<BesideRow> Beside(string ward, DateTimeOffset from, DateTimeOffset to) => InfectionRows.Beside(store, ward, from, to, Reach);

    public IReadOnlyDictionary<ChartId, string> Names(IEnumerable<ChartId> charts) => PathwayRows.Names(store, charts, Reach);

    public IReadOnlyList<PrecautionRow> Bundle(TimeSpan back) => InfectionRows.Bundle(store, Now - back, Now.AddMinutes(1), Reach);

    /// <summary>The registers of these days.</summary>
    public Surveillance Of(DateOnly from, DateOnly until) => Read(store, library, from, until, Now, Reach);

    /// <summary>The same for any reader; null reach: the house itself.</summary>
    public static Surveillance Read(Store store, Library library, DateOnly from, DateOnly until, DateTimeOffset now, Reach? reach)
    {
        var (start, end) = (from.Start(), until.End());
        return new(from, until, now, library.For<BloodstreamInfectionCard>().On(now)?.AntibioticMinutes.Is ?? 60, InfectionRows.Cases(store, start, end, reach), InfectionRows.Fevers(store, start, end, reach),
            InfectionRows.Days(store, start, until.Start(), reach), InfectionRows.Bundle(store, start, end, reach));
    }
}
