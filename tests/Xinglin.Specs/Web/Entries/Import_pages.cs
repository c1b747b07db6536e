using System.Text;
using Xinglin.Exchange;
using Xinglin.Facts.Arrivals;
using Xinglin.Web;

namespace Xinglin.Specs.Web.Entries;

public class Import_pages
{
    [Theory]
    [InlineData("file", "整个文件", "the whole file"), InlineData("line 3", "第 3 行", "line 3"), InlineData("Bundle.entry[4]", "Bundle，第 5 项", "Bundle, entry 5")]
    [InlineData("line 2.entry[0]", "第 2 行，第 1 项", "line 2, entry 1"), InlineData("[7]", "第 8 个", "item 8"), InlineData("Observation", "Observation", "Observation")]
    public void The_place_of_a_row_is_said_as_people_count(string where, string zh, string en) => Assert.Equal(new Phrase(zh, en), RowPlace.Say(where));

    [Theory]
    [InlineData("\"birthDate\":\"0001-01-01\""), InlineData("\"birthDate\":\"0001\""), InlineData("\"deceasedDateTime\":\"0001-01-01T00:00:00Z\"")]
    public void A_placeholder_for_a_date_is_refused_in_plain_words(string member)
    {
        var refused = Turned($$"""{"resourceType":"Patient","id":"a","name":[{"text":"占位"}],{{member}}}""");
        Assert.Contains("占位值", refused.What.Zh, StringComparison.Ordinal);
        Assert.Contains("placeholder", refused.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_R4_is_said_in_plain_words_and_not_as_its_formula()
    {
        var refused = Turned("""{"resourceType":"Observation","status":"final","code":{"text":"a"},"valueString":"b","dataAbsentReason":{"text":"lost"}}""");
        Assert.Contains("有结果值，就不能再写", refused.What.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("empty()", refused.What.Zh + refused.What.En, StringComparison.Ordinal);
    }

    static Refused Turned(string json) => Assert.IsType<Refused>(Assert.Single(Reader.Read("a.json", Encoding.UTF8.GetBytes(json)).Arrivals));
}
