using Xinglin.Facts;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Care.Rights;

/// <summary>门。Which keys open a chart, read from its facts alone. What no fact gives is closed.</summary>
public static class Doors
{
    static readonly DateTimeOffset dated = Entry.Undated.AddYears(1);

    public static IReadOnlyList<Door> Of(Chart chart)
    {
        var homes = Homes(chart);
        return [.. Team(chart), .. Referrals(chart), .. homes.SelectMany(home => At(chart, home))];
    }

    /// <summary>The organisations that care for this person: where they are registered, and where they were referred and seen.</summary>
    public static IReadOnlyList<string> Homes(Chart chart) => [.. chart.All<Registered>().Select(r => r.Fact.Organisation).Concat(SeenAt(chart)).Distinct()];

    static IEnumerable<string> SeenAt(Chart chart) => from answer in chart.All<ReferralAnswered>()
                                                      where answer.Fact.State is ReferralState.Seen
                                                      from referral in chart.All<Referral>()
                                                      where referral.Entry.Id.Value == answer.Fact.Referral && referral.Fact.ToOrganisation is not null
                                                      select referral.Fact.ToOrganisation;

    /// <summary>Until when their clinics may open the chart; null before anything happened.</summary>
    public static DateTimeOffset? SeenUntil(Chart chart) => Last(chart.Standing) is { } seen ? MonthAfter(seen, HowLong.Clinic) : null;

    /// <summary>The door this person comes in by now, the closest grant first; null when none opens.</summary>
    public static Door? OpenTo(this Chart chart, IReadOnlyCollection<string> keys, DateTimeOffset now) =>
        Of(chart).Append(new(Keys.Glass(chart.Id), null)).Where(d => d.OpensAt(now) && keys.Contains(d.Key)).MinBy(d => d.Grant);

    /// <summary>Who is on the care team now: account and in which role.</summary>
    public static IEnumerable<(string Account, Role As)> TeamOf(Chart chart)
    {
        var left = chart.All<CareTeamLeft>().ToLookup(l => l.Fact.Account, l => l.Entry);
        return chart.All<CareTeamJoined>().GroupBy(j => j.Fact.Account).Select(g => g.Last())
            .Where(j => !left[j.Fact.Account].Any(l => l.HappenedAt > j.At || l.HappenedAt == j.At && l.Id.Value > j.Entry.Id.Value))
            .Select(j => (j.Fact.Account, j.Fact.As));
    }

    static IEnumerable<Door> Team(Chart chart) =>
        TeamOf(chart).Select(t => new Door(t.As is Role.Patient or Role.Family ? Keys.Own(t.Account) : Keys.Account(t.Account), null));

    /// <summary>Both ends of a referral, and whoever a return letter gives the person to. Who was asked and refused needs the chart no more.</summary>
    static IEnumerable<Door> Referrals(Chart chart)
    {
        var answers = chart.All<ReferralAnswered>().ToLookup(a => a.Fact.Referral);
        var referred = from referral in chart.All<Referral>()
                       where referral.Fact.State != ReferralState.Refused
                       let answered = answers[referral.Entry.Id.Value].ToList()
                       let last = answered.Select(a => a.At).Append(referral.At).Max()
                       from end in new[] { referral.Fact.FromOrganisation, answered.Any(a => a.Fact.State == ReferralState.Refused) ? null : referral.Fact.ToOrganisation }
                       select (End: end, At: last);
        var taken = from letter in chart.All<ReturnLetter>()
                    from end in new[] { letter.Fact.ToOrganisation, letter.Fact.Township }
                    select (End: end, At: letter.Fact.Tasks.Select(t => t.By.Start()).Append(letter.At).Max());
        return from door in referred.Concat(taken)
               where door.End is not null
               group door.At by door.End into ends
               select new Door(Keys.Referral(ends.Key), After(ends.Max(), HowLong.Referral));
    }

    /// <summary>What stands open at an organisation the person is registered with.</summary>
    static IEnumerable<Door> At(Chart chart, string home)
    {
        yield return new(Keys.House(home), null);
        foreach (var (ward, until) in Wards(chart)) yield return new(Keys.Ward(home, ward), until);
        if (SeenUntil(chart) is { } seen) yield return new(Keys.Clinic(home), seen);
        foreach (var shared in Agreed(chart, home)) yield return shared;
        if (Last(chart.Standing.Where(e => e.Fact is Prescription or CycleOrdered or MedicationOrdered { Stated: false })) is { } ordered) yield return new(Keys.Drugs(home), After(ordered, HowLong.Drugs));
        if (Last(chart.Standing.Where(e => e.Fact is SpecimenTaken or PathologyReport or Biomarker)) is { } taken) yield return new(Keys.Pathology(home), After(taken, HowLong.Examination));
        if (Last(chart.Standing.Where(e => e.Fact is ImagingReport or ProcedureDone)) is { } seenInside) yield return new(Keys.Imaging(home), After(seenInside, HowLong.Examination));
    }

    /// <summary>What an agreement of this organisation may name: a referral, a board, a question to one partner.</summary>
    static IEnumerable<Door> Agreed(Chart chart, string home)
    {
        if (Last(chart.Standing.Where(e => e.Fact is Referral)) is { } referred) yield return new(Keys.Shared(home, SharedPatients.Referred, ""), After(referred, HowLong.Referral));
        if (Last(chart.Standing.Where(e => e.Fact is MdtRequested or MdtRecommendation or MdtConclusion)) is { } discussed)
            yield return new(Keys.Shared(home, SharedPatients.Discussed, ""), After(discussed, HowLong.Referral));
        foreach (var asked in chart.All<RemoteRequested>().Where(r => r.Fact.ToOrganisation is not null).GroupBy(r => r.Fact.ToOrganisation!))
            if (Last(asked.Select(a => a.Entry)) is { } at) yield return new(Keys.Shared(home, SharedPatients.Consulted, asked.Key), After(at, HowLong.Referral));
    }

    /// <summary>Every ward the person lay in, and until when it may still look.</summary>
    static IEnumerable<(string Ward, DateTimeOffset? Until)> Wards(Chart chart)
    {
        var beds = chart.All<BedAssigned>().ToList();
        var leavings = chart.All<Discharged>().Select(d => d.At).Concat(chart.All<Death>().Select(d => d.At))
            .Concat(chart.All<Encounter>().Where(e => e.Fact is { Kind: EncounterKind.Inpatient, EndedAt: not null }).Select(e => e.Fact.EndedAt!.Value)).Order().ToList();
        var stays = beds.Select((bed, i) =>
        {
            DateTimeOffset? moved = i + 1 < beds.Count ? beds[i + 1].At : null;
            var left = leavings.Where(l => l >= bed.At).Select(l => (DateTimeOffset?)l).FirstOrDefault();
            return (bed.Fact.Ward, Until: left is null || moved < left ? moved : left);
        });
        return stays.GroupBy(s => s.Ward).Select(g => (g.Key, g.Any(s => s.Until is null) ? null : (DateTimeOffset?)After(g.Max(s => s.Until!.Value), HowLong.Ward)));
    }

    static DateTimeOffset? Last(IEnumerable<Entry> entries) =>
        entries.Where(e => e.Precision != Precision.Unknown && e.HappenedAt > dated).Select(e => (DateTimeOffset?)e.HappenedAt).Max();

    static DateTimeOffset After(DateTimeOffset at, int days) => at.HouseDay().AddDays(days).End();

    /// <summary>Rounded up to a month, so that not every entry rewrites the row.</summary>
    static DateTimeOffset MonthAfter(DateTimeOffset at, int days)
    {
        var day = at.HouseDay().AddDays(days);
        return new DateOnly(day.Year, day.Month, 1).AddMonths(1).Start();
    }
}

/// <summary>门登记簿。The doors of every chart as a table, so that lists show only what would open.</summary>
public sealed class DoorRegister : IRegister
{
    public string Name => "door";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("key", Kind.Text, "what opens it: account/…, ward/…, clinic/…, house/…"),
        new("until_at", Kind.Time, "from here it opens no more; null: as long as what gave it stands"),
    ];

    public IReadOnlyList<string> Indexes => ["key, until_at, chart"];

    public IEnumerable<object?[]> Rows(Chart chart) => Doors.Of(chart).Select(d => new object?[] { d.Key, d.Until });
}
