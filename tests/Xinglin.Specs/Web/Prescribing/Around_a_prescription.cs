using System.Net;
using Xinglin.Facts.FourExaminations;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Person;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Care;
using Xinglin.Specs.Care.Treatment;

namespace Xinglin.Specs.Web.Prescribing;

/// <summary>What stands around a prescription, the lineage, external therapies and patent medicines, over HTTP.</summary>
public class Around_a_prescription(Web_house house) : IClassFixture<Web_house>
{
    static TimeSpan Days(double days) => TimeSpan.FromDays(days);

    ChartId Chart(string name) => house.ChartWith(name, (Days(60), new Birth(new(1960))), (Days(60), new SexStated(Sex.Male)),
        (Days(22), new PatientReport("乏力", 6, 10)), (Days(21), Formula_differences.Rx("黄芪 15, 莪术 9, 甘草 6") with { Formula = "补中益气汤化裁", TargetSymptom = "乏力" }),
        (Days(8), new PatientReport("乏力", 3, 10)), (Days(7), Formula_differences.Rx("黄芪 30, 阿胶 6, 炙甘草 6") with { Formula = "补中益气汤化裁", Changes = ["加 阿胶 6 g：血虚", "去 莪术：血小板低"] }),
        (Days(3), new SyndromeDifferentiation("气血两虚证") { Principle = "益气养血" }), (Days(2), new FourExaminations { Inquiry = "牙龈偶渗血，无黑便", Tongue = "舌淡" }), (Days(1), Given.Platelets(46)));

    [Fact]
    public async Task The_page_of_the_prescription_says_what_to_look_at_first_and_what_to_compare()
    {
        using var doctor = await house.SignInAs("tcm");
        var page = await doctor.Read($"/charts/{Chart("方旁甲")}/prescribe");
        Assert.Contains("<b class=\"cin\">牙龈偶渗血，</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b class=\"cin\">无黑便", page, StringComparison.Ordinal);
        foreach (var words in (string[])["益气养血", "化疗节律", "上方服后", "方药沿革", "1 −1 ±1 ≈1", "八珍汤", "先后相随不等于因果", "方势"]) Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lineage_shows_every_herb_through_all_visits_with_the_reasons()
    {
        var chart = Chart("方旁乙");
        using var doctor = await house.SignInAs("tcm");
        var page = await doctor.Read($"/charts/{chart}/formulas");
        foreach (var words in (string[])["2 方，用过 4 味，现方 3 味", "加 阿胶 6 g：血虚", "去 莪术：血小板低", "乏力 6 → 3"]) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("还没有开过中药", await doctor.Read($"/charts/{house.ChartWith("方旁空", (Days(1), new Birth(new(1960))))}/formulas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_asks_its_reason_before_the_order_and_the_nurse_closes_the_session()
    {
        var chart = Chart("方旁丙");
        var form = $"/charts/{chart}/external?therapy=zhen-ci";
        using var doctor = await house.SignInAs("tcm");
        var page = await doctor.Read(form);
        Assert.Contains("血小板低于 50", page, StringComparison.Ordinal);
        (string, string)[] order = [("_handler", "external-order"), ("therapy", "针刺"), ("sessions", "3"), ("every", "2"), ("sites", "内关、足三里"), ("target", "恶心"), ("aim", "Symptom"), ("skin", "Intact")];
        var refused = await doctor.PostFrom(page, form, order);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("仍要用请写理由", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await doctor.PostFrom(page, form, [.. order, ("despite", "高年资医师已定")])).StatusCode);
        var ordered = Assert.Single(house.Read(chart).All<ExternalTherapyOrdered>());
        Assert.Equal(["内关", "足三里"], ordered.Fact.Sites);

        using var nurse = await house.SignInAs("nurse");
        var bedside = await nurse.Read($"/charts/{chart}/external");
        Assert.DoesNotContain("external-order", bedside, StringComparison.Ordinal);
        (string, string)[] session = [("_handler", $"session-{ordered.Entry.Id}"), ("done", "yes"), ("skin", "0")];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await nurse.PostFrom(bedside, $"/charts/{chart}/external", session)).StatusCode); // a gate speaks: whom did you ask?
        Assert.Equal(HttpStatusCode.Found, (await nurse.PostFrom(bedside, $"/charts/{chart}/external", [.. session, ("note", "已请示苏医师")])).StatusCode);
        Assert.Equal((1, 0, false), Assert.Single(house.Read(chart).All<ExternalTherapyGiven>()).Fact is var g ? (g.Session, g.SkinGrade, g.NotDone) : default);
        Assert.Contains("第 2 次", await nurse.Read($"/charts/{chart}/external"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patent_medicine_is_checked_before_it_is_written()
    {
        var chart = house.ChartWith("方旁丁", (Days(60), new Birth(new(1960))), (Days(2), Formula_differences.Rx("丹参 15, 黄芪 30")), (Days(2), new MedicationOrdered("华法林", DrugKind.Other)));
        using var doctor = await house.SignInAs("tcm");
        var page = await doctor.Read($"/charts/{chart}/patent-medicines?drug=fu-fang-dan-shen");
        Assert.Contains("INT-DANSHEN-WARFARIN", page, StringComparison.Ordinal);
        var form = $"/charts/{chart}/record/medication-ordered";
        (string, string)[] order = [("drug", "复方丹参片"), ("kind", "other"), ("sig", "3 片 每日三次")];
        var refused = await doctor.Post(form, form, order);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var text = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("name=\"over.INT-DANSHEN-WARFARIN\"", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await doctor.PostFrom(text, form, [.. order, ("over.INT-DANSHEN-WARFARIN", "每三日查 INR")])).StatusCode);
        Assert.Equal(2, house.Read(chart).All<MedicationOrdered>().Count());
        Assert.Single(house.Read(chart).All<SafetyOverridden>());
    }
}
