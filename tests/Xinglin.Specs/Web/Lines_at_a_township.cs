using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Specs.Web;

/// <summary>A line of the centre's patient, kept by a township: what is done there closes at the centre, and nothing more is open there than that.</summary>
public class Lines_at_a_township(Web_house house) : IClassFixture<Web_house>
{
    const string Town = "town.qingyi.1";

    void Region()
    {
        People.Save(house.Store, new([new(Town, new("前柳洼卫生院（演示）", "Qianliuwa clinic (demo)"), Level.Township)], [],
            [new("linenurse", "秦素", "1", null, [new(Role.LineNurse, Town, null, new(2020, 1, 1))]), new("township", "田麦", "2", null, [new(Role.TownshipDoctor, Town, null, new(2020, 1, 1))])], []), "spec");
        house.Services.GetRequiredService<Duty>().Forget();
    }

    static TimeSpan Days(double days) => TimeSpan.FromDays(days);

    /// <summary>Due today or tomorrow, and given to the township by a letter; told as history, which asks only for what was still ahead.</summary>
    ChartId Kept(string name) => house.ChartWith(name, (Days(30), new RegimenStarted("自拟方案", "自拟方案")), (Days(6.9), new CatheterPlaced(CatheterKind.Picc, "右上臂") { ExternalCm = 5, ArmCm = 26, TipChecked = true }), (Days(6), new ReturnLetter("首程化疗后") { Township = Town, LineCare = "PICC 每 7 天维护" }));

    static string Row(string list, ChartId chart) => list.Split($"/charts/{chart}/lines#line-")[1].Split("</tr>")[0];

    IEnumerable<Asked> Open(ChartId chart) => new TaskRegister(Library.Default).Tasks(house.Read(chart)).Where(t => t.Loop.Id == "picc-care");

    [Fact]
    public async Task Care_at_the_township_closes_the_task_of_the_centre()
    {
        Region();
        var chart = Kept("乡镇维护");
        using var centre = await house.SignInAs("oncologist");
        using var nurse = await house.SignInAs("linenurse");
        var list = await centre.Read("/lines");
        Assert.Contains("前柳洼卫生院（演示）", list, StringComparison.Ordinal);
        Assert.Contains("前柳洼卫生院（演示）", Row(list, chart), StringComparison.Ordinal);
        Assert.Equal(TaskState.Open, Assert.Single(Open(chart)).StateAt(DateTimeOffset.UtcNow));
        Assert.Contains("乡镇维护", await nurse.Read($"/lines?at={Town}"), StringComparison.Ordinal);
        var sent = await nurse.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"catheter-cared","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"kind":"picc","side":"right","externalCm":5,"armCm":26.5,"siteScore":0,"bloodReturn":true}}]""");
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var tasks = Open(chart).ToList();
        Assert.Equal([TaskState.Closed, TaskState.Waiting], tasks.Select(t => t.StateAt(DateTimeOffset.UtcNow)));
        Assert.Equal("linenurse", tasks[0].ClosedBy!.Author);
        Assert.Contains("秦素", Row(await centre.Read("/lines"), chart), StringComparison.Ordinal);
        Assert.Contains("秦素", await centre.Read($"/charts/{chart}/lines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_township_sees_its_own_lines_and_no_others()
    {
        Region();
        var (own, other) = (Kept("乡镇看得到"), house.ChartWith("乡镇看不到", (Days(9), new CatheterPlaced(CatheterKind.Picc, "左上臂"))));
        using var nurse = await house.SignInAs("linenurse");
        var list = await nurse.Read("/lines");
        Assert.Contains(own.ToString(), list, StringComparison.Ordinal);
        Assert.DoesNotContain(other.ToString(), list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await nurse.Send($"/api/charts/{other}/entries", $$$"""[{"tag":"catheter-cared","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{"kind":"picc"}}]""")).StatusCode);
    }

    [Fact]
    public async Task A_township_doctor_keeps_a_line_and_does_not_place_one()
    {
        Region();
        var chart = Kept("乡镇置管");
        using var doctor = await house.SignInAs("township");
        Task<HttpResponseMessage> Write(string tag, string fact) => doctor.Send($"/api/charts/{chart}/entries", $$$"""[{"tag":"{{{tag}}}","happenedAt":"{{{DateTimeOffset.UtcNow:O}}}","fact":{{{fact}}}}]""");
        var placed = await Write("catheter-placed", """{"kind":"cvc","site":"右颈内"}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, placed.StatusCode);
        Assert.Contains("可以维护，不能置管", await placed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await Write("catheter-cared", """{"kind":"picc","siteScore":0,"bloodReturn":true}""")).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Write("catheter-complication", """{"kind":"picc","trouble":"exudate","action":"换药，明日再看"}""")).StatusCode);
    }
}
