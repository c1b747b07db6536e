using Xinglin.Care;
using Xinglin.Care.Alliance;
using Xinglin.Care.Rights;
using Xinglin.Exchange.Synthetic;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Storage.Reading;
using Xinglin.Web;

namespace Xinglin.Specs.Storage;

public class Referral_rows_on_SQLite() : Referral_rows(new Sqlite_ground());
public class Referral_rows_on_PostgreSQL() : Referral_rows(new Postgres_ground());

/// <summary>Referrals, letters, waits and units as tables, and the invented region added up.</summary>
public abstract class Referral_rows(Ground ground) : Storage_spec(ground)
{
    static readonly string[] houses = ["county", "hub"];

    Store House => field ??= Ground.Open(registers: [new TaskRegister(Library.Default), new PatientRegister(), new DoorRegister(), new ReferralRegister(), new LetterRegister(), new PathwayRegister(Library.Default)]);

    static Reach Reach(string organisation) => new([Keys.Referral(organisation)], DateTimeOffset.UtcNow);

    ChartId Referred(string name, params IFact[] facts)
    {
        var chart = House.OpenChart(new() { Name = name });
        var now = DateTimeOffset.UtcNow;
        Done(new Desk(House).Write(chart, [new(new Referral("县医院", "中心", "疑肝占位") { FromOrganisation = "county", ToOrganisation = "hub" }, now.AddDays(-50)), .. facts.Select((f, i) => new Draft(f, now.AddDays(-49).AddHours(i)))], new("house", [], Origin.Imported)));
        return chart;
    }

    [Fact]
    public void Both_ends_see_a_referral_in_one_step_and_nobody_else_does()
    {
        Referred("甲");
        var taken = Referred("乙", new ReferralAnswered(1, ReferralState.Accepted) { Unit = "hub.clinic" }, new ReferralAnswered(1, ReferralState.Seen));
        Referred("丙", new ReferralAnswered(1, ReferralState.Accepted), new ReturnLetter("好") { Referral = 1, ToOrganisation = "county", Tasks = [new("血常规", Role.TownshipDoctor, new(2030, 1, 1))] });
        foreach (var house in houses) Assert.Equal(3, (house == "hub" ? ReferralRows.To(House, [house], Reach(house)) : ReferralRows.From(House, [house], Reach(house))).Count);
        Assert.Equal(3, ReferralRows.Count(House, true, ["hub"], Reach("hub")).Values.Sum());
        Assert.Equal(("seen", "hub.clinic"), ReferralRows.To(House, ["hub"], Reach("hub")).Where(r => r.Chart == taken).Select(r => (r.Step, r.Unit)).Single());
        Assert.Empty(ReferralRows.To(House, ["hub"], Reach("gen1")));
        Assert.Equal(2, ReferralRows.NeverBack(House, ["county"], DateTimeOffset.UtcNow.AddDays(-30), Reach("county")).Count);
        var letter = Assert.Single(ReferralRows.Letters(House, ["county"], Reach("county"), DateTimeOffset.UtcNow));
        Assert.Equal((1, 1), (letter.Tasks, letter.Open)); // contact and visit were due before this house knew of it
    }

    [Fact]
    public void A_unit_is_closed_once_with_its_reason_and_opened_again()
    {
        People.Save(House, Given_region.Small, "spec");
        Assert.NotNull(ClosedUnits.Close(House, "hub", "hub.clinic", " ", "doctor"));
        Assert.NotNull(ClosedUnits.Close(House, "nowhere", null, "停", "doctor"));
        Assert.NotNull(ClosedUnits.Close(House, "county", "hub.clinic", "停", "doctor"));
        for (var i = 0; i < 2; i++) Assert.Null(ClosedUnits.Close(House, "hub", "hub.clinic", "消毒", "doctor"));
        var closed = Assert.Single(ClosedUnits.Now(House.Engine));
        Assert.Equal("消毒", ClosedUnits.Of(House.Engine, "hub", "hub.clinic")?.Reason);
        Assert.Null(ClosedUnits.Of(House.Engine, "hub", "hub.w1"));
        Assert.True(ClosedUnits.Open(House, closed.Id, "doctor"));
        Assert.False(ClosedUnits.Open(House, closed.Id, "doctor"));
        Assert.Null(ClosedUnits.Close(House, "hub", null, "全院停", "doctor"));
        Assert.NotNull(ClosedUnits.Of(House.Engine, "hub", "hub.w1"));
    }

    [Fact]
    public void In_the_invented_region_everybody_adds_up_at_every_level_and_at_any_time()
    {
        var moment = Demo.MomentFor(DateTimeOffset.UtcNow);
        new Sowing(House).Sow(Demo.DrawAt(60, 1, moment));
        var region = Demo.Region(1, Demo.DayFor(moment));
        var living = House.Charts().Select(c => House.Read(c)!).Where(c => !c.All<Xinglin.Facts.Ending.Death>().Any()).ToList();
        foreach (var at in new[] { 0, 1, 24, 24 * 7, 24 * 60 }.Select(h => moment.AddHours(h)))
        {
            var edges = Board.Edges(at);
            var nodes = RegionTree.Sum(region.Organisations, CensusRows.Of(House, at, edges).Select(r => (r.Organisation, r.States)), edges.Count + 2);
            Assert.Equal(living.Count, nodes.Sum(n => n.Own.Sum()));
            Assert.Equal(living.Count, nodes.Where(n => n.Depth == 0).Sum(n => n.Active));
            foreach (var n in nodes.Where(n => n.Organisation is not null))
                Assert.Equal(living.Count(c => c.Last<Registered>()?.Fact.Organisation == n.Organisation!.Id), n.Own.Sum());
        }
        var ways = PathwayRows.Begun(House, moment.AddYears(-30), moment.AddDays(1), null);
        Assert.Equal(House.Charts().Count(c => Pathway.Of(House.Read(c)!, 180) is not null), ways.Count);
        Assert.Equal(ways.Count, ways.GroupBy(w => (w.Origin, w.Place)).Sum(g => g.Count()));
        Assert.Contains(ways, w => w.Place == "steppedDown");
        Assert.All(PathwayRows.Names(House, ways.Select(w => w.Chart), Reach("county.baiping")), n => Assert.Contains(Doors.Of(House.Read(n.Key)!), d => d.Key == Keys.Referral("county.baiping")));
        foreach (var (step, count) in ReferralRows.Count(House, true, ["hub"], null)) Assert.Equal(count, House.Charts().SelectMany(c => ReferralCourse.In(House.Read(c)!)).Count(c => c.Sent.Fact.ToOrganisation == "hub" && string.Equals(c.Step.ToString(), step, StringComparison.OrdinalIgnoreCase)));
    }
}
