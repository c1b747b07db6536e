using Xinglin.Care;
using Xinglin.Care.Treatment.Procedures;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Treatment.Procedures;

public class The_guard_of_procedures
{
    static readonly Who doctor = new("specs", [Role.Interventionist]);
    static readonly ProcedureGuard guard = new(Library.Default);

    static ProcedureDone Done => new("肝穿刺活检", ProcedureKind.Biopsy) { Card = "liver-biopsy" };

    static Draft At(IFact fact, string time) => new(fact, Ward.Time(time));

    static string[] Refused(Patient patient, params Draft[] drafts) => [.. guard.Problems(patient.Chart, drafts, 0, doctor).Select(p => p.What.Zh)];

    static Patient Ready => new Patient().Inr(1.1m).Platelets(160).Takes("氨氯地平")
        .Has("11-10 07:00", new Xinglin.Facts.Laboratory.LaboratoryResult("血红蛋白") { Loinc = "718-7", Value = 130, Unit = "g/L" })
        .Has("11-01 09:00", new AllergyStated(AllergyAnswer.NoneKnown))
        .Has("11-01 09:00", new Xinglin.Facts.Imaging.ImagingReport("超声", "肝脏"))
        .Has("11-12 08:00", new Xinglin.Facts.Nursing.Temperature(36.6m, Xinglin.Facts.Nursing.Site.Axillary))
        .Has("11-11 08:00", new ProcedurePlanned("肝穿刺活检", ProcedureKind.Biopsy, new(2026, 11, 12)) { Card = "liver-biopsy", Indication = "肝占位定性" })
        .Has("11-11 16:00", new Consent("肝穿刺活检", true) { By = "本人" })
        .Has("11-12 09:30", new ProcedureChecked("liver-biopsy", CheckStage.SignIn) { Identity = "腕带 + 口述", Confirmed = ["ascites", "bile-ducts", "no-cyst", "breath", "path"] })
        .Has("11-12 09:50", new ProcedureChecked("liver-biopsy", CheckStage.TimeOut) { Identity = "腕带 + 口述" });

    [Fact]
    public void With_every_line_answered_it_is_written() => Assert.Equal([], Refused(Ready, At(Done, "10:00")));

    [Fact]
    public void A_procedure_without_consent_is_not_written() => Assert.Contains(Refused(new Patient(), At(Done, "10:00")), w => w.StartsWith("知情同意", StringComparison.Ordinal));

    [Fact]
    public void A_consent_taken_back_an_hour_before_is_none() =>
        Assert.StartsWith("知情同意：撤回同意", Assert.Single(Refused(Ready.Has("09:00", new ConsentWithdrawn("肝穿刺活检")), At(Done, "10:00"))), StringComparison.Ordinal);

    [Fact]
    public void A_consent_given_afterwards_does_not_count() => Assert.NotEmpty(Refused(Ready.Has("09:00", new ConsentWithdrawn("肝穿刺活检")).Has("10:30", new Consent("肝穿刺活检", true)), At(Done, "10:00")));

    [Fact]
    public void An_operation_no_card_speaks_of_still_needs_consent()
    {
        var other = new ProcedureDone("皮下结节活检", ProcedureKind.Biopsy);
        Assert.StartsWith("知情同意", Assert.Single(Refused(new Patient(), At(other, "10:00"))), StringComparison.Ordinal);
        Assert.Equal([], Refused(new Patient().Has("09:00", new Consent("皮下结节活检", true)), At(other, "10:00")));
    }

    [Fact]
    public void A_wristband_that_did_not_agree_stops_it() =>
        Assert.StartsWith("身份与部位", Refused(Ready.Has("09:55", new ProcedureChecked("liver-biopsy", CheckStage.TimeOut) { Mismatch = true }), At(Done, "10:00"))[0], StringComparison.Ordinal);

    [Fact]
    public void An_open_line_is_written_with_its_reason_in_the_same_batch()
    {
        var thin = Ready.Platelets(42, "11-11 07:00");
        Assert.StartsWith("血小板：42", Assert.Single(Refused(thin, At(Done, "10:00"))), StringComparison.Ordinal);
        Assert.Equal([], Refused(thin, At(Done, "10:00"), At(new ProcedureChecked("liver-biopsy", CheckStage.TimeOut) { Reasons = [new("plt", "术前输血小板 1 单位")] }, "09:58")));
    }

    [Fact]
    public void An_allergy_that_matters_needs_its_cover_in_words()
    {
        var allergic = Ready.Has("09:00", new AllergyStated(AllergyAnswer.Allergic) { Substance = "利多卡因" });
        Assert.StartsWith("过敏", Assert.Single(Refused(allergic, At(Done, "10:00"))), StringComparison.Ordinal);
        Assert.Equal([], Refused(allergic, At(Done, "10:00"), At(new ProcedureChecked("liver-biopsy", CheckStage.SignIn) { Reasons = [new("allergy", "改用静脉镇静，备肾上腺素")] }, "09:40")));
    }

    [Fact]
    public void What_was_called_off_or_done_elsewhere_passes()
    {
        Assert.Equal([], Refused(new Patient(), At(Done with { NotDone = true }, "10:00")));
        Assert.Equal([], Refused(new Patient(), At(Done with { Elsewhere = true }, "10:00")));
    }

    [Fact]
    public void A_correction_of_what_was_done_is_not_checked_again_and_one_of_what_was_called_off_is()
    {
        var called = Ready.Has("10:00", Done);
        var head = new EntryId(called.Chart.Head);
        Assert.Equal([], Refused(called.Has("10:05", new ConsentWithdrawn("肝穿刺活检")), At(Done with { Outcome = "满意" }, "10:06") with { Amends = head }));
        var off = new Patient().Has("10:00", Done with { NotDone = true });
        Assert.NotEmpty(Refused(off, At(Done, "10:00") with { Amends = new EntryId(off.Chart.Head) }));
    }
}
