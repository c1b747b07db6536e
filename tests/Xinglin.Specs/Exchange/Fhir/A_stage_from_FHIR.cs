using Xinglin.Facts.Disease;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Exchange.Fhir;

public class A_stage_from_FHIR
{
    static Stage Of(string code, string value, string rest = "") =>
        Sending.Fact<Stage>("Observation", Sending.Observation(code, $"\"valueCodeableConcept\":{value}{rest}"));

    const string Eighth = ",\"method\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"897275008\"}]}";
    const string EighthByNci = ",\"method\":{\"coding\":[{\"system\":\"http://ncimeta.nci.nih.gov\",\"code\":\"C146985\",\"display\":\"AJCC Cancer Staging Manual 8th Edition\"}]}";

    [Theory] // the present dialect: SNOMED CT question and answer
    [InlineData("399504009", "1228938002", "American Joint Committee on Cancer cT3 (qualifier value)", "cT3")]
    [InlineData("399534004", "1229967007", "American Joint Committee on Cancer cN0 (qualifier value)", "cN0")]
    [InlineData("371494008", "1229953003", "American Joint Committee on Cancer pN1a(sn) (qualifier value)", "pN1a(sn)")]
    [InlineData("399387003", "1229901006", null, "cM0")] // a code without words
    [InlineData("399537006", "1222806003", null, "IIIC")]
    [InlineData("399588009", "1222769001", "American Joint Committee on Cancer stage IIB (qualifier value)", "IIB")]
    public void A_coded_answer_is_read_from_its_code_or_its_words(string question, string answer, string? words, string stage)
    {
        var read = Of(Sending.Snomed(question), Sending.Snomed(answer, words), Eighth);
        Assert.Equal(("AJCC", "8", stage), (read.System, read.Edition, read.Words));
    }

    [Theory] // the dialect of 2020: LOINC question, AJCC answer
    [InlineData("21905-5", "cT3", "T3", "cT3")]
    [InlineData("21906-3", "cN3", null, "cN3")]
    [InlineData("21907-1", "cM0", "M0", "cM0")]
    [InlineData("21899-0", "ypT1a", null, "ypT1a")]
    [InlineData("21908-9", "3C", null, "IIIC")]
    [InlineData("21902-2", "IVA", "IVA", "IVA")]
    public void An_AJCC_code_under_a_LOINC_question_means_the_same(string question, string answer, string? words, string stage)
    {
        var read = Of(Sending.Loinc(question), Sending.Concept("http://cancerstaging.org", answer, words), EighthByNci);
        Assert.Equal(("AJCC", "8", stage), (read.System, read.Edition, read.Words));
    }

    [Theory] // words alone
    [InlineData("21908-9", "stage IIIC", "IIIC")]
    [InlineData("21908-9", "IIIA期", "IIIA")]
    [InlineData("21905-5", "T4b", "cT4b")]
    [InlineData("21905-5", "Tis(DCIS)", "cTis(DCIS)")]
    public void Words_alone_are_enough(string question, string words, string stage) => Assert.Equal(stage, Of(Sending.Loinc(question), Sending.Text(words)).Words);

    [Fact]
    public void A_line_of_Chinese_charting_gives_the_whole_stage()
    {
        var stage = Sending.Fact<Stage>("Observation", Sending.Observation(Sending.Text("TNM分期（AJCC第8版）"), "\"valueString\":\"cT4aN2M1，IV期\""));
        Assert.Equal(("c", "T4a", "N2", "M1", "IV"), (stage.Prefix, stage.T, stage.N, stage.M, stage.Group));
    }

    [Fact]
    public void A_category_that_does_not_apply_is_a_finding_and_never_X() => Assert.Equal("Not Applicable", Sending.Fact<Finding>("Observation", Sending.Observation(
        Sending.Snomed("371497001", "pM category"), $"\"valueCodeableConcept\":{Sending.Concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "not-applicable", "Not Applicable")}")).Value);

    [Theory]
    [InlineData("385361009", "FIGO stage", "FIGO Stage IIIA", "FIGO", "IIIA")]
    [InlineData("C141207", "Rai Stage", "Stage II Chronic Lymphocytic Leukemia", "Rai", "II")]
    [InlineData("C141212", "Binet Stage", "Binet Stage B", "Binet", "B")]
    [InlineData("C139007", "International Staging System Stage", "ISS Stage II Plasma Cell Myeloma", "ISS", "II")]
    [InlineData("C141392", "RISS Stage", "RISS Stage III Plasma Cell Myeloma", "R-ISS", "III")]
    [InlineData("C133427", "INRGSS", "INRG Stage MS", "INRGSS", "MS")]
    [InlineData("409720004", "INSS", "International neuroblastoma staging system stage 4S (finding)", "INSS", "4S")]
    [InlineData("405931009", "NWTSG", "National Wilms Tumor Study Group Stage III (finding)", "NWTSG", "III")]
    [InlineData("405916000", "IRS", "Intergroup rhabdomyosarcoma study post-surgical clinical group IA: localized tumor", "IRS", "IA")]
    [InlineData("103419001", "Clark", "Clark melanoma level 4 (finding)", "Clark", "4")]
    [InlineData("106243009", "Breslow", "Breslow measurement - depth from 0.76 to 1.75 mm (finding)", "Breslow", "from 0.76 to 1.75 mm")]
    [InlineData("385377005", "Gleason", "International Society of Urological Pathology grade group 4 (Gleason score 3 + 5 = 8)", "Gleason grade group", "4")]
    [InlineData("385388004", "Lymphoma stage", "Lymphoma stage IIIe (finding)", "Ann Arbor", "IIIE")]
    [InlineData("1", "BCLC 分期", "BCLC stage C", "BCLC", "C")]
    [InlineData("1", "CNLC 分期", "CNLC IIIa期", "CNLC", "IIIA")]
    public void Other_systems_keep_their_own_groups(string code, string asked, string answer, string system, string group)
    {
        var stage = Of(Sending.Concept(code[0] == 'C' ? "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl" : "http://snomed.info/sct", code, asked), Sending.Text(answer));
        Assert.Equal((system, group), (stage.System, stage.Group));
    }

    [Fact]
    public void A_lymphoma_is_staged_by_the_revision_its_method_names() =>
        Assert.Equal("Lugano", Of(Sending.Snomed("385388004"), Sending.Text("Lymphoma stage II"), ",\"method\":{\"text\":\"Lugano classification\"}").System);

    [Fact]
    public void A_Deauville_score_is_a_finding_and_no_stage() =>
        Assert.Equal(4, Sending.Fact<Finding>("Observation", Sending.Observation(Sending.Snomed("708895006", "Deauville five point scale"), "\"valueInteger\":4")).Number);
}
