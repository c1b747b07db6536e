using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Person;
using Xinglin.Storage.Meetings;

namespace Xinglin.Specs.Web.Meetings;

/// <summary>会诊: from a question to a conclusion with its items, read as text.</summary>
public class The_board_over_http(Web_house house) : IClassFixture<Web_house>
{
    static readonly (TimeSpan, IFact)[] gastric =
    [
        (TimeSpan.FromDays(60), new SexStated(Sex.Female)), (TimeSpan.FromDays(59), new Xinglin.Facts.Disease.Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer) { Icd10 = "C16.3" }),
    ];

    /// <summary>Fills the form of that name on a page, which may have been opened earlier, and sends it.</summary>
    static Task<HttpResponseMessage> Send(Visit visit, string page, string to, string form, params (string Name, string Value)[] fields)
    {
        var text = Regex.Matches(page, "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value).First(f => f.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal));
        var sent = Regex.Matches(text, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"").ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        foreach (var (name, value) in fields) sent[name] = value;
        return visit.Http.PostAsync(to, new FormUrlEncodedContent(sent));
    }

    async Task<(ChartId Chart, string Case)> Asked(string name)
    {
        var chart = house.ChartWith(name, gastric);
        using var doctor = await house.SignInAs("oncologist");
        var sent = await doctor.Post($"/charts/{chart}/mdt", $"/charts/{chart}/mdt", ("question", "先消融，还是先换线？"), ("kind", "Progression"), ("disease", "stomach"), ("seats", "心理科、介入科"), ("urgent", "on"));
        var to = sent.Headers.Location?.ToString() ?? "";
        Assert.StartsWith($"/charts/{chart}/mdt/", to, StringComparison.Ordinal);
        return (chart, to);
    }

    static (string, string)[] Conclusion(params (string, string)[] more) =>
        [("taken", "先消融"), ("not", "先换线"), ("why", "单灶可控"), ("act0", "微波消融"), ("owner0", "Interventionist"), ("by0", "2030-01-10"), ("gate0", "血小板 ≥ 50"), ("closes0", "procedure"), .. more];

    [Fact]
    public async Task A_question_is_asked_and_a_request_without_one_is_refused()
    {
        var (chart, page) = await Asked("问一句");
        Assert.Equal(new MdtRequested("先消融，还是先换线？") { Kind = BoardKind.Progression, Disease = "stomach", Urgent = true }, (MdtRequested)house.Read(chart).Written[^1].Fact with { Seats = [] });
        Assert.Equal(["心理科", "介入科"], ((MdtRequested)house.Read(chart).Written[^1].Fact).Seats);
        using var doctor = await house.SignInAs("oncologist");
        Assert.Contains("先消融，还是先换线？", await doctor.Read(page), StringComparison.Ordinal);
        Assert.Contains("先消融，还是先换线？", await doctor.Read($"{page}/pack"), StringComparison.Ordinal);
        Assert.Contains("先消融，还是先换线？", await doctor.Read("/mdt"), StringComparison.Ordinal);
        var refused = await doctor.Post($"/charts/{chart}/mdt", $"/charts/{chart}/mdt", ("question", " "), ("kind", "First"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_lacking_is_chased_with_one_press_and_becomes_its_owners_task()
    {
        var (chart, page) = await Asked("缺病理");
        using var mdt = await house.SignInAs("mdt");
        await Send(mdt, await mdt.Read(page), page, "chase", ("item", "pathology"));
        var chased = Assert.IsType<MdtChased>(house.Read(chart).Written[^1].Fact);
        Assert.Equal(("pathology", Role.Pathologist), (chased.Item, chased.Owner));
        Assert.Contains("已催 病理医师", await mdt.Read(page), StringComparison.Ordinal);
        Assert.Contains(Xinglin.Specs.Care.Ward.Register.Tasks(house.Read(chart)), t => t.Id.StartsWith("mdt-chase/chase-pathology/", StringComparison.Ordinal) && t.Task.Owner is Role.Pathologist && t.ClosedBy is null);
    }

    [Fact]
    public async Task Opinions_are_written_by_seat_and_a_condition_is_asked_for()
    {
        var (chart, page) = await Asked("两科意见");
        using var tcm = await house.SignInAs("tcm");
        await Send(tcm, await tcm.Read(page), page, "opinion", ("stance", "Recommend"), ("seat", "中医科"), ("says", "健脾补肾"), ("road", "先消融"));
        using var interventionist = await house.SignInAs("interventionist");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(interventionist, await interventionist.Read(page), page, "opinion", ("stance", "Conditional"), ("seat", "介入科"), ("says", "可做"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(interventionist, await interventionist.Read(page), page, "opinion", ("seat", "介入科"), ("says", "可做"))).StatusCode);
        await Send(interventionist, await interventionist.Read(page), page, "opinion", ("stance", "Against"), ("seat", "介入科"), ("says", "不宜消融"), ("road", "先换线"));
        Assert.Equal(["中医科", "介入科"], house.Read(chart).All<MdtOpinion>().Select(o => o.Fact.Seat));
        var read = await tcm.Read(page);
        Assert.Contains("2 条路：先消融（中医科）；先换线（介入科）；介入科认为不宜", read, StringComparison.Ordinal);
        Assert.Contains("改我的意见", read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conclusion_needs_both_roads_the_reason_and_an_item_with_owner_and_day()
    {
        var (chart, page) = await Asked("缺这缺那");
        using var doctor = await house.SignInAs("oncologist");
        foreach (var gone in (string[])["taken", "not", "why", "owner0", "by0", "act0"])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(doctor, await doctor.Read(page), page, "conclude", [.. Conclusion().Select(c => c.Item1 == gone ? (c.Item1, "") : c)])).StatusCode);
        Assert.Empty(house.Read(chart).All<MdtConclusion>());
        Assert.Empty(house.Read(chart).All<MdtRecommendation>());
    }

    [Fact]
    public async Task The_conclusion_and_its_items_are_one_act_and_the_second_to_conclude_is_shown_what_stands()
    {
        var (chart, page) = await Asked("两人同签");
        using var first = await house.SignInAs("oncologist");
        using var second = await house.SignInAs("surgeon");
        var before = await second.Read(page);
        await Send(first, await first.Read(page), page, "conclude", Conclusion(("act1", "第七方去莪术"), ("owner1", "TcmPhysician"), ("by1", "2030-01-05")));
        var written = house.Read(chart);
        var done = Assert.Single(written.All<MdtConclusion>()).Fact;
        Assert.Equal(("先消融", "先换线", 64), (done.Taken, done.NotTaken, done.Pack!.Length));
        Assert.Equal([(Role.Interventionist, "procedure"), (Role.TcmPhysician, null)], written.All<MdtRecommendation>().Select(r => (r.Fact.Owner, r.Fact.ClosesWith)));
        var late = await Send(second, before, page, "conclude", Conclusion());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("签发结论：先消融（没选：先换线）", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Single(house.Read(chart).All<MdtConclusion>());
        Assert.Contains("微波消融", await first.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_planned_filled_entered_and_left()
    {
        var (chart, page) = await Asked("上会的人");
        var request = page.Split('/')[^1];
        using var mdt = await house.SignInAs("mdt");
        var made = await Send(mdt, await mdt.Read("/mdt"), "/mdt", "meeting", ("name", "胃肠组"), ("day", DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("time", "15:00"), ("minutes", "90"), ("place", "三楼"), ("mode", "Mixed"), ("chair", "oncologist"));
        var meeting = made.Headers.Location!.ToString();
        await Send(mdt, await mdt.Read(meeting), meeting, "agenda", ("add", $"{chart}/{request}"));
        await Send(mdt, await mdt.Read(meeting), meeting, "invite", ("who", "tcm"), ("seat", "中医科"), ("remote", "on"));
        await Send(mdt, await mdt.Read(meeting), meeting, "invite", ("guest", "白医师（太原）"), ("seat", "影像科"));
        Assert.Equal(["苏明远", "白医师（太原）"], MeetingTable.Plan(house.Store, meeting["/mdt/".Length..])!.Members.Select(m => m.Name).Order().Reverse());
        using var tcm = await house.SignInAs("tcm");
        Assert.Contains("等我的意见", await tcm.Read("/mdt"), StringComparison.Ordinal);
        var room = $"{meeting}/{chart}/{request}";
        Assert.Contains("第 1 例 / 共 1 例", await tcm.Read(room), StringComparison.Ordinal);
        Assert.Contains("远程 1", await tcm.Read($"{meeting}/present"), StringComparison.Ordinal);
        await Send(tcm, await tcm.Read(room), room, "floor", ("do", "speak"));
        Assert.Contains("发言中", await tcm.Read($"{meeting}/present"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await tcm.Open($"/mdt/nowhere/{chart}/{request}")).StatusCode);
    }

    [Fact]
    public async Task What_was_typed_and_not_signed_is_there_again_for_whoever_typed_it_and_nobody_else()
    {
        var (_, page) = await Asked("中途离开");
        using var tcm = await house.SignInAs("tcm");
        var open = await tcm.Read(page);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(tcm, open, $"{page}/draft", "opinion", ("says", "先固后攻，写到一半"))).StatusCode);
        Assert.Contains("先固后攻，写到一半", await tcm.Read(page), StringComparison.Ordinal);
        using var surgeon = await house.SignInAs("surgeon");
        Assert.DoesNotContain("先固后攻", await surgeon.Read(page), StringComparison.Ordinal);
        await Send(tcm, await tcm.Read(page), page, "opinion", ("stance", "Recommend"), ("seat", "中医科"), ("says", "先固后攻"));
        Assert.DoesNotContain("写到一半", await tcm.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_open_the_chart_sees_neither_the_case_nor_its_place()
    {
        var chart = house.ChartElsewhere("别院的人", gastric);
        house.Write(chart, new MdtRequested("别院的问题？"));
        using var doctor = await house.SignInAs("oncologist");
        Assert.Equal(HttpStatusCode.Forbidden, (await doctor.Open($"/charts/{chart}/mdt/{house.LastOf(chart)}")).StatusCode);
        Assert.DoesNotContain("别院的问题", await doctor.Read("/mdt"), StringComparison.Ordinal);
    }
}
