using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Exchange.Fhir;

public class Other_resources_from_FHIR
{
    static string Report(string code, string rest) => $"\"status\":\"final\",\"effectiveDateTime\":\"2026-03-02\",\"code\":{code},{rest}";

    [Fact]
    public void A_pathology_report_is_its_conclusion()
    {
        var report = Sending.Fact<PathologyReport>("DiagnosticReport", Report(Sending.Loinc("22637-3"), "\"conclusion\":\"（胃窦）中分化腺癌\",\"specimen\":[{\"reference\":\"Specimen/9\"}]"));
        Assert.Equal(("（胃窦）中分化腺癌", "Specimen/9", false), (report.Conclusion, report.Specimen, report.Preliminary));
    }

    [Fact]
    public void An_imaging_report_has_modality_and_region()
    {
        var report = Sending.Fact<ImagingReport>("DiagnosticReport", Report(Sending.Text("腹部增强 CT"), $"\"category\":[{Sending.Concept("http://terminology.hl7.org/CodeSystem/v2-0074", "RAD")}],\"conclusion\":\"肝转移\""));
        Assert.Equal(("CT", "腹部增强 CT", "肝转移"), (report.Modality, report.Region, report.Conclusion));
    }

    [Fact]
    public void A_conclusion_of_another_kind_is_a_finding() => Assert.Equal("正常", Sending.Fact<Finding>("DiagnosticReport", Report(Sending.Text("心电图"), "\"conclusion\":\"正常\"")).Value);

    [Fact]
    public void A_report_attached_as_plain_text_is_read() => Assert.Equal("腺癌", Sending.Fact<PathologyReport>("DiagnosticReport",
        Report(Sending.Text("病理"), $"\"presentedForm\":[{{\"contentType\":\"text/plain\",\"data\":\"{Convert.ToBase64String("腺癌"u8)}\"}}]")).Conclusion);

    [Fact]
    public void A_report_that_only_points_at_results_is_kept_whole()
    {
        var understood = Sending.Says("DiagnosticReport", Report(Sending.Loinc("58410-2", "CBC panel"), "\"result\":[{\"reference\":\"Observation/1\"}]"));
        Assert.Empty(understood.Drafts);
        Assert.Equal("CBC panel", Assert.IsType<Document>(understood.Kept!.Fact).Title);
    }

    [Fact]
    public void Results_that_travel_inside_a_report_are_results_of_its_day()
    {
        var draft = Sending.Draft("DiagnosticReport", Report(Sending.Loinc("58410-2"), $"\"contained\":[{{\"resourceType\":\"Observation\",\"id\":\"r\",{Sending.Observation(Sending.Loinc("777-3", "PLT"), Sending.Quantity(42, "10*9/L"), "laboratory").Replace($"\"effectiveDateTime\":{Sending.Today},", "", StringComparison.Ordinal)}}}],\"result\":[{{\"reference\":\"#r\"}}]"));
        Assert.Equal(42, Assert.IsType<LaboratoryResult>(draft.Fact).Value);
        Assert.Equal(2026, draft.HappenedAt.Year);
    }

    [Theory]
    [InlineData("AMB", EncounterKind.Outpatient)]
    [InlineData("IMP", EncounterKind.Inpatient)]
    [InlineData("EMER", EncounterKind.Emergency)]
    [InlineData("HH", EncounterKind.Home)]
    [InlineData("VR", EncounterKind.Remote)]
    [InlineData("FLD", EncounterKind.Other)]
    public void An_encounter_is_of_a_kind(string code, EncounterKind kind) => Assert.Equal(kind, Sending.Fact<Encounter>("Encounter", $"\"status\":\"finished\",\"class\":{{\"code\":\"{code}\"}}").Kind);

    [Fact]
    public void A_stay_has_department_reason_and_end()
    {
        var stay = Sending.Fact<Encounter>("Encounter", "\"status\":\"planned\",\"class\":{\"code\":\"IMP\"},\"serviceType\":{\"text\":\"肿瘤一病区\"},\"reasonCode\":[{\"text\":\"第 3 周期化疗\"}],\"period\":{\"start\":\"2026-03-02\",\"end\":\"2026-03-05\"}");
        Assert.Equal(("肿瘤一病区", "第 3 周期化疗", true), (stay.Department, stay.Reason, stay.Planned));
        Assert.Equal(5, stay.EndedAt!.Value.Day);
    }

    const string Confirmed = "\"clinicalStatus\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical\",\"code\":\"active\"}]},";

    [Theory]
    [InlineData("764146007", "Penicillin", AllergyAnswer.Allergic, "Penicillin")]
    [InlineData("716186003", "No known allergy", AllergyAnswer.NoneKnown, null)]
    [InlineData("429625007", "No known food allergy", AllergyAnswer.NoneKnown, "No known food allergy")]
    [InlineData("1631000175102", "Patient not asked", AllergyAnswer.NotAsked, null)]
    public void An_allergy_none_known_and_not_asked_are_three_things(string snomed, string words, AllergyAnswer answer, string? substance)
    {
        var allergy = Sending.Fact<AllergyStated>("AllergyIntolerance", $"{Confirmed}\"code\":{Sending.Snomed(snomed, words)}");
        Assert.Equal((answer, substance), (allergy.Answer, allergy.Substance));
    }

    [Fact]
    public void A_refuted_allergy_is_ruled_out() => Assert.Equal(AllergyAnswer.RuledOut, Sending.Fact<AllergyStated>("AllergyIntolerance",
        $"{Confirmed}\"verificationStatus\":{Sending.Concept("http://terminology.hl7.org/CodeSystem/allergyintolerance-verification", "refuted")},\"code\":{Sending.Text("头孢曲松")}").Answer);

    [Fact]
    public void A_reaction_and_its_severity_come_along()
    {
        var allergy = Sending.Fact<AllergyStated>("AllergyIntolerance", $"{Confirmed}\"code\":{Sending.Text("虾")},\"category\":[\"food\"],\"reaction\":[{{\"manifestation\":[{{\"text\":\"皮疹\"}},{{\"text\":\"喘憋\"}}],\"severity\":\"severe\"}}]");
        Assert.Equal((AllergyKind.Food, "皮疹、喘憋", true), (allergy.Kind, allergy.Reaction, allergy.Severe));
    }

    [Theory]
    [InlineData("TISS", "x", SpecimenKind.Tissue)]
    [InlineData("x", "Blood culture bottle", SpecimenKind.BloodCulture)]
    [InlineData("122555007", "Venous blood specimen", SpecimenKind.Blood)]
    [InlineData("x", "腹水", SpecimenKind.Fluid)]
    public void A_specimen_is_of_a_kind(string code, string words, SpecimenKind kind) =>
        Assert.Equal(kind, Sending.Fact<SpecimenTaken>("Specimen", $"\"type\":{Sending.Concept("http://x", code, words)},\"collection\":{{\"collectedDateTime\":\"2026-03-02\"}}").Kind);

    [Fact]
    public void A_relatives_diseases_are_one_line_each()
    {
        var drafts = Sending.Says("FamilyMemberHistory", """
            "status":"completed","relationship":{"text":"父亲"},"condition":[{"code":{"text":"胃癌"},"onsetAge":{"value":61,"unit":"a","system":"http://unitsofmeasure.org","code":"a"}},{"code":{"text":"高血压"}}]
            """).Drafts;
        Assert.Equal([new FamilyHistory("父亲", "胃癌") { AgeAtOnset = 61 }.Say(), new FamilyHistory("父亲", "高血压").Say()], drafts.Select(d => d.Fact.Say()));
        Assert.Equal("FamilyMemberHistory/x1#1", drafts[1].Source);
    }

    [Fact]
    public void A_care_plan_lists_what_is_to_be_done()
    {
        var plan = Sending.Fact<CarePlanned>("CarePlan", "\"status\":\"completed\",\"intent\":\"plan\",\"title\":\"化疗期间营养\",\"activity\":[{\"detail\":{\"status\":\"completed\",\"code\":{\"text\":\"每周称重\"}}},{\"detail\":{\"status\":\"completed\",\"description\":\"口服营养补充\"}}]");
        Assert.Equal(["每周称重", "口服营养补充"], plan.Activities);
        Assert.False(plan.Active);
    }

    [Theory]
    [InlineData("active", "", true)]
    [InlineData("active", ",\"provision\":{\"type\":\"deny\"}", false)]
    [InlineData("rejected", "", false)]
    public void A_consent_is_given_or_not(string status, string more, bool given)
    {
        var consent = Sending.Fact<Consent>("Consent", $"\"status\":\"{status}\",\"scope\":{Sending.Text("treatment")},\"category\":[{Sending.Text("肝动脉化疗栓塞")}],\"policyRule\":{Sending.Text("x")}{more}");
        Assert.Equal(("肝动脉化疗栓塞", given), (consent.To, consent.Given));
    }

    [Fact]
    public void An_inactive_consent_is_withdrawn_and_a_draft_decides_nothing()
    {
        string With(string status) => $"\"status\":\"{status}\",\"scope\":{Sending.Text("treatment")},\"category\":[{Sending.Text("教学")}],\"policyRule\":{Sending.Text("x")}";
        Assert.IsType<ConsentWithdrawn>(Sending.Draft("Consent", With("inactive")).Fact);
        Assert.Empty(Sending.Says("Consent", With("draft")).Drafts);
    }

    [Fact]
    public void A_toxicity_has_the_grade_that_was_given_and_no_other()
    {
        var graded = Sending.Fact<AdverseEvent>("AdverseEvent", "\"actuality\":\"actual\",\"event\":{\"text\":\"恶心\"},\"date\":\"2026-03-02\",\"extension\":[{\"url\":\"http://hl7.org/fhir/us/ctcae/StructureDefinition/ctcae-grade\",\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://x\",\"code\":\"2\",\"display\":\"Grade 2\"}]}}]");
        Assert.Equal(("恶心", 2), (graded.Term, graded.Grade));
        Assert.Null(Sending.Fact<AdverseEvent>("AdverseEvent", "\"actuality\":\"actual\",\"event\":{\"text\":\"恶心\"},\"severity\":{\"text\":\"severe\"}").Grade);
        Assert.Empty(Sending.Says("AdverseEvent", "\"actuality\":\"potential\",\"event\":{\"text\":\"恶心\"}").Drafts);
    }

    [Fact]
    public void An_imaging_study_is_an_examination_with_pictures()
    {
        var study = Sending.Fact<ImagingReport>("ImagingStudy", "\"status\":\"available\",\"started\":\"2026-03-02\",\"identifier\":[{\"system\":\"urn:dicom:uid\",\"value\":\"urn:oid:1.2.3\"}],\"series\":[{\"uid\":\"1.2.3.4\",\"modality\":{\"system\":\"http://dicom.nema.org/resources/ontology/DCM\",\"code\":\"CT\"},\"bodySite\":{\"code\":\"1\",\"display\":\"腹部\"}}]");
        Assert.Equal(("CT", "腹部", "1.2.3"), (study.Modality, study.Region, study.Study));
    }

    [Fact]
    public void A_document_reference_is_a_document_with_its_text()
    {
        var document = Sending.Fact<Document>("DocumentReference", $"\"status\":\"current\",\"date\":\"2026-03-02T00:00:00Z\",\"type\":{{\"text\":\"出院小结\"}},\"content\":[{{\"attachment\":{{\"contentType\":\"text/plain; charset=utf-8\",\"title\":\"第 3 周期\",\"data\":\"{Convert.ToBase64String("好转"u8)}\"}}}}]");
        Assert.Equal(("出院小结", "第 3 周期", "好转"), (document.Type, document.Title, document.Text));
    }

    [Fact]
    public void A_referral_is_a_referral_and_any_other_request_is_kept()
    {
        var referral = Sending.Fact<Referral>("ServiceRequest", "\"status\":\"active\",\"intent\":\"order\",\"priority\":\"urgent\",\"code\":{\"text\":\"转诊\"},\"requester\":{\"display\":\"县医院\"},\"performer\":[{\"display\":\"肿瘤中心\"}],\"reasonCode\":[{\"text\":\"疑肝占位\"}]");
        Assert.Equal(("县医院", "肿瘤中心", "疑肝占位", true), (referral.From, referral.To, referral.Why, referral.Urgent));
        Assert.NotNull(Sending.Says("ServiceRequest", "\"status\":\"active\",\"intent\":\"order\",\"code\":{\"text\":\"血常规\"}").Kept);
    }

    [Theory]
    [InlineData("Goal", "\"lifecycleStatus\":\"active\",\"description\":{\"text\":\"减重\"}", "减重")]
    [InlineData("Flag", "\"status\":\"active\",\"code\":{\"text\":\"跌倒高危\"}", "跌倒高危")]
    [InlineData("MedicationDispense", "\"status\":\"completed\",\"medicationCodeableConcept\":{\"text\":\"a\"},\"type\":{\"text\":\"首次发药\"}", "首次发药")]
    public void What_has_no_fact_yet_lies_whole_in_the_chart(string type, string rest, string title)
    {
        var sent = Sending.Resource(type, rest);
        var kept = Sending.Understood(sent).Kept!;
        var document = Assert.IsType<Document>(kept.Fact);
        Assert.Equal(($"FHIR {type}", title, "application/fhir+json"), (document.Type, document.Title, document.Format));
        Assert.Equal(sent.Trim(), document.Text);
        Assert.Equal($"{type}/x1", kept.Source);
    }

    [Fact]
    public void A_year_before_anybodys_birth_is_refused() =>
        Assert.Contains("1804", Sending.Says("Procedure", "\"status\":\"completed\",\"code\":{\"text\":\"a\"},\"performedDateTime\":\"1804\"").Refusal!.Value.En, StringComparison.Ordinal);

    [Fact]
    public void Reading_the_same_thing_twice_gives_the_same_sources_and_times()
    {
        var sent = Sending.Resource("Observation", Sending.Observation(Sending.Text("a"), "\"component\":[{\"code\":{\"text\":\"b\"},\"valueInteger\":1},{\"code\":{\"text\":\"c\"},\"valueInteger\":2}]", "laboratory"));
        Assert.Equal(Sending.Understood(sent).Drafts.Select(d => (d.Source, d.HappenedAt)), Sending.Understood(sent).Drafts.Select(d => (d.Source, d.HappenedAt)));
    }
}
