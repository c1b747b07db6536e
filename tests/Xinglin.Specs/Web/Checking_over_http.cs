using System.Net;
using System.Text.Json;

namespace Xinglin.Specs.Web;

public class Checking_over_http(Web_house house) : IClassFixture<Web_house>
{
    [Fact]
    public async Task The_check_answers_with_the_JSON_of_the_command_line()
    {
        using var doctor = await house.SignInAs("tcm");
        var answer = await doctor.Send("/api/check", """{"herbs":[{"name":"丁香","grams":2},{"name":"郁金","grams":9}]}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("W19-5", json.RootElement.GetProperty("findings")[0].GetProperty("rule").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await doctor.Send("/api/check", """{"herbs":[]}""")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await doctor.Send("/api/check", "{")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Send($"/api/check?chart={Guid.NewGuid()}", """{"herbs":[{"name":"黄芪","grams":9}]}""")).StatusCode);
    }

    [Fact]
    public async Task A_reason_written_first_lets_its_prescription_pass_for_its_author_alone()
    {
        var chart = house.ChartWith("郑双签");
        using var doctor = await house.SignInAs("tcm");
        var at = DateTimeOffset.UtcNow.ToString("O");
        var rx = $$$"""[{"tag":"prescription","happenedAt":"{{{at}}}","fact":{"herbs":[{"name":"海藻","grams":9},{"name":"甘草","grams":6}],"packets":7,"aim":"tumour","targetSymptom":"颈部肿块"}}]""";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await doctor.Send($"/api/charts/{chart}/entries", rx)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await doctor.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"safety-overridden","happenedAt":"{{{at}}}","fact":{"rule":"F18-GANCAO","reason":"海藻玉壶汤原方"}}]""")).StatusCode);
        using var other = await house.SignInAs("mentor");
        Assert.NotEqual(HttpStatusCode.Created, (await other.Send($"/api/charts/{chart}/entries", rx)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await doctor.Send($"/api/charts/{chart}/entries", rx)).StatusCode);
        Assert.Contains("F18-GANCAO", await doctor.Read("/api/overrides"), StringComparison.Ordinal);
    }
}
