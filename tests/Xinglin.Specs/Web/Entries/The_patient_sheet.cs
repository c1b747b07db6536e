using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Specs.Web.Browser;

namespace Xinglin.Specs.Web.Entries;

/// <summary>患者单: what a patient takes home says what to take, when to come and when to call, and never the name of the illness.</summary>
public partial class The_patient_sheet(A_browser browser) : IClassFixture<A_browser>
{
    static readonly TimeSpan day = TimeSpan.FromDays(1);

    [Fact]
    public async Task It_says_what_this_patient_must_watch_for_and_nothing_of_others()
    {
        var text = await Read((3 * day, new CycleGiven("gastric.sox", 2)), (20 * day, new CatheterPlaced(CatheterKind.Picc, "右上臂")));
        Assert.Contains("腋下体温到 38.0 ℃", text, StringComparison.Ordinal);
        Assert.Contains("置管的胳膊肿、红、疼", text, StringComparison.Ordinal);
        Assert.DoesNotContain("伤口鼓起", text, StringComparison.Ordinal);
        Assert.DoesNotContain("喝了中药起疹子", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_line_is_out_and_the_cycle_long_past_their_warnings_are_gone()
    {
        var text = await Read((30 * day, new CycleGiven("gastric.sox", 2)), (20 * day, new CatheterPlaced(CatheterKind.Picc, "右上臂")), (1 * day, new CatheterRemoved(CatheterKind.Picc, "治疗结束")));
        Assert.DoesNotContain("腋下体温", text, StringComparison.Ordinal);
        Assert.DoesNotContain("置管", text, StringComparison.Ordinal);
        Assert.Contains("一天吐 3 次以上", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_the_illness_is_not_on_it()
    {
        var text = await Read((9 * day, new Diagnosis("胃窦腺癌", DiagnosisKind.PrimaryCancer)), (8 * day, Stage.Sample), (1 * day, new NextStep("抽血，中医复诊") { On = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(3)) }));
        Assert.Contains("抽血，中医复诊", text, StringComparison.Ordinal);
        Assert.DoesNotContain("癌", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IV", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_medicine_is_not_taken_and_packets_that_ran_out_are_not_boiled()
    {
        var text = await Read((9 * day, new MedicationOrdered("替吉奥", DrugKind.Anticancer)), (1 * day, new MedicationOrdered("替吉奥", DrugKind.Anticancer) { State = OrderState.Stopped }),
            (20 * day, Prescription.Sample), (2 * day, new MedicationOrdered("恩替卡韦", DrugKind.Other) { Sig = "每日一次，空腹" }));
        Assert.Contains("恩替卡韦", text, StringComparison.Ordinal);
        Assert.DoesNotContain("替吉奥", text, StringComparison.Ordinal);
        Assert.DoesNotContain("中药怎么做", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Herbs_with_a_way_of_their_own_are_named_by_it_and_boiled_ones_only_warmed()
    {
        Assert.Contains("后下", await Read((1 * day, Prescription.Sample)), StringComparison.Ordinal);
        var boiled = await Read((1 * day, Prescription.Sample with { Decocted = true }));
        Assert.Contains("医院已经煎好", boiled, StringComparison.Ordinal);
        Assert.DoesNotContain("后下", boiled, StringComparison.Ordinal);
    }

    [Theory, InlineData("zh"), InlineData("en")]
    public async Task It_prints_on_one_sheet_of_A4_with_the_head_of_the_chart(string tongue)
    {
        var page = await browser.SignInAs("oncologist");
        var chart = Chart([(1 * day, Prescription.Sample), (3 * day, new CycleGiven("gastric.sox", 2)), (2 * day, ProcedureDone.Sample), (9 * day, new CatheterPlaced(CatheterKind.Picc, "右上臂")), (1 * day, NextStep.Sample),
            .. Enumerable.Range(1, 4).Select(i => (2 * day, (IFact)new MedicationOrdered($"药品{i}", DrugKind.Other) { Sig = "每日两次，饭后" }))]);
        if (tongue == "en") await page.GotoAsync(browser.At("/tongue?to=en&back=/patients"));
        await page.GotoAsync(browser.At($"/charts/{chart}/patient-sheet"));
        Assert.Single(Pages().Matches(Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }))));
        Assert.Equal(browser.House.Proof(chart).ShortHead, await page.InnerTextAsync("footer code"));
        Assert.Contains(tongue == "zh" ? "马上打电话，不要等" : "Call at once, do not wait", await page.InnerTextAsync(".card.now h2"), StringComparison.Ordinal);
    }

    ChartId Chart(params (TimeSpan, IFact)[] facts) => browser.House.ChartWith("武回家", facts);

    async Task<string> Read(params (TimeSpan, IFact)[] facts)
    {
        using var nurse = await browser.House.SignInAs("oncologist");
        return await nurse.Read($"/charts/{Chart(facts)}/patient-sheet");
    }

    [GeneratedRegex("/Type\\s*/Page\\b(?!s)")]
    private static partial Regex Pages();
}
