using System.Net;
using System.Text;
using System.Text.Json;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web;

public class Doors_over_http(Web_house house) : IClassFixture<Web_house>
{
    const string Fever = """[{"tag":"temperature","happenedAt":"2026-03-02T09:06:00+08:00","source":"t1","fact":{"celsius":38.7,"site":"oral"}}]""";

    [Fact]
    public async Task Facts_are_written_and_read_in_the_same_words()
    {
        var chart = house.ChartWith("钱接口", (TimeSpan.FromDays(1), new SexStated(Sex.Male)));
        using var nurse = await house.SignInAs("nurse");
        var written = await nurse.Send($"/api/charts/{chart}/entries", Fever);
        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        Assert.Equal("{\"head\":3}", await written.Content.ReadAsStringAsync());

        using var read = JsonDocument.Parse(await nurse.Read($"/api/charts/{chart}"));
        var entry = read.RootElement.GetProperty("entries").EnumerateArray().Single(e => e.GetProperty("tag").GetString() == "temperature");
        Assert.Equal("口温 38.7 ℃", entry.GetProperty("say").GetProperty("zh").GetString());
        Assert.Equal(38.7m, entry.GetProperty("fact").GetProperty("celsius").GetDecimal());
        Assert.Equal("nurse", entry.GetProperty("author").GetString());
    }

    [Fact]
    public async Task The_same_message_twice_changes_nothing()
    {
        var chart = house.ChartWith("周重复");
        using var nurse = await house.SignInAs("nurse");
        await nurse.Send($"/api/charts/{chart}/entries", Fever);
        Assert.Equal(HttpStatusCode.OK, (await nurse.Send($"/api/charts/{chart}/entries", Fever)).StatusCode);
        Assert.Equal(1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task All_or_none_and_the_reason_by_its_place()
    {
        var chart = house.ChartWith("吴全无");
        using var nurse = await house.SignInAs("nurse");
        var answer = await nurse.Send($"/api/charts/{chart}/entries", Fever.TrimEnd(']') + """,{"tag":"temperature","happenedAt":"2026-03-02T09:07:00+08:00","fact":{"celsius":99,"site":"oral"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("须在 30–45 ℃ 之间", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, house.EntriesOf(chart));
    }

    [Fact]
    public async Task A_decision_made_on_an_old_head_is_told_so()
    {
        var chart = house.ChartWith("郑过时", (TimeSpan.FromDays(1), new SexStated(Sex.Male)));
        using var nurse = await house.SignInAs("nurse");
        var answer = await nurse.Send($"/api/charts/{chart}/entries", Fever, ifMatch: "\"0\"");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("{\"head\":2}", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_a_role_may_not_write_is_refused()
    {
        var chart = house.ChartWith("王权限");
        using var quality = await house.SignInAs("quality");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await quality.Send($"/api/charts/{chart}/entries", Fever)).StatusCode);
    }

    [Fact]
    public async Task What_was_known_then_can_be_asked_for()
    {
        var chart = house.ChartWith("陈当时", (TimeSpan.FromDays(1), new Temperature(38.7m, Site.Oral)));
        using var nurse = await house.SignInAs("nurse");
        using var read = JsonDocument.Parse(await nurse.Read($"/api/charts/{chart}?asKnownAt=2020-01-01T00:00:00Z"));
        Assert.Equal(0, read.RootElement.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public async Task A_file_comes_in_whole_with_an_account_for_every_row()
    {
        const string bundle = """
            {"resourceType":"Bundle","type":"collection","entry":[
             {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p-web-1","name":[{"text":"沈导入"}],"gender":"female","birthDate":"1961-02-03"}},
             {"resource":{"resourceType":"Observation","id":"o-web-1","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"751-8"}],"text":"中性粒细胞"},"subject":{"reference":"urn:uuid:1"},"effectiveDateTime":"2020-01-02T08:00:00+08:00","valueQuantity":{"value":0.9,"unit":"10*9/L","code":"10*9/L","system":"http://unitsofmeasure.org"}}},
             {"resource":{"resourceType":"Observation","id":"o-web-2","status":"final"}}]}
            """;
        using var nurse = await house.SignInAs("nurse");
        var page = await nurse.Read("/import");
        var token = System.Text.RegularExpressions.Regex.Match(page[page.IndexOf("action=\"/import\"", StringComparison.Ordinal)..], "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(bundle)), "files", "bundle.json" } };

        var answer = await nurse.Http.PostAsync("/import", form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var shown = await nurse.Read(answer.Headers.Location!.ToString());
        Assert.Contains("收到 3 条", shown, StringComparison.Ordinal);
        Assert.Contains("退回 1", shown, StringComparison.Ordinal);
        Assert.Contains("沈导入", await nurse.Read("/patients?find=沈导入"), StringComparison.Ordinal);
        var csv = await nurse.Http.GetByteArrayAsync(answer.Headers.Location.ToString().Replace("?run=", "/", StringComparison.Ordinal) + "/problems.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
    }

    [Fact]
    public async Task The_doors_describe_themselves()
    {
        using var visit = house.Visit();
        using var description = JsonDocument.Parse(await visit.Read("/openapi/v1.json"));
        Assert.Contains("/api/charts/{chart}/entries", description.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name));
        Assert.Equal("Healthy", await visit.Read("/health/ready"));
        Assert.Equal("Healthy", await visit.Read("/health/live"));
    }

    [Fact]
    public async Task Only_those_who_keep_the_store_walk_its_chains()
    {
        using var nurse = await house.SignInAs("nurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Http.PostAsync("/api/verify", null)).StatusCode);
        using var engineer = await house.SignInAs("engineer");
        Assert.Contains("\"ok\":true", await (await engineer.Http.PostAsync("/api/verify", null)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
