using Xinglin.Care;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Exchange;

public class A_first_start_at_any_hour
{
    static readonly IReadOnlyList<NamedLoop> loops = Loops.In(Library.Default);

    [Theory]
    [InlineData("2026-11-23T01:00")]
    [InlineData("2026-11-23T08:00")]
    [InlineData("2026-11-23T09:30")]
    [InlineData("2026-11-22T14:15")]
    [InlineData("2026-11-25T17:45")]
    [InlineData("2026-02-17T21:00")]
    [InlineData("2027-01-03T23:45")]
    public void Finds_work_due_within_the_hour_and_work_for_later_for_every_role_a_loop_asks(string local)
    {
        var moment = new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
        var tasks = Demo.DrawAt(40, 1, moment).SelectMany(p => loops.Ask(Open(p))).Where(t => t.ClosedBy is null && t.Task.Opens <= moment).ToList();
        var soon = tasks.Count(t => t.Task.Due > moment.AddHours(-1) && t.Task.Due <= moment.AddHours(1));
        Assert.InRange(soon, 3, 12);
        Assert.InRange(tasks.Count(t => t.Task.Due > moment.AddHours(1) && t.Task.Due <= moment.AddHours(33)), 8, 44);
        Assert.InRange(tasks.Count, 20, 100);
        Assert.All((Role[])[Role.Oncologist, Role.DutyNurse, Role.LineNurse, Role.Pathologist, Role.Interventionist, Role.CaseManager],
            role => Assert.True(tasks.Count(t => t.Task.Owner == role) >= 2, $"{role}: {tasks.Count(t => t.Task.Owner == role)}"));
    }

    [Fact]
    public void Nothing_lies_ahead_of_the_moment_it_was_drawn_for()
    {
        var moment = Demo.MomentFor(new(2026, 11, 23, 15, 52, 11, TimeSpan.Zero));
        Assert.Equal(new(2026, 11, 23, 23, 45, 0, TimeSpan.FromHours(8)), moment);
        Assert.All(Demo.DrawAt(60, 3, moment).SelectMany(p => p.Entries), e => Assert.True(e.Draft.HappenedAt <= e.RecordedAt && e.RecordedAt <= moment, $"{e}"));
    }

    [Fact]
    public void Drawn_on_several_cores_it_is_the_same()
    {
        var moment = Demo.Morning(new(2026, 11, 23));
        Assert.Equal(Demo.DrawAt(90, 5, moment).Select(Said), Demo.DrawTogether(90, 5, moment).Select(Said));

        static string Said(DemoPatient p) => p.Who.Name + string.Join('\n', p.Entries.Select(e => $"{e.RecordedAt:O} {e.Author} {e.Draft.Fact.Say().Zh}"));
    }

    [Fact]
    public void The_people_who_sign_in_are_on_the_teams_of_the_first_forty()
    {
        var teams = Demo.DrawAt(40, 1, Demo.Morning(new(2026, 11, 23))).Select(p => p.Entries.Select(e => e.Draft.Fact).OfType<CareTeamJoined>().Select(j => j.Account).ToHashSet()).ToList();
        Assert.All((string[])["oncologist", "tcm", "interventionist", "surgeon", "nurse", "nutrition", "hospice", "expert", "county", "township", "mentor", "apprentice", "casemanager", "linenurse", "pharmacist", "pathologist", "radiologist", "mdt"],
            account => Assert.Contains(teams, team => team.Contains(account)));
        Assert.True(teams.Count(t => t.Contains("oncologist")) >= 12);
    }

    [Fact]
    public void The_patient_and_the_family_have_charts_among_the_first_forty()
    {
        var ids = Demo.DrawAt(40, 6, Demo.Morning(new(2026, 11, 23))).Select(p => p.Id).ToList();
        Assert.Contains(Demo.PatientOf(6, "patient")!.Value, ids);
        Assert.Contains(Demo.PatientOf(6, "family")!.Value, ids);
        Assert.Null(Demo.PatientOf(6, "nurse"));
    }

    internal static Chart Open(DemoPatient p)
    {
        Dictionary<string, EntryId> sources = [];
        List<Entry> entries = [];
        foreach (var (draft, recorded, author) in p.Entries)
        {
            entries.Add(new(new(entries.Count + 1), draft.Fact, draft.HappenedAt, recorded, author, Origin.Entered, draft.Source,
                draft.AmendsSource is { } s && sources.TryGetValue(s, out var old) ? old : null, draft.Reason));
            sources[draft.Source!] = entries[^1].Id;
        }
        return Chart.Of(p.Id, entries);
    }
}
