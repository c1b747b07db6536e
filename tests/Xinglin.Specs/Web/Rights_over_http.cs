using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Specs.Web;

public class Rights_over_http(Web_house house) : IClassFixture<Web_house>
{
    const string Why = "急诊呕血，需要马上看用药和凝血";
    const string Fever = """[{"tag":"temperature","happenedAt":"2026-03-02T09:06:00+08:00","source":"t1","fact":{"celsius":38.7,"site":"oral"}}]""";
    static readonly (TimeSpan, IFact)[] fever =
        [(TimeSpan.FromDays(2), new BedAssigned("肿瘤一病区", "12")), (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.38m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(20), new Temperature(38.7m, Site.Oral))];

    /// <summary>What was opened is written down a moment later.</summary>
    async Task<OpeningRow> Logged(ChartId chart, Func<OpeningRow, bool> which)
    {
        for (var tries = 0; tries < 100; tries++, await Task.Delay(50))
            if (Openings.Of(house.Store, chart, 50).FirstOrDefault(which) is { } row) return row;
        throw new Xunit.Sdk.XunitException("the opening was not written down");
    }

    [Fact]
    public async Task A_chart_that_is_not_open_says_who_may_see_it_and_shows_nothing_of_it()
    {
        var chart = house.ChartElsewhere("卫关门", [.. fever, (TimeSpan.FromDays(3), new CareTeamJoined("oncologist", Role.Oncologist))]);
        using var nurse = await house.SignInAs("nurse");
        foreach (var path in (string[])[$"/charts/{chart}", $"/charts/{chart}/entries", $"/charts/{chart}/entries/1", $"/charts/{chart}/record/temperature", $"/charts/{chart}/openings"])
        {
            var answer = await nurse.Open(path);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("这份病历没有对你开放", page, StringComparison.Ordinal);
            Assert.Contains("韩静", page, StringComparison.Ordinal);
            Assert.DoesNotContain("38.7", page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("卫关门", await nurse.Read("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(chart.ToString(), await nurse.Read("/patients?find=" + Uri.EscapeDataString("卫关")), StringComparison.Ordinal);
        Assert.Contains($"/charts/{chart}", await nurse.Read("/patients?find=" + Uri.EscapeDataString("卫关门")), StringComparison.Ordinal);
        Assert.Empty(Openings.Of(house.Store, chart, 10));
    }

    [Fact]
    public async Task Programs_are_told_the_same_in_both_tongues()
    {
        var chart = house.ChartElsewhere("沈接口", fever);
        using var nurse = await house.SignInAs("nurse");
        var read = await nurse.Open($"/api/charts/{chart}");
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        var said = await read.Content.ReadAsStringAsync();
        Assert.Contains("没有对这个账号开放", said, StringComparison.Ordinal);
        Assert.Contains("not open to this account", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Send($"/api/charts/{chart}/entries", Fever)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open($"/api/charts/{Guid.NewGuid()}")).StatusCode);
        Assert.DoesNotContain(chart.ToString(), await nurse.Read("/api/charts?limit=1000"), StringComparison.Ordinal);
        Assert.DoesNotContain(chart.ToString(), await nurse.Read($"/api/tasks?chart={chart}&at=2020-01-01T00:00:00Z"), StringComparison.Ordinal);
        Assert.DoesNotContain(chart.ToString(), await nurse.Read("/api/tasks"), StringComparison.Ordinal);
        Assert.Equal(3, house.EntriesOf(chart));
    }

    [Theory, InlineData("engineer"), InlineData("researcher")]
    public async Task To_those_who_treat_nobody_a_closed_chart_looks_like_none(string account)
    {
        var chart = house.ChartWith("蒋不见", fever);
        using var visit = await house.SignInAs(account);
        foreach (var root in (string[])["/charts/", "/api/charts/"])
        {
            var (closed, unknown) = (await visit.Open(root + chart), await visit.Open(root + Guid.NewGuid()));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (closed.StatusCode, unknown.StatusCode));
            Assert.Equal(Plain(await unknown.Content.ReadAsStringAsync()), Plain(await closed.Content.ReadAsStringAsync()));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await visit.Open($"/glass/{chart}")).StatusCode);
    }

    static string Plain(string page) => Regex.Replace(page, "[0-9a-f]{8}-[0-9a-f-]{27}|value=\"[^\"]*\"|\\d", "");

    [Fact]
    public async Task In_an_emergency_a_reason_opens_and_the_team_is_told_until_somebody_has_seen_it()
    {
        var chart = house.ChartElsewhere("韩紧急", [.. fever, (TimeSpan.FromDays(3), new CareTeamJoined("oncologist", Role.Oncologist))]);
        using var nurse = await house.SignInAs("nurse");
        using var doctor = await house.SignInAs("oncologist");
        var short_ = await nurse.Post($"/glass/{chart}", $"/glass/{chart}", ("reason", "  急 "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, short_.StatusCode);
        Assert.Contains("请写清为什么现在要看", await short_.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"/charts/{chart}")).StatusCode);

        var opened = await nurse.Post($"/glass/{chart}", $"/glass/{chart}", ("reason", Why));
        Assert.Equal($"/charts/{chart}", opened.Headers.Location?.ToString());
        Assert.Contains("你是紧急打开的", await nurse.Read($"/charts/{chart}"), StringComparison.Ordinal);
        Assert.Contains("glass/", (await Logged(chart, r => r.Account == "nurse")).ByKey, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await nurse.Send($"/api/charts/{chart}/entries", Fever)).StatusCode);
        var team = await nurse.Send($"/api/charts/{chart}/entries", """[{"tag":"care-team-joined","happenedAt":"2026-03-02T09:06:00+08:00","fact":{"account":"nurse","as":"dutyNurse"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, team.StatusCode);

        foreach (var page in (string[])["/", $"/charts/{chart}"]) Assert.Contains(Why, await doctor.Read(page), StringComparison.Ordinal);
        Assert.DoesNotContain(Why, await nurse.Read("/"), StringComparison.Ordinal);
        var form = Regex.Match(await doctor.Read("/"), $"action=\"(/glass/{chart}/[^\"]+/seen)\"").Groups[1].Value;
        await doctor.Post("/", form);
        Assert.DoesNotContain(Why, await doctor.Read("/"), StringComparison.Ordinal);
        Assert.Contains(Why, await doctor.Read($"/charts/{chart}/openings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_opening_is_on_the_chart_and_none_of_it_in_it()
    {
        var chart = house.ChartWith("杨看过", fever);
        var entries = house.EntriesOf(chart);
        using var doctor = await house.SignInAs("oncologist");
        await doctor.Read($"/charts/{chart}");
        await doctor.Read($"/charts/{chart}/entries");
        await doctor.Read($"/api/charts/{chart}");
        foreach (var door in (string[])["journey", "entries", "api"]) Assert.Equal("Oncologist", (await Logged(chart, r => r.Door == door)).Role);
        Assert.Equal(entries, house.EntriesOf(chart));
        var list = await doctor.Read($"/charts/{chart}/openings");
        Assert.Contains("韩静", list, StringComparison.Ordinal);
        Assert.Contains("程序接口", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_role_does_not_see_is_counted_in_front_of_it_and_nowhere_shown()
    {
        var chart = house.ChartWith("朱敏感", [.. fever, (TimeSpan.FromDays(1), new LaboratoryResult("HIV 抗体") { Text = "阳性" })]);
        using var quality = await house.SignInAs("quality");
        using var doctor = await house.SignInAs("oncologist");
        foreach (var path in (string[])[$"/charts/{chart}", $"/charts/{chart}/entries", $"/charts/{chart}/entries/4"])
        {
            var page = await quality.Read(path);
            Assert.Contains("有 1 条受限记录", page, StringComparison.Ordinal);
            Assert.DoesNotContain("HIV", page, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("HIV", await quality.Read($"/api/charts/{chart}?written=true"), StringComparison.Ordinal);
        Assert.Contains("HIV", await doctor.Read($"/charts/{chart}/entries"), StringComparison.Ordinal);
        Assert.DoesNotContain("受限记录", await doctor.Read($"/charts/{chart}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_ended_yesterday_opens_nothing_and_one_that_begins_today_does()
    {
        var day = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var chart = house.ChartElsewhere("秦任职", [.. fever]);
        house.Written(chart, new Registered("hub"));
        People.Save(house.Store, new([new("hub", new("中心", "centre"), Level.Prefecture)], [new("hub.w1", "hub", new("肿瘤一病区", "Ward 1"), 40)],
            [new("linenurse", "秦素", "1", null, [new(Role.DutyNurse, "hub", "hub.w1", day.AddDays(-9), day.AddDays(-1)), new(Role.Radiologist, "hub", null, day.AddDays(-9))])], []), "spec");
        house.Services.GetRequiredService<Duty>().Forget();
        using var nurse = await house.SignInAs("linenurse");
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Open($"/charts/{chart}")).StatusCode);

        using var engineer = await house.SignInAs("engineer");
        var refused = await engineer.Post("/people/linenurse", "/people/linenurse", ("_handler", "post"), ("role", "DutyNurse"), ("place", "hub hub.w1"), ("from", Days(day)), ("until", ""), ("why", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("请写明为什么任命", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await engineer.Post("/people/linenurse", "/people/linenurse", ("_handler", "post"), ("role", "DutyNurse"), ("place", "hub hub.w1"), ("from", Days(day)), ("until", ""), ("why", "回一病区"));
        Assert.Equal(HttpStatusCode.OK, (await nurse.Open($"/charts/{chart}")).StatusCode);
        Assert.Contains("回一病区", await engineer.Read("/people/linenurse"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"why\"", await nurse.Read("/people/linenurse"), StringComparison.Ordinal);
    }

    static string Days(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_patient_sees_the_own_chart_and_who_opened_it_and_nothing_else()
    {
        var (own, other) = (house.ChartElsewhere("尤本人", fever), house.ChartWith("许别人", fever));
        house.Written(own, new CareTeamJoined("patient", Role.Patient), new Registered(People.OwnHouse));
        using var doctor = await house.SignInAs("oncologist");
        await doctor.Read($"/charts/{own}");
        await Logged(own, r => r.Account == "oncologist");
        using var patient = await house.SignInAs("patient");
        Assert.Equal(HttpStatusCode.OK, (await patient.Open($"/charts/{own}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await patient.Open($"/charts/{other}")).StatusCode);
        var page = await patient.Read("/openings");
        Assert.Contains("尤本人", page, StringComparison.Ordinal);
        Assert.Contains("韩静", page, StringComparison.Ordinal);
        Assert.DoesNotContain(other.ToString(), await patient.Read("/patients?find=" + Uri.EscapeDataString("许别人")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await patient.Open("/people")).StatusCode);
    }

    [Fact]
    public async Task The_closed_page_and_the_lists_are_whole_in_English()
    {
        var chart = house.ChartElsewhere("Anna Closed", fever);
        using var nurse = await house.SignInAs("nurse");
        await nurse.Open("/tongue?to=en&back=/");
        var closed = await (await nurse.Open($"/charts/{chart}")).Content.ReadAsStringAsync();
        Assert.Contains("This chart is not open to you.", closed, StringComparison.Ordinal);
        Assert.Contains("open it in an emergency", closed, StringComparison.Ordinal);
        Assert.Contains("Staff and organisations", await nurse.Read("/people"), StringComparison.Ordinal);
    }
}
