using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Organisations;
using Xinglin.Facts.Paths;
using Xinglin.Specs.Care;
using Xinglin.Storage.Organisations;
using Xinglin.Web.Rights;

namespace Xinglin.Specs.Web;

/// <summary>One day of a ward as its people live it, over the real doors: admission scores that create tasks, a fever with its clock, a culture judged,
/// a line kept by the township, a nutrition plan that meets its target, item 9 answered, and the ward handed over on one sheet.</summary>
public class A_ward_day(Web_house house) : IClassFixture<Web_house>
{
    const string Ward = "一日病区";
    static string At(double hoursAgo = 0) => DateTimeOffset.UtcNow.AddHours(-hoursAgo).ToString("O", CultureInfo.InvariantCulture);
    static async Task<string> Page(Visit visit, string path) => Regex.Replace(WebUtility.HtmlDecode(await visit.Read(path)), @"\s+", " ");

    ChartId Lying(string name, string bed, params (TimeSpan Ago, IFact Fact)[] told) =>
        house.ChartWith(name, [(TimeSpan.FromHours(6), new Encounter(EncounterKind.Inpatient)), (TimeSpan.FromHours(6), new BedAssigned(Ward, bed)), .. told]);

    static async Task Say(Visit visit, ChartId chart, string tag, string fact, double hoursAgo = 0)
    {
        var answer = await visit.Send($"/api/charts/{chart}/entries", $$"""[{"tag":"{{tag}}","happenedAt":"{{At(hoursAgo)}}","fact":{{fact}}}]""");
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Keys of open tasks of one loop on a chart.</summary>
    static async Task<string[]> Open(Visit visit, ChartId chart, string loop)
    {
        using var tasks = JsonDocument.Parse(await visit.Read($"/api/tasks?chart={chart}"));
        return [.. tasks.RootElement.EnumerateArray().Where(t => t.GetProperty("loop").GetString() == loop && t.GetProperty("state").GetString() is "open" or "overdue").Select(t => t.GetProperty("id").GetString()!.Split('/')[1]).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task Scores_lead_to_tasks_and_the_plan_closes_them()
    {
        var chart = Lying("评分一日", "1");
        using var nurse = await house.SignInAs("nurse");
        Assert.NotEmpty(await Open(nurse, chart, "admission-scores"));
        await Say(nurse, chart, "nursing-assessment", """{"instrument":"pain","score":2}""", 1);
        await Say(nurse, chart, "nursing-assessment", """{"instrument":"braden","score":20,"items":{"感知":"4","潮湿":"4","活动":"3","移动":"3","营养":"3","摩擦剪切":"3"}}""", 1);
        await Say(nurse, chart, "nursing-assessment", """{"instrument":"morse","score":45}""", 1);
        Assert.Contains("plan-morse", await Open(nurse, chart, "risk-measures"));
        Assert.Contains("Morse", await Page(nurse, $"/charts/{chart}/scores"), StringComparison.Ordinal);
        await Say(nurse, chart, "nursing-plan", $$"""{"problem":"跌倒风险","for":"morse","measures":["床放最低","陪如厕"],"againOn":"{{DateTime.UtcNow.AddDays(6):yyyy-MM-dd}}"}""");
        Assert.DoesNotContain("plan-morse", await Open(nurse, chart, "risk-measures"));
        Assert.Contains("跌倒风险", await Page(nurse, $"/charts/{chart}/nursing-plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fever_at_the_bed_starts_the_clock_and_the_culture_is_judged()
    {
        var chart = Lying("发热一日", "2", (TimeSpan.FromHours(5), Given.Neutrophils(0.3m)));
        using var nurse = await house.SignInAs("nurse");
        using var officer = await house.SignInAs("infection");
        var bedside = $"/charts/{chart}/bedside";
        var sent = await nurse.Post(bedside, bedside, ("celsius", "38.7"), ("site", "Oral"), ("pulse", "112"), ("breaths", "20"), ("systolic", "104"), ("diastolic", "62"), ("saturation", "96"), ("oxygen", "no"), ("awake", "Alert"), ("pain", "3"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(["cultures", "first-dose", "protect", "risk"], await Open(nurse, chart, "febrile-neutropenia"));
        Assert.Contains("发热一日", await Page(officer, "/infection"), StringComparison.Ordinal);
        foreach (var site in new[] { "PICC 红腔", "左上肢外周" }) await Say(nurse, chart, "specimen", $$"""{"kind":"bloodCulture","site":"{{site}}"}""");
        await Say(nurse, chart, "drug-given", """{"drug":"美罗培南","kind":"antibacterial"}""");
        Assert.Equal(["protect", "risk"], await Open(nurse, chart, "febrile-neutropenia"));
        house.Write(chart, new Culture(CultureOf.Blood, true) { Site = "左上肢外周", DrawnAt = DateTimeOffset.UtcNow, Organisms = ["大肠埃希菌"] });
        Assert.Contains("大肠埃希菌", await Page(officer, "/infection/cultures"), StringComparison.Ordinal);
        Assert.Contains("左上肢外周", await Page(officer, $"/charts/{chart}/infection"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_kept_by_the_township_and_the_centre_sees_it()
    {
        const string town = "town.ward-day";
        People.Save(house.Store, new([new(town, new("前柳洼卫生院（演示）", "Qianliuwa clinic (demo)"), Level.Township)], [], [new("township", "田麦", "2", null, [new(Role.TownshipDoctor, town, null, new(2020, 1, 1))])], []), "spec");
        house.Services.GetRequiredService<Duty>().Forget();
        var chart = house.ChartWith("导管一日", (TimeSpan.FromDays(9), new CatheterPlaced(CatheterKind.Picc, "右上臂") { ExternalCm = 5, ArmCm = 26, TipChecked = true }),
            (TimeSpan.FromDays(8), new ReturnLetter("胃癌，化疗一周期") { ToOrganisation = town, Township = town }));
        using var linenurse = await house.SignInAs("linenurse");
        using var township = await house.SignInAs("township");
        Assert.Contains("导管一日", await Page(linenurse, "/lines"), StringComparison.Ordinal);
        Assert.NotEmpty(await Open(linenurse, chart, "picc-care"));
        await Say(township, chart, "catheter-cared", """{"kind":"picc","externalCm":5,"armCm":26,"bloodReturn":true,"siteLooks":"无红肿"}""");
        Assert.Empty(await Open(linenurse, chart, "picc-care"));
        Assert.Contains("township", house.Read(chart).All<CatheterCared>().Single().Entry.Author, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_meets_its_target_and_item_nine_is_answered_the_same_day()
    {
        var chart = Lying("营养一日", "4", (TimeSpan.FromHours(5), new BodyMeasure { HeightCm = 165, WeightKg = 52 }), (TimeSpan.FromHours(5), new NursingAssessment("NRS-2002") { Score = 4 }));
        using var nurse = await house.SignInAs("nurse");
        using var feeding = await house.SignInAs("nutrition");
        Assert.Contains("营养一日", await Page(feeding, "/nutrition"), StringComparison.Ordinal);
        await Say(feeding, chart, "nursing-assessment", """{"instrument":"PG-SGA","score":9}""");
        await Say(feeding, chart, "nutrition-therapy", """{"route":"ons","targetKcal":1560,"targetProteinG":78,"weightKg":52}""");
        Assert.DoesNotContain("assess", await Open(feeding, chart, "nutrition"));
        Assert.DoesNotContain("plan", await Open(feeding, chart, "nutrition"));
        Assert.Contains("1560", await Page(feeding, $"/charts/{chart}/nutrition"), StringComparison.Ordinal);

        await Say(nurse, chart, "nursing-assessment", """{"instrument":"phq-9","score":5,"items":{"第 1 题":"1","第 2 题":"1","第 3 题":"1","第 4 题":"1","第 5 题":"0","第 6 题":"0","第 7 题":"0","第 8 题":"0","第 9 题":"1"}}""");
        Assert.Contains(await Open(nurse, chart, "item-nine"), k => k == "safety");
        Assert.Contains("营养一日", await Page(nurse, "/mood"), StringComparison.Ordinal);
        await Say(nurse, chart, "safety-assessed", $$"""{"level":"low","asked":"问：想过不如死了吗；答：夜里疼时想过，没有想怎么做","means":"安眠药交女儿保管","plan":"今晚加止痛，每两小时看一次","whoStays":"女儿","told":["主管医师","护士长"],"againOn":"{{DateTime.UtcNow.AddDays(1):yyyy-MM-dd}}"}""");
        Assert.DoesNotContain(await Open(nurse, chart, "item-nine"), k => k == "safety");
    }

    [Fact]
    public async Task The_ward_is_handed_over_on_one_sheet()
    {
        Lying("交班一日", "6", (TimeSpan.FromHours(1), new Temperature(36.6m, Site.Axillary)));
        using var nurse = await house.SignInAs("nurse");
        var ward = "/nursing/ward/" + Uri.EscapeDataString(Ward);
        Assert.Contains("交班一日", await Page(nurse, ward), StringComparison.Ordinal);
        var sheet = await Page(nurse, ward + "/handover");
        Assert.Contains("交班一日", sheet, StringComparison.Ordinal);
        Assert.Contains("36.6", sheet, StringComparison.Ordinal);
    }
}
