using Xinglin.Care.Nursing.Ward;
using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Ward = Xinglin.Specs.Care.Ward;

namespace Xinglin.Specs.Care.Nursing;

public class Rounds_of_the_ward
{
    static readonly BedAssigned bed = new("肿瘤一病区", "3");
    static readonly VitalSigns well = new() { Pulse = 72, Breaths = 16, Systolic = 120, Diastolic = 76, Saturation = 98, OnOxygen = false, Consciousness = Consciousness.Alert };

    static Ward Lying => new Ward("none").Given("11-01 09:00", new Encounter(EncounterKind.Inpatient)).And("11-01 09:05", bed);

    static string Next(Ward ward) => VitalsRound.Next(ward.Chart, Library.Default.For<WardProtocolCard>(), Library.Default) is { } r ? $"{r.Due.ToOffset(TimeSpan.FromHours(8)):MM-dd HH:mm} {r.Why.Zh}" : "none";

    [Fact]
    public void Somebody_stable_is_measured_once_a_day() => Assert.Equal("11-12 14:00 每日一次", Next(Lying.And("11-11 14:00", well)));

    [Fact]
    public void Somebody_new_every_eight_hours_and_first_within_an_hour()
    {
        Assert.Equal("11-01 10:00 入院首测", Next(Lying));
        Assert.Equal("11-01 18:00 新入院 每 8 时", Next(Lying.And("11-01 10:00", well)));
    }

    [Theory]
    [InlineData(38.0, "11-12 11:00 发热 每 4 时")]
    [InlineData(37.9, "11-13 07:00 每日一次")]
    public void A_fever_is_followed_every_four_hours_and_just_under_the_line_is_not(double celsius, string next) =>
        Assert.Equal(next, Next(Lying.And("11-12 07:00", new Temperature((decimal)celsius, Site.Axillary))));

    [Fact]
    public void A_fever_of_the_day_before_yesterday_is_over() =>
        Assert.Equal("11-13 07:00 每日一次", Next(Lying.And("11-10 20:00", new Temperature(38.5m, Site.Oral)).And("11-12 07:00", new Temperature(36.6m, Site.Oral))));

    [Theory]
    [InlineData(0.49, "11-12 11:00 粒缺 每 4 时")]
    [InlineData(0.5, "11-13 07:00 每日一次")]
    public void Few_neutrophils_ask_for_four_hours(double count, string next) =>
        Assert.Equal(next, Next(Lying.And("11-11 08:00", new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = (decimal)count, Unit = "10*9/L" }).And("11-12 07:00", well)));

    [Fact]
    public void A_high_early_warning_asks_for_two_hours() =>
        Assert.Equal("11-12 09:00 NEWS2 10，每 2 时", Next(Lying.And("11-12 07:00", new Temperature(37.8m, Site.Oral)).And("11-12 07:00", well with { Breaths = 26, Saturation = 91, Pulse = 118, Systolic = 98 })));

    [Fact]
    public void A_first_dose_is_watched_by_minutes_and_a_later_one_by_hours()
    {
        var dose = new DrugGiven("紫杉醇", DrugKind.Anticancer) { Cycle = 1 };
        Assert.Equal("11-12 09:15 首次用药后 15 分", Next(Lying.And("11-12 08:50", well).And("11-12 09:00", dose)));
        Assert.Equal("11-12 09:45 首次用药后 45 分", Next(Lying.And("11-12 09:00", dose).And("11-12 09:30", well)));
        Assert.Equal("11-12 10:00 化疗后 60 分", Next(Lying.And("11-12 09:00", dose with { Cycle = 3 }).And("11-12 09:30", well)));
        Assert.Equal("11-13 11:05 每日一次", Next(Lying.And("11-12 09:00", dose).And("11-12 11:05", well)));
    }

    [Fact]
    public void Nobody_in_a_bed_and_no_protocol_ask_for_nothing()
    {
        Assert.Equal("none", Next(new Ward("none").Given("11-12 07:00", well)));
        Assert.Equal("none", Next(Lying.And("11-12 07:00", well).And("11-12 08:00", new Discharged("回家"))));
        Assert.Null(VitalsRound.Next(Lying.Chart, new Adopted<WardProtocolCard>(), Library.Default));
    }

    [Fact]
    public void A_reading_that_was_anothers_asks_no_more() =>
        Assert.Equal("11-12 20:00 每日一次", Next(Lying.And("11-11 20:00", well).And("11-12 07:00", new Temperature(39m, Site.Oral)).Retract(3, "条码贴错")));

    [Fact]
    public void The_early_warning_says_what_is_missing_and_never_guesses()
    {
        var complete = EarlyWarning.Of(Library.Default, Ward.Time("07:00"), well, 36.8m);
        Assert.Equal((0d, "low"), (complete!.Value, complete.Class!.Id));
        foreach (var (part, zh) in ((VitalSigns, string)[])[(well with { OnOxygen = null }, "缺吸氧"), (well with { Consciousness = null }, "缺清醒"), (well with { Breaths = null }, "缺呼吸")])
            Assert.Equal((null, zh), (EarlyWarning.Of(Library.Default, Ward.Time("07:00"), part, 36.8m)!.Value, EarlyWarning.Of(Library.Default, Ward.Time("07:00"), part, 36.8m)!.Cannot!.Value.Zh));
        Assert.Null(EarlyWarning.Of(Library.Default, Ward.Time("07:00"), well, null)!.Value);
    }

    [Fact]
    public void A_temperature_of_another_hour_makes_no_score_with_these_signs() =>
        Assert.Null(EarlyWarning.Last(Library.Default, Lying.And("11-12 05:00", new Temperature(39m, Site.Oral)).And("11-12 07:00", well).Chart)!.Value.Score.Value);

    [Fact]
    public void Flags_come_from_the_chart_and_a_line_that_is_out_is_none()
    {
        var ward = Lying.And("11-02 08:00", new NursingAssessment("Morse") { Score = 45 }).And("11-02 08:01", new NursingAssessment("braden") { Score = 15 }).And("11-02 10:00", new CatheterPlaced(CatheterKind.Picc, "右上臂"));
        var card = Library.Default.For<WardProtocolCard>().On(Ward.Time("12:00"))!;
        Assert.Equal(["跌倒"], BedFlags.Of(ward.Chart, card).Select(f => f.Zh));
        Assert.Equal([(CatheterKind.Picc, new DateOnly(2026, 11, 2))], BedFlags.Lines(ward.Chart));
        Assert.Empty(BedFlags.Lines(ward.And("11-10 10:00", new CatheterRemoved(CatheterKind.Picc, "治疗结束")).Chart));
    }
}
