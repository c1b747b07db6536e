using Xinglin.Facts;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Exchange.Fhir;

public class A_patient_from_FHIR
{
    static PersonArrived Person(string rest) => Assert.IsType<PersonArrived>(Sending.Arrives($$"""{"resourceType":"Patient","id":"p1"{{(rest.Length == 0 ? "" : ",")}}{{rest}} }"""));

    [Theory]
    [InlineData("""[{"family":"王","given":["桂","兰"]}]""", "王桂兰")]
    [InlineData("""[{"text":"王桂兰"}]""", "王桂兰")]
    [InlineData("""[{"use":"official","family":"Müller-Łuk","given":["Ana","María"],"prefix":["Mrs."]}]""", "Ana María Müller-Łuk")]
    [InlineData("""[{"family":"<b>Smith</b>","given":["&"]}]""", "& <b>Smith</b>")]
    public void The_name_is_the_one_a_colleague_calls_out(string names, string called) => Assert.Equal(called, Person($"\"name\":{names}").Identity.Name);

    [Fact]
    public void The_official_name_comes_first_and_none_is_lost()
    {
        var identity = Person("""
            "name":[{"use":"maiden","family":"李","given":["桂兰"]},{"use":"nickname","text":"兰姐"},{"use":"official","family":"王","given":["桂兰"]}]
            """).Identity;
        Assert.Equal("王桂兰", identity.Name);
        Assert.Equal(["兰姐", "李桂兰"], identity.OtherNames);
    }

    [Fact]
    public void Who_has_no_name_still_arrives() => Assert.Equal("未具名", Person("").Identity.Name);

    [Fact]
    public void Numbers_phone_and_address_are_for_finding_the_person()
    {
        var identity = Person("""
            "identifier":[{"system":"http://his/mrn","value":"0017"},{"type":{"text":"身份证"},"value":"11010119650321002X"},{"system":"http://empty"}],
            "telecom":[{"system":"email","value":"a@b.cn"},{"system":"phone","use":"old","value":"1"},{"system":"phone","use":"mobile","value":"13800000000"}],
            "address":[{"use":"work","text":"厂里"},{"use":"home","state":"河南省","city":"安阳市","line":["文峰路 8 号"]}]
            """).Identity;
        Assert.Equal([new("http://his/mrn", "0017"), new("身份证", "11010119650321002X")], identity.Numbers);
        Assert.Equal("13800000000", identity.Phone);
        Assert.Equal("河南省安阳市文峰路 8 号", identity.Address);
    }

    [Theory]
    [InlineData("female", Sex.Female)]
    [InlineData("male", Sex.Male)]
    [InlineData("other", Sex.Other)]
    [InlineData("unknown", Sex.Unknown)]
    public void Sex_is_stated(string gender, Sex sex) => Assert.Equal(sex, Assert.IsType<SexStated>(Assert.Single(Person($"\"gender\":\"{gender}\"").Drafts).Fact).Sex);

    [Theory]
    [InlineData("1965", "1965", Precision.Year)]
    [InlineData("1965-03", "1965-03", Precision.Month)]
    [InlineData("1965-03-21", "1965-03-21", Precision.Day)]
    public void A_birth_is_as_exact_as_it_is_known(string sent, string on, Precision precision)
    {
        var draft = Assert.Single(Person($"\"birthDate\":\"{sent}\"").Drafts);
        Assert.Equal(on, Assert.IsType<Birth>(draft.Fact).On.ToString());
        Assert.Equal(precision, draft.Precision);
        Assert.Equal(TimeSpan.FromHours(8), draft.HappenedAt.Offset);
    }

    [Fact]
    public void A_death_has_its_time_or_none()
    {
        var timed = Assert.Single(Person("\"deceasedDateTime\":\"2026-02-01T05:30:00+08:00\"").Drafts);
        Assert.IsType<Death>(timed.Fact);
        Assert.Equal(DateTimeOffset.Parse("2026-02-01T05:30:00+08:00", System.Globalization.CultureInfo.InvariantCulture), timed.HappenedAt);
        var untimed = Assert.Single(Person("\"deceasedBoolean\":true").Drafts);
        Assert.Equal((Precision.Unknown, Entry.Undated), (untimed.Precision, untimed.HappenedAt));
        Assert.Empty(Person("\"deceasedBoolean\":false").Drafts);
    }

    [Fact]
    public void Each_statement_has_a_source_of_its_own() =>
        Assert.Equal(["Patient/p1", "Patient/p1#1", "Patient/p1#2"], Person("\"gender\":\"female\",\"birthDate\":\"1965\",\"deceasedBoolean\":true").Drafts.Select(d => d.Source));

    [Fact]
    public void An_impossible_birth_refuses_the_patient() =>
        Assert.Contains("1820", Assert.IsType<Refused>(Sending.Arrives("""{"resourceType":"Patient","birthDate":"1820"}""")).What.En, StringComparison.Ordinal);
}
