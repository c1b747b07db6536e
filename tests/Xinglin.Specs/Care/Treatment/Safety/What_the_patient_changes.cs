using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment.Safety;

public class What_the_patient_changes
{
    static readonly PatientState pregnant = new() { IsFemale = true, Years = 31, IsPregnant = true };

    [Fact]
    public void A_forbidden_herb_stops_in_pregnancy() => Assert.Equal(Level.Block, Asking.Check("莪术 6", pregnant).One("PREGNANCY-FORBIDDEN").Level);

    [Fact]
    public void A_cautioned_herb_asks_in_pregnancy_and_names_the_fact()
    {
        var found = Asking.Check("桃仁 10", pregnant).One("PREGNANCY-CAUTION");
        Assert.Equal(Level.DoubleSign, found.Level);
        Assert.NotNull(found.Because);
    }

    [Fact]
    public void A_custom_only_warns_in_pregnancy() => Assert.True(Asking.Check("川芎 6", pregnant).One("PREGNANCY-CUSTOM") is { Level: Level.Warn, Unverified: true });

    [Fact]
    public void A_patent_medicine_is_held_to_its_own_line() => Assert.Equal(["xi-huang-wan.patent"], Asking.Check("黄芪 15", pregnant, "西黄丸").One("PREGNANCY-FORBIDDEN").Drugs);

    [Fact]
    public void Pregnancy_nobody_asked_is_not_taken_for_no() => Assert.Contains("PREGNANCY-ASK", Asking.Check("桃仁 6", new() { IsFemale = true, Years = 31 }).Rules());

    [Theory]
    [InlineData(51, true)] [InlineData(62, true)] [InlineData(31, false)]
    public void Pregnancy_is_not_asked_of_men_or_past_the_age(int years, bool female) => Assert.DoesNotContain("PREGNANCY-ASK", Asking.Check("桃仁 6", new() { IsFemale = female, Years = years }).Rules());

    [Theory]
    [InlineData("莪术 9", "platelets", 42, "LAB-PLT-3", Level.DoubleSign)]
    [InlineData("莪术 9", "platelets", 20, "LAB-PLT-4", Level.DoubleSign)] // the knowledge would stop; nobody verified it, so it asks
    [InlineData("制何首乌 12", "alt", 3.4, "LAB-ALT-1", Level.DoubleSign)]
    [InlineData("制何首乌 12", "alt", 3.4, "LAB-HESHOUWU", Level.DoubleSign)]
    [InlineData("甘草 6", "potassium", 3.1, "LAB-K-LOW", Level.DoubleSign)]
    [InlineData("夏枯草 12", "potassium", 5.8, "LAB-K-HIGH", Level.Warn)]
    [InlineData("细辛 2", "egfr", 48, "LAB-EGFR", Level.DoubleSign)]
    [InlineData("大黄 6", "diarrhoea", 2, "LAB-DIARRHOEA", Level.DoubleSign)]
    [InlineData("麻黄 6", "systolic", 168, "LAB-BP", Level.DoubleSign)]
    [InlineData("红花 6", "days-to-operation", 3, "INT-PERIOP", Level.DoubleSign)]
    public void A_laboratory_value_or_the_ward_fires_its_rule(string herbs, string value, double number, string rule, Level level)
    {
        var found = Asking.Check(herbs, Asking.With(value, number)).One(rule);
        Assert.Equal(level, found.Level);
        Assert.NotNull(found.Because);
    }

    [Theory]
    [InlineData("莪术 9", "platelets", 100, "LAB-PLT-1")] [InlineData("甘草 6", "potassium", 3.5, "LAB-K-LOW")] [InlineData("制何首乌 12", "alt", 3, "LAB-ALT-1")] [InlineData("红花 6", "days-to-operation", 7, "INT-PERIOP")]
    public void A_value_just_outside_does_not(string herbs, string value, double number, string rule) => Assert.DoesNotContain(rule, Asking.Check(herbs, Asking.With(value, number)).Rules());

    [Fact]
    public void What_is_not_known_is_said_and_never_taken_for_well()
    {
        var review = Asking.Check("莪术 9");
        Assert.Equal(Verdict.CannotSay, Assert.Single(review.Checked, c => c.Rule == "LAB-PLT-2").Verdict);
        Assert.Equal(["platelets"], Assert.Single(review.Checked, c => c.Rule == "LAB-PLT-2").Missing);
        Assert.Equal(Verdict.Nothing, Assert.Single(review.Checked, c => c.Rule == "LAB-ZHUSHA").Verdict);
    }

    [Fact]
    public void A_stale_value_says_nothing_about_today()
    {
        var now = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8));
        PatientState Taken(int daysAgo) => new() { At = now, Values = new Dictionary<string, Known> { ["platelets"] = new(42, now.AddDays(-daysAgo)) } };
        Assert.Contains("LAB-PLT-3", Asking.Check("莪术 9", Taken(14)).Rules());
        Assert.DoesNotContain("LAB-PLT-3", Asking.Check("莪术 9", Taken(15)).Rules());
    }

    [Fact]
    public void An_allergy_is_found_in_every_form_and_inside_a_patent_medicine()
    {
        var allergic = new PatientState { Allergies = ["丹参"] };
        Assert.Contains("ALLERGY", Asking.Check("酒丹参 9", allergic).Rules());
        Assert.Contains("ALLERGY", Asking.Check("黄芪 9", allergic, "复方丹参片").Rules());
        Assert.DoesNotContain("ALLERGY", Asking.Check("党参 9", allergic).Rules());
    }

    [Fact]
    public void The_day_of_chemotherapy_is_a_hint_for_as_long_as_it_lasts()
    {
        Assert.Contains("CHEMOTHERAPY-DAY", Asking.Check("黄芪 15", new() { Cycle = ("SOX", 3) }).Rules());
        Assert.DoesNotContain("CHEMOTHERAPY-DAY", Asking.Check("黄芪 15", new() { Cycle = ("SOX", 4) }).Rules());
    }
}
