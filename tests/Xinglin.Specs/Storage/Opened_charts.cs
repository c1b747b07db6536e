using Xinglin.Care.Rights;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Erasing;
using Xinglin.Storage.Moving;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Opened_charts_on_SQLite() : Opened_charts(new Sqlite_ground());
public class Opened_charts_on_PostgreSQL() : Opened_charts(new Postgres_ground());

/// <summary>Who opened what, broken glasses, and lists that leave out what is closed.</summary>
public abstract class Opened_charts(Ground ground) : Storage_spec(ground)
{
    readonly Set_clock clock = new(Noon);

    Store House => field ??= Ground.Open(registers: [new DoorRegister(), new Xinglin.Care.PatientRegister(), new Xinglin.Care.TaskRegister(Xinglin.Knowledge.Library.Default)], time: clock);

    Opened By(ChartId chart, string account, string door = "journey") => new(chart, account, "DutyNurse", "ward/hub/肿瘤一病区", door, 0, clock.Now);

    [Fact]
    public void Openings_close_together_are_one_row_with_a_count()
    {
        var chart = Filled(House, 2);
        Openings.Write(House, [By(chart, "nurse1")]);
        clock.Now = Noon.AddMinutes(10);
        Openings.Write(House, [By(chart, "nurse1"), By(chart, "nurse1"), By(chart, "nurse2"), By(chart, "nurse1", "entries")]);
        var rows = Openings.Of(House, chart, 10);
        Assert.Equal([("nurse1", "entries", 1L), ("nurse1", "journey", 3L), ("nurse2", "journey", 1L)], rows.Select(r => (r.Account, r.Door, r.Times)).Order());
        Assert.Equal((Noon, Noon.AddMinutes(10)), rows.Where(r => r is { Account: "nurse1", Door: "journey" }).Select(r => (r.First, r.Last)).Single());
        clock.Now = Noon.AddMinutes(30);
        Openings.Write(House, [By(chart, "nurse1")]);
        Assert.Equal(2, Openings.Of(House, chart, 10).Count(r => r is { Account: "nurse1", Door: "journey" }));
        Assert.Equal(2, House.Read(chart)!.Written.Count);
    }

    [Theory, InlineData(""), InlineData("   　 "), InlineData("急"), InlineData("。。。。。。。。。。。。"), InlineData("啊啊啊啊啊啊啊啊啊啊"), InlineData(null)]
    public void A_glass_is_not_broken_without_a_reason_somebody_can_answer_for(string? reason)
    {
        var chart = Filled(House, 1);
        Assert.Equal("reason", Glass.Break(House, chart, "nurse2", reason, TimeSpan.FromHours(24))!.Field);
        Assert.Empty(Glass.OfChart(House, chart));
    }

    [Fact]
    public void A_broken_glass_lasts_its_hours_and_tells_until_somebody_else_has_seen_it()
    {
        var chart = Filled(House, 1);
        Assert.Null(Glass.Break(House, chart, "nurse2", " 急诊呕血，需要看用药和凝血 ", TimeSpan.FromHours(24)));
        Assert.Equal([chart], Glass.Of(House, "nurse2", Noon.AddHours(23.9)));
        Assert.Empty(Glass.Of(House, "nurse2", Noon.AddHours(24)));
        Assert.Empty(Glass.Of(House, "nurse1", Noon));
        var told = Glass.Unseen(House).Single();
        Assert.Equal(("nurse2", "急诊呕血，需要看用药和凝血", Noon.AddHours(24)), (told.Account, told.Reason, told.Until));
        Assert.False(Glass.See(House, chart, told.Id, "nurse2"));
        Assert.True(Glass.See(House, chart, told.Id, "doctor"));
        Assert.False(Glass.See(House, chart, told.Id, "nurse1"));
        Assert.Empty(Glass.Unseen(House));
        Assert.Equal("doctor", Glass.OfChart(House, chart).Single().SeenBy);
    }

    [Fact]
    public void Lists_leave_out_what_does_not_open_now()
    {
        var open = Filled(House, 1, new() { Name = "王开", Numbers = [new("住院号", "A0001")] });
        var past = Filled(House, 1, new() { Name = "王过", Numbers = [new("住院号", "A0002")] });
        var closed = Filled(House, 1, new() { Name = "王闭", Numbers = [new("住院号", "A0003")] });
        var who = new Who("house", [], Origin.Imported);
        Done(new Desk(House).Write(open, [new(new CareTeamJoined("nurse1", Role.DutyNurse), Noon)], who));
        Done(new Desk(House).Write(past, [new(new Referral("甲", "乙", "看") { ToOrganisation = "county" }, Noon.AddDays(-400))], who));
        var reach = new Reach([Keys.Account("nurse1"), Keys.Referral("county")], Noon);
        Assert.Equal([open], PersonRows.Find(House, "王", 10, reach).Select(p => p.Chart));
        Assert.Equal([open], PersonRows.Find(House, "", 10, reach).Select(p => p.Chart));
        Assert.Equal([open.ToString()], ChartRows.Find(House, "", 10, Noon, reach with { }).Select(c => c.Chart));
        Assert.Equal([open], PatientRows.Of(House, new(Noon) { Reach = reach }).Select(p => p.Chart));
        Assert.Equal(1, PatientRows.Count(House, new(Noon) { Reach = reach }).Values.Sum());
        Assert.Equal(1, CensusRows.Of(House, Noon, [Noon], reach).Sum(c => c.Active));
        Assert.Equal([closed, open], PersonRows.Find(House, "王", 10, reach with { Keys = [.. reach.Keys, Keys.Glass(closed)] }).Select(p => p.Chart).OrderBy(c => c == open));
        Assert.Empty(PersonRows.Find(House, "王", 10, new([], Noon)));
        Assert.Equal(3, PersonRows.Find(House, "王", 10).Count);
        Assert.Equal([closed], PersonRows.Exactly(House, "A0003", 5).Select(p => p.Chart));
        Assert.Empty(PersonRows.Exactly(House, "王", 5));
    }

    [Fact]
    public void Erasing_a_chart_strikes_out_the_reason_and_keeps_that_it_was_opened()
    {
        var chart = Filled(House, 2);
        Glass.Break(House, chart, "nurse2", "王桂兰急诊呕血需要看凝血", TimeSpan.FromHours(24));
        Openings.Write(House, [By(chart, "nurse1")]);
        new Eraser(House).Erase(chart, "本人要求", new("engineer", []));
        Assert.DoesNotContain("王", Glass.OfChart(House, chart).Single().Reason, StringComparison.Ordinal);
        Assert.Single(Openings.Of(House, chart, 10));
    }

    [Fact]
    public void A_backup_brings_the_log_and_the_glasses_back()
    {
        var chart = Filled(House, 2);
        Glass.Break(House, chart, "nurse2", "急诊呕血需要看凝血和用药", TimeSpan.FromHours(24));
        Openings.Write(House, [By(chart, "nurse1")]);
        Ground.Close();
        var file = Path.Combine(Ground.Folder, "log.backup");
        Assert.Null(Backup.Save(Ground.Engine(), file, Noon).Refused);
        using var there = Ground.Another();
        there.Open();
        there.Close();
        Assert.Null(Backup.Restore(there.Engine(), file).Refused);
        var back = there.Open();
        Assert.Equal(("nurse1", 1), (Openings.Of(back, chart, 10).Single().Account, Glass.Unseen(back).Count));
    }

    [Fact]
    public void Charts_of_a_house_older_than_organisations_are_registered_there_once()
    {
        var chart = Filled(House, 2);
        var dead = Filled(House, 1);
        Done(new Desk(House).Write(dead, [new(new Xinglin.Facts.Ending.Death(), Noon.AddDays(-3))], new("house", [], Origin.Imported)));
        Assert.Equal(2, Orphans.TakeIn(House, People.EnsureHome(House)));
        Assert.Equal(People.OwnHouse, House.Read(chart)!.Last<Registered>()!.Value.Fact.Organisation);
        Assert.Equal("本院", House.Read(dead)!.Last<Registered>()!.Value.Fact.Called!.Value.Zh);
        Filled(House, 1);
        Assert.Equal(0, Orphans.TakeIn(House, People.Home(House)));
    }
}
