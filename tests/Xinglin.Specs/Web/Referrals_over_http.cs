using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Care.Alliance;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;
using Xinglin.Storage;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Specs.Web;

/// <summary>From the county to the centre and home again, as each doctor meets it.</summary>
public class Referrals_over_http(Web_house house) : IClassFixture<Web_house>
{
    const string County = "county.qingyi", Town = "town.qingyi.1";

    void Region()
    {
        DateOnly day = new(2020, 1, 1);
        People.Save(house.Store, new([new(County, new("清漪县人民医院（演示）", "Qingyi People's Hospital (demo)"), Level.County), new(Town, new("前柳洼卫生院（演示）", "Qianliuwa clinic (demo)"), Level.Township, County)],
            [new("house.clinic", People.OwnHouse, new("肿瘤门诊", "Clinic"))],
            [new("county", "石开泰", "1", null, [new(Role.CountyDoctor, County, null, day)]), new("township", "田麦", "2", null, [new(Role.TownshipDoctor, Town, null, day)])], []), "spec");
        house.Services.GetRequiredService<Duty>().Forget();
    }

    static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    static async Task<HttpResponseMessage> Refer(Visit visit, ChartId chart, params (string, string)[] more) =>
        await visit.Post($"/charts/{chart}/refer", $"/charts/{chart}/refer", [("_handler", "refer"), ("to", People.OwnHouse), ("why", "疑胃癌，请胃镜取病理"), ("agreed", "本人"), .. more]);

    async Task<ChartId> Newcomer(Visit county, string name)
    {
        var made = await county.Post("/charts/new", "/charts/new", ("_handler", "person"), ("name", name), ("sex", "Male"), ("born", "1961-04"), ("phone", ""), ("number", ""));
        return new(Guid.Parse(Regex.Match(To(made) ?? throw new InvalidOperationException(await Text(made)), "/charts/([0-9a-f-]{36})/refer").Groups[1].Value));
    }

    [Fact]
    public async Task Up_with_a_question_taken_seen_and_home_with_tasks()
    {
        Region();
        using var county = await house.SignInAs("county");
        using var centre = await house.SignInAs("casemanager");
        using var doctor = await house.SignInAs("oncologist");
        using var township = await house.SignInAs("township");
        var chart = await Newcomer(county, "钱转诊");
        Assert.Equal("/region/referrals?box=out", To(await Refer(county, chart, ("urgent", "true"), ("suspected", "true"))));
        var course = Assert.Single(ReferralCourse.In(house.Read(chart)));
        Assert.Equal((County, People.OwnHouse, true, true), (course.Sent.Fact.FromOrganisation, course.Sent.Fact.ToOrganisation, course.Sent.Fact.Urgent, course.Sent.Fact.SuspectedCancer));

        var inbox = await centre.Read("/region/referrals?box=in");
        Assert.Contains("钱转诊", inbox, StringComparison.Ordinal);
        Assert.Contains("疑胃癌，请胃镜取病理", await centre.Read($"/charts/{chart}/referrals/{course.Number}"), StringComparison.Ordinal);
        var slip = $"/charts/{chart}/referrals/{course.Number}";
        var twice = new[] { await centre.PostFrom(inbox, slip, ("_handler", "accept")), await centre.PostFrom(inbox, slip, ("_handler", "accept")) };
        Assert.All(twice, a => Assert.Equal("/region/referrals?box=in", To(a)));
        Assert.Single(house.Read(chart).All<ReferralAnswered>());
        Assert.Contains("已接收", await county.Read("/region/referrals?box=out"), StringComparison.Ordinal);
        Assert.Contains($"/booking?chart={chart}&amp;referral={course.Number}", await centre.Read("/region/referrals?box=in"), StringComparison.Ordinal);
        await centre.Post(slip, slip, ("_handler", "seen"));

        house.Write(chart, new CatheterPlaced(CatheterKind.Picc, "右上臂"));
        var letter = await doctor.Read($"/charts/{chart}/return-letter?referral={course.Number}");
        Assert.Contains("PICC 右上臂", letter, StringComparison.Ordinal); // drafted from the chart
        var by = DateTimeOffset.UtcNow.AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var signed = await doctor.PostFrom(letter, $"/charts/{chart}/return-letter?referral={course.Number}", ("_handler", "letter"), ("to", County), ("township", Town), ("done", "胃窦腺癌，SOX 第 1 周期"), ("what", "血常规"), ("owner", "TownshipDoctor"), ("by", by), ("warnings", "体温 ≥ 38.0 ℃"));
        Assert.Equal(slip, To(signed));
        Assert.Contains("钱转诊", await county.Read("/region/referrals?box=letters"), StringComparison.Ordinal);
        Assert.Contains("血常规", await township.Read("/?role=all"), StringComparison.Ordinal); // work there, in their own list
        var number = house.Read(chart).All<ReturnLetter>().Single().Entry.Id;
        foreach (var path in new[] { $"/charts/{chart}/letters/{number}", $"/charts/{chart}/letters/{number}/print" }) Assert.Contains("体温 ≥ 38.0 ℃", WebUtility.HtmlDecode(await township.Read(path)), StringComparison.Ordinal);
        Assert.Equal(ReferralStep.Returned, ReferralCourse.In(house.Read(chart)).Single().Step);
    }

    [Fact]
    public async Task A_refusal_needs_its_reason_is_read_by_who_sent_and_shuts_the_door()
    {
        Region();
        using var county = await house.SignInAs("county");
        using var centre = await house.SignInAs("casemanager");
        var chart = await Newcomer(county, "吴不接");
        await Refer(county, chart);
        var slip = $"/charts/{chart}/referrals/{ReferralCourse.In(house.Read(chart)).Single().Number}";
        var stale = await centre.Read(slip);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await centre.PostFrom(stale, slip, ("_handler", "refuse"), ("reason", " "))).StatusCode);
        Assert.Equal("/region/referrals?box=in", To(await centre.PostFrom(stale, slip, ("_handler", "refuse"), ("reason", "请先在当地查胃镜"), ("back", "/region/referrals?box=in"))));
        Assert.Contains("请先在当地查胃镜", WebUtility.HtmlDecode(await county.Read(slip)), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await centre.Open($"/charts/{chart}")).StatusCode);
        Assert.DoesNotContain("吴不接", await centre.Read("/region/referrals?box=in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dead_the_linked_oneself_and_a_closed_unit_are_refused_with_what_to_do()
    {
        Region();
        using var county = await house.SignInAs("county");
        using var centre = await house.SignInAs("casemanager");
        var dead = await Newcomer(county, "郑已故");
        house.Write(dead, new Death());
        Assert.Contains("已去世", await Text(await Refer(county, dead)), StringComparison.Ordinal);

        var (one, other) = (await Newcomer(county, "冯两份"), house.ChartElsewhere("冯二份", (TimeSpan.FromDays(9), new SexStated(Sex.Male)), (TimeSpan.FromDays(9), new BodyMeasure { WeightKg = 61 }), (TimeSpan.FromDays(8), new BodyMeasure { WeightKg = 60 }), (TimeSpan.FromDays(7), new BodyMeasure { WeightKg = 60 })));
        house.Written(other, new Registered(County));
        Assert.Null(new Links(house.Store).Link(one, other, "同一人", new("spec", [])));
        Assert.Contains(other.ToString(), await Text(await Refer(county, one)), StringComparison.Ordinal);

        var chart = await Newcomer(county, "陈停诊");
        Assert.Contains("自己", await Text(await Refer(county, chart, ("to", County))), StringComparison.Ordinal);
        await centre.Post("/region/units", "/region/units", ("_handler", "close"), ("unit", $"{People.OwnHouse} house.clinic"), ("why", "消毒，周五恢复"));
        Assert.Contains("消毒，周五恢复", await Text(await Refer(county, chart, ("to", $"{People.OwnHouse} house.clinic"))), StringComparison.Ordinal);
        Assert.Empty(house.Read(chart).All<Referral>());
        var closed = ClosedUnits.Now(house.Store.Engine).Single();
        Assert.True(ClosedUnits.Open(house.Store, closed.Id, "casemanager"));
        Assert.Equal("/region/referrals?box=out", To(await Refer(county, chart, ("to", $"{People.OwnHouse} house.clinic"))));
    }

    [Fact]
    public async Task Somebody_who_has_a_chart_is_found_before_a_second_one_is_opened()
    {
        Region();
        using var county = await house.SignInAs("county");
        await Newcomer(county, "褚重名");
        (string, string)[] again = [("_handler", "person"), ("name", "褚重名"), ("sex", "Male"), ("born", "1961-04"), ("phone", ""), ("number", "")];
        var said = await county.Post("/charts/new", "/charts/new", again);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, said.StatusCode);
        Assert.Contains("像是已经有病历的人", await Text(said), StringComparison.Ordinal);
        Assert.NotNull(To(await county.Post("/charts/new", "/charts/new", [.. again, ("anyway", "true")])));
        Assert.Contains("出生看不懂", await Text(await county.Post("/charts/new", "/charts/new", ("_handler", "person"), ("name", "卫生日"), ("sex", "Male"), ("born", "六一年"))), StringComparison.Ordinal);
        using var engineer = await house.SignInAs("engineer");
        Assert.Equal(HttpStatusCode.Forbidden, (await engineer.Open("/charts/new")).StatusCode);
    }

    [Fact]
    public async Task A_form_sent_twice_opens_one_chart_and_sends_one_referral()
    {
        Region();
        using var county = await house.SignInAs("county");
        var page = await county.Read("/charts/new");
        (string, string)[] who = [("_handler", "person"), ("name", "蒋双击"), ("sex", "Female"), ("born", "1970"), ("phone", ""), ("number", "")];
        var (first, second) = (To(await county.PostFrom(page, "/charts/new", who)), To(await county.PostFrom(page, "/charts/new", who)));
        Assert.Equal(first, second);
        var form = await county.Read(first!);
        for (var i = 0; i < 2; i++) Assert.Equal("/region/referrals?box=out", To(await county.PostFrom(form, first!, ("_handler", "refer"), ("to", People.OwnHouse), ("why", "疑肺癌"), ("agreed", "本人"))));
        Assert.Single(house.Read(new(Guid.Parse(first!.Split('/')[2]))).All<Referral>());
    }

    [Fact]
    public async Task The_waits_name_who_is_over_with_a_reason_and_the_flow_adds_up()
    {
        Region();
        using var doctor = await house.SignInAs("oncologist");
        TimeSpan Ago(int days) => TimeSpan.FromDays(days);
        var late = house.ChartWith("沈久候", (Ago(80), new Residence("清漪县") { Organisation = County }), (Ago(80), new Encounter(EncounterKind.Outpatient)), (Ago(70), new Diagnosis("胃癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.9" }));
        house.ChartWith("韩已治", (Ago(60), new Encounter(EncounterKind.Outpatient)), (Ago(55), new Diagnosis("肺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C34.1" }), (Ago(50), new CycleGiven("lung.pem_cis", 1)));
        var page = await doctor.Read("/region");
        Assert.Contains("沈久候", page, StringComparison.Ordinal);
        Assert.Contains("还没人说明", page, StringComparison.Ordinal);
        house.Write(late, new WaitExplained(WaitReason.Capacity, "等床 20 天"));
        Assert.Contains("等床 20 天", await doctor.Read("/region"), StringComparison.Ordinal);
        Assert.DoesNotContain("沈久候", await doctor.Read("/region?disease=lung"), StringComparison.Ordinal);
        Assert.Contains("沈久候", await doctor.Read("/region.csv?clock=treatment"), StringComparison.Ordinal);
        using var county = await house.SignInAs("county");
        Assert.DoesNotContain("沈久候", await county.Read("/region"), StringComparison.Ordinal); // not open there: neither named nor counted
        var flow = await doctor.Read("/region/flow?days=90");
        Assert.Contains("清漪县", flow, StringComparison.Ordinal);
        Assert.Contains("不详", flow, StringComparison.Ordinal);
        using var patient = await house.SignInAs("patient");
        foreach (var path in new[] { "/region", "/region/flow", "/region/referrals", "/region/units", "/region.csv", "/region/flow.csv" }) Assert.Equal(HttpStatusCode.Forbidden, (await patient.Open(path)).StatusCode);
        foreach (var path in new[] { "/region?disease=%3Cb%3E&county=x&clock=9", "/region/flow?days=-1", "/region/referrals?box=zz&step=qq" }) Assert.Equal(HttpStatusCode.OK, (await doctor.Open(path)).StatusCode);
    }
}
