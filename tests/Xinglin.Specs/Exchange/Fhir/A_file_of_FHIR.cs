using System.Text;
using Xinglin.Exchange.Fhir;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Specs.Exchange.Fhir;

public class A_file_of_FHIR
{
    const string Weight = """{"resourceType":"Observation","id":"w","status":"final","code":{"text":"体重"},"subject":{"reference":"Patient/p1"},"valueString":"轻"}""";
    const string Person = """{"resourceType":"Patient","id":"p1","name":[{"family":"王","given":["桂兰"]}]}""";

    [Fact]
    public void One_resource_is_one_arrival()
    {
        var reading = Sending.File(Weight);
        Assert.Equal("FHIR R4 Observation", reading.Format);
        Assert.Equal("UTF-8", reading.Encoding);
        Assert.IsType<DocumentArrived>(Assert.Single(reading.Arrivals));
    }

    [Fact]
    public void A_bundle_is_taken_apart_entry_by_entry_and_each_says_where_it_stood()
    {
        var reading = Sending.File($$"""{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{{Person}},"request":{"method":"POST","url":"Patient"} },{"resource":{{Weight}} }]}""");
        Assert.Equal("FHIR R4 Bundle transaction", reading.Format);
        Assert.Equal(["Bundle.entry[0]", "Bundle.entry[1]"], reading.Arrivals.Select(a => a.Where));
        Assert.Equal(["Patient", "Observation"], reading.Arrivals.Select(a => a.Type));
    }

    [Fact]
    public void Entries_that_carry_only_a_request_or_a_response_are_not_received() => Assert.Empty(Sending.File("""
        {"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"GET","url":"Patient/1"}},{"response":{"status":"200"}}]}
        """).Arrivals);

    [Theory]
    [InlineData("DELETE", "never delete")]
    [InlineData("PATCH", "whole resource")]
    public void Deleting_and_patching_are_refused_with_what_to_do_instead(string method, string says)
    {
        var refused = Assert.IsType<Refused>(Assert.Single(Sending.File($$"""{"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"{{method}}","url":"Patient/p1"} }]}""").Arrivals));
        Assert.Equal("Patient", refused.Type);
        Assert.Contains(says, refused.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_inside_an_entry_is_only_another_envelope()
    {
        var reading = Sending.File($$"""{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{{Person}} }]} }]}""");
        Assert.Equal("Bundle.entry[0].entry[0]", Assert.Single(reading.Arrivals).Where);
    }

    [Fact]
    public void An_entry_sent_without_its_bundle_is_read_all_the_same()
    {
        var reading = Sending.File($$"""{"fullUrl":"urn:uuid:0b0c7f2e-6a3b-4c55-9a62-0d7c1a4e9f10","resource":{{Person}} }""");
        Assert.Equal("FHIR R4 entry", reading.Format);
        Assert.Equal(["Patient/p1", "urn:uuid:0b0c7f2e-6a3b-4c55-9a62-0d7c1a4e9f10"], Assert.IsType<PersonArrived>(Assert.Single(reading.Arrivals)).Keys);
    }

    [Fact]
    public void A_list_of_resources_is_read_one_by_one() =>
        Assert.Equal(["[0]", "[1]"], Sending.File($"[{Person},{Weight}]").Arrivals.Select(a => a.Where));

    [Fact]
    public void Lines_of_resources_are_read_line_by_line_and_a_broken_line_spoils_no_other()
    {
        var reading = Sending.File($"{Person}\n{{\"resourceType\":\n\n{Weight}\n", "export.ndjson");
        Assert.Equal("FHIR R4 NDJSON", reading.Format);
        Assert.Equal(["line 1", "line 2", "line 4"], reading.Arrivals.Select(a => a.Where));
        Assert.Contains("line 2", Assert.IsType<Refused>(reading.Arrivals[1]).What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_recognised_by_their_content_when_the_name_does_not_say() =>
        Assert.Equal(2, Sending.File($"{Person}\r\n{Weight}\r\n", "export.txt").Arrivals.OfType<object>().Count(a => a is not Refused));

    [Fact]
    public void Malformed_JSON_refuses_the_file_and_says_where_reading_stopped()
    {
        var refused = Assert.IsType<Refused>(Assert.Single(Sending.File("{\n  \"resourceType\": \"Patient\",\n  \"id\": \n}").Arrivals));
        Assert.Contains("line 4", refused.What.En, StringComparison.Ordinal);
        Assert.Contains("第 4 行", refused.What.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_deeper_than_any_record_needs_is_refused_and_never_overflows()
    {
        var deep = "{\"resourceType\":\"Patient\",\"extension\":" + string.Concat(Enumerable.Repeat("[{\"extension\":", 100_000));
        Assert.Contains("128", Assert.IsType<Refused>(Assert.Single(Sending.File(deep).Arrivals)).What.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n ", "empty")]
    [InlineData("<Patient xmlns=\"http://hl7.org/fhir\"/>", "XML")]
    [InlineData("hello", "JSON")]
    [InlineData("{}", "resourceType")]
    [InlineData("3", "resource")]
    public void What_is_no_FHIR_is_refused_with_a_sentence(string text, string says) =>
        Assert.Contains(says, Assert.IsType<Refused>(Assert.Single(Sending.File(text).Arrivals)).What.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("UTF-8 with mark")]
    [InlineData("UTF-16")]
    [InlineData("UTF-16BE")]
    [InlineData("GB18030")]
    public void A_Chinese_name_is_read_in_every_encoding_it_comes_in(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "UTF-8" => Encoding.UTF8.GetBytes(Person),
            "UTF-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Person)],
            "UTF-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Person)],
            "UTF-16BE" => Encoding.BigEndianUnicode.GetBytes(Person),
            _ => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Person),
        };
        var reading = FhirFile.Read("p.json", bytes);
        Assert.Equal(encoding, reading.Encoding);
        Assert.Equal("王桂兰", Assert.IsType<PersonArrived>(Assert.Single(reading.Arrivals)).Identity.Name);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal("unknown", FhirFile.Read("p.json", new byte[] { 0xFF, 0xFF, 0x80, 0x81, 0xFF }).Encoding);

    [Theory]
    [InlineData("""{"resourceType":"Patient","name":[{"family":"\ud800"}]}""")]
    [InlineData("""{"resourceType":"Patient","\ud800":1}""")]
    [InlineData("""{"resourceType":"\udc00"}""")]
    [InlineData("""{"resourceType":"Bundle","entry":[{"fullUrl":"\ud800","resource":{"resourceType":"\ud800"} }]}""")]
    [InlineData("""{"resourceType":"Bundle","entry":{"resource":1} }""")]
    [InlineData("""{"resourceType":"Bundle","entry":[7,null,{"resource":[]} ]}""")]
    [InlineData("""[null,[],3]""")]
    public void Half_a_character_or_a_wrong_shape_is_refused_and_never_thrown(string text)
    {
        var arrivals = Sending.File(text).Arrivals;
        Assert.NotEmpty(arrivals);
        Assert.All(arrivals, a => Assert.IsType<Refused>(a));
    }

    [Theory]
    [InlineData("\\ud842\\udfb7", "𠮷")] // a rare character of a name, escaped in two halves
    [InlineData("a\\\\ud800", "a\\ud800")] // a backslash that is itself escaped
    public void Whole_characters_may_be_escaped(string escaped, string name) =>
        Assert.Equal(name, Assert.IsType<PersonArrived>(Sending.Arrives("{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"" + escaped + "\"}]}")).Identity.Name);

    [Theory]
    [InlineData("  {\"a\":1}", true)]
    [InlineData("[1]", true)]
    [InlineData("MSH|^~\\&|", false)]
    [InlineData("mrn,name", false)]
    [InlineData("", false)]
    public void Only_what_begins_like_JSON_is_asked_for_FHIR(string text, bool json) =>
        Assert.Equal(json, FhirFile.Recognises(Encoding.UTF8.GetBytes(text)));
}
