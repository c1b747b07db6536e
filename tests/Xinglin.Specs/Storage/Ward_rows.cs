using Xinglin.Care;
using Xinglin.Care.Nursing.Ward;
using Xinglin.Care.Rights;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Storage;

public class Ward_rows_on_SQLite() : Ward_rows(new Sqlite_ground());
public class Ward_rows_on_PostgreSQL() : Ward_rows(new Postgres_ground());

/// <summary>The beds of a ward as a table: in walking order, with the last of everything, and only those that open.</summary>
public abstract class Ward_rows(Ground ground) : Storage_spec(ground)
{
    static readonly Who anybody = new("he", Enum.GetValues<Role>());

    Store House => field ??= Ground.Open(registers: [new PatientRegister(), new DoorRegister(), new WardRegister(Library.Default)], time: new Set_clock(Noon));

    ChartId Lying(string name, string bed, params IFact[] facts)
    {
        var chart = House.OpenChart(new() { Name = name });
        Done(new Desk(House).Write(chart, [new(new Registered("hub"), Noon.AddDays(-4)), new(new Encounter(EncounterKind.Inpatient), Noon.AddDays(-3)), new(new BedAssigned("一病区", bed), Noon.AddDays(-3).AddMinutes(1)), .. facts.Select((f, i) => new Draft(f, Noon.AddHours(-2).AddMinutes(i)))], anybody));
        return chart;
    }

    [Fact]
    public void Beds_stand_in_the_order_of_their_numbers_extra_beds_behind()
    {
        foreach (var bed in (string[])["10", "2", "加1", "1", "+2", "12A", "12"]) Lying($"{bed}号", bed);
        Assert.Equal(["1", "2", "10", "12", "12A", "加1", "+2"], WardRows.Of(House, "一病区", null).Select(r => r.Bed));
    }

    [Fact]
    public void A_row_holds_the_last_of_everything_and_its_early_warning()
    {
        Lying("甲", "3", new Temperature(38.7m, Site.Oral), new VitalSigns { Pulse = 106, Breaths = 22, Systolic = 108, Diastolic = 66, Saturation = 94, OnOxygen = false, Consciousness = Consciousness.Alert },
            new NursingAssessment("pain") { Score = 4 }, new CatheterPlaced(CatheterKind.Picc, "右上臂"), new HandedOver("li", Shift.Night));
        var row = Assert.Single(WardRows.Of(House, "一病区", null));
        Assert.Equal((38.7m, "oral", 106L, 108L, 66L, 94m, 6L, "medium", 4m, true), (row.Celsius, row.Site, row.Pulse, row.Systolic, row.Diastolic, row.Saturation, row.News, row.NewsClass, row.Pain, row.HandedOpen));
        Assert.Equal((Noon.AddHours(2).AddMinutes(1), "发热 每 4 时"), (row.RoundAt, row.RoundWhy.Zh));
        Assert.Equal([("PICC", new DateOnly(2026, 3, 2))], row.Lines);
    }

    [Fact]
    public void Whoever_left_the_bed_is_gone_and_whoever_changed_it_stands_in_the_new_one()
    {
        var (gone, moved) = (Lying("乙", "4"), Lying("丙", "5"));
        Done(new Desk(House).Write(gone, [new(new Discharged("回家"), Noon)], anybody));
        Done(new Desk(House).Write(moved, [new(new BedAssigned("一病区", "4"), Noon)], anybody));
        Assert.Equal([("丙", "4")], WardRows.Of(House, "一病区", null).Select(r => (r.Person, r.Bed)));
        Assert.Equal([("一病区", 1L, 1L)], WardRows.Wards(House, Noon, null));
    }

    [Fact]
    public void A_hand_over_that_was_taken_over_is_open_no_more()
    {
        var chart = Lying("丁", "6", new HandedOver("nurse.li", Shift.Night));
        Assert.True(WardRows.Of(House, "一病区", null)[0].HandedOpen);
        var entry = House.Read(chart)!.All<HandedOver>().Single().Entry.Id.Value;
        Done(new Desk(House).Write(chart, [new(new TakenOver(entry), Noon)], Nurse));
        Assert.False(WardRows.Of(House, "一病区", null)[0].HandedOpen);
    }

    [Fact]
    public void Only_what_opens_is_listed_and_counted()
    {
        Lying("戊", "7");
        Assert.Single(WardRows.Of(House, "一病区", new([Keys.Clinic("hub")], Noon)));
        Assert.Empty(WardRows.Of(House, "一病区", new([Keys.Clinic("gen1")], Noon)));
        Assert.Empty(WardRows.Wards(House, Noon, new([Keys.Clinic("gen1")], Noon)));
    }
}
