using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Specs.Web.Afar;

/// <summary>A centre and its partner in the capital, as the pages and program doors treat them.</summary>
public class Agreements_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (TimeSpan, IFact)[] discussed =
        [(TimeSpan.FromDays(3), new Registered("centre")), (TimeSpan.FromDays(2), MdtRequested.Sample), (TimeSpan.FromDays(1), new LaboratoryResult("CA19-9") { Value = 987.6m, Unit = "U/mL" })];

    static readonly Agreement terms = new("pact", "centre", "capital", new("远程会诊", "remote consultation"), new(2020, 1, 1));

    /// <summary>The agreement as it is now, whatever the facts before did.</summary>
    void Begin(Agreement? with = null)
    {
        People.Save(house.Store, new([new("centre", new("中心", "Centre"), Level.Prefecture), new("capital", new("京都", "Capital"), Level.National)], [],
            [new("expert", "林仲白", "1", null, [new(Role.RemoteExpert, "capital", null, new(2020, 1, 1))])], [terms]), "spec");
        var last = Agreements.All(house.Store)["pact"].Last();
        Assert.Null(Agreements.Write(house.Store, new(0, AgreementState.Signed, with ?? terms, "甲", "乙", $"开始 {Guid.NewGuid()}", "quality", default), last.Number));
        house.Services.GetRequiredService<Duty>().Forget();
    }

    int Head => Agreements.All(house.Store)["pact"].Last().Number;

    [Fact]
    public async Task Revoking_it_shuts_a_page_that_is_open_with_the_next_request_and_gives_back_what_was_typed()
    {
        Begin();
        var chart = house.ChartElsewhere("冯协议", discussed);
        using var expert = await house.SignInAs("expert");
        var open = await expert.Read($"/charts/{chart}/record/mdt-opinion");
        Assert.Equal(HttpStatusCode.OK, (await expert.Open($"/api/charts/{chart}")).StatusCode);

        using var quality = await house.SignInAs("quality");
        var done = await quality.Post("/region/agreements/pact", "/region/agreements/pact", ("_handler", "revoke"), ("why", "合作终止"), ("after", $"{Head}"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);

        var answer = await expert.PostFrom(open, $"/charts/{chart}/record/mdt-opinion", ("f.request", "2"), ("f.seat", "肿瘤内科"), ("f.stance", "recommend"), ("f.says", "先消融后换线"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("已不再对你开放", page, StringComparison.Ordinal);
        Assert.Contains("先消融后换线", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await expert.Open($"/charts/{chart}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await expert.Open($"/api/charts/{chart}")).StatusCode);
        Assert.DoesNotContain("冯协议", await expert.Read("/patients"), StringComparison.Ordinal);
        Assert.DoesNotContain(house.Read(chart).Written, e => e.Fact is MdtOpinion);
    }

    [Fact]
    public async Task A_narrower_list_holds_from_the_next_request_without_the_partner()
    {
        Begin();
        var chart = house.ChartElsewhere("陈清单", discussed);
        using var expert = await house.SignInAs("expert");
        Assert.Contains("987.6", await expert.Read($"/charts/{chart}/entries"), StringComparison.Ordinal);
        using var quality = await house.SignInAs("quality");
        var page = await quality.Read("/region/agreements/pact");
        Assert.Contains("name=\"records\" value=\"Results\" checked", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await quality.PostFrom(page, "/region/agreements/pact", ("_handler", "agreement"), ("patients", "Discussed"), ("records", "Imaging"), ("from", "2020-01-01"), ("until", ""), ("host-signed", "范立言"), ("why", "收窄"))).StatusCode);
        var after = await expert.Read($"/charts/{chart}/entries");
        Assert.DoesNotContain("987.6", after, StringComparison.Ordinal);
        Assert.Contains("有 1 条受限记录", after, StringComparison.Ordinal);
        Assert.DoesNotContain("987.6", await expert.Read($"/api/charts/{chart}"), StringComparison.Ordinal);
        Assert.Contains("收窄", await quality.Read("/region/agreements/pact"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_quality_and_the_engineer_change_it_and_a_stale_page_is_told()
    {
        Begin();
        using var doctor = await house.SignInAs("oncologist");
        Assert.DoesNotContain("host-signed", await doctor.Read("/region/agreements/pact"), StringComparison.Ordinal);
        using var quality = await house.SignInAs("quality");
        var page = await quality.Read("/region/agreements/pact");
        Begin(terms with { Records = SharedRecords.Course });
        var stale = await quality.PostFrom(page, "/region/agreements/pact", ("_handler", "agreement"), ("patients", "Discussed"), ("records", "Imaging"), ("from", "2020-01-01"), ("until", ""), ("host-signed", "范立言"), ("why", "改"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stale.StatusCode);
        Assert.Contains("刚才有人改过", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await quality.Open("/region/agreements/none")).StatusCode);
    }

    [Fact]
    public async Task What_the_guest_could_open_is_counted_and_one_chart_shown_as_the_guest_sees_it()
    {
        Begin(terms with { Records = SharedRecords.Course });
        var chart = house.ChartElsewhere("褚预览", [.. discussed, (TimeSpan.FromDays(1), new CareTeamJoined("quality", Role.QualityManager))]);
        using var quality = await house.SignInAs("quality");
        Assert.Contains("褚预览", await quality.Read("/region/agreements/pact"), StringComparison.Ordinal);
        var seen = await quality.Read($"/region/agreements/pact/as-guest/{chart}");
        Assert.Contains("1 条隐去文字", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("987.6", seen, StringComparison.Ordinal);
        Assert.Contains("Agreements", await (await quality.Open("/region/agreements?culture=en-GB")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
