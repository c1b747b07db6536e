using System.Net;
using System.Text.Json;

namespace Xinglin.Specs.Web;

public class Doses_over_http(Web_house house) : IClassFixture<Web_house>
{
    const string A = "sex=male&age=60&height=170&weight=65&creatinine=88.4";

    [Fact]
    public async Task A_regimen_is_worked_with_the_members_of_the_command_line()
    {
        using var doctor = await house.SignInAs("oncologist");
        using var answer = JsonDocument.Parse(await doctor.Read($"/api/dose/lung.pem_carbo_pembro?{A}&cycle=2"));
        var drugs = answer.RootElement.GetProperty("drugs");
        Assert.Equal(486.8, drugs[1].GetProperty("dose").GetDouble(), 0.05);
        Assert.Empty(new[] { "regimen", "name", "card", "cycle", "measures", "holds", "unknown", "cumulative", "beside", "sources" }.Except(answer.RootElement.EnumerateObject().Select(m => m.Name)));
        Assert.Equal("high", answer.RootElement.GetProperty("emetic").GetString());
    }

    [Fact]
    public async Task Values_may_stand_in_the_body()
    {
        using var doctor = await house.SignInAs("oncologist");
        var answer = await doctor.Send("/api/dose/crc.capecitabine", """{"height":170,"weight":"65kg","sex":"male","age":60,"creatinine":"1.0mg/dL"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var plan = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2150, plan.RootElement.GetProperty("drugs")[0].GetProperty("rounded").GetInt32());
    }

    [Theory]
    [InlineData("/api/dose/unheard-of?weight=65", HttpStatusCode.NotFound), InlineData("/api/dose/gastric.sox?shoe=42", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/dose/gastric.sox?weight=65&weight=66", HttpStatusCode.UnprocessableEntity), InlineData("/api/dose/gastric.sox?cycle=0", HttpStatusCode.UnprocessableEntity), InlineData("/api/dose/gastric.sox?weight=-65", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_question_is_refused(string address, HttpStatusCode status)
    {
        using var doctor = await house.SignInAs("oncologist");
        Assert.Equal(status, (await doctor.Open(address)).StatusCode);
    }

    [Fact]
    public async Task Alone_it_lists_the_templates()
    {
        using var doctor = await house.SignInAs("oncologist");
        using var all = JsonDocument.Parse(await doctor.Read("/api/dose"));
        Assert.Equal(52, all.RootElement.GetArrayLength());
    }
}
