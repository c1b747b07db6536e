using System.Net;
using System.Text.RegularExpressions;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Web;

namespace Xinglin.Specs.Web.Nursing;

/// <summary>The ward board, the hand-over of two shifts, and teaching, as a nurse's browser meets them.</summary>
public class The_ward_over_http(Web_house house) : IClassFixture<Web_house>
{
    int wards;

    string Ward() => $"看板病区{Guid.NewGuid().ToString("N")[..6]}{wards++}";

    Xinglin.Facts.ChartId Lying(string ward, string bed, string name, params (TimeSpan Ago, IFact Fact)[] facts) =>
        house.ChartWith(name, [(TimeSpan.FromDays(5), new Encounter(EncounterKind.Inpatient)), (TimeSpan.FromDays(5), new BedAssigned(ward, bed)), .. facts]);

    static string At(string ward, string more = "") => $"/nursing/ward/{Uri.EscapeDataString(ward)}{more}";

    static async Task<string> Page(Visit visit, string path) => WebUtility.HtmlDecode(await visit.Read(path));

    [Fact]
    public async Task The_board_walks_the_beds_by_number_and_begins_with_who_is_late()
    {
        var ward = Ward();
        Lying(ward, "10", "十好", (TimeSpan.FromHours(1), new Temperature(36.5m, Site.Oral)));
        Lying(ward, "2", "二热", (TimeSpan.FromHours(6), new Temperature(38.4m, Site.Oral)));
        Lying(ward, "3", "三缺", (TimeSpan.FromHours(3), new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = 0.3m, Unit = "10*9/L" }), (TimeSpan.FromMinutes(150), new Temperature(36.6m, Site.Oral)));
        using var nurse = await house.SignInAs("nurse");
        var page = await Page(nurse, At(ward));
        Assert.True(page.IndexOf("二热", StringComparison.Ordinal) < page.IndexOf("三缺", StringComparison.Ordinal) && page.IndexOf("三缺", StringComparison.Ordinal) < page.IndexOf("十好", StringComparison.Ordinal));
        Assert.Matches("先看\\s*<em>[^<]*2 床", page);
        Assert.Contains("测生命体征（发热 每 4 时）", page, StringComparison.Ordinal);
        Assert.Contains("测生命体征（粒缺 每 4 时）", page, StringComparison.Ordinal);
        var late = await Page(nurse, At(ward, "?only=late"));
        Assert.Contains("二热", late, StringComparison.Ordinal);
        Assert.DoesNotContain("十好", late, StringComparison.Ordinal);
        Assert.Contains(ward, await Page(nurse, "/nursing"), StringComparison.Ordinal);
        Assert.Contains("Vital signs (fever, every 4 h)", await Page(nurse, At(ward, "?culture=en-GB")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_measured_leaves_the_board()
    {
        var ward = Ward();
        var chart = Lying(ward, "1", "刚测", (TimeSpan.FromHours(30), new Temperature(36.4m, Site.Oral)));
        using var nurse = await house.SignInAs("nurse");
        Assert.Contains("测生命体征", await Page(nurse, At(ward)), StringComparison.Ordinal);
        house.Write(chart, new Temperature(36.5m, Site.Oral));
        Assert.DoesNotContain("测生命体征", await Page(nurse, At(ward)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_by_the_end_of_the_day_stands_there_all_day_and_leads_to_its_form()
    {
        var ward = Ward();
        var chart = Lying(ward, "1", "贴一贴", (TimeSpan.FromMinutes(30), new Xinglin.Facts.Treatment.ExternalTherapyOrdered("穴位贴敷", 3) { TargetSymptom = "恶心", Sites = ["内关"] }), (TimeSpan.FromMinutes(20), new Temperature(36.5m, Site.Oral)));
        using var nurse = await house.SignInAs("nurse");
        var page = await Page(nurse, At(ward, "?only=due"));
        Assert.Contains($"/charts/{chart}/external", page, StringComparison.Ordinal);
        Assert.Contains("穴位贴敷第 1 次", page, StringComparison.Ordinal);
        Assert.DoesNotContain("穴位贴敷第 2 次", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ward_nobody_opens_to_shows_nobody()
    {
        var ward = Ward();
        house.ChartElsewhere("别家人", (TimeSpan.FromDays(1), new BedAssigned(ward, "1")));
        using var nurse = await house.SignInAs("nurse");
        Assert.DoesNotContain("别家人", await Page(nurse, At(ward)), StringComparison.Ordinal);
        Assert.DoesNotContain("别家人", await Page(nurse, At(ward, "/handover")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_hands_over_those_ticked_and_the_other_nurse_takes_them_over_once()
    {
        var ward = Ward();
        var (one, two) = (Lying(ward, "1", "交一"), Lying(ward, "2", "交二"));
        using var leaving = await house.SignInAs("nurse");
        using var coming = await house.SignInAs("headnurse");
        var sheet = await leaving.Read(At(ward, "/handover"));
        (string, string)[] signed = [("to", "headnurse"), ("shift", "Night"), ("pick", one.ToString()), ($"note.{one}", "夜里睡得少")];
        Assert.Equal(HttpStatusCode.Redirect, (await leaving.PostFrom(sheet, At(ward, "/handover"), signed)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await leaving.PostFrom(sheet, At(ward, "/handover"), signed)).StatusCode); // the glove taps twice
        var handed = Assert.Single(house.Read(one).All<HandedOver>());
        Assert.Equal(("headnurse", Shift.Night, "夜里睡得少", "nurse"), (handed.Fact.To, handed.Fact.Shift, handed.Fact.Note, handed.Entry.Author));
        Assert.Empty(house.Read(two).All<HandedOver>());

        Assert.Contains("交班未接", await Page(coming, At(ward)), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"take\"", await leaving.Read(At(ward, "/handover")), StringComparison.Ordinal); // nobody takes over from oneself
        var next = await coming.Read(At(ward, "/handover"));
        Assert.Contains("夜里睡得少", WebUtility.HtmlDecode(next), StringComparison.Ordinal); // carried to the next sheet
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.Redirect, (await coming.PostFrom(next, At(ward, "/handover"), ("take", $"{one}~{handed.Entry.Id}"))).StatusCode);
        Assert.Equal(("headnurse", handed.Entry.Id.Value), (Assert.Single(house.Read(one).All<TakenOver>()).Entry.Author, house.Read(one).Last<TakenOver>()!.Value.Fact.Handover));
        Assert.DoesNotContain("上次交班没有接", await Page(coming, At(ward, "/handover")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_or_a_tick_nothing_is_handed_over()
    {
        var ward = Ward();
        var one = Lying(ward, "1", "没写");
        using var nurse = await house.SignInAs("nurse");
        var sheet = await nurse.Read(At(ward, "/handover"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.PostFrom(sheet, At(ward, "/handover"), ("to", ""), ("pick", one.ToString()))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.PostFrom(sheet, At(ward, "/handover"), ("to", "headnurse"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.PostFrom(sheet, At(ward, "/handover"), ("to", "nurse"), ("pick", one.ToString()))).StatusCode); // to oneself
        Assert.Empty(house.Read(one).All<HandedOver>());
    }

    [Fact]
    public async Task The_sheet_says_everything_from_the_chart_and_may_be_of_some_beds()
    {
        var ward = Ward();
        Lying(ward, "1", "全单", (TimeSpan.FromHours(2), new Temperature(38.4m, Site.Oral)), (TimeSpan.FromHours(2), new NursingAssessment("pain") { Score = 6 }), (TimeSpan.FromDays(3), new CatheterPlaced(CatheterKind.Picc, "右上臂")), (TimeSpan.FromMinutes(5), new Fluid(FluidRoute.Oral) { Ml = 300 }));
        Lying(ward, "2", "不在内");
        using var nurse = await house.SignInAs("nurse");
        var sheet = await Page(nurse, At(ward, "/handover?beds=1"));
        foreach (var says in (string[])["体温 38.4", "疼痛 6", "PICC 第 3 天", "NEWS2 还不能说", "测生命体征（发热 每 4 时）", "交班人 ____"]) Assert.Contains(says, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("不在内", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_is_taught_by_three_taps_and_what_did_not_come_back_is_asked_again()
    {
        var chart = Lying(Ward(), "1", "学一学", (TimeSpan.FromDays(3), new CatheterPlaced(CatheterKind.Picc, "右上臂")));
        using var nurse = await house.SignInAs("nurse");
        var path = $"/charts/{chart}/teaching";
        var page = await nurse.Read(path);
        Assert.Contains("回家之前还有 2 项要教", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var form = Regex.Matches(page, "<form.*?</form>", RegexOptions.Singleline).Select(m => m.Value).First(f => f.Contains("name=\"form\" value=\"line\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.PostFrom(form, path, ("whom", "Patient"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nurse.PostFrom(form, path, ("whom", "Family"), ("person", "女儿"), ("back.of", "No"))).StatusCode);
        Assert.Equal(("line", TaughtWhom.Family, TeachBack.No, "女儿"), house.Read(chart).Last<Taught>()!.Value.Fact is var t ? (t.Topic, t.Whom, t.Back, t.Person) : default);
        Assert.Contains(Xinglin.Storage.Reading.TaskRows.Of(house.Store, new() { Chart = chart, At = DateTimeOffset.UtcNow.AddMinutes(1) }), t => t.Say.Zh == "再教：带管回家");
    }
}
