using System.Diagnostics;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web.Systemic;

/// <summary>既往治疗 without typing; and T10: regimen, line, cycle and intent are facts at ordering, a drug without a regimen is a gap that is counted and shown.</summary>
public class Treatment_so_far_pages(Web_house house) : IClassFixture<Web_house>
{
    static readonly TimeSpan day = Ready.Day;

    static (TimeSpan, IFact)[] Past =>
    [
        .. Ready.Patient, (200 * day, new RegimenStarted("gastric.sox", "SOX") { Intent = Intent.Palliative, Line = 1, Target = "胃窦腺癌", CycleDays = 21 }),
        (199 * day, new CycleGiven("gastric.sox", 1)), (178 * day, new CycleGiven("gastric.sox", 2) { DoseShare = 0.8m }), (170 * day, new ResponseAssessed(Response.Partial)), (120 * day, new ResponseAssessed(Response.Progression)),
        (119 * day, new RegimenStopped("gastric.sox", "疾病进展")), (110 * day, new RadiotherapyCourse("胃") { Gray = 30, Fractions = 10 }), (100 * day, ProcedureDone.Sample),
        (90 * day, new RegimenStarted("gastric.pac_ram", "紫杉醇＋雷莫西尤单抗") { Intent = Intent.Palliative, Line = 2, Target = "胃窦腺癌" }),
        (199 * day, new DrugGiven("奥沙利铂", DrugKind.Anticancer) { Dose = 230, Unit = "mg", Regimen = "gastric.sox", Cycle = 1 }), (60 * day, new DrugGiven("紫杉醇", DrugKind.Anticancer) { Dose = 140, Unit = "mg" }), (53 * day, new DrugGiven("紫杉醇", DrugKind.Anticancer) { Dose = 140, Unit = "mg", Regimen = "没有这个方案" }),
    ];

    [Fact]
    public async Task It_says_what_was_given_the_best_response_and_why_it_stopped()
    {
        var chart = house.ChartWith("既往", Past);
        var page = await (await house.Once("oncologist")).Read($"/charts/{chart}/next-line");
        foreach (var said in new[] { "用过 2 个方案", "下一线是第 3 线", "2 周期", "90%", "部分缓解", "疾病进展", "放疗 胃", "肝动脉化疗栓塞" }) Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T10_drugs_without_a_regimen_are_counted_where_everybody_sees_them()
    {
        var chart = house.ChartWith("无方案", Past);
        var doctor = await house.Once("oncologist");
        Assert.Contains("未归入方案的用药 2 条", await doctor.Read($"/charts/{chart}/next-line"), StringComparison.Ordinal);
        var placed = house.ChartWith("有方案", [.. Past.Where(f => f.Item2 is not DrugGiven { Drug: "紫杉醇" })]);
        Assert.DoesNotContain("未归入方案的用药", await doctor.Read($"/charts/{placed}/next-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_entries_are_read_within_two_seconds()
    {
        var chart = house.ChartWith("两千条", [.. Past, .. Enumerable.Range(0, 2000).Select(i => (TimeSpan.FromHours(i + 30), (IFact)(i % 3 == 0 ? new DrugGiven("奥沙利铂", DrugKind.Anticancer) { Dose = 1, Unit = "mg", Regimen = "gastric.sox", Cycle = 1 + i % 9 } : Ready.Platelets(100 + i % 90))))]);
        var doctor = await house.Once("oncologist");
        await doctor.Read($"/charts/{chart}/next-line"); // cards are read once
        var watch = Stopwatch.StartNew();
        await doctor.Read($"/charts/{chart}/next-line");
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
    }
}
