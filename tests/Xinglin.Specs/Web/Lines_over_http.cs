using System.Net;
using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Treatment;
using Xinglin.Storage.Reading;

namespace Xinglin.Specs.Web;

public class Lines_over_http(Web_house house) : IClassFixture<Web_house>
{
    static TimeSpan Days(double days) => TimeSpan.FromDays(days);
    static CatheterPlaced Picc => new(CatheterKind.Picc, "右上臂") { ExternalCm = 5, ArmCm = 26, TipChecked = true };
    static CatheterCared Care(decimal arm = 26) => new(CatheterKind.Picc) { ExternalCm = 5, ArmCm = arm, BloodReturn = true };
    /// <summary>A chart that holds it is told as history: known when it happened.</summary>
    static RegimenStarted History => new("自拟方案", "自拟方案");
    static string Path(ChartId chart) => $"/charts/{chart}/lines";

    [Fact]
    public async Task A_line_says_how_many_days_it_is_in_when_it_is_due_and_where_its_arm_stands()
    {
        var chart = house.ChartWith("管在位", (Days(17), Picc), (Days(10), Care(26.5m)), (Days(3), Care(27)));
        using var nurse = await house.SignInAs("linenurse");
        var page = await nurse.Read(Path(chart));
        Assert.Contains("17</b> 天", page, StringComparison.Ordinal);
        Assert.Contains("臂围 26 到 27 cm", page, StringComparison.Ordinal);
        Assert.Contains("1 line is in", await nurse.Read(Path(chart) + "?culture=en-GB"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_care_written_with_gloves_is_written_once_and_stands_on_the_page()
    {
        var chart = house.ChartWith("手套双击", (Days(8), Picc));
        using var nurse = await house.SignInAs("linenurse");
        var line = house.Read(chart).All<CatheterPlaced>().Single().Entry.Id;
        var page = await nurse.Read($"{Path(chart)}?act=care&line={line}");
        var action = $"{Path(chart)}?act=care&amp;line={line}";
        (string, string)[] typed = [("score", "0"), ("return", "yes"), ("outside", "５．５"), ("arm", "26.5"), ("dressing", "Transparent"), ("flushed", "yes"), ("connector", "yes"), ("lock", "生理盐水 10 mL")];
        Assert.Equal(HttpStatusCode.Redirect, (await Send(nurse, page, action, typed)).StatusCode);
        await Send(nurse, page, action, typed);
        var care = Assert.Single(house.Read(chart).All<CatheterCared>()).Fact;
        Assert.Equal((5.5m, 26.5m, 0, true, true), (care.ExternalCm!.Value, care.ArmCm!.Value, care.SiteScore!.Value, care.BloodReturn!.Value, care.ConnectorChanged!.Value));
        Assert.Equal(LineSide.Right, care.Side);
    }

    [Fact]
    public async Task A_care_without_the_site_and_the_blood_return_asks_for_both_and_keeps_what_was_typed()
    {
        var chart = house.ChartWith("缺两项", (Days(8), Picc));
        using var nurse = await house.SignInAs("linenurse");
        var line = house.Read(chart).All<CatheterPlaced>().Single().Entry.Id;
        var answer = await Send(nurse, await nurse.Read($"{Path(chart)}?act=care&line={line}"), $"{Path(chart)}?act=care&amp;line={line}", [("arm", "26.5")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("请看穿刺点", text, StringComparison.Ordinal);
        Assert.Contains("请选抽回血", text, StringComparison.Ordinal);
        Assert.Contains("value=\"26.5\"", text, StringComparison.Ordinal);
        Assert.Empty(house.Read(chart).All<CatheterCared>());
    }

    [Fact]
    public async Task A_line_removed_twice_is_refused_at_the_door_with_who_and_when()
    {
        var chart = house.ChartWith("拔两次", (Days(20), Picc), (Days(1), new CatheterRemoved(CatheterKind.Picc, "治疗结束")));
        using var nurse = await house.SignInAs("linenurse");
        var answer = await nurse.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"catheter-removed","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"kind":"picc","reason":"堵管"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("已由 spec 拔除（治疗结束）", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_who_is_overdue_and_only_charts_that_open()
    {
        var (mine, closed) = (house.ChartWith("过期三天", (Days(50), History), (Days(17), Picc), (Days(10.5), Care())), house.ChartElsewhere("看不见", (Days(17), Picc)));
        using var nurse = await house.SignInAs("linenurse");
        var list = await nurse.Read("/lines");
        Assert.Contains($"{Path(mine)}#line-", list, StringComparison.Ordinal);
        Assert.Contains("晚 ", list, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.ToString(), list, StringComparison.Ordinal);
        house.Write(mine, Care());
        Assert.DoesNotContain("class=\"over\"", (await nurse.Read("/lines")).Split($"{Path(mine)}#line-")[0].Split("<tr ")[^1], StringComparison.Ordinal);
        using var patient = await house.SignInAs("patient");
        Assert.Equal(HttpStatusCode.Forbidden, (await patient.Open("/lines")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await patient.Open("/lines/figures")).StatusCode);
    }

    [Fact]
    public async Task Every_figure_opens_its_list_and_names_its_edition()
    {
        var chart = house.ChartWith("非计划", (Days(40), Picc), (Days(33.5), Care()), (Days(30), new CatheterComplication(CatheterKind.Picc, LineTrouble.Occlusion)), (Days(20), new CatheterRemoved(CatheterKind.Picc, "自行拔除") { How = RemovalHow.Unplanned }));
        using var nurse = await house.SignInAs("linenurse");
        var page = await nurse.Read("/lines/figures?list=unplanned");
        Assert.Contains("nur-04@2026.1", page, StringComparison.Ordinal);
        Assert.Contains("nur-12@2026.1", page, StringComparison.Ordinal);
        Assert.Contains("非计划</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("堵管", await nurse.Read("/lines/figures?list=troubles"), StringComparison.Ordinal);
        Assert.Contains("晚了的维护", await nurse.Read("/lines/figures?list=late"), StringComparison.Ordinal);
        Assert.Contains("Line-days", await nurse.Read("/lines/figures?list=days&culture=en-GB"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await nurse.Open($"/charts/{Guid.NewGuid()}/lines")).StatusCode);
        Assert.NotEmpty(house.Read(chart).Written);
    }

    [Fact]
    public void A_small_ward_counted_by_hand()
    {
        var today = DateTimeOffset.UtcNow.HouseDay();
        // 30 days ago to 20 days ago: 10 days. 28 to 25 ago, a second line in the same person: none more. From 5 days ago on: 5 days and today.
        house.ChartWith("数天甲", (Days(30), Picc), (Days(28), new CatheterPlaced(CatheterKind.Cvc, "左锁骨下")), (Days(25), new CatheterRemoved(CatheterKind.Cvc, "不再需要") { Side = LineSide.Left }), (Days(20), new CatheterRemoved(CatheterKind.Picc, "治疗结束")), (Days(5), Picc with { Site = "左上臂" }));
        var before = LineRows.Days(house.Store, today.AddDays(-31).Start(), today.End(), null, "cvc");
        Assert.Equal(3, before);
        house.ChartWith("数天乙", (Days(3), new CatheterPlaced(CatheterKind.Cvc, "右颈内")));
        Assert.Equal(3 + 4, LineRows.Days(house.Store, today.AddDays(-31).Start(), today.End(), null, "cvc"));
        Assert.Equal(3 + 1, LineRows.Days(house.Store, today.AddDays(-31).Start(), today.AddDays(-3).End(), null, "cvc"));
    }

    [Fact]
    public async Task Who_holds_no_privilege_keeps_lines_and_does_not_place_them()
    {
        var (chart, today) = (house.ChartWith("谁来置"), DateTimeOffset.UtcNow.HouseDay());
        Task<HttpResponseMessage> Place(Visit visit, string more = "") => visit.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"catheter-placed","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"kind":"midline","site":"左上臂"{{{more}}}}}]""");
        using var head = await house.SignInAs("headnurse");
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post("/lines/privileges", "/lines/privileges", ("colleague", "linenurse"), ("kind", "Midline"), ("from", $"{today:yyyy-MM-dd}"), ("until", $"{today.AddYears(1):yyyy-MM-dd}"), ("why", "考核合格"))).StatusCode);
        Assert.Contains("考核合格", await head.Read("/lines/privileges"), StringComparison.Ordinal);
        using var nurse = await house.SignInAs("nurse");
        var refused = await Place(nurse);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("没有中长导管置管授权：可以维护，不能置管", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await Place(nurse, ",\"elsewhere\":true")).StatusCode);
        using var line = await house.SignInAs("linenurse");
        Assert.Equal(HttpStatusCode.Created, (await Place(line, ",\"side\":\"right\",\"despite\":\"双腔\"")).StatusCode);
        var other = await head.Post("/lines/privileges", "/lines/privileges", ("_handler", "give"), ("colleague", "headnurse"), ("kind", "Picc"), ("from", "2026-01-01"), ("until", "2026-12-31"), ("why", "自己"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    /// <summary>The form of a page whose action carries a question.</summary>
    static async Task<HttpResponseMessage> Send(Visit visit, string page, string action, (string, string)[] typed)
    {
        var start = page.IndexOf($"action=\"{action}\"", StringComparison.Ordinal);
        var form = page[page.LastIndexOf("<form", start, StringComparison.Ordinal)..page.IndexOf("</form>", start, StringComparison.Ordinal)];
        var fields = System.Text.RegularExpressions.Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        foreach (var (name, value) in typed) fields[name] = value;
        return await visit.Http.PostAsync(WebUtility.HtmlDecode(action), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }
}
