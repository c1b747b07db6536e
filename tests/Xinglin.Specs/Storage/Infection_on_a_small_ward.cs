using Xinglin.Care;
using Xinglin.Care.Nursing.Infection;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Specs.Care;
using Xinglin.Storage;
using Xinglin.Storage.Reading.Infection;
using Xinglin.Web.Pages.Infection;

namespace Xinglin.Specs.Storage;

public class Infection_on_a_small_ward_on_SQLite() : Infection_on_a_small_ward(new Sqlite_ground());
public class Infection_on_a_small_ward_on_PostgreSQL() : Infection_on_a_small_ward(new Postgres_ground());

/// <summary>Four patients whose days and cultures were counted with a pencil; the registers must say the same. Days are counted at midnight, November 2026.</summary>
public abstract class Infection_on_a_small_ward(Ground ground) : Storage_spec(ground)
{
    const string A = "一病区", B = "二病区";
    static readonly DateOnly first = new(2026, 11, 1), last = new(2026, 11, 20);
    static readonly DateTimeOffset now = At("11-21 12:00");

    Store House => field ??= Ground.Open(registers: [new TaskRegister(Library.Default), new PatientRegister(), new BedSpanRegister(), new SurveillanceDaysRegister(Library.Default), new CultureRegister(Library.Default),
        new InfectionCaseRegister(Library.Default), new NeutropenicFeverRegister(Library.Default), new ProtectiveRegister(), new NeutrophilWatchRegister(Library.Default)]);

    static DateTimeOffset At(string time) => Ward.Time(time);

    static Culture Grew(string site, string drawn, params string[] organisms) => new(CultureOf.Blood, true) { Site = site, DrawnAt = At(drawn), Organisms = organisms };

    static BloodstreamInfection Judged(long culture, InfectionJudged judged, InfectionClass @class, string? on = null) =>
        new(judged, @class, "看过病历") { Culture = culture, CentralLine = judged is InfectionJudged.Confirmed, Proposed = @class, On = on is null ? null : At($"{on} 00:00").HouseDay(), Rule = "bloodstream-infection@2026.1" };

    ChartId Person(string name, params (string At, IFact Fact)[] told)
    {
        var chart = House.OpenChart(new() { Name = name });
        Done(new Desk(House).Write(chart, [.. told.Select(t => new Draft(t.Fact, At(t.At)))], new("house", [], Origin.Imported)));
        return chart;
    }

    /// <summary>13 bed-days, 10 line-days (PICC in on the 2nd, out on the 12th before midnight); S. aureus on hospital day 8.</summary>
    ChartId Jia() => Person("甲", ("11-01 09:00", new BedAssigned(A, "1")), ("11-02 10:00", new CatheterPlaced(CatheterKind.Picc, "右上臂")),
        ("11-09 08:00", Grew("PICC 红腔", "11-08 10:00", "金黄色葡萄球菌")), ("11-09 08:30", Grew("右上肢外周", "11-08 10:10", "金黄色葡萄球菌")), ("11-09 16:00", Judged(3, InfectionJudged.Confirmed, InfectionClass.Lcbi1, "11-08")),
        ("11-12 15:00", new CatheterRemoved(CatheterKind.Picc, "感染")), ("11-14 10:00", new Discharged("回家")));

    /// <summary>14 bed-days and 14 line-days although two lines were in; 6 neutropenic days; E. coli in neutropenia; antibiotic after 40 minutes, culture first.</summary>
    ChartId Yi() => Person("乙", ("11-03 20:00", new BedAssigned(A, "2")), ("11-03 21:00", new CatheterPlaced(CatheterKind.Cvc, "右颈内")), ("11-05 09:00", new CatheterPlaced(CatheterKind.Picc, "左上臂")),
        ("11-06 07:00", Given.Neutrophils(0.3m)), ("11-08 07:00", Given.Neutrophils(0.1m)), ("11-08 09:30", Given.Fever(38.6m)), ("11-08 09:50", new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "CVC 白腔" }),
        ("11-08 10:10", Given.Antibiotic), ("11-08 22:00", new Culture(CultureOf.Blood, true) { Specimen = 7, Organisms = ["大肠埃希菌"] }), ("11-09 09:00", Judged(9, InfectionJudged.Confirmed, InfectionClass.MbiLcbi, "11-08")),
        ("11-10 07:00", Given.Neutrophils(0.2m)), ("11-12 07:00", Given.Neutrophils(1.2m)), ("11-17 08:00", new Discharged("回家")));

    /// <summary>15 bed-days, no line, 3 neutropenic days (one low count, which holds three days); a contaminant; antibiotic after 90 minutes and before the culture.</summary>
    ChartId Bing() => Person("丙", ("11-05 10:00", new BedAssigned(A, "3")), ("11-07 06:00", Given.Neutrophils(0.4m)), ("11-08 20:00", Given.Fever(38.4m)), ("11-08 21:30", Given.Antibiotic),
        ("11-08 21:40", new SpecimenTaken(SpecimenKind.BloodCulture) { Site = "左上肢外周" }), ("11-09 20:00", new Culture(CultureOf.Blood, true) { Specimen = 5, Organisms = ["表皮葡萄球菌"] }),
        ("11-10 10:00", Judged(6, InfectionJudged.Rejected, InfectionClass.Contaminant)), ("11-20 10:00", new Discharged("回家")));

    /// <summary>4 bed-days and 1 line-day in ward B, then 11 and 11 in ward A until the 20th; the same commensal twice on the day after the move, which B answers for.</summary>
    ChartId Ding() => Person("丁", ("11-06 12:00", new BedAssigned(B, "1")), ("11-09 09:00", new CatheterPlaced(CatheterKind.Picc, "右上臂")), ("11-10 12:00", new BedAssigned(A, "4")), ("11-11 07:30", Given.Fever(38.5m)),
        ("11-12 08:00", Grew("PICC", "11-11 08:00", "表皮葡萄球菌")), ("11-12 08:10", Grew("左上肢外周", "11-11 08:10", "表皮葡萄球菌")), ("11-12 15:00", Judged(5, InfectionJudged.Confirmed, InfectionClass.Lcbi2, "11-11")));

    Surveillance Counted() => InfectionRoom.Read(House, Library.Default, first, last, now, null);

    static (decimal, decimal) Made(Surveillance data, string indicator) => data.Figure(Library.Default, indicator) is { } f ? (f.Numerator, f.Denominator) : (-1, -1);

    [Fact]
    public void Every_rate_is_what_a_pencil_makes_of_the_lists()
    {
        var (jia, yi, bing, ding) = (Jia(), Yi(), Bing(), Ding());
        var data = Counted();
        Assert.Equal((2, 36), Made(data, "clabsi"));
        Assert.Equal("55.56", data.Figure(Library.Default, "clabsi")!.Shown);
        Assert.Equal((1, 36), Made(data, "mbi-lcbi"));
        Assert.Equal((1, 9), Made(data, "neutropenic-bsi"));
        Assert.Equal("111.11", data.Figure(Library.Default, "neutropenic-bsi")!.Shown);
        Assert.Equal((3, 4), Made(data, "hospital-bsi-patients"));
        Assert.Equal((3, 4), Made(data, "hospital-bsi-episodes"));
        Assert.Equal((1, 2), Made(data, "antibiotic-within-hour"));
        Assert.Equal((1, 2), Made(data, "culture-before-antibiotic"));
        Assert.Equal([40, 90], data.Minutes);
        Assert.Equal([(jia, A), (ding, B)], data.Numerator("clabsi").OrderBy(b => b.On).Select(b => (b.Chart, b.Ward)));
        Assert.Equal([(jia, A, 10), (yi, A, 14), (ding, B, 1), (ding, A, 11)], data.Denominator("clabsi").OrderBy(b => b.On).Select(b => (b.Chart, b.Ward, b.Adds)));
        Assert.Equal([(yi, 6), (bing, 3)], data.Denominator("neutropenic-bsi").OrderBy(b => b.On).Select(b => (b.Chart, b.Adds)));
        Assert.Equal([13, 14, 15, 15], data.Denominator("hospital-bsi-patients").OrderBy(b => b.On).Select(b => decimal.Parse(b.Says.En.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_ward_and_a_week_take_their_own_share()
    {
        Jia();
        Yi();
        Bing();
        Ding();
        var data = Counted();
        Assert.Equal([A, B], data.Wards);
        Assert.Equal((1, 35), Made(data.In(A), "clabsi"));
        Assert.Equal((1, 1), Made(data.In(B), "clabsi"));
        // the 1st to the 7th: PICC of Jia 6 days, lines of Yi 5 days, nobody infected yet
        Assert.Equal((0, 11), Made(data.Within(first, new(2026, 11, 7)), "clabsi"));
        Assert.Equal((0, 3), Made(data.Within(first, new(2026, 11, 7)), "neutropenic-bsi"));
        // a period nobody lay in cannot be said
        Assert.Null(InfectionRoom.Read(House, Library.Default, new(2020, 1, 1), new(2020, 1, 31), now, null).Figure(Library.Default, "clabsi")!.Value);
    }

    [Fact]
    public void A_contaminant_corrected_to_a_pathogen_comes_back_to_the_officer_and_into_the_rate()
    {
        var bing = Bing();
        Assert.Equal((0, 3), Made(Counted(), "neutropenic-bsi"));
        Done(new Desk(House).Write(bing, [new(new Culture(CultureOf.Blood, true) { Stage = CultureStage.Corrected, Follows = 6, Organisms = ["金黄色葡萄球菌"] }, At("11-11 09:00"))], new("lis", [], Origin.Imported)));
        var reopened = Assert.Single(Counted().Cases);
        Assert.Equal(("reopened", "lcbi1", "contaminant", 1), (reopened.State, reopened.Proposed, reopened.Class, reopened.Judgements));
        Done(new Desk(House).Write(bing, [new(Judged(6, InfectionJudged.Confirmed, InfectionClass.Lcbi1, "11-08") with { CentralLine = false }, At("11-11 15:00"))], new("officer", [], Origin.Imported)));
        Assert.Equal((1, 3), Made(Counted(), "neutropenic-bsi"));
        Assert.Equal(2, Assert.Single(Counted().Cases).Judgements);
    }

    [Fact]
    public void Who_lay_beside_and_who_is_watched()
    {
        var (jia, yi) = (Jia(), Yi());
        Ding();
        var beside = InfectionRows.Beside(House, A, At("11-05 00:00"), At("11-13 00:00"), null);
        Assert.Equal(["甲", "乙", "丁"], beside.Select(b => b.Person));
        var contacts = Contacts.Of(House.Read(yi)!, At("11-05 00:00"), At("11-13 00:00"), (ward, from, to) => InfectionRows.Beside(House, ward, from, to, null));
        Assert.Equal([(jia, TimeSpan.FromDays(8))], contacts.Where(c => c.With.Chart == jia).Select(c => (c.With.Chart, c.Until - c.From)));
        Assert.Equal(TimeSpan.FromHours(60), contacts.Single(c => c.With.Person == "丁").Until - contacts.Single(c => c.With.Person == "丁").From);
        var low = Person("戊", ("11-19 08:00", new BedAssigned(B, "9")), ("11-19 09:00", Given.Neutrophils(0.9m)), ("11-20 09:00", Given.Neutrophils(0.4m)));
        var watched = Assert.Single(InfectionRows.Watch(House, At("11-14 00:00"), now, null));
        Assert.Equal((low, 0.4m, 0.9m, B, "9"), (watched.Chart, watched.Value, watched.Before, watched.Ward, watched.Bed));
        Assert.Null(watched.DueAt); // imported history asks for nothing that was due before
        Done(new Desk(House).Write(low, [new(Given.Neutrophils(0.3m), At("11-20 21:00"))], Nurse));
        Assert.NotNull(Assert.Single(InfectionRows.Watch(House, At("11-14 00:00"), now, null)).DueAt);
    }

    [Fact]
    public void Nurses_entries_and_audits_are_counted_apart()
    {
        Person("己", ("11-05 08:00", new BedAssigned(A, "5")), ("11-06 09:00", new ProtectiveCare([new(Precaution.HandHygiene, true), new(Precaution.MouthCare, false) { Why = "恶心" }])), ("11-06 10:00", new BundleAudited(Precaution.HandHygiene, 8, 6)));
        Assert.Equal((1, 2), Made(Counted(), "protective-bundle"));
        Assert.Equal((6, 8), Made(Counted(), "protective-audit"));
    }
}
