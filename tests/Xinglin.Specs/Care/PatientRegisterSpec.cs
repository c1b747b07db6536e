using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using static Xinglin.Specs.Care.Given;

namespace Xinglin.Specs.Care;

public class The_patient_register
{
    static readonly PatientRegister register = new();
    static Ward Ward => new("picc-care");

    static object? Of(Ward ward, string column) => register.Rows(ward.Chart).Single()[register.Columns.ToList().FindIndex(c => c.Name == column)];

    [Fact]
    public void A_chart_without_a_word_has_no_row() => Assert.Empty(register.Rows(Chart.Of(new ChartId(Guid.NewGuid()), [])));

    [Fact]
    public void Every_column_has_its_value() =>
        Assert.Equal(register.Columns.Count, register.Rows(Ward.Given("08:00", SexStated.Sample).Chart).Single().Length);

    [Fact]
    public void The_primary_cancer_heads_the_row_and_a_refuted_one_does_not()
    {
        var ward = Ward.Given("08:00", Diagnosis.Sample).And("09:00", new Diagnosis("高血压", DiagnosisKind.Comorbidity)).And("10:00", new Diagnosis("肝转移", DiagnosisKind.SecondaryCancer));
        Assert.Equal("胃窦腺癌", Of(ward, "diagnosis"));
        Assert.Equal("C16.3", Of(ward, "icd10"));
        Assert.Null(Of(Ward.Given("08:00", Diagnosis.Sample with { Certainty = Certainty.Refuted }), "diagnosis"));
    }

    [Fact]
    public void Nobody_asked_is_not_no_known_allergy()
    {
        Assert.Null(Of(Ward.Given("08:00", new AllergyStated(AllergyAnswer.NotAsked)), "allergy"));
        Assert.Equal("无已知过敏", Of(Ward.Given("08:00", new AllergyStated(AllergyAnswer.NoneKnown)), "allergy"));
        Assert.Equal("头孢曲松过敏（皮疹）", Of(Ward.Given("08:00", AllergyStated.Sample).And("09:00", new AllergyStated(AllergyAnswer.NoneKnown)), "allergy"));
        Assert.Null(Of(Ward.Given("08:00", AllergyStated.Sample).And("09:00", new AllergyStated(AllergyAnswer.RuledOut) { Substance = "头孢曲松" }), "allergy"));
    }

    [Fact]
    public void The_running_regimen_shows_its_last_cycle_and_a_stopped_one_is_gone()
    {
        var ward = Ward.Given("10-01 09:00", RegimenStarted.Sample).And("10-01 10:00", Cycle(1)).And("10-22 10:00", Cycle(2));
        Assert.Equal("SOX", Of(ward, "regimen"));
        Assert.Equal(2L, Of(ward, "cycle"));
        Assert.Equal(Ward.Time("10-22 10:00"), Of(ward, "cycle_day1_at"));
        Assert.Null(Of(ward.And("11-01 09:00", new RegimenStopped("gastric.sox", "完成")), "regimen"));
    }

    [Fact]
    public void The_last_counts_stand_with_their_time()
    {
        var ward = Ward.Given("08:00", Neutrophils(0.38m)).And("08:01", Platelets(46)).AndLate("07:00", writtenAt: "09:00", Neutrophils(2m));
        Assert.Equal(0.38m, Of(ward, "last_anc"));
        Assert.Equal(Ward.Time("08:00"), Of(ward, "last_anc_at"));
        Assert.Equal(46m, Of(ward, "last_plt"));
    }

    [Fact]
    public void A_discharge_or_a_death_gives_the_bed_back()
    {
        var ward = Ward.Given("08:00", new Encounter(EncounterKind.Inpatient)).And("08:30", BedAssigned.Sample);
        Assert.Equal(("肿瘤一病区", "18", "inpatient"), (Of(ward, "ward"), Of(ward, "bed"), Of(ward, "encounter")));
        Assert.Equal((null, null), (Of(ward.And("10:00", new Discharged("回家")), "ward"), Of(ward, "encounter")));
        Assert.Null(Of(Ward.Given("08:30", BedAssigned.Sample).And("10:00", new Death()), "ward"));
    }
}
