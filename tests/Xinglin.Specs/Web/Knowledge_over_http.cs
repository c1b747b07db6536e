using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Xinglin.Specs.Web;

public class Knowledge_over_http(Web_house house) : IClassFixture<Web_house>
{
    [Theory]
    [InlineData("/api/calc/bsa.mosteller?height=170&weight=65", "id value unit inputs card source")]
    [InlineData("/api/calc/bmi?height=170", "id cannot")]
    [InlineData("/api/grade/anemia?value=7.9g/dL", "term grade version because source")]
    [InlineData("/api/stage/lung_8?t=T1c&n=N1&m=M0", "table edition group beside")]
    [InlineData("/api/stage/breast_8_anatomic?t=T0&n=N0&m=M0", "table edition cannot")]
    [InlineData("/api/calc/bmi?height=１７０&weight=65kg@2026-01-01&at=2026-01-02T00:00:00Z", "id value")]
    public async Task Answers_have_the_members_of_the_command_line(string address, string members)
    {
        using var nurse = await house.SignInAs("nurse");
        using var answer = JsonDocument.Parse(await nurse.Read(address));
        Assert.Empty(members.Split(' ').Except(answer.RootElement.EnumerateObject().Select(m => m.Name)));
    }

    [Fact]
    public async Task Values_may_stand_in_the_body_as_numbers_or_texts()
    {
        using var nurse = await house.SignInAs("nurse");
        var answer = await nurse.Send("/api/grade/alt_increased", """{"value":130,"uln":"40U/L","baseline":80}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("grade").GetInt32());
    }

    [Theory]
    [InlineData("/api/calc/unheard-of?x=1", HttpStatusCode.NotFound), InlineData("/api/grade/melancholy", HttpStatusCode.NotFound), InlineData("/api/stage/pancreas_7", HttpStatusCode.NotFound)]
    [InlineData("/api/calc/bmi?height=tall&weight=65", HttpStatusCode.UnprocessableEntity), InlineData("/api/calc/bmi?height=-170&weight=65", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/calc/bmi?height=170&weight=65&shoe=42", HttpStatusCode.UnprocessableEntity), InlineData("/api/calc/bmi?height=170&height=171&weight=65", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/calc/bmi?height=", HttpStatusCode.UnprocessableEntity), InlineData("/api/stage/lung_8?t=T1a&n=N0&m=M0&colour=red", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_question_is_refused_with_its_reason_in_both_tongues(string address, HttpStatusCode status)
    {
        using var nurse = await house.SignInAs("nurse");
        var answer = await nurse.Open(address);
        Assert.Equal(status, answer.StatusCode);
        var what = (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("problems")[0].GetProperty("what");
        Assert.NotEqual("", what.GetProperty("zh").GetString());
        Assert.NotEqual("", what.GetProperty("en").GetString());
    }

    [Fact]
    public async Task A_body_that_holds_no_values_is_refused()
    {
        using var nurse = await house.SignInAs("nurse");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.Send("/api/calc/bmi", """{"height":{"cm":170},"weight":65}""")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await nurse.Send("/api/calc/bmi", "[170, 65]")).StatusCode);
    }

    [Theory]
    [InlineData("calc", 50), InlineData("grade", 40), InlineData("stage", 15)]
    public async Task The_list_says_what_may_be_asked_and_the_doors_describe_themselves(string verb, int atLeast)
    {
        using var nurse = await house.SignInAs("nurse");
        using var all = JsonDocument.Parse(await nurse.Read($"/api/{verb}"));
        Assert.True(all.RootElement.GetArrayLength() >= atLeast);
        using var description = JsonDocument.Parse(await nurse.Read("/openapi/v1.json"));
        Assert.Empty(((string[])[$"/api/{verb}", $"/api/{verb}/{{id}}"]).Except(description.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public async Task Nobody_asks_without_having_signed_in()
    {
        using var visit = house.Visit();
        Assert.NotEqual(HttpStatusCode.OK, (await visit.Open("/api/calc")).StatusCode);
    }
}
