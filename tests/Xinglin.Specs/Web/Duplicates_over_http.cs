using System.Net;
using System.Text.Json;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web;

public class Duplicates_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly TimeSpan yesterday = TimeSpan.FromDays(1);

    static (TimeSpan, IFact)[] Woman(decimal fever) => [(yesterday, new SexStated(Sex.Female)), (yesterday, new Birth(new(1965, 3, 21))), (yesterday, new Temperature(fever, Site.Oral))];

    [Fact]
    public async Task A_likely_pair_is_shown_linked_with_a_reason_and_taken_back()
    {
        var (one, other) = (house.ChartWith("孟双生", Woman(38.1m)), house.ChartWith("孟 雙生", Woman(39.2m)));
        using var quality = await house.SignInAs("quality");
        var page = await quality.Read("/people/duplicates");
        Assert.Contains("孟双生", page, StringComparison.Ordinal);
        Assert.True(page.Contains("姓名相同", StringComparison.Ordinal), page[page.IndexOf("class=\"page pairs", StringComparison.Ordinal)..]);
        Assert.Contains("出生日期相同", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await quality.Send($"/api/persons/{one}/{other}", """{"said":"same","reason":" "}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await quality.Send($"/api/persons/{one}/{other}", """{"said":"same","reason":"身份证相同"}""")).StatusCode);
        using var person = JsonDocument.Parse(await quality.Read($"/api/persons/{other}"));
        Assert.Equal(2, person.RootElement.GetProperty("charts").GetArrayLength());
        await quality.Send($"/api/persons/{one}/{other}", """{"said":"open","reason":"看错了"}""");
        using var alone = JsonDocument.Parse(await quality.Read($"/api/persons/{other}"));
        Assert.Equal(1, alone.RootElement.GetProperty("charts").GetArrayLength());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await quality.Send($"/api/persons/{one}/{other}", """{"said":"perhaps","reason":"x"}""")).StatusCode);
    }

    [Fact]
    public async Task A_nurse_does_not_decide_who_is_whom()
    {
        var chart = house.ChartWith("孟单");
        using var nurse = await house.SignInAs("nurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Send($"/api/persons/{chart}/{chart}", """{"said":"same","reason":"x"}""")).StatusCode);
    }
}
