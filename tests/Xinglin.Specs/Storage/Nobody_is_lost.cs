using Xinglin.Care;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;
using Xinglin.Specs.Care;
using Xinglin.Storage;
using Xinglin.Storage.Reading;
using Xinglin.Web;

namespace Xinglin.Specs.Storage;

public class Nobody_is_lost_on_SQLite() : Nobody_is_lost(new Sqlite_ground());
public class Nobody_is_lost_on_PostgreSQL() : Nobody_is_lost(new Postgres_ground());

/// <summary>Others lost people between lists, and went on calling the dead. A failure prints its seed.</summary>
public abstract class Nobody_is_lost(Ground ground) : Storage_spec(ground)
{
    static readonly string[] wards = ["肿瘤一病区", "肿瘤二病区", "介入病区"];
    static readonly string[] houses = ["hub", "county.qingyi"];
    static readonly DateTimeOffset now = DateTimeOffset.UtcNow;

    Store House => field ??= Ground.Open(registers: [new TaskRegister(Library.Default), new PatientRegister()]);

    /// <summary>A life nobody led, ended about now; somewhere registered, perhaps in a bed, perhaps dead.</summary>
    ChartId Somebody(Random dice, int seed)
    {
        var chart = House.OpenChart(new() { Name = $"某{seed}" });
        var entries = new AnyChart(seed).Entries(40).Where(e => e.Amends is null).ToList();
        var shift = now.AddDays(-dice.Next(40)) - entries.Max(e => e.HappenedAt);
        List<Draft> drafts = [.. entries.Where(e => e.Fact is not (BedAssigned or Registered or HospiceAdmission or Restricted)).Select(e => new Draft(e.Fact, e.HappenedAt + shift))];
        if (dice.Next(4) > 0) drafts.Add(new(new Registered(houses[dice.Next(houses.Length)]), now.AddDays(-100)));
        if (dice.Next(2) > 0) drafts.Add(new(new BedAssigned(wards[dice.Next(wards.Length)], "1"), now.AddHours(-1)));
        if (dice.Next(5) == 0) drafts.Add(new(new Death(), now.AddMinutes(-30)));
        Assert.IsType<Outcome.Ok>(new Desk(House).Write(chart, [.. drafts.Where(d => d.HappenedAt <= now)], new("spec", Enum.GetValues<Role>())));
        return chart;
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Everybody_alive_stands_in_one_state_of_one_ward_of_one_house_at_any_time(int seed)
    {
        var dice = new Random(seed);
        var charts = Enumerable.Range(0, 25).Select(i => Somebody(dice, seed * 100 + i)).ToList();
        House.OpenChart(new() { Name = "无记录" }); // came today, nothing is written yet
        var living = charts.Where(c => !House.Read(c)!.All<Death>().Any()).ToList();
        foreach (var at in new[] { 0, 1, 30, 24 * 3, 24 * 30 }.Select(h => now.AddHours(h)))
        {
            var edges = Board.Edges(at);
            var rows = CensusRows.Of(House, at, edges);
            Assert.Equal(living.Count + 1, rows.Sum(r => r.Active));
            foreach (var house in houses.Append(null))
                Assert.Equal(living.Count(c => House.Read(c)!.Last<Registered>()?.Fact.Organisation == house) + (house is null ? 1 : 0), rows.Where(r => r.Organisation == house).Sum(r => r.Active));
            foreach (var ward in wards.Append(null))
            {
                var listed = TaskRows.Of(House, new() { At = at, Ward = ward ?? TaskWish.NoWard, Limit = 100_000 }).GroupBy(t => t.Chart).Select(g => edges.Count(e => g.Min(t => t.Due) > e)).ToList();
                var counted = rows.Where(r => r.Ward == ward).ToList();
                for (var state = 0; state <= edges.Count; state++) Assert.Equal(listed.Count(s => s == state), counted.Sum(r => r.States[state]));
            }
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void After_a_death_by_any_route_no_list_names_them(int seed)
    {
        var dice = new Random(seed);
        var chart = Somebody(new(seed), seed);
        while (House.Read(chart)!.All<Death>().Any()) chart = Somebody(dice, seed + dice.Next(1000));
        // put into somebody's hands first: that must not keep them on a list
        foreach (var task in TaskRows.Of(House, new() { Chart = chart, At = now, Waiting = true }).Where(t => t.Harm != "acute").Take(3))
            new Desk(House).Write(chart, [new(new TaskHandedOn(task.Id, "代做") { ToAccount = "nurse" }, now), new(new TaskRescheduled(task.Id, now.AddDays(9), "推迟"), now)], new("spec", Enum.GetValues<Role>()));
        var (origin, precision) = ((Origin)(seed % 3), (Precision)dice.Next(5));
        var died = precision == Precision.Unknown ? Entry.Undated : seed % 2 == 0 ? now.AddDays(-dice.Next(300)) : now.AddMinutes(4); // long ago, or by a clock that runs ahead
        Assert.IsType<Outcome.Ok>(new Desk(House).Write(chart, [new(new Death(), died) { Precision = precision }], new("any", [Role.Oncologist], origin)));
        var after = DateTimeOffset.UtcNow.AddSeconds(1);
        foreach (var at in new[] { after, after.AddMinutes(1), after.AddDays(30) })
        {
            Assert.Empty(TaskRows.Of(House, new() { Chart = chart, At = at, Waiting = true }));
            Assert.DoesNotContain(TaskRows.Of(House, new() { At = at, Waiting = true, Limit = 100_000 }), t => t.Chart == chart);
            Assert.DoesNotContain(TaskRows.Of(House, new() { At = at, Owners = ["nobody"], Account = "nurse", Waiting = true }), t => t.Chart == chart);
        }
    }

    [Fact]
    public async Task A_rebuild_never_shows_less_than_there_is()
    {
        var dice = new Random(1);
        for (var i = 0; i < 60; i++) Somebody(dice, 500 + i);
        var wish = new TaskWish { At = now.AddHours(1) };
        var all = TaskRows.Count(House, wish).Sum(c => c.Count);
        Assert.True(all > 0);
        using var done = new CancellationTokenSource();
        var rebuilding = Task.Run(() =>
        {
            for (var i = 0; i < 3; i++) House.Rebuild();
            done.Cancel();
        }, TestContext.Current.CancellationToken);
        var looked = 0;
        while (!done.IsCancellationRequested || looked == 0)
        {
            Assert.Equal(all, TaskRows.Count(House, wish).Sum(c => c.Count));
            looked++;
        }
        await rebuilding;
    }
}
