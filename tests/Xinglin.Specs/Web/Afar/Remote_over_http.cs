using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Facts.Alliance;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Specs.Web.Afar;

public class Remote_over_http(Web_house house) : IClassFixture<Web_house>
{
    ChartId Chart(string name)
    {
        People.Save(house.Store, new([new(People.OwnHouse, new("本院", "this hospital"), Level.Prefecture), new("capital", new("京都", "Capital"), Level.National), new("moon", new("月亮", "Moon"), Level.National)], [],
            [new("expert", "林仲白", "1", null, [new(Role.RemoteExpert, "capital", null, new(2020, 1, 1))])],
            [new("own-capital", People.OwnHouse, "capital", new("远程会诊", "remote consultation"), new(2020, 1, 1)) { Patients = SharedPatients.Consulted }]), "spec");
        house.Services.GetRequiredService<Duty>().Forget();
        return house.ChartWith(name, (TimeSpan.FromDays(9), new CareTeamJoined("oncologist", Role.Oncologist)));
    }

    static (string, string)[] Ask(params (string, string)[] more) =>
        [("_handler", "remote-ask"), ("question", "二线方案如何选？"), ("kind", "Case"), ("place", "capital"), ("to", ""), ("expert", ""), ("consent", "女儿"), ("signed", "true"), .. more];

    async Task<HttpResponseMessage> Asked(Visit doctor, ChartId chart, params (string, string)[] more)
    {
        Dictionary<string, string> fields = [];
        foreach (var (name, value) in Ask(more)) fields[name] = value;
        return await doctor.Post($"/charts/{chart}/remote", $"/charts/{chart}/remote", [.. fields.Select(f => (f.Key, f.Value))]);
    }

    [Fact]
    public async Task Asked_taken_and_answered_with_advice_in_one_batch_and_both_sides_see_the_clock()
    {
        var chart = Chart("屈远程");
        using var expert = await house.SignInAs("expert");
        Assert.Equal(HttpStatusCode.Forbidden, (await expert.Open($"/charts/{chart}/remote")).StatusCode);
        using var doctor = await house.SignInAs("oncologist");
        Assert.Equal(HttpStatusCode.Redirect, (await Asked(doctor, chart, ("urgent", "true"))).StatusCode);
        Assert.Equal("女儿", house.Read(chart).All<Consent>().Single().Fact.By);
        var number = house.Read(chart).All<RemoteRequested>().Single().Entry.Id.Value;

        Assert.Contains("屈远程", await expert.Read("/region/remote?side=asked"), StringComparison.Ordinal);
        Assert.Contains("屈远程", await doctor.Read("/region/remote?side=asking"), StringComparison.Ordinal);
        Assert.Contains("写会诊意见并签名", await expert.Read("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await expert.Post($"/charts/{chart}/remote", $"/charts/{chart}/remote", ("_handler", $"take-{number}"), ("accepted", "true"), ("reason", ""))).StatusCode);
        var answer = await expert.Post($"/charts/{chart}/remote", $"/charts/{chart}/remote", ("_handler", $"opinion-{number}"), ("opinion", "先消融"), ("limits", "仅据所给资料"),
            ("a0.act", "两周后复查血象"), ("a0.owner", "Oncologist"), ("a0.by", "2030-01-05"), ("a0.gate", ""), ("a1.act", ""));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var item = house.Read(chart).All<MdtRecommendation>().Single();
        Assert.Equal((number, "两周后复查血象", new DateOnly(2030, 1, 5)), (item.Fact.Request, item.Fact.Act, item.Fact.By));
        Assert.Equal("林仲白", house.Read(chart).All<RemoteOpinion>().Single().Fact.By);
        Assert.Contains("已有意见", await doctor.Read($"/charts/{chart}/remote"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_written_consent_nothing_leaves_the_house()
    {
        var chart = Chart("伍同意");
        using var doctor = await house.SignInAs("oncologist");
        var refused = await Asked(doctor, chart, ("signed", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("须先有书面同意", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(house.Read(chart).All<RemoteRequested>());
    }

    [Fact]
    public async Task An_organisation_without_an_agreement_is_not_asked_whichever_door_the_request_comes_by()
    {
        var chart = Chart("余协议");
        using var doctor = await house.SignInAs("oncologist");
        var refused = await Asked(doctor, chart, ("place", "moon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("没有在执行的远程会诊协议", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var sent = await doctor.Send($"/api/charts/{chart}/entries", """[{"tag":"remote-requested","happenedAt":"2026-03-02T09:06:00+08:00","source":"r1","fact":{"question":"q","to":"月亮","toOrganisation":"moon","consentBy":"本人"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Empty(house.Read(chart).All<RemoteRequested>());
    }

    [Fact]
    public async Task A_late_urgent_request_shows_overdue_to_both_sides_and_stands_on_the_worklist_of_whoever_asked()
    {
        var chart = Chart("元逾期");
        house.Write(chart, new(new RemoteRequested("能否再做 TACE？", "京都") { Urgent = true, ToOrganisation = "capital", ConsentBy = "本人" }, DateTimeOffset.UtcNow.AddHours(-30)), new("oncologist", Enum.GetValues<Role>()));
        house.Clock.Ahead = TimeSpan.FromHours(26);
        try
        {
            using var doctor = await house.SignInAs("oncologist");
            using var expert = await house.SignInAs("expert");
            Assert.Contains("逾期", await doctor.Read($"/charts/{chart}/remote"), StringComparison.Ordinal);
            foreach (var side in new[] { doctor, expert }) Assert.Contains("过了时限", await side.Read("/region/remote"), StringComparison.Ordinal);
            Assert.Contains("远程意见到期，请催", await doctor.Read("/"), StringComparison.Ordinal);
        }
        finally
        {
            house.Clock.Ahead = TimeSpan.Zero;
        }
    }

    [Fact]
    public void An_answer_names_a_request_that_waits()
    {
        var chart = Chart("卜应答");
        var who = new Who("expert", [Role.RemoteExpert]);
        Assert.IsType<Outcome.No>(house.Write(chart, new(RemoteOpinion.Sample with { Request = 1 }, DateTimeOffset.UtcNow), who));
        house.Write(chart, RemoteRequested.Sample with { ToOrganisation = null });
        var number = house.LastOf(chart);
        Assert.IsType<Outcome.Ok>(house.Write(chart, new(RemoteOpinion.Sample with { Request = number }, DateTimeOffset.UtcNow), who));
        Assert.IsType<Outcome.No>(house.Write(chart, new(RemoteOpinion.Sample with { Request = number, Opinion = "又一份" }, DateTimeOffset.UtcNow), who));
    }
}
