using System.Text.Json;
using Xinglin.Exchange.Fhir.Rules;
using Xinglin.Exchange.Fhir.Shapes;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Specs.Exchange.Fhir;

public class What_R4_allows
{
    [Theory]
    [InlineData("Observation", "\"code\":{\"text\":\"a\"}", "Observation.status is required and missing")]
    [InlineData("Observation", "\"status\":\"final\"", "Observation.code is required and missing")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"mood\":\"good\"", "Observation.mood is not an element of R4")]
    [InlineData("Observation", "\"status\":[\"final\"],\"code\":{\"text\":\"a\"}", "Observation.status takes one value, not a list")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"category\":{\"text\":\"b\"}", "Observation.category must be a list")]
    [InlineData("Observation", "\"status\":7,\"code\":{\"text\":\"a\"}", "Observation.status is not a valid code")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":\"a\"", "Observation.code must be a CodeableConcept")]
    [InlineData("Observation", "\"status\":null,\"code\":{\"text\":\"a\"}", "Observation.status must not be null")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"valueString\":\"a\",\"valueInteger\":1", "Observation.value[x] may have only one value")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"effectiveDateTime\":\"2024-02-30\"", "Observation.effectiveDateTime is not a valid dateTime")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"effectiveDateTime\":\"2024-02-03T10:00:00\"", "Observation.effectiveDateTime is not a valid dateTime")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"issued\":\"2024-02-03\"", "Observation.issued is not a valid instant")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"a b\"}]}", "Observation.code.coding[0].system is not a valid uri")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"valueQuantity\":{\"value\":\"7\"}", "Observation.valueQuantity.value is not a valid decimal")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"valueTime\":\"25:00:00\"", "Observation.valueTime is not a valid time")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"valueBoolean\":\"true\"", "Observation.valueBoolean is not a valid boolean")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"subject\":{\"reference\":\"Medication/1\"}", "Observation.subject cannot point at a Medication")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"subject\":{\"reference\":\"#nobody\"}", "points at #nobody, which is not contained")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"extension\":[{\"url\":\"http://a\",\"valueString\":\"b\",\"extension\":[{\"url\":\"c\",\"valueCode\":\"d\"}]}]", "breaks rule ext-1")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"valueString\":\"b\",\"dataAbsentReason\":{\"text\":\"lost\"}", "breaks rule obs-6")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"effectivePeriod\":{\"start\":\"2024-03-02\",\"end\":\"2024-03-01\"}", "breaks rule per-1")]
    [InlineData("Observation", "\"status\":\"final\",\"code\":{\"text\":\"a\"},\"component\":[{\"valueString\":\"b\"}]", "Observation.component[0].code is required and missing")]
    [InlineData("Condition", "\"abatementDateTime\":\"2024\",\"clinicalStatus\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]}", "breaks rule con-4")]
    [InlineData("MedicationRequest", "\"status\":\"active\",\"intent\":\"order\"", "MedicationRequest.medication[x] is required and missing")]
    [InlineData("Encounter", "\"status\":\"finished\"", "Encounter.class is required and missing")]
    [InlineData("Questionnaire", "\"status\":\"draft\",\"item\":[{\"type\":\"group\",\"item\":[{\"type\":\"string\"}],\"linkId\":\"1\"}]", "Questionnaire.item[0].item[0].linkId is required and missing")]
    public void A_fault_is_named_with_its_place(string type, string rest, string says)
    {
        var subject = type == "Questionnaire" ? $$"""{"resourceType":"Questionnaire",{{rest}}}""" : Sending.Resource(type, rest);
        Assert.Contains(says, Assert.IsType<Refused>(Sending.Arrives(subject)).What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Resource-1")]
    [InlineData("patient")]
    [InlineData("DomainResource")]
    [InlineData("HumanName")]
    public void A_type_R4_does_not_have_is_refused(string type)
    {
        var refused = Assert.IsType<Refused>(Sending.Arrives($$"""{"resourceType":"{{type}}","id":"1"}"""));
        Assert.Equal(type, refused.Type);
        Assert.Contains(type, refused.What.Zh, StringComparison.Ordinal);
    }

    [Theory] // shapes of DSTU2 and STU3
    [InlineData("""{"resourceType":"Patient","name":[{"family":["王"]}]}""", "Patient.name[0].family takes one value")]
    [InlineData("""{"resourceType":"Condition","patient":{"reference":"Patient/1"},"code":{"text":"a"}}""", "Condition.patient is not an element")]
    [InlineData("""{"resourceType":"Condition","subject":{"reference":"Patient/1"},"clinicalStatus":"active"}""", "Condition.clinicalStatus must be a CodeableConcept")]
    [InlineData("""{"resourceType":"MedicationOrder","id":"1"}""", "no R4 resource type")]
    [InlineData("""{"resourceType":"Procedure","status":"completed","subject":{"reference":"Patient/1"},"context":{"reference":"Encounter/1"}}""", "Procedure.context is not an element")]
    public void Older_FHIR_is_refused_by_what_is_different(string resource, string says) =>
        Assert.Contains(says, Assert.IsType<Refused>(Sending.Arrives(resource)).What.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"_status\":{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\",\"valueCode\":\"unknown\"}]},\"code\":{\"text\":\"a\"}")] // present, though only as an extension
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"a\"},\"valueString\":\"\",\"note\":[],\"method\":{}", false)] // an empty variant was chosen and says nothing
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"\",\"coding\":[]},\"note\":[],\"method\":{}")] // nothing said in three ways
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"a\"},\"subject\":{\"reference\":\"urn:uuid:mrn-1\"}")] // a urn of their own making
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"a\"},\"performer\":[{\"reference\":\"Medication/1\"}]")] // odd, but the rest is sound
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"a\"},\"effectiveDateTime\":\"2024\"")]
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"a\"},\"valueQuantity\":{\"value\":1,\"code\":\"kg\"}")] // a unit code without its system
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"a\"},\"effectivePeriod\":{\"start\":\"2024-03-01T10:00:00+08:00\",\"end\":\"2024-03-01T03:00:00Z\"}")] // later, though it reads earlier
    [InlineData("\"status\":\"final\",\"code\":{\"text\":\"a\"},\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"c\"}],\"subject\":{\"reference\":\"#c\"}")]
    public void What_is_unusual_but_sound_is_taken(string rest, bool sound = true) =>
        Assert.Equal(sound, Sending.Arrives(Sending.Resource("Observation", rest)) is DocumentArrived);

    [Fact]
    public void A_gap_in_a_list_of_words_is_allowed_where_an_extension_fills_it()
    {
        const string filled = """{"resourceType":"Patient","name":[{"given":["a",null],"_given":[null,{"extension":[{"url":"http://x","valueString":"b"}]}]}]}""";
        Assert.IsType<PersonArrived>(Sending.Arrives(filled));
        Assert.IsType<Refused>(Sending.Arrives("""{"resourceType":"Patient","name":[{"given":["a",null]}]}"""));
    }

    [Fact]
    public void Nobody_reads_the_hundredth_fault_so_three_are_told() =>
        Assert.Equal(3, Assert.IsType<Refused>(Sending.Arrives("""{"resourceType":"Patient","a":1,"b":2,"c":3,"d":4,"e":5}""")).What.En.Split(';').Length);

    [Fact]
    public void Every_resource_type_of_R4_is_known_and_every_element_leads_somewhere()
    {
        var shapes = R4.All.ToList();
        Assert.Equal(146, shapes.Count(s => s.IsResource && s.Path is not ("Resource" or "DomainResource") && !s.Path.Contains('.', StringComparison.Ordinal)));
        foreach (var slot in shapes.SelectMany(s => s.Slots).Where(s => !s.Primitive && !s.IsResource)) Assert.NotNull(slot.Shape);
    }

    [Fact]
    public void Every_invariant_can_be_read_and_asked()
    {
        var empty = JsonElement.Parse("{}");
        foreach (var shape in R4.All)
            foreach (var rule in shape.Invariants.ToArray().Concat(shape.Slots.SelectMany(s => s.Invariants)))
                Assert.Null(Record.Exception(() => rule.Holds(empty, shape, shape.Path, null, empty, empty)));
    }

    [Theory]
    [InlineData("1 + 1 = 2", true)]
    [InlineData("name.given.count() = 2 and name.first().family = '王'", true)]
    [InlineData("name.where(use = 'old').exists() or active", true)]
    [InlineData("deceased is boolean implies deceased.not()", true)]
    [InlineData("name.given.isDistinct()", false)]
    [InlineData("birthDate < '1970-01-01'", false)]
    [InlineData("telecom.empty() xor photo.empty()", false)]
    [InlineData("name.family.startsWith('李')", false)]
    public void The_little_language_of_invariants_means_what_FHIRPath_says(string rule, bool holds)
    {
        var patient = JsonElement.Parse("""{"resourceType":"Patient","active":true,"deceasedBoolean":false,"birthDate":"1971","name":[{"family":"王","given":["兰","兰"]}]}""");
        Assert.Equal(holds, new Invariant("x", rule).Holds(patient, R4.Of("Patient"), "Patient", null, patient, patient));
    }
}
