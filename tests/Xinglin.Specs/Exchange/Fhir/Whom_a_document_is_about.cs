using Xinglin.Exchange.Fhir.Map;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Specs.Exchange.Fhir;

public class Whom_a_document_is_about
{
    static DocumentArrived About(string reference) => Sending.Document(Sending.Resource("Observation", $$"""
        "status":"final","code":{"text":"a"},"contained":[{"resourceType":"Patient","id":"c"}],"subject":{{reference}}
        """));

    [Theory]
    [InlineData("""{"reference":"Patient/17"}""", "Patient/17")]
    [InlineData("""{"reference":"Patient/17/_history/3"}""", "Patient/17")]
    [InlineData("""{"reference":"https://his.example.cn/fhir/Patient/17"}""", "Patient/17")]
    [InlineData("""{"reference":"urn:uuid:0b0c7f2e-6a3b-4c55-9a62-0d7c1a4e9f10"}""", "urn:uuid:0b0c7f2e-6a3b-4c55-9a62-0d7c1a4e9f10")]
    [InlineData("""{"reference":"Patient?identifier=http://mpi|9"}""", "Patient?identifier=http://mpi|9")]
    [InlineData("""{"type":"Patient","identifier":{"system":"http://mpi","value":"9"}}""", "Patient?identifier=http://mpi|9")]
    [InlineData("""{"reference":"Group/g"}""", null)]
    [InlineData("""{"reference":"Device/d"}""", null)]
    [InlineData("""{"reference":"Location/l"}""", null)]
    [InlineData("""{"reference":"#c"}""", null)]
    [InlineData("""{"display":"somebody"}""", null)]
    public void The_person_is_named_in_the_form_most_likely_to_be_found(string reference, string? key) => Assert.Equal(key, About(reference).About);

    [Fact]
    public void A_urn_that_stands_for_a_group_in_the_same_file_is_no_person()
    {
        var reading = Sending.File("""
            {"resourceType":"Bundle","type":"collection","entry":[
             {"resource":{"resourceType":"Observation","status":"final","code":{"text":"a"},"subject":{"reference":"urn:uuid:5c5b8c1e-0c0a-4f7e-8d6d-3a1f2b4c5d6e"}}},
             {"fullUrl":"urn:uuid:5c5b8c1e-0c0a-4f7e-8d6d-3a1f2b4c5d6e","resource":{"resourceType":"Group","type":"person","actual":true}}]}
            """);
        Assert.Null(((DocumentArrived)reading.Arrivals[0]).About);
    }

    [Theory]
    [InlineData("""{"resourceType":"Task","status":"ready","intent":"order","for":{"reference":"Patient/1"}}""", "Patient/1")]
    [InlineData("""{"resourceType":"Appointment","status":"booked","start":"2026-03-02T09:00:00Z","end":"2026-03-02T09:10:00Z","participant":[{"status":"accepted","actor":{"reference":"Practitioner/2"}},{"status":"accepted","actor":{"reference":"Patient/1"}}]}""", "Patient/1")]
    [InlineData("""{"resourceType":"Account","status":"active","subject":[{"reference":"Patient/1"}]}""", "Patient/1")]
    [InlineData("""{"resourceType":"Coverage","status":"active","beneficiary":{"reference":"Patient/1"},"payor":[{"reference":"Organization/2"}]}""", null)]
    [InlineData("""{"resourceType":"Organization","name":"县医院"}""", null)]
    [InlineData("""{"resourceType":"Practitioner","id":"2"}""", null)]
    public void Every_type_names_its_person_in_its_own_place(string resource, string? key) => Assert.Equal(key, Sending.Document(resource).About);

    [Fact]
    public void A_document_is_known_by_its_id_and_by_its_address()
    {
        var reading = Sending.File("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"https://his.example.cn/fhir/Flag/f","resource":{"resourceType":"Flag","id":"f","status":"active","code":{"text":"a"},"subject":{"reference":"Patient/1"}}}]}""");
        Assert.Equal(["Flag/f", "https://his.example.cn/fhir/Flag/f"], ((DocumentArrived)reading.Arrivals[0]).Keys);
    }

    [Fact]
    public void What_has_no_name_gets_one_from_its_content_however_it_is_laid_out()
    {
        const string one = """{"resourceType":"Observation","status":"final","code":{"text":"a"},"valueInteger":1}""";
        const string same = """{ "valueInteger" : 1, "code":{"text":"a"}, "status":"final", "resourceType":"Observation" }""";
        const string other = """{"resourceType":"Observation","status":"final","code":{"text":"a"},"valueInteger":2}""";
        string Source(string text) => FhirMap.Understand(Sending.Document(text), _ => null).Drafts[0].Source!;
        Assert.Empty(Sending.Document(one).Keys);
        Assert.Equal(Source(one), Source(same));
        Assert.NotEqual(Source(one), Source(other));
        Assert.Matches("^Observation#[0-9a-f]{16}$", Source(one));
    }

    [Fact]
    public void An_order_needs_the_medicine_it_points_at() =>
        Assert.Equal(["Medication/m"], Sending.Document(Sending.Resource("MedicationRequest", "\"status\":\"active\",\"intent\":\"order\",\"medicationReference\":{\"reference\":\"Medication/m/_history/1\"}")).Needs);

    [Fact]
    public void A_later_version_sorts_after_an_earlier_one()
    {
        string Version(string meta) => Sending.Document($$"""{"resourceType":"Basic","code":{"text":"a"},"meta":{{meta}} }""").Version!;
        Assert.True(string.CompareOrdinal(Version("""{"lastUpdated":"2026-03-02T08:00:00+08:00"}"""), Version("""{"lastUpdated":"2026-03-02T00:30:00Z"}""")) < 0);
        Assert.True(string.CompareOrdinal(Version("""{"versionId":"9"}"""), Version("""{"versionId":"10"}""")) < 0);
    }

    [Fact]
    public void The_body_is_kept_as_it_came()
    {
        const string body = """{ "resourceType":"Flag",  "status":"active","code":{"text":"跌倒\u0020高危"},"subject":{"reference":"Patient/1"} }""";
        Assert.Equal(body, Sending.Document(body).Body);
    }
}
