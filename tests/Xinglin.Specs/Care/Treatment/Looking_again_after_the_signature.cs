using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Specs.Care.Treatment;

/// <summary>签后复核: a value that comes or is corrected after the signature, while the formula is taken.</summary>
public class Looking_again_after_the_signature
{
    const string Asked = "value: TcmPhysician, due";

    static Ward Ward => new("prescription-recheck");
    static Prescription Breaking => new([new("莪术", 6), new("黄芪", 15)], 7, Aim.Tumour) { TargetSymptom = "胁痛" };
    static LaboratoryResult Platelets(decimal value) => new("血小板") { Loinc = "777-3", Value = value, Unit = "10*9/L" };

    [Fact]
    public void Platelets_that_fall_while_it_is_taken_are_told_with_before_and_after()
    {
        var ward = Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-14 08:00", Platelets(46));
        ward.Expect($"{Asked} 11-14 12:00, open");
        Assert.StartsWith("血小板 150 → 46；莪术", ward.Task("value").Task.Evidence.Zh, StringComparison.Ordinal);
        Assert.EndsWith("（LAB-PLT-2 LAB-PLT-3）", ward.Task("value").Task.Evidence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_value_of_before_the_signature_is_told_as_well()
    {
        var ward = Ward.Given("08:00", Platelets(146)).And("10:00", Breaking).Amend(0, Platelets(46), "录入错位");
        ward.Expect($"{Asked} 14:01, open");
        Assert.StartsWith("血小板 146 → 46", ward.Task("value").Task.Evidence.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_prescription_closes_it() => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-14 08:00", Platelets(46))
        .And("11-14 09:30", Breaking with { Herbs = [new("黄芪", 15)] }).Expect($"{Asked} 11-14 12:00, closed 11-14 09:30");

    [Fact]
    public void A_judgement_or_a_reason_for_the_rule_closes_it()
    {
        var told = () => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-14 08:00", Platelets(46));
        told().And("11-14 09:00", new Judgement("考虑抽血稀释，复查")).Expect($"{Asked} 11-14 12:00, closed 11-14 09:00");
        told().And("11-14 09:00", new SafetyOverridden("lab-plt-3", "减半，三日复查")).And("11-14 09:05", new SafetyOverridden("LAB-PLT-2", "同上")).Expect($"{Asked} 11-14 12:00, closed 11-14 09:05");
        told().And("11-14 09:00", new SafetyOverridden("LAB-PLT-2", "另一条还没有理由")).Expect($"{Asked} 11-14 12:00, open");
    }

    [Theory]
    [InlineData(75)] // on the line, not under it
    [InlineData(120)]
    public void A_value_that_fires_nothing_asks_nothing(int value) => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-14 08:00", Platelets(value)).ExpectNothing();

    [Fact]
    public void What_stood_against_it_when_it_was_signed_is_not_told_again() => Ward.Given("08:00", Platelets(46)).And("10:00", Breaking).And("11-14 08:00", Platelets(44)).ExpectNothing();

    [Fact]
    public void After_its_last_packet_nothing_is_asked() => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-19 10:00", Platelets(46)).ExpectNothing();

    [Fact]
    public void On_the_last_day_it_still_is() => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-19 09:59", Platelets(46)).Expect($"{Asked} 11-19 13:59, open");

    [Fact]
    public void A_value_known_late_gives_its_hours_from_when_it_was_known() => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).AndLate("11-14 08:00", "11-15 09:00", Platelets(46)).Expect($"{Asked} 11-15 13:00, open");

    [Fact]
    public void A_retracted_value_asks_nothing_and_so_does_a_retracted_prescription()
    {
        Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-14 08:00", Platelets(46)).Retract(2, "条码贴错").ExpectNothing();
        Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-14 08:00", Platelets(46)).Retract(1, "写错人").ExpectNothing();
    }

    [Fact]
    public void A_formula_the_value_does_not_speak_of_asks_nothing() => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking with { Herbs = [new("黄芪", 15)] }).And("11-14 08:00", Platelets(46)).ExpectNothing();

    [Fact]
    public void Without_an_adopted_card_nothing_is_asked() => Ward.Given("08:00", Platelets(150)).And("10:00", Breaking).And("11-14 08:00", Platelets(46)).WithoutAdoption().ExpectNothing();
}
