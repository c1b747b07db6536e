using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Exchange.Fhir;

public class An_observation_from_FHIR
{
    static T Fact<T>(string code, string rest, string category = "") where T : IFact => Sending.Fact<T>("Observation", Sending.Observation(code, rest, category));

    [Theory]
    [InlineData("8310-5", 38.6, "Cel", 38.6, Site.Unstated)]
    [InlineData("8331-1", 101.3, "[degF]", 38.5, Site.Oral)]
    [InlineData("8328-7", 37.2, "Cel", 37.2, Site.Axillary)]
    public void A_temperature_is_in_degrees_Celsius_with_its_site(string loinc, double value, string unit, double celsius, Site site) =>
        Assert.Equal(new Temperature((decimal)celsius, site), Fact<Temperature>(Sending.Loinc(loinc), Sending.Quantity((decimal)value, unit)));

    [Theory]
    [InlineData("29463-7", 61.5, "kg", 61.5, null)]
    [InlineData("29463-7", 155, "[lb_av]", 70.31, null)]
    [InlineData("3141-9", 3200, "g", 3.2, null)]
    [InlineData("8302-2", 168, "cm", null, 168.0)]
    [InlineData("8302-2", 65, "[in_i]", null, 165.1)]
    public void Weight_and_height_are_kilograms_and_centimetres(string loinc, double value, string unit, double? kg, double? cm)
    {
        var body = Fact<BodyMeasure>(Sending.Loinc(loinc), Sending.Quantity((decimal)value, unit), "vital-signs");
        Assert.Equal(((decimal?)kg, (decimal?)cm), (body.WeightKg, body.HeightCm));
    }

    [Fact]
    public void Surface_mass_index_and_head_have_their_places()
    {
        Assert.Equal(1.72m, Fact<BodyMeasure>(Sending.Loinc("8277-6"), Sending.Quantity(1.72m, "m2")).SurfaceM2);
        Assert.Equal(21.5m, Fact<BodyMeasure>(Sending.Loinc("39156-5"), Sending.Quantity(21.5m, "kg/m2")).BodyMassIndex);
        Assert.Equal(51.2m, Fact<BodyMeasure>(Sending.Loinc("9843-4"), Sending.Quantity(51.2m, "cm")).HeadCm);
    }

    [Fact]
    public void A_blood_pressure_is_one_reading_of_two_numbers() => Assert.Equal(new VitalSigns { Systolic = 108, Diastolic = 66 }, Fact<VitalSigns>(Sending.Loinc("85354-9"), $$"""
        "component":[{"code":{{Sending.Loinc("8480-6")}},{{Sending.Quantity(107.6m, "mm[Hg]")}} },{"code":{{Sending.Loinc("8462-4")}},{{Sending.Quantity(66, "mm[Hg]")}} }]
        """, "vital-signs"));

    [Theory]
    [InlineData("8867-4", 96, "/min")]
    [InlineData("9279-1", 18, "/min")]
    [InlineData("59408-5", 97, "%")]
    public void Pulse_breaths_and_saturation_are_vital_signs(string loinc, double value, string unit)
    {
        var signs = Fact<VitalSigns>(Sending.Loinc(loinc), Sending.Quantity((decimal)value, unit), "vital-signs");
        Assert.Equal((decimal)value, signs.Pulse ?? signs.Breaths ?? signs.Saturation);
    }

    [Fact]
    public void A_ward_that_sends_only_Chinese_names_is_understood() =>
        Assert.Equal(new Temperature(38.6m, Site.Axillary), Fact<Temperature>(Sending.Text("体温"), "\"valueQuantity\":{\"value\":38.6,\"unit\":\"℃\"},\"bodySite\":{\"text\":\"腋下\"}"));

    [Fact]
    public void A_unit_nobody_knows_makes_it_a_finding_and_no_guess()
    {
        var finding = Fact<Finding>(Sending.Loinc("29463-7", "Body weight"), Sending.Quantity(9.5m, "stone"), "vital-signs");
        Assert.Equal(("Body weight", 9.5m, "stone"), (finding.Name, finding.Number, finding.Unit));
    }

    [Fact]
    public void A_value_that_cannot_be_is_refused_with_the_reason()
    {
        var understood = Sending.Says("Observation", Sending.Observation(Sending.Loinc("8310-5"), Sending.Quantity(3000, "Cel")));
        Assert.Empty(understood.Drafts);
        Assert.Null(understood.Kept);
        Assert.Contains("30", understood.Refusal!.Value.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("89247-1", "\"valueInteger\":1", PerformanceScale.Ecog, 1)]
    [InlineData("89243-0", "\"valueInteger\":90", PerformanceScale.Karnofsky, 90)]
    [InlineData("89244-8", "\"valueQuantity\":{\"value\":20}", PerformanceScale.Lansky, 20)]
    [InlineData("89247-1", "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"LA9624-3\"}]}", PerformanceScale.Ecog, 2)]
    [InlineData("89247-1", "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"422512005\"}]}", PerformanceScale.Ecog, 1)]
    [InlineData("89243-0", "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"LA29177-5\"}]}", PerformanceScale.Karnofsky, 80)]
    [InlineData("89247-1", "\"valueCodeableConcept\":{\"text\":\"ECOG grade 3\"}", PerformanceScale.Ecog, 3)]
    public void Performance_status_is_read_on_its_scale(string loinc, string value, PerformanceScale scale, int score) =>
        Assert.Equal(new PerformanceStatus(scale, score), Fact<PerformanceStatus>(Sending.Loinc(loinc), value));

    [Fact]
    public void An_ECOG_of_seven_is_refused() =>
        Assert.NotNull(Sending.Says("Observation", Sending.Observation(Sending.Loinc("89247-1"), "\"valueInteger\":7")).Refusal);

    [Theory] // LOINC question, SNOMED CT answer without words, LOINC answer, words, Chinese
    [InlineData("97509-4", "268910001", "Patient's condition improved (finding)", Response.Partial)]
    [InlineData("88040-1", "359746009", null, Response.Stable)]
    [InlineData("97509-4", "271299001", null, Response.Progression)]
    [InlineData("97509-4", "260415000", null, Response.Complete)]
    [InlineData("97509-4", "1", "Cancer in complete remission(finding)", Response.Complete)]
    [InlineData("97509-4", "1", "部分缓解", Response.Partial)]
    public void How_the_disease_answers_keeps_the_senders_words(string loinc, string snomed, string? words, Response response)
    {
        var fact = Fact<ResponseAssessed>(Sending.Loinc(loinc), $"\"valueCodeableConcept\":{Sending.Snomed(snomed, words)}");
        Assert.Equal((response, "clinical"), (fact.Response, fact.Criteria));
        Assert.Equal(words ?? snomed, fact.Words);
    }

    [Fact]
    public void A_receptor_is_a_biomarker()
    {
        var marker = Fact<Biomarker>(Sending.Loinc("85337-4", "Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain"), $"\"valueCodeableConcept\":{Sending.Loinc("LA6576-8", "Positive")},\"method\":{Sending.Text("IHC")}", "laboratory");
        Assert.Equal(("Positive", "IHC"), (marker.Result, marker.Method));
    }

    [Fact]
    public void A_variant_names_its_gene_and_what_was_found()
    {
        var marker = Fact<Biomarker>(Sending.Loinc("69548-6"), $$"""
            "valueCodeableConcept":{{Sending.Loinc("LA9633-4", "Present")}},"component":[
              {"code":{{Sending.Loinc("48018-6")}},"valueCodeableConcept":{{Sending.Concept("http://www.genenames.org", "HGNC:3236", "EGFR")}} },
              {"code":{{Sending.Loinc("48005-3")}},"valueCodeableConcept":{"text":"L858R"} }]
            """, "laboratory");
        Assert.Equal(("EGFR Genetic variant", "Present、Amino acid change (p.HGVS)：L858R"), (marker.Marker, marker.Result));
    }

    [Fact]
    public void A_marker_measured_in_blood_is_followed_as_a_laboratory_result() =>
        Assert.Equal("1834-1", Fact<LaboratoryResult>(Sending.Loinc("1834-1", "AFP"), Sending.Quantity(412, "ng/mL"), "laboratory").Loinc);

    [Fact]
    public void A_laboratory_result_comes_with_its_range_flag_and_state()
    {
        var lab = Sending.Fact<LaboratoryResult>("Observation", $$"""
            "status":"amended","category":[{{Sending.Concept("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory")}}],
            "code":{"coding":[{"system":"http://his/lab","code":"NEUT"},{"system":"http://loinc.org","code":"751-8","display":"Neutrophils [#/volume] in Blood"}],"text":"中性粒细胞"},
            "valueQuantity":{"value":0.38,"comparator":"<","unit":"10^9/L","system":"http://unitsofmeasure.org","code":"10*9/L"},
            "referenceRange":[{"low":{"value":1.8},"high":{"value":6.3} }],"interpretation":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"LL"}]}]
            """);
        Assert.Equal(new LaboratoryResult("中性粒细胞")
        {
            Loinc = "751-8", LocalCode = "NEUT", Value = 0.38m, Comparator = "<", Unit = "10*9/L", Low = 1.8m, High = 6.3m, Flag = "LL", State = ResultState.Corrected,
        }, lab);
    }

    [Theory]
    [InlineData("registered", ResultState.Preliminary)]
    [InlineData("preliminary", ResultState.Preliminary)]
    [InlineData("final", ResultState.Final)]
    [InlineData("corrected", ResultState.Corrected)]
    [InlineData("cancelled", ResultState.Withdrawn)]
    [InlineData("entered-in-error", ResultState.Withdrawn)]
    public void The_state_of_a_result_is_never_lost(string status, ResultState state) => Assert.Equal(state, Sending.Fact<LaboratoryResult>("Observation",
        $"\"status\":\"{status}\",\"category\":[{Sending.Concept("x", "laboratory")}],\"code\":{Sending.Text("K")},{Sending.Quantity(4.1m, "mmol/L")}").State);

    [Theory]
    [InlineData("\"valueString\":\"未检出\"", "未检出")]
    [InlineData("\"valueCodeableConcept\":{\"text\":\"A 型\"}", "A 型")]
    [InlineData("\"valueRatio\":{\"numerator\":{\"value\":1},\"denominator\":{\"value\":128}}", "1:128")]
    [InlineData("\"valueBoolean\":false", "false")]
    public void A_result_in_words_stays_in_words(string value, string text) => Assert.Equal(text, Fact<LaboratoryResult>(Sending.Text("a"), value, "laboratory").Text);

    [Fact]
    public void Several_results_in_one_resource_are_several_facts()
    {
        var drafts = Sending.Says("Observation", Sending.Observation(Sending.Text("电解质"), $$"""
            "component":[{"code":{{Sending.Loinc("2823-3", "K")}},{{Sending.Quantity(2.9m, "mmol/L")}} },{"code":{{Sending.Loinc("2951-2", "Na")}},{{Sending.Quantity(138, "mmol/L")}} }]
            """, "laboratory")).Drafts;
        Assert.Equal(["K", "Na"], drafts.Select(d => ((LaboratoryResult)d.Fact).Test));
        Assert.Equal(["Observation/x1", "Observation/x1#1"], drafts.Select(d => d.Source));
    }

    [Theory]
    [InlineData("\"dataAbsentReason\":{\"text\":\"溶血\"}", "溶血")]
    [InlineData("\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/data-absent-reason\",\"code\":\"not-applicable\",\"display\":\"Not Applicable\"}]}", "Not Applicable")]
    public void Where_there_is_no_value_the_reason_stands_and_nothing_is_made_up(string rest, string reason)
    {
        var finding = Fact<Finding>(Sending.Loinc("21901-4", "pM"), rest, "laboratory");
        Assert.Equal((reason, null), (finding.Value, finding.Number));
    }

    [Fact]
    public void A_pressure_that_was_cancelled_says_why_and_has_no_numbers()
    {
        var understood = Sending.Says("Observation", $$"""
            "status":"cancelled","code":{{Sending.Loinc("85354-9")}},"component":[{"code":{{Sending.Loinc("8480-6", "Systolic")}},"dataAbsentReason":{"text":"not asked"} },{"code":{{Sending.Loinc("8462-4", "Diastolic")}},{{Sending.Quantity(66, "mm[Hg]")}} }]
            """);
        Assert.Equal("not asked", Assert.IsType<Finding>(Assert.Single(understood.Drafts).Fact).Value);
    }

    [Fact]
    public void A_panel_that_only_points_at_its_members_is_kept_whole()
    {
        var understood = Sending.Says("Observation", Sending.Observation(Sending.Loinc("24323-8", "Panel"), "\"hasMember\":[{\"reference\":\"Observation/2\"}]", "laboratory"));
        Assert.Empty(understood.Drafts);
        Assert.NotNull(understood.Kept);
    }

    [Fact]
    public void What_no_reading_knows_is_a_finding_in_the_senders_words() =>
        Assert.Equal("Never smoker", Fact<Finding>(Sending.Loinc("72166-2", "Tobacco smoking status"), $"\"valueCodeableConcept\":{Sending.Snomed("266919005", "Never smoker")}", "social-history").Value);
}
