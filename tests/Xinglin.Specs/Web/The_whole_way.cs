using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Care.Alliance;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Booking;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Storage.Calendars;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Specs.Web;

/// <summary>One patient's way as each role walks it: the county refers, the centre books and sees, the board concludes with a guest on a phone,
/// one item is done and one refused, the township gets its tasks, nothing is unknown, and a revoked agreement shuts the door.</summary>
public class The_whole_way(Web_house house) : IClassFixture<Web_house>
{
    const string County = "county.qingyi", Town = "town.qingyi.1", Capital = "capital", Pact = "pact";

    static readonly DateOnly ever = new(2020, 1, 1);
    static DateOnly Today => DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime);
    static string Day(int from) => Today.AddDays(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    void Region()
    {
        People.Save(house.Store, new(
            [new(County, new("清漪县人民医院（演示）", "Qingyi People's Hospital (demo)"), Level.County), new(Town, new("前柳洼卫生院（演示）", "Qianliuwa clinic (demo)"), Level.Township, County), new(Capital, new("京都", "Capital"), Level.National)], [],
            [new("county", "石开泰", "1", null, [new(Role.CountyDoctor, County, null, ever)]), new("township", "田麦", "2", null, [new(Role.TownshipDoctor, Town, null, ever)]), new("expert", "林仲白", "3", null, [new(Role.RemoteExpert, Capital, null, ever)])],
            [new(Pact, People.OwnHouse, Capital, new("远程会诊", "remote consultation"), ever)]), "spec");
        house.Services.GetRequiredService<Duty>().Forget();
    }

    static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    static string To(HttpResponseMessage answer) => answer.Headers.Location?.ToString() ?? throw new InvalidOperationException(answer.Content.ReadAsStringAsync().Result);

    /// <summary>Fills the form of that name on a page and sends it.</summary>
    static async Task<HttpResponseMessage> Send(Visit visit, string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await visit.Read(path);
        var text = Regex.Matches(page, "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value).First(f => f.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal));
        var sent = Regex.Matches(text, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        foreach (var (name, value) in fields) sent[name] = value;
        return await visit.Http.PostAsync(path, new FormUrlEncodedContent(sent));
    }

    [Fact]
    public async Task From_the_county_to_the_board_and_home_with_nothing_unknown()
    {
        Region();
        using var county = await house.SignInAs("county");
        using var desk = await house.SignInAs("casemanager");
        using var doctor = await house.SignInAs("oncologist");
        using var mdt = await house.SignInAs("mdt");

        // the county opens a chart and asks its question
        var made = To(await Send(county, "/charts/new", "person", ("name", "全程走"), ("sex", "Male"), ("born", "1961-04"), ("phone", ""), ("number", "")));
        ChartId chart = new(Guid.Parse(Regex.Match(made, "/charts/([0-9a-f-]{36})").Groups[1].Value));
        Assert.NotEqual(HttpStatusCode.OK, (await doctor.Open($"/charts/{chart}")).StatusCode);
        Assert.Equal("/region/referrals?box=out", To(await Send(county, $"/charts/{chart}/refer", "refer", ("to", People.OwnHouse), ("why", "疑胃癌，请定性并定方案"), ("agreed", "本人"), ("suspected", "true"))));
        var course = ReferralCourse.In(house.Read(chart)).Single();

        // the centre takes it, books a place, sees the person: from then on they are the centre's patient too
        var slip = $"/charts/{chart}/referrals/{course.Number}";
        await Send(desk, slip, "accept");
        Session morning = new("whole-way", People.OwnHouse, "dept", "oncologist", "1 诊室", SessionKind.Joint, Today.AddDays(2), 8 * 60, 11 * 60, "OOOOOO", 2);
        Assert.Null(Sessions.Open(house.Store, morning, new(14, 7 * 60, 17 * 60, 24, 30, 120, 90, 30), "spec"));
        var session = $"/booking/session/{morning.Id}?chart={chart}&referral={course.Number}";
        var place = Regex.Matches(await desk.Read(session), "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value.Replace("&amp;", "&", StringComparison.Ordinal)).Single(f => f.Contains("name=\"number\" value=\"1\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.PostFrom(place, session)).StatusCode);
        Assert.Equal(course.Number, house.Read(chart).All<Booked>().Single().Fact.Referral);
        Assert.Contains("已约号", await county.Read("/region/referrals?box=out"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await mdt.Open($"/charts/{chart}/mdt")).StatusCode);
        await Send(desk, slip, "seen");

        // the board: a question, a guest on a phone, one opinion of the house, a conclusion with two items
        var page = To(await doctor.Post($"/charts/{chart}/mdt", $"/charts/{chart}/mdt", ("question", "先化疗，还是先手术？"), ("kind", "First"), ("disease", "stomach")));
        var request = long.Parse(page.Split('/')[^1], CultureInfo.InvariantCulture);
        Assert.Contains("全程走", await mdt.Read("/mdt"), StringComparison.Ordinal);
        var invited = await Text(await doctor.Post($"/charts/{chart}/guests?request={request}", $"/charts/{chart}/guests?request={request}", ("_handler", "guest"), ("name", "白医师"), ("hospital", "京都"), ("reach", "135"), ("days", "3")));
        var (link, code) = (Regex.Match(invited, "/g/[A-Za-z0-9_-]{32}").Value, Regex.Match(invited, "class=\"code\" translate=\"no\">([0-9]{6})<").Groups[1].Value);
        using var guest = house.Visit();
        Assert.DoesNotContain("全程走", await guest.Read(link), StringComparison.Ordinal);
        await guest.Post(link, link, ("_handler", "code"), ("code", code));
        Assert.Contains("先化疗，还是先手术？", await guest.Read(link), StringComparison.Ordinal);
        await guest.Post(link, link, ("_handler", "say"), ("seat", "肿瘤内科"), ("stance", "Recommend"), ("opinion", "先两周期化疗"), ("limits", "仅据所给资料"));
        using var tcm = await house.SignInAs("tcm");
        await Send(tcm, page, "opinion", ("stance", "Recommend"), ("seat", "中医科"), ("says", "健脾和胃，全程配合"), ("road", "先化疗"));
        Assert.Equal(["肿瘤内科", "中医科"], house.Read(chart).All<MdtOpinion>().Select(o => o.Fact.Seat));
        await Send(doctor, page, "conclude", ("taken", "先化疗"), ("not", "先手术"), ("why", "淋巴结多，先缩小"), ("act0", "肝活检定性"), ("owner0", "Interventionist"), ("by0", Day(7)), ("closes0", "procedure"), ("act1", "中药健脾"), ("owner1", "TcmPhysician"), ("by1", Day(7)));
        Assert.Equal(HttpStatusCode.Gone, (await guest.Open(link)).StatusCode);

        // one item is done by its evidence, the other refused with its reason: nothing is unknown
        var items = house.Read(chart).Recommendations();
        Assert.Equal([Role.Interventionist, Role.TcmPhysician], items.Select(i => i.Item.Fact.Owner));
        Assert.Contains("中药健脾", await tcm.Read("/?role=all"), StringComparison.Ordinal);
        house.Written(chart, new ProcedureDone("肝穿刺活检", ProcedureKind.Biopsy));
        var settle = $$$"""[{"tag":"mdt-item-settled","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"item":{{{items[1].Item.Entry.Id}}},"outcome":"refused","reason":"本人暂不服中药","obstacle":"patient"}}]""";
        Assert.Equal(HttpStatusCode.Created, (await tcm.Send($"/api/charts/{chart}/entries", settle)).StatusCode);
        Assert.Equal([ItemState.Done, ItemState.Refused], house.Read(chart).Recommendations().Select(i => i.State));
        var followed = Regex.Replace(WebUtility.HtmlDecode(await mdt.Read("/mdt/follow-through")), "<[^>]+>|\\s+", " ");
        Assert.Contains("2 项建议：已做 1，已改 0，没做且有原因 1，未完成 0（过期 0）", followed, StringComparison.Ordinal);
        Assert.Matches("去向不明\\s+0", followed);

        // home again with tasks
        var letter = $"/charts/{chart}/return-letter?referral={course.Number}";
        await Send(doctor, letter, "letter", ("to", County), ("township", Town), ("done", "胃癌，化疗两周期"), ("what", "查血常规"), ("owner", "TownshipDoctor"), ("by", Day(5)), ("warnings", "体温 ≥ 38.0 ℃"));
        using var township = await house.SignInAs("township");
        Assert.Contains("查血常规", await township.Read("/?role=all"), StringComparison.Ordinal);
        Assert.Equal(ReferralStep.Returned, ReferralCourse.In(house.Read(chart)).Single().Step);

        // the partner reads by the agreement, and not a request longer
        using var expert = await house.SignInAs("expert");
        Assert.Equal(HttpStatusCode.OK, (await expert.Open($"/charts/{chart}")).StatusCode);
        using var quality = await house.SignInAs("quality");
        await quality.Post($"/region/agreements/{Pact}", $"/region/agreements/{Pact}", ("_handler", "revoke"), ("why", "合作终止"), ("after", $"{Agreements.All(house.Store)[Pact].Last().Number}"));
        Assert.Equal(HttpStatusCode.Forbidden, (await expert.Open($"/charts/{chart}")).StatusCode);
    }
}
