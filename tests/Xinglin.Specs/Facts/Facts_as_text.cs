using System.Text;
using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Facts;

public class Facts_as_text
{
    [Fact]
    public void Chinese_is_written_as_it_is_and_nothing_absent_is_written() =>
        Assert.Equal("""{"reason":"条码贴错"}""", Written(new Retraction("条码贴错")));

    [Fact]
    public void An_older_shape_is_lifted_to_the_present_one() =>
        Assert.Equal(new Temperature(38.6m, Site.Oral) { HeldMinutes = 0 }, Read("temperature", 1, """{"celsius":38.6,"site":"oral"}"""));

    [Fact]
    public void A_shape_from_the_future_is_refused_by_name() =>
        Assert.Contains("newer Xinglin", Refused(() => Read("temperature", 99, "{}")), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_tag_is_refused() =>
        Assert.Contains("no fact has this tag", Refused(() => Read("horoscope", 1, "{}")), StringComparison.Ordinal);

    [Fact]
    public void Stored_text_with_a_member_nobody_knows_any_more_is_still_read() =>
        Assert.Equal(new Retraction("重复"), Read("retraction", 1, """{"reason":"重复","mood":"good"}"""));

    [Theory]
    [InlineData("""{"celsius":38.6,"site":"oral","celcius":38.9}""")] // a member it does not have
    [InlineData("""{"celsius":38.6}""")]                             // a required one missing
    [InlineData("""{"celsius":"warm","site":"oral"}""")]             // a word where a number belongs
    [InlineData("""{"celsius":38.6,"site":0}""")]                    // a number where a word belongs
    [InlineData("""{"celsius":38.6,"site":"elbow"}""")]              // a word that is none of the choices
    [InlineData("null")]
    [InlineData("[]")]
    public void What_was_sent_must_be_the_fact_and_nothing_else(string body) =>
        Assert.StartsWith("temperature: ", Refused(() => Sent("temperature", body)), StringComparison.Ordinal);

    [Fact]
    public void What_was_sent_well_is_read() =>
        Assert.Equal(new Temperature(38.6m, Site.Oral) { HeldMinutes = 60 }, Sent("temperature", """{"celsius":38.6,"site":"oral","heldMinutes":60}"""));

    [Theory]
    [InlineData("blank", """{"wasTag":"lab"}"""), InlineData("erased", """{"ground":"x","upTo":1}""")]
    public void Nobody_can_send_what_only_the_store_writes(string tag, string body) =>
        Assert.Contains("by the store alone", Refused(() => Sent(tag, body)), StringComparison.Ordinal);

    [Fact]
    public void A_partial_date_stays_as_coarse_as_it_was() =>
        Assert.Equal("""{"on":"1965-03"}""", Written(new Birth(new PartialDate(1965, 3))));

    [Fact]
    public void A_decimal_keeps_its_digits() =>
        Assert.Contains("\"value\":0.380", Written(new LaboratoryResult("ANC") { Value = 0.380m }), StringComparison.Ordinal);

    [Fact]
    public void A_row_without_its_number_is_read_back_as_it_was_written()
    {
        var seen = (ImagingReport)Read("imaging", 1, Written(new ImagingReport("CT", "腹部") { Lesions = [new("腹膜后淋巴结")] }));
        Assert.Null(Assert.Single(seen.Lesions).Mm);
        var judged = (ConstitutionIdentified)Read("constitution-identified", 1, Written(new ConstitutionIdentified("GB/T 46939-2025") { Scores = [new("yin-deficient")] }));
        Assert.Null(Assert.Single(judged.Scores).Score);
    }

    static string Written(IFact fact) => Encoding.UTF8.GetString(FactJson.Write(fact).Body);

    static IFact Read(string tag, int shape, string body) => FactJson.Read(tag, shape, Encoding.UTF8.GetBytes(body));

    static IFact Sent(string tag, string body)
    {
        using var document = JsonDocument.Parse(body);
        return FactJson.ReadSent(tag, document.RootElement);
    }

    static string Refused(Func<object?> read) => Assert.Throws<FactException>(read).Message;
}
