using System.Net;
using Xinglin.Facts;
using Xinglin.Facts.Consents;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web;

public class Procedures_over_http(Web_house house) : IClassFixture<Web_house>
{
    static DateOnly Tomorrow => DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(8)).DateTime).AddDays(1);

    static ProcedurePlanned Plan => new("超声引导下肝穿刺活检", ProcedureKind.Biopsy, Tomorrow) { Card = "liver-biopsy", Site = "肝 S6", Indication = "肝占位定性" };

    static string Now => DateTimeOffset.UtcNow.ToString("O");

    static string Done(string more = "") => $$$"""{"tag":"procedure","happenedAt":"{{{Now}}}","fact":{"name":"超声引导下肝穿刺活检","kind":"biopsy"{{{more}}}}}""";

    [Fact]
    public async Task A_procedure_without_consent_is_refused_and_says_so()
    {
        var chart = house.ChartWith("周未签", (TimeSpan.FromHours(20), Plan));
        using var doctor = await house.SignInAs("interventionist");
        var answer = await doctor.Send($"/api/charts/{chart}/entries", $"[{Done()}]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("知情同意", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_consent_a_checked_identity_and_a_reason_for_each_open_line_it_is_written()
    {
        var chart = house.ChartWith("吴签字", (TimeSpan.FromHours(20), Plan), (TimeSpan.FromHours(2), new Consent("肝穿刺活检", true) { By = "本人" }));
        using var doctor = await house.SignInAs("interventionist");
        var refused = await doctor.Send($"/api/charts/{chart}/entries", $"[{Done()}]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var reasons = string.Join(',', new[] { "allergy", "inr", "plt", "hb", "drugs", "imaging", "time-out", "ok.ascites", "ok.bile-ducts", "ok.no-cyst", "ok.breath", "ok.path" }.Select(l => $$"""{"line":"{{l}}","reason":"急症，家属在场"}"""));
        var check = $$$"""{"tag":"procedure-checked","happenedAt":"{{{Now}}}","fact":{"procedure":"liver-biopsy","stage":"signIn","identity":"腕带 + 口述","reasons":[{{{reasons}}}]}}""";
        Assert.Equal(HttpStatusCode.Created, (await doctor.Send($"/api/charts/{chart}/entries", $"[{check},{Done()}]")).StatusCode);
    }

    [Fact]
    public async Task What_another_house_did_is_told_without_a_check()
    {
        var chart = house.ChartWith("郑外院");
        using var doctor = await house.SignInAs("surgeon");
        Assert.Equal(HttpStatusCode.Created, (await doctor.Send($"/api/charts/{chart}/entries", $"[{Done(",\"elsewhere\":true")}]")).StatusCode);
    }

    [Fact]
    public async Task A_grade_its_system_does_not_have_is_refused()
    {
        var chart = house.ChartWith("王分级");
        using var doctor = await house.SignInAs("interventionist");
        Task<HttpResponseMessage> Graded(string system, string grade) => doctor.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"complication-graded","happenedAt":"{{{Now}}}","fact":{"procedure":"TACE","on":"2026-01-02","system":"{{{system}}}","grade":"{{{grade}}}","what":"发热"}}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Graded("cirse2017", "IIIa")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Graded("clavienDindo", "7")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Graded("clavienDindo", "IIIa")).StatusCode);
    }

    [Fact]
    public async Task The_check_list_says_what_is_missing_in_both_tongues_and_the_sheet_carries_the_head()
    {
        var chart = house.ChartWith("冯核查", (TimeSpan.FromHours(20), Plan));
        using var doctor = await house.SignInAs("interventionist");
        var list = await doctor.Read($"/charts/{chart}/procedures");
        var seq = house.Store.Read(chart)!.All<ProcedurePlanned>().Single().Entry.Id;
        Assert.Contains($"/charts/{chart}/procedures/{seq}", list, StringComparison.Ordinal);
        var page = await doctor.Read($"/charts/{chart}/procedures/{seq}");
        Assert.Contains("没有 INR 结果，先查", page, StringComparison.Ordinal);
        Assert.Contains("没有找到这次操作的同意书", page, StringComparison.Ordinal);
        Assert.Contains("no INR result: draw it first", await doctor.Read($"/charts/{chart}/procedures/{seq}?culture=en-GB"), StringComparison.Ordinal);
        Assert.Contains(house.Proof(chart).ShortHead, await doctor.Read($"/charts/{chart}/procedures/{seq}/print"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/procedures/9999")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await doctor.Open($"/charts/{chart}/procedures/9999/print")).StatusCode);
    }

    [Fact]
    public async Task The_list_of_the_week_shows_what_waits_to_those_who_may_open_it_and_to_nobody_else()
    {
        var (mine, closed) = (house.ChartWith("韩本周", (TimeSpan.FromHours(20), Plan)), house.ChartElsewhere("杨别处", (TimeSpan.FromHours(20), Plan)));
        using var doctor = await house.SignInAs("interventionist");
        var list = await doctor.Read("/procedures");
        Assert.Contains($"/charts/{mine}/procedures/", list, StringComparison.Ordinal);
        Assert.DoesNotContain(closed.ToString(), list, StringComparison.Ordinal);
        Assert.Contains("未知：没有 INR 结果", list, StringComparison.Ordinal);
        house.Write(mine, new ProcedureDone(Plan.Name, Plan.Kind) { NotDone = true, Outcome = "腹水多，改期" });
        Assert.DoesNotContain("未知：没有 INR 结果，先查", (await doctor.Read("/procedures")).Split($"/charts/{mine}\"")[1].Split("</tr>")[0], StringComparison.Ordinal);
    }
}
