using Xinglin.Care;
using Xinglin.Care.Rights;
using Xinglin.Care.Treatment.Decoction;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Decoction_room_rows_on_SQLite() : Decoction_room_rows(new Sqlite_ground());
public class Decoction_room_rows_on_PostgreSQL() : Decoction_room_rows(new Postgres_ground());

/// <summary>The two registers of the decoction room, and what is read of them: the queue, a recall, the month.</summary>
public abstract class Decoction_room_rows(Ground ground) : Storage_spec(ground)
{
    static readonly Who anybody = new("he", Enum.GetValues<Role>());
    static readonly DateTimeOffset month = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));

    Store House => field ??= Ground.Open(registers: [new PatientRegister(), new DoorRegister(), new DecoctionRegister(Library.Default), new DispensedRegister()], time: new Set_clock(Noon));

    static Prescription Ordered(string herb = "黄芪") => new([new(herb, 30), new("砂仁", 6) { Handling = "后下" }], 7, Aim.Toxicity) { Decocted = true, DeliverTo = "肿瘤一病区 18 床" };

    /// <summary>A chart whose prescription (entry 1) was taken so far, hour by hour from Noon on.</summary>
    ChartId Job(string name, string batch = "HQ1", int begun = 0, params IFact[] more)
    {
        var chart = House.OpenChart(new() { Name = name, Phone = $"+999 {name}" });
        IFact[] facts = [Ordered(), new PrescriptionReviewed(1, true), new HerbsDispensed(1, [new("黄芪", 210, batch), new("砂仁", 42, "SR1")], 7), .. more];
        Done(new Desk(House).Write(chart, [.. facts.Select((f, i) => new Draft(f, Noon.AddHours(begun + i)))], anybody));
        return chart;
    }

    static IFact[] AllTheWay => [new DecoctionStep(1, DecoctionStage.Soaked), new DecoctionStep(1, DecoctionStage.Boiled) { Machine = "3" }, new DecoctionStep(1, DecoctionStage.Packed) { Bags = 13 }, new MedicineHandedOver(1, "窗口", 13)];

    [Fact]
    public void The_queue_is_read_by_promised_time_and_counted_by_state()
    {
        var late = Job("后来", begun: 5);
        var early = Job("先来", begun: -3);
        Job("走完", begun: -20, more: AllTheWay);
        var queue = DecoctionRows.Of(House, new());
        Assert.Equal([early, late], queue.Select(r => r.Chart));
        Assert.Equal(("先来", 1, "toSoak", 7, 2, 14L, "后下 砂仁", "肿瘤一病区 18 床", null), (queue[0].Name, queue[0].Prescription, queue[0].State, queue[0].Packets, queue[0].Herbs, queue[0].Bags, queue[0].Apart, queue[0].DeliverTo, queue[0].HandedAt));
        Assert.Equal(Noon.AddHours(24), queue[0].Promised); // written into the store at noon: nobody knew before
        Assert.Equal(["走完"], DecoctionRows.Of(House, new("handedOver", Noon.AddHours(-20))).Select(r => r.Name));
        Assert.Empty(DecoctionRows.Of(House, new("handedOver", Noon)));
        Assert.Equal([("handedOver", 1), ("toSoak", 2)], DecoctionRows.Count(House, new(HandedSince: Noon.AddHours(-20))).Select(c => (c.Key, c.Value)).Order());
    }

    [Fact]
    public void A_pot_knows_whose_medicine_is_in_it()
    {
        var chart = Job("在锅里", more: AllTheWay[..2]);
        Assert.Equal((chart, 1L), DecoctionRows.OnTheFire(House, "3"));
        Assert.Null(DecoctionRows.OnTheFire(House, "4"));
        Done(new Desk(House).Write(chart, [new(AllTheWay[2], Noon.AddHours(9))], anybody));
        Assert.Null(DecoctionRows.OnTheFire(House, "3"));
    }

    [Fact]
    public void A_recall_finds_everybody_who_took_a_batch_and_every_batch_of_somebody()
    {
        var first = Job("甲", "hq-1 a", more: AllTheWay);
        var second = Job("乙", "HQ-1A", begun: 2);
        Job("丙", "HQ-2");
        var rows = RecallRows.OfBatch(House, DispensedRegister.Batch("hq-1a"));
        Assert.Equal([("甲", "handedOver"), ("乙", "toSoak")], rows.Select(r => (r.Name, r.State)).OrderByDescending(r => r.State == "handedOver"));
        Assert.All(rows, r => Assert.Equal(("黄芪", 210m, 7L, 1L, "HQ-1A", $"+999 {r.Name}"), (r.Herb, r.Grams, r.Packets, r.Prescription, r.Batch, r.Phone)));
        Assert.Equal((2, 2, 420m), RecallRows.Sum(House, "HQ-1A"));
        Assert.Equal(["HQ-1A", "SR1"], RecallRows.OfChart(House, first).Select(r => r.Batch).Order());
        Assert.Equal(second, RecallRows.OfBatch(House, "HQ-1A", limit: 1).Single().Chart);
        Assert.Empty(RecallRows.OfBatch(House, "HQ-9"));
    }

    [Fact]
    public void A_weighing_taken_back_was_not_dispensed()
    {
        var chart = Job("称错", "HQ-X");
        Done(new Desk(House).Write(chart, [new(new Retraction("称错"), Noon.AddHours(9)) { Amends = new(3) }], anybody));
        Assert.Empty(RecallRows.OfBatch(House, "HQ-X"));
        Assert.Equal("toWeigh", DecoctionRows.Of(House, new()).Single().State);
    }

    [Fact]
    public void Only_charts_that_open_are_listed()
    {
        var here = Job("本院");
        Job("别院");
        Done(new Desk(House).Write(here, [new(new Registered("hub"), Noon)], anybody));
        Reach reach = new(["house/hub"], Noon);
        Assert.Equal(["本院"], DecoctionRows.Of(House, new(Reach: reach)).Select(r => r.Name));
        Assert.Equal(1, DecoctionRows.Count(House, new(Reach: reach)).Values.Sum());
        Assert.Equal(["本院"], RecallRows.OfBatch(House, "HQ1", reach: reach).Select(r => r.Name));
        Assert.Equal((1, 1, 210m), RecallRows.Sum(House, "HQ1", reach));
        Assert.Equal(1, DecoctionMonthRows.Of(House, month, month.AddMonths(1), reach).Dispensed);
    }

    [Fact]
    public void The_months_account_adds_up()
    {
        Job("甲", "HQ1", more: AllTheWay);
        var late = Job("乙", "HQ2", more: AllTheWay[..2]);
        Done(new Desk(House).Write(late, [new(AllTheWay[2], Noon.AddHours(25))], anybody));
        var sums = DecoctionMonthRows.Of(House, month, month.AddMonths(1));
        Assert.Equal((2, 14, 2, 1, 1, 13), (sums.Dispensed, sums.Packets, sums.Packed, sums.OnTime, sums.HandedOver, sums.Bags)); // the second was promised at noon of the next day
        Assert.Equal([new("黄芪", 420, 2, 2), new HerbSum("砂仁", 84, 2, 1)], sums.Herbs);
        Assert.Equal(504, sums.Grams);
        Assert.Equal((0, 0), (DecoctionMonthRows.Of(House, month.AddMonths(1), month.AddMonths(2)).Dispensed, DecoctionMonthRows.Of(House, month.AddMonths(-1), month).Packed));
    }
}
