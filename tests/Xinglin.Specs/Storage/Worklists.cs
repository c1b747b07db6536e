using Xinglin.Care;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Worklists_on_SQLite() : Worklists(new Sqlite_ground());
public class Worklists_on_PostgreSQL() : Worklists(new Postgres_ground());

/// <summary>Tasks written straight into the register, to say what the reading makes of them.</summary>
public abstract class Worklists(Ground ground) : Storage_spec(ground)
{
    readonly TaskRegister register = new(Library.Default);
    readonly Dictionary<string, ChartId> charts = [];
    long n;

    Store House => field ??= Ground.Open(registers: [register, new PatientRegister(), new Xinglin.Care.Rights.DoorRegister()]);

    /// <summary>A task of somebody; times in hours from noon.</summary>
    void Asked(string of, string id, string harm = "routine", double opens = -5, double due = 1, string owner = "dutyNurse", double? closed = null,
        double? escalates = null, string? to = null, string? ward = null, bool ended = false, string? loop = null,
        string? handed = null, double? promised = null, string homes = "")
    {
        if (!charts.TryGetValue(of, out var chart)) charts[of] = chart = House.OpenChart(new() { Name = of, Numbers = [new("住院号", "ZY" + of.GetHashCode(StringComparison.Ordinal))] });
        long? At(double? hours) => hours is { } h ? Micros.Of(Noon.AddHours(h)) : null;
        using var work = House.Engine.Begin();
        House.Engine.Bulk(work, "task", ["chart", "n", "mark", .. register.Columns.Select(c => c.Name)], [[chart.ToString(), ++n, 0L, .. register.Columns.Select(c => (object?)(c.Name switch
        {
            "id" => id,
            "loop" => loop ?? id.Split('/')[0],
            "wing" => "nursing",
            "harm" => harm,
            "owner" => owner,
            "because" => "[3,1]",
            "closes_with" => "[\"drug-given\"]",
            "opens_at" => At(opens),
            "due_at" => At(due),
            "escalates_at" => At(escalates),
            "escalates_to" => to,
            "closed_at" => At(closed),
            "closed_by" => closed is null ? null : 4L,
            "ward" => ward,
            "bed" or "carer" => null,
            "account" => handed,
            "promised_at" => At(promised ?? due),
            "homes" => homes,
            "seen_until" => At(24),
            "answered" => 0L,
            "ended" => ended ? 1L : 0L,
            var name => $"{name} of {id}",
        }))]]);
        work.Commit();
    }

    IEnumerable<string> Ids(TaskWish wish) => TaskRows.Of(House, wish with { At = wish.At == default ? Noon : wish.At }).Select(t => t.Id);

    [Fact]
    public void The_worst_that_can_happen_comes_first_then_what_is_due_first()
    {
        Asked("王", "picc/1", "routine", due: -3);
        Asked("李", "tace/1", "gate", due: 4);
        Asked("王", "fever/1", "acute", due: 2);
        Asked("赵", "fever/2", "acute", due: 1);
        Asked("赵", "course/1", "course", due: -9);
        Asked("赵", "odd/1", "another word", due: -9);
        Assert.Equal(["fever/2", "fever/1", "tace/1", "picc/1", "course/1", "odd/1"], Ids(new()));
        Assert.Equal(["fever/2", "fever/1", "tace/1"], Ids(new() { Limit = 3 }));
    }

    [Fact]
    public void What_is_open_depends_on_the_moment_asked_about()
    {
        Asked("王", "later/1", opens: 3, due: 5);
        Asked("王", "done/1", opens: -5, closed: -1);
        Asked("王", "future/1", opens: -5, closed: 1);
        Asked("王", "now/1", opens: 0);
        Assert.Equal(["future/1", "now/1"], Ids(new()).Order());
        Assert.Equal(["future/1", "later/1", "now/1"], Ids(new() { Waiting = true }).Order());
        Assert.Equal(["done/1", "future/1"], Ids(new() { At = Noon.AddHours(-2) }).Order());
        Assert.Equal(["later/1", "now/1"], Ids(new() { At = Noon.AddHours(4) }).Order());
        Assert.Equal(["future/1", "now/1"], Ids(new() { Edge = Noon.AddHours(2) }).Order());
        Assert.Empty(Ids(new() { Edge = Noon.AddHours(-2) }));
        Assert.Equal(["done/1"], Ids(new() { Closed = true }));
        Assert.Equal(["future/1", "done/1"], Ids(new() { Closed = true, At = Noon.AddHours(2) }));
        Assert.Equal(["future/1"], Ids(new() { Closed = true, At = Noon.AddHours(2), Edge = Noon }));
    }

    [Fact]
    public void A_role_sees_its_own_and_what_has_climbed_to_it()
    {
        Asked("王", "mine/1");
        Asked("王", "climbed/1", owner: "oncologist", escalates: -1, to: "dutyNurse");
        Asked("王", "notyet/1", owner: "oncologist", escalates: 1, to: "dutyNurse");
        Asked("李", "mine/2", ward: "3");
        Assert.Equal(["climbed/1", "mine/1", "mine/2"], Ids(new() { Owners = ["dutyNurse"] }).Order());
        Assert.Equal(["climbed/1", "notyet/1"], Ids(new() { Owners = ["oncologist", "pathologist"] }).Order());
        Assert.Empty(Ids(new() { Owners = [] }));
        Assert.Equal(["mine/2"], Ids(new() { Ward = "3" }));
        Assert.Equal(["climbed/1"], Ids(new() { Loop = "climbed" }));
        Assert.Equal(["climbed/1", "mine/1", "notyet/1"], Ids(new() { Chart = charts["王"] }).Order());
        Assert.Equal(["3"], TaskRows.Wards(House));
    }

    [Fact]
    public void What_was_handed_to_a_colleague_is_theirs_and_nobody_elses()
    {
        Asked("王", "mine/1");
        Asked("王", "theirs/1", handed: "hao");
        Asked("王", "mine/2", owner: "oncologist", handed: "duan");
        Assert.Equal(["mine/1", "mine/2"], Ids(new() { Owners = ["dutyNurse"], Account = "duan" }).Order());
        Assert.Equal(["mine/1", "theirs/1"], Ids(new() { Owners = ["dutyNurse"], Account = "hao" }).Order());
        Assert.Equal(["mine/1", "theirs/1"], Ids(new() { Owners = ["dutyNurse"] }).Order());
    }

    [Fact]
    public void A_ward_may_look_after_those_who_lie_in_none()
    {
        Asked("王", "a/1", ward: "3");
        Asked("李", "a/2", ward: "4");
        Asked("赵", "a/3");
        Assert.Equal(["a/1", "a/3"], Ids(new() { Ward = "3", OrNoWard = true }).Order());
        Assert.Equal(["a/3"], Ids(new() { Ward = TaskWish.NoWard }));
    }

    [Fact]
    public void A_long_list_is_paged_and_every_stretch_of_time_is_counted()
    {
        foreach (var i in Enumerable.Range(0, 23)) Asked("王", $"a/{i:00}", due: i);
        Assert.Equal(["a/10", "a/11", "a/12"], Ids(new() { Limit = 3, Skip = 10 }));
        Assert.Equal(["a/03", "a/04"], Ids(new() { Beyond = Noon.AddHours(2), Edge = Noon.AddHours(4) }));
        Assert.Equal([1L, 4L, 18L], TaskRows.Due(House, new() { At = Noon }, [Noon, Noon.AddHours(4)]));
        Assert.Equal([Noon.AddHours(-1)], TaskRows.ClosedAt(Closed("b/1", -1), new() { At = Noon, Edge = Noon.AddHours(-2) }));

        Store Closed(string id, double hours)
        {
            Asked("李", id, closed: hours);
            return House;
        }
    }

    [Fact]
    public void Only_what_opens_is_listed_and_counted()
    {
        Asked("王", "here/1", homes: " hub  county ");
        Asked("李", "there/1", homes: " county ");
        Asked("赵", "team/1");
        Asked("周", "none/1", homes: " hub2 ");
        using (var work = House.Engine.Begin())
        {
            House.Engine.Bulk(work, "door", ["chart", "n", "mark", "key", "until_at"], [[charts["赵"].ToString(), 1L, 0L, "account/doctor", null]]);
            work.Commit();
        }
        foreach (var (keys, ids) in new (string[], string[])[] { (["clinic/hub"], ["here/1"]), (["house/county", "account/doctor"], ["here/1", "team/1", "there/1"]), (["account/doctor"], ["team/1"]), (["clinic/hub", $"glass/{charts["周"]}"], ["here/1", "none/1"]), ([], []) })
        {
            var wish = new TaskWish { At = Noon, Reach = new(keys, Noon) };
            Assert.Equal(ids, Ids(wish).Order());
            Assert.Equal(ids.Length, TaskRows.Count(House, wish).Sum(c => c.Count));
        }
        Assert.Empty(Ids(new() { Reach = new(["clinic/hub"], Noon.AddHours(24)) }));
    }

    [Fact]
    public void On_time_means_by_the_time_first_promised()
    {
        Asked("王", "a/1", due: -1, promised: -4, closed: -2);
        Assert.Equal((1, 0), TaskRows.Kept(House, new() { At = Noon, Edge = Noon.AddDays(-7) }));
    }

    [Fact]
    public void A_line_has_everything_the_page_needs()
    {
        Asked("王桂兰", "fever/1", "acute", escalates: 2, to: "headNurse", ward: "3");
        var line = TaskRows.Of(House, new() { At = Noon }).Single();
        Assert.Equal((charts["王桂兰"], "王桂兰", "fever", "acute", "headNurse", "3"), (line.Chart, line.Person, line.Loop, line.Harm, line.EscalatesTo, line.Ward));
        Assert.Equal((Noon.AddHours(-5), Noon.AddHours(1), Noon.AddHours(2), null), (line.Opens, line.Due, line.Escalates!.Value, line.ClosedAt));
        Assert.Equal([3L, 1L], line.Because);
        Assert.Equal(["drug-given"], line.ClosesWith);
        Assert.Equal(new Phrase("say_zh of fever/1", "say_en of fever/1"), line.Say);
    }

    [Fact]
    public void Counts_are_those_of_the_page_by_loop_and_owner()
    {
        foreach (var i in Enumerable.Range(0, 30))
            Asked(i % 4 == 0 ? "王" : "李", $"loop{i % 3}/{i}", owner: i % 2 == 0 ? "dutyNurse" : "oncologist", closed: i % 5 == 0 ? i % 10 == 0 ? 1 : -1 : null, ward: i % 4 == 0 ? "3" : null);
        foreach (var wish in new TaskWish[] { new(), new() { Ward = "3" }, new() { Owners = ["dutyNurse"] }, new() { Closed = true }, new() { Chart = charts["王"] }, new() { Chart = charts["李"], Closed = true }, new() { Loop = "loop1" } })
        {
            var asked = wish with { At = Noon };
            var page = TaskRows.Of(House, asked).GroupBy(t => (t.Loop, t.Owner)).Select(g => (g.Key.Loop, g.Key.Owner, (long)g.Count())).Order();
            Assert.Equal(page, TaskRows.Count(House, asked).Select(c => (c.Loop, c.Owner, c.Count)).Order());
            Assert.NotEmpty(page);
        }
        Assert.StartsWith("chip_zh of loop1/", TaskRows.Count(House, new() { At = Noon, Loop = "loop1" })[0].Chip.Zh);
    }

    [Fact]
    public void Kept_counts_what_was_closed_and_how_much_of_it_in_time_but_not_what_death_ended()
    {
        Asked("王", "a/1", due: -2, closed: -3);
        Asked("王", "a/2", due: -4, closed: -3);
        Asked("王", "a/3", due: -2, closed: -3, ended: true);
        Asked("王", "a/4", due: 2);
        Assert.Equal((2, 1), TaskRows.Kept(House, new() { At = Noon, Edge = Noon.AddDays(-7) }));
        Assert.Equal((0, 0), TaskRows.Kept(House, new() { At = Noon, Edge = Noon.AddHours(-1) }));
    }

    [Theory]
    [InlineData("王桂兰", "王桂兰")]
    [InlineData("桂", "王桂兰")]
    [InlineData("wgl", "王桂兰")]
    [InlineData("WG", "王桂兰")]
    [InlineData("ZY2026030417", "王桂兰")]
    [InlineData("0417", "王桂兰")]
    [InlineData("0218", "王桂兰")]
    [InlineData("兰花", "李梅")]
    [InlineData("jm", "Jenny Moore")]
    [InlineData("100%", "100%")]
    [InlineData("jenny", "Jenny Moore")]
    [InlineData("MOORE", "Jenny Moore")]
    [InlineData("417", "王桂兰")]
    [InlineData("ZY99026030417", null)]
    [InlineData("17", null)]
    public void People_are_found_as_a_ward_looks_for_them(string text, string? found)
    {
        House.OpenChart(Wang);
        House.OpenChart(new() { Name = "李梅", OtherNames = ["李兰花"] });
        House.OpenChart(new() { Name = "Jenny Moore" });
        House.OpenChart(new() { Name = "100%" });
        House.OpenChart(new() { Name = "单雄信" });
        Assert.Equal(found is null ? [] : [found], ChartRows.Find(House, text, 10, Noon).Select(r => r.Name));
    }

    [Fact]
    public void A_chart_in_a_list_shows_who_it_is_and_how_much_is_open_now()
    {
        Asked("王桂兰", "a/1");
        Asked("王桂兰", "a/2", closed: -1);
        Asked("王桂兰", "a/3", opens: 1);
        var row = ChartRows.Find(House, "王桂兰", 10, Noon).Single();
        Assert.Equal((charts["王桂兰"].ToString(), "王桂兰", 1), (row.Chart, row.Name, row.Open));
        Assert.Single(ChartRows.Find(House, null, 10, Noon));
        Assert.Empty(ChartRows.Find(House, "nobody", 10, Noon));
    }
}
