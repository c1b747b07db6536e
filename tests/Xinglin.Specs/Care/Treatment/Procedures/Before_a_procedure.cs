using Xinglin.Care.Treatment.Procedures;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Treatment.Procedures;

/// <summary>A patient before a procedure: facts by the day of November 2026, lines out by their ids. The procedure begins on the 12th at 10:00.</summary>
sealed class Patient
{
    readonly List<Entry> entries = [];

    public Patient Has(string time, IFact fact)
    {
        var at = Ward.Time(time);
        entries.Add(new(new(entries.Count + 1), fact, at, at, "specs", Origin.Entered));
        return this;
    }

    public Patient Inr(decimal value, string day = "11-10 07:00") => Has(day, new LaboratoryResult("INR") { Loinc = "6301-6", Value = value, Unit = "" });

    public Patient Platelets(decimal value, string day = "11-10 07:00") => Has(day, Given.Platelets(value));

    public Patient Takes(string drug, OrderState state = OrderState.Active, string day = "11-01 08:00") => Has(day, new MedicationOrdered(drug, DrugKind.Other) { State = state });

    public Chart Chart => Chart.Of(new(Guid.Empty), entries);

    public CheckLine? Line(string id, string card = "liver-biopsy", ProcedurePlanned? plan = null) =>
        ProcedureCheck.Of(Chart, new("试", ProcedureKind.Biopsy, Ward.Time("10:00")) { Card = card, Plan = plan }, Library.Default)!.FirstOrDefault(l => l.Id == id);

    public Standing Of(string id, string card = "liver-biopsy") => Line(id, card)!.Standing;
}

public class Before_a_procedure
{
    static Patient Patient => new();

    [Fact]
    public void A_value_nobody_has_is_unknown_and_never_normal()
    {
        Assert.Equal(Standing.Unknown, Patient.Of("inr"));
        Assert.True(Patient.Line("inr")!.Stops);
    }

    [Theory]
    [InlineData(1.8, Standing.Met)]
    [InlineData(1.81, Standing.NotMet)]
    public void Before_a_liver_biopsy_the_INR_may_be_1_8_and_not_more(double inr, Standing says) => Assert.Equal(says, Patient.Inr((decimal)inr).Of("inr"));

    [Theory]
    [InlineData(1.79, Standing.Met)]
    [InlineData(1.8, Standing.NotMet)]
    public void Before_embolisation_by_the_groin_it_must_be_under_1_8(double inr, Standing says) => Assert.Equal(says, Patient.Inr((decimal)inr).Of("inr", "tace"));

    [Theory]
    [InlineData(50, Standing.Met)]
    [InlineData(49, Standing.NotMet)]
    public void Platelets_must_be_50(int count, Standing says) => Assert.Equal(says, Patient.Platelets(count).Of("plt"));

    [Theory]
    [InlineData("11-05 10:00", Standing.Met)]
    [InlineData("11-05 09:59", Standing.Unknown)]
    public void A_value_older_than_seven_days_no_longer_says_anything(string drawn, Standing says) => Assert.Equal(says, Patient.Inr(1.1m, drawn).Of("inr"));

    [Fact]
    public void A_bad_value_stays_bad_however_old() => Assert.Equal(Standing.NotMet, Patient.Inr(2.4m, "10-01 07:00").Of("inr"));

    [Fact]
    public void Of_an_unstable_patient_two_days_count()
    {
        var plan = new ProcedurePlanned("肝穿刺活检", ProcedureKind.Biopsy, new(2026, 11, 12)) { Unstable = true, Indication = "定性" };
        Assert.Equal(Standing.Unknown, Patient.Inr(1.1m, "11-10 09:00").Line("inr", plan: plan)!.Standing);
        Assert.Equal(Standing.Met, Patient.Inr(1.1m, "11-10 10:00").Line("inr", plan: plan)!.Standing);
    }

    [Fact]
    public void A_thinner_that_runs_is_named_before_a_biopsy_and_left_alone_before_embolisation()
    {
        var patient = Patient.Takes("利伐沙班片");
        Assert.Equal(Standing.NotMet, patient.Of("drug.rivaroxaban"));
        Assert.Equal(Standing.Met, patient.Of("drug.rivaroxaban", "tace"));
    }

    [Theory]
    [InlineData("11-10 10:00", Standing.Met)]
    [InlineData("11-10 10:01", Standing.NotMet)]
    public void A_thinner_is_held_two_days(string last, Standing says) => Assert.Equal(says, Patient.Takes("利伐沙班", OrderState.Stopped, last).Of("drug.rivaroxaban"));

    [Fact]
    public void Where_no_medicine_was_ever_recorded_nobody_knows_what_is_taken()
    {
        Assert.Equal(Standing.Unknown, Patient.Of("drugs"));
        Assert.Equal(Standing.Met, Patient.Takes("氨氯地平").Of("drugs"));
    }

    [Fact]
    public void An_unverified_hold_warns_and_asks_for_nothing()
    {
        var line = Patient.Has("11-01 09:00", new DrugGiven("贝伐珠单抗", DrugKind.Anticancer)).Line("drug.bevacizumab")!;
        Assert.Equal(Standing.NotMet, line.Standing);
        Assert.False(line.Stops);
    }

    [Fact]
    public void Consent_is_the_last_word_about_this_procedure()
    {
        var patient = Patient.Has("11-11 16:00", new Consent("肝穿刺活检", true) { By = "本人" });
        Assert.Equal(Standing.Met, patient.Of("consent"));
        Assert.Equal(Standing.NotMet, patient.Has("11-12 08:00", new ConsentWithdrawn("肝穿刺活检")).Of("consent"));
        Assert.Equal(Standing.Unknown, Patient.Has("11-11 16:00", new Consent("胃镜检查", true)).Of("consent"));
        Assert.Equal(Standing.NotMet, Patient.Has("11-11 16:00", new Consent("肝穿刺活检", false)).Of("consent"));
    }

    [Fact]
    public void A_consent_is_spent_by_the_procedure_it_was_given_for() => Assert.Equal(Standing.Unknown,
        Patient.Has("10-01 16:00", new Consent("肝穿刺活检", true)).Has("10-02 10:00", new ProcedureDone("肝穿刺活检", ProcedureKind.Biopsy)).Of("consent"));

    [Fact]
    public void An_allergy_that_was_never_asked_is_unknown_and_one_that_matters_is_not_met()
    {
        Assert.Equal(Standing.Unknown, Patient.Of("allergy", "tace"));
        Assert.Equal(Standing.Met, Patient.Has("11-01 09:00", new AllergyStated(AllergyAnswer.NoneKnown)).Of("allergy", "tace"));
        Assert.Equal(Standing.Met, Patient.Has("11-01 09:00", new AllergyStated(AllergyAnswer.Allergic) { Substance = "头孢曲松" }).Of("allergy", "tace"));
        Assert.Equal(Standing.NotMet, Patient.Has("11-01 09:00", new AllergyStated(AllergyAnswer.Allergic) { Substance = "碘海醇" }).Of("allergy", "tace"));
    }

    [Fact]
    public void Hepatitis_B_is_known_and_treated_before_embolisation()
    {
        var carrier = Patient.Has("09-01 07:00", new LaboratoryResult("HBsAg") { Loinc = "5196-1", Text = "阳性" });
        Assert.Equal(Standing.Unknown, Patient.Of("hepatitis-b", "tace"));
        Assert.Equal(Standing.NotMet, carrier.Of("hepatitis-b", "tace"));
        Assert.Equal(Standing.Met, carrier.Takes("恩替卡韦").Of("hepatitis-b", "tace"));
    }

    [Fact]
    public void The_liver_is_classed_from_the_chart_and_says_what_is_lacking()
    {
        var patient = Patient.Inr(1.1m).Has("11-10 07:00", new LaboratoryResult("总胆红素") { Loinc = "1975-2", Value = 20, Unit = "umol/L" }).Has("11-10 07:00", new LaboratoryResult("白蛋白") { Loinc = "1751-7", Value = 38, Unit = "g/L" });
        var lacking = patient.Line("child-pugh", "tace")!;
        Assert.Equal((Standing.Unknown, "还缺腹水、肝性脑病"), (lacking.Standing, lacking.Says.Zh));
        var whole = patient.Has("11-11 09:00", new Finding("腹水") { Value = "无" }).Has("11-11 09:00", new Finding("肝性脑病") { Value = "无" }).Line("child-pugh", "tace")!;
        Assert.Equal((Standing.Met, "5 分　A 级"), (whole.Standing, whole.Says.Zh));
    }

    [Fact]
    public void A_reason_opens_a_line_and_none_opens_consent()
    {
        var patient = Patient.Inr(2.1m).Has("11-12 09:00", new ProcedureChecked("liver-biopsy", CheckStage.SignIn) { Reasons = [new("inr", "门脉高压，经静脉取材"), new("consent", "家属在路上")] });
        Assert.False(patient.Line("inr")!.Stops);
        Assert.Equal("门脉高压，经静脉取材", patient.Line("inr")!.Reason);
        Assert.True(patient.Line("consent")!.Stops);
    }

    [Fact]
    public void A_wristband_that_does_not_agree_stops_and_an_old_look_does_not_count()
    {
        Assert.Equal(Standing.Met, Patient.Has("11-12 09:30", new ProcedureChecked("liver-biopsy", CheckStage.SignIn) { Identity = "腕带 + 口述" }).Of("identity"));
        Assert.Equal(Standing.NotMet, Patient.Has("11-12 09:30", new ProcedureChecked("liver-biopsy", CheckStage.SignIn) { Mismatch = true }).Of("identity"));
        Assert.Equal(Standing.Unknown, Patient.Has("11-11 09:30", new ProcedureChecked("liver-biopsy", CheckStage.SignIn) { Identity = "腕带 + 口述" }).Of("identity"));
    }

    [Fact]
    public void In_an_emergency_a_written_approval_stands_for_consent_and_otherwise_not()
    {
        var patient = Patient.Has("11-12 09:30", new ProcedureChecked("liver-biopsy", CheckStage.SignIn) { Approval = "医务科 09:20 书面批准" });
        var plan = new ProcedurePlanned("肝穿刺活检", ProcedureKind.Biopsy, new(2026, 11, 12)) { Indication = "破裂出血", Urgency = ProcedureUrgency.Emergency };
        Assert.Equal(Standing.Met, patient.Line("consent", plan: plan)!.Standing);
        Assert.Equal(Standing.Unknown, patient.Line("consent", plan: plan with { Urgency = ProcedureUrgency.Elective })!.Standing);
    }
}
