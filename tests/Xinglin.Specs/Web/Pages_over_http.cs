using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;

namespace Xinglin.Specs.Web;

public class Pages_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (TimeSpan, IFact)[] fever =
    [
        (TimeSpan.FromDays(200), new Diagnosis("左乳浸润性癌", DiagnosisKind.PrimaryCancer)), (TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")),
        (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral)),
    ];

    [Theory, InlineData("/"), InlineData("/patients"), InlineData("/import"), InlineData("/charts/00000000-0000-0000-0000-000000000001")]
    public async Task Nobody_sees_a_page_before_signing_in(string path)
    {
        using var visit = house.Visit();
        var answer = await visit.Open(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/login?back=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visit.Open("/api/charts")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visit = house.Visit();
        var answer = await visit.Http.PostAsync("/sign-in", new FormUrlEncodedContent([new("name", "nurse"), new("password", Xinglin.Web.DemoAccounts.Password)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_evidence_takes_the_task_off_the_worklist()
    {
        var chart = house.ChartWith("王闭环", fever);
        using var nurse = await house.SignInAs("nurse");
        var before = await nurse.Read("/");
        Assert.Contains("王闭环", before, StringComparison.Ordinal);
        var task = Regex.Match(before, $"/\\?task={chart}[^\"]*first-dose[^\"]*").Value;

        var answer = await nurse.Post(WebUtility.HtmlDecode(task), $"/charts/{chart}/record/drug-given", ("drug", "美罗培南"), ("kind", "antibacterial"), ("dose", "1"), ("unit", "g"));

        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain($"{chart}~febrile-neutropenia%2Ffirst-dose", await nurse.Read("/"), StringComparison.Ordinal);
        Assert.Contains("给药：美罗培南 1 g", await nurse.Read($"/charts/{chart}/entries/{house.LastOf(chart)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_is_written_once()
    {
        var chart = house.ChartWith("李两次", (TimeSpan.FromDays(1), new Birth(new(1960))));
        using var nurse = await house.SignInAs("nurse");
        (string, string)[] typed = [("celsius", "37.2"), ("site", "axillary"), ("heldMinutes", "0"), ("key", "the-same-key"), ("happenedAt", "2026-01-02T08:00")];
        for (var i = 0; i < 2; i++) await nurse.Post($"/charts/{chart}/record/temperature", $"/charts/{chart}/record/temperature", typed);
        Assert.Equal(2, house.EntriesOf(chart));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_beside_its_field_and_nothing_is_lost()
    {
        var chart = house.ChartWith("赵填错", (TimeSpan.FromDays(1), new Birth(new(1960))));
        using var nurse = await house.SignInAs("nurse");
        var answer = await nurse.Post($"/charts/{chart}/record/temperature", $"/charts/{chart}/record/temperature", ("celsius", "386"), ("site", "oral"), ("heldMinutes", "0"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("须在 30–45 ℃ 之间", page, StringComparison.Ordinal);
        Assert.Contains("value=\"386\"", page, StringComparison.Ordinal);
        Assert.Equal(1, house.EntriesOf(chart));
    }

    [Fact]
    public async Task Opening_pages_writes_nothing()
    {
        var chart = house.ChartWith("孙只看", fever);
        var entries = house.EntriesOf(chart);
        using var doctor = await house.SignInAs("oncologist");
        foreach (var path in (string[])["/", $"/charts/{chart}", $"/charts/{chart}/entries", $"/charts/{chart}/entries/1", $"/charts/{chart}/record", $"/charts/{chart}/record/syndrome", "/patients?find=孙只看"])
            Assert.Equal(HttpStatusCode.OK, (await doctor.Open(path)).StatusCode);
        Assert.Equal(entries, house.EntriesOf(chart));
    }

    [Theory, InlineData("周拼音", "zpy"), InlineData("周拼音", "周拼"), InlineData("周拼音", "ZPY")]
    public async Task A_patient_is_found_as_the_ward_looks(string name, string typed)
    {
        house.ChartWith(name, (TimeSpan.FromDays(1), new Birth(new(1960))));
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains(name, await doctor.Read($"/patients?find={Uri.EscapeDataString(typed)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_allergy_nobody_asked_about_is_not_shown_as_none()
    {
        var chart = house.ChartWith("吴未问", (TimeSpan.FromDays(1), new Birth(new(1960))));
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains("过敏未询问", await doctor.Read($"/charts/{chart}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tongue_is_chosen_and_stays()
    {
        using var doctor = await house.SignInAs("oncologist");
        Assert.Equal("/patients", (await doctor.Open("/tongue?to=en&back=/patients")).Headers.Location!.ToString());
        Assert.Contains("<html lang=\"en-GB\"", await doctor.Read("/patients"), StringComparison.Ordinal);
        await doctor.Open("/tongue?to=zh&back=//elsewhere");
        Assert.Contains("<html lang=\"zh-CN\"", await doctor.Read("/patients"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_says_so_and_what_to_do()
    {
        using var doctor = await house.SignInAs("oncologist");
        foreach (var path in (string[])["/nowhere", $"/charts/{Guid.NewGuid()}"])
        {
            var answer = await doctor.Open(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("这里没有要找的东西", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_page_needs_what_the_headers_forbid()
    {
        var chart = house.ChartWith("郑安全", fever);
        using var doctor = await house.SignInAs("oncologist");
        foreach (var path in (string[])["/", $"/charts/{chart}", $"/charts/{chart}/entries", "/patients", "/import"])
        {
            var page = await doctor.Read(path);
            Assert.DoesNotMatch("<script(?![^>]* src=)|<style|\\sstyle=\"|\\son[a-z]+=\"", page);
        }
    }

    [Fact]
    public async Task A_closed_task_is_told_to_every_open_page_within_two_seconds()
    {
        var chart = house.ChartWith("冯同步", fever);
        using var nurse = await house.SignInAs("nurse");
        using var doctor = await house.SignInAs("oncologist");
        using var stream = new StreamReader(await doctor.Http.GetStreamAsync($"/live?topic=board&topic=chart/{chart}"));
        await stream.ReadLineAsync();
        await nurse.Post($"/charts/{chart}/record/temperature", $"/charts/{chart}/record/temperature", ("celsius", "37.2"), ("site", "axillary"), ("heldMinutes", "0"));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        while (await stream.ReadLineAsync(limit.Token) is { } line)
            if (line == $"data: chart/{chart}") return;
        Assert.Fail("the stream ended");
    }

    [Fact]
    public async Task What_another_program_writes_is_told_too()
    {
        var chart = house.ChartWith("陈邻居", fever);
        using var doctor = await house.SignInAs("oncologist");
        using var stream = new StreamReader(await doctor.Http.GetStreamAsync($"/live?topic=chart/{chart}"));
        await stream.ReadLineAsync();
        await Task.Delay(1500); // what was written before the page opened has been passed over
        house.WriteFromAnotherProgram(chart, new Temperature(37.1m, Site.Oral));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        while (await stream.ReadLineAsync(limit.Token) is { } line)
            if (line == $"data: chart/{chart}") return;
        Assert.Fail("the stream ended");
    }

    [Fact]
    public async Task Who_signed_in_at_one_node_is_known_at_another()
    {
        using var doctor = await house.SignInAs("oncologist");
        await using var other = await house.Another();
        Assert.Equal(HttpStatusCode.OK, (await doctor.Open(new Uri(new(other.Urls.Single()), "/patients").ToString())).StatusCode);
        await other.StopAsync();
    }
}
