using Xinglin.Facts;
using Xinglin.Facts.Disease;

namespace Xinglin.Specs.Exchange.Fhir;

public class A_condition_from_FHIR
{
    const string Active = "\"clinicalStatus\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]}";

    static Diagnosis Of(string code) => Sending.Fact<Diagnosis>("Condition", $"{Active},\"code\":{code}");

    [Theory]
    [InlineData("Malignant tumor of breast", DiagnosisKind.PrimaryCancer)]
    [InlineData("Neoplasm of prostate", DiagnosisKind.PrimaryCancer)]
    [InlineData("Non-small cell lung cancer (disorder)", DiagnosisKind.PrimaryCancer)]
    [InlineData("Acute myeloid leukaemia", DiagnosisKind.PrimaryCancer)]
    [InlineData("Diffuse large B-cell lymphoma", DiagnosisKind.PrimaryCancer)]
    [InlineData("胃窦腺癌", DiagnosisKind.PrimaryCancer)]
    [InlineData("Secondary malignant neoplasm of brain", DiagnosisKind.SecondaryCancer)]
    [InlineData("肝转移癌", DiagnosisKind.SecondaryCancer)]
    [InlineData("Carcinoma in situ of prostate", DiagnosisKind.InSitu)]
    [InlineData("Suspected lung cancer (situation)", DiagnosisKind.Comorbidity)]
    [InlineData("Family history of breast cancer", DiagnosisKind.Comorbidity)]
    [InlineData("Benign neoplasm of colon", DiagnosisKind.Comorbidity)]
    [InlineData("Polyp of colon", DiagnosisKind.Comorbidity)]
    [InlineData("Atrial fibrillation", DiagnosisKind.Comorbidity)]
    public void Whether_it_is_a_cancer_is_heard_in_its_words(string words, DiagnosisKind kind) => Assert.Equal(kind, Of(Sending.Text(words)).Kind);

    [Theory]
    [InlineData("C16.3", DiagnosisKind.PrimaryCancer)]
    [InlineData("C78.7", DiagnosisKind.SecondaryCancer)]
    [InlineData("D05.1", DiagnosisKind.InSitu)]
    [InlineData("D12.6", DiagnosisKind.Comorbidity)]
    [InlineData("I10", DiagnosisKind.Comorbidity)]
    public void A_code_outweighs_words(string icd, DiagnosisKind kind)
    {
        var diagnosis = Of(Sending.Concept("http://hl7.org/fhir/sid/icd-10", icd, "any words"));
        Assert.Equal((kind, icd), (diagnosis.Kind, diagnosis.Icd10));
    }

    [Theory]
    [InlineData("active", DiagnosisState.Active)]
    [InlineData("recurrence", DiagnosisState.Recurrence)]
    [InlineData("relapse", DiagnosisState.Recurrence)]
    [InlineData("remission", DiagnosisState.Remission)]
    [InlineData("resolved", DiagnosisState.Resolved)]
    public void The_clinical_status_is_its_state(string code, DiagnosisState state) => Assert.Equal(state, Sending.Fact<Diagnosis>("Condition",
        $"\"clinicalStatus\":{Sending.Concept("http://terminology.hl7.org/CodeSystem/condition-clinical", code)},\"code\":{Sending.Text("胃癌")}").State);

    [Theory]
    [InlineData("confirmed", Certainty.Confirmed)]
    [InlineData("provisional", Certainty.Provisional)]
    [InlineData("differential", Certainty.Provisional)]
    [InlineData("refuted", Certainty.Refuted)]
    public void The_verification_status_is_its_certainty(string code, Certainty certainty) => Assert.Equal(certainty, Sending.Fact<Diagnosis>("Condition",
        $"\"verificationStatus\":{Sending.Concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", code)},\"code\":{Sending.Text("胃癌")}").Certainty);

    [Fact]
    public void What_was_entered_in_error_states_nothing_and_is_kept()
    {
        var understood = Sending.Says("Condition", $"\"verificationStatus\":{Sending.Concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error")},\"code\":{Sending.Text("胃癌")}");
        Assert.Empty(understood.Drafts);
        Assert.NotNull(understood.Kept);
    }

    [Fact]
    public void Chinese_beside_a_foreign_code_is_what_people_read() =>
        Assert.Equal("右乳浸润性癌", Of(Sending.Concept("http://snomed.info/sct", "254837009", "Malignant tumor of breast", "右乳浸润性癌")).Name);

    [Fact]
    public void A_summary_stage_becomes_a_stage_with_its_system_and_edition()
    {
        var understood = Sending.Says("Condition", $"{Active},\"code\":{Sending.Text("NSCLC lung cancer")},\"onsetDateTime\":\"2025-11\",\"stage\":[{{\"summary\":{Sending.Snomed("1222806003", "American Joint Committee on Cancer stage IIIC (qualifier value)")},\"type\":{Sending.Snomed("897275008", "American Joint Commission on Cancer, Cancer Staging Manual, 8th edition")}}}]");
        Assert.Equal("American Joint Committee on Cancer stage IIIC (qualifier value)", Assert.IsType<Diagnosis>(understood.Drafts[0].Fact).StageWords);
        var stage = Assert.IsType<Stage>(understood.Drafts[1].Fact);
        Assert.Equal(("AJCC", "8", "IIIC"), (stage.System, stage.Edition, stage.Group));
        Assert.Equal("Condition/x1#1", understood.Drafts[1].Source);
        Assert.All(understood.Drafts, d => Assert.Equal(Precision.Month, d.Precision));
    }

    [Theory]
    [InlineData("Non-small cell carcinoma of lung, TNM stage 1 (disorder)", "TNM", "I")]
    [InlineData("Carcinoma of stomach stage IVB", "未注明", "IVB")]
    [InlineData("胃癌 IIIA期", "未注明", "IIIA")]
    public void A_stage_in_the_name_is_read_too(string name, string system, string group)
    {
        var stage = Sending.Says("Condition", $"{Active},\"code\":{Sending.Text(name)}").Drafts.Select(d => d.Fact).OfType<Stage>().Single();
        Assert.Equal((system, group), (stage.System, stage.Group));
    }

    [Fact]
    public void A_whole_stage_in_one_line_is_taken_apart()
    {
        var stage = Sending.Says("Condition", $"{Active},\"code\":{Sending.Text("胃癌")},\"stage\":[{{\"summary\":{Sending.Text("cT4aN2M1 IVB期")}}}]").Drafts.Select(d => d.Fact).OfType<Stage>().Single();
        Assert.Equal("cT4aN2M1 IVB", stage.Words);
    }

    [Fact]
    public void A_refuted_cancer_has_no_stage() => Assert.DoesNotContain(Sending.Says("Condition",
        $"\"verificationStatus\":{Sending.Concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "refuted")},\"code\":{Sending.Text("lung cancer stage II")}").Drafts, d => d.Fact is Stage);

    [Fact]
    public void Histology_site_side_and_end_come_along()
    {
        var diagnosis = Sending.Fact<Diagnosis>("Condition", $$"""
            "clinicalStatus":{{Sending.Concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "resolved")}},"code":{{Sending.Text("右乳癌")}},"abatementDateTime":"2025-06-03",
            "extension":[{"url":"http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior","valueCodeableConcept":{{Sending.Concept("http://terminology.hl7.org/CodeSystem/icd-o-3", "8500/3")}} }],
            "bodySite":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/icd-o-3","code":"C50.4"}],"extension":[{"url":"http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier","extension":[{"url":"x","valueCode":"y"}]},{"url":"http://x/laterality","valueCodeableConcept":{"text":"右"} }]}]
            """);
        Assert.Equal(("8500/3", "C50.4", "右", "2025-06-03"), (diagnosis.Morphology, diagnosis.Topography, diagnosis.Side, diagnosis.EndedOn.ToString()));
    }

    [Theory]
    [InlineData("\"onsetDateTime\":\"2025-11-03\"", "2025-11-03T00:00:00+08:00", Precision.Day)]
    [InlineData("\"onsetPeriod\":{\"start\":\"2025\"}", "2025-01-01T00:00:00+08:00", Precision.Year)]
    [InlineData("\"onsetString\":\"last winter\",\"recordedDate\":\"2026-01-05T08:00:00-05:00\"", "2026-01-05T08:00:00-05:00", Precision.Instant)]
    [InlineData("\"onsetAge\":{\"value\":52,\"unit\":\"a\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"a\"}", "1900-01-01T00:00:00+00:00", Precision.Unknown)]
    public void It_began_when_the_sender_says_and_never_by_guess(string onset, string at, Precision precision)
    {
        var draft = Sending.Draft("Condition", $"{Active},\"code\":{Sending.Text("胃癌")},{onset}");
        Assert.Equal((DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), precision), (draft.HappenedAt, draft.Precision));
    }
}
