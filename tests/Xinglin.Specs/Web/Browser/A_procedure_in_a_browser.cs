using Microsoft.Playwright;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Web.Browser;

/// <summary>TACE from the plan to its grade: what is missing is said before the patient is on the table, and what follows appears on the worklist.</summary>
public class A_procedure_in_a_browser(A_browser browser) : IClassFixture<A_browser>
{
    static readonly TimeSpan day = TimeSpan.FromDays(1);

    static LaboratoryResult Lab(string test, string loinc, decimal value, string unit) => new(test) { Loinc = loinc, Value = value, Unit = unit };

    /// <summary>All a TACE asks of a chart, but for INR and consent.</summary>
    internal static readonly (TimeSpan, IFact)[] Ready =
    [
        (300 * day, new SexStated(Sex.Male)), (300 * day, new Birth(new(1966))), (90 * day, new Diagnosis("肝细胞癌", DiagnosisKind.PrimaryCancer)), (80 * day, new AllergyStated(AllergyAnswer.NoneKnown)),
        (10 * day, new ImagingReport("CT", "上腹部增强")), (5 * day, new PerformanceStatus(PerformanceScale.Ecog, 1)), (80 * day, new LaboratoryResult("HBsAg") { Loinc = "5196-1", Text = "阴性" }),
        (2 * day, Lab("血小板", "777-3", 132, "10*9/L")), (2 * day, Lab("白细胞", "6690-2", 5.1m, "10*9/L")), (2 * day, Lab("血红蛋白", "718-7", 126, "g/L")), (2 * day, Lab("肌酐", "2160-0", 74, "umol/L")),
        (2 * day, Lab("总胆红素", "1975-2", 17, "umol/L")), (2 * day, Lab("白蛋白", "1751-7", 38, "g/L")), (2 * day, Lab("血钾", "2823-3", 4.1m, "mmol/L")),
        (30 * day, new MedicationOrdered("氨氯地平", DrugKind.Other)), (TimeSpan.FromHours(3), new Temperature(36.7m, Site.Axillary)),
    ];

    [Fact]
    public async Task Planned_checked_done_followed_and_graded()
    {
        var page = await browser.SignInAs("interventionist");
        var chart = browser.House.ChartWith("钱栓塞", Ready);
        await page.GotoAsync(browser.At($"/charts/{chart}/procedures?new=tace"));
        await page.FillAsync("[name=site]", "肝 S6");
        await page.FillAsync("[name=indication]", "单发 5 cm，不能切除");
        await page.ClickAsync(".do.plan form .acts .btn.p");
        var plan = page.Locator("a.planrow");
        await Assertions.Expect(plan.Locator(".chip.g")).ToContainTextAsync(["INR 未知"]);
        await Assertions.Expect(plan.Locator(".chip.r")).ToContainTextAsync(["知情同意 未知"]);
        await plan.ClickAsync();

        // nobody gets past a missing consent, not even with everything else in words
        await page.FillAsync(".note-form [name=outcome]", "顺利");
        await page.ClickAsync(".note-form .btn.p");
        await Assertions.Expect(page.Locator(".note-form .alarm")).ToContainTextAsync("知情同意");
        Assert.Empty(browser.House.Store.Read(chart)!.All<ProcedureDone>());

        browser.House.Write(chart, Lab("INR", "6301-6", 1.08m, ""));
        await page.ClickAsync("text=记同意");
        await page.FillAsync("[name=to]", "肝动脉化疗栓塞");
        await page.CheckAsync("[name=given]");
        await page.FillAsync("[name=by]", "本人");
        await page.Locator("form.fact .acts .btn.p").ClickAsync();
        await Assertions.Expect(page.Locator("#line-consent .chip")).ToHaveTextAsync("满足");
        await Assertions.Expect(page.Locator("#line-inr .chip")).ToHaveTextAsync("满足");

        await page.SelectOptionAsync("[name='find.ascites']", "无");
        await page.SelectOptionAsync("[name='find.encephalopathy']", "无");
        foreach (var box in await page.Locator(".checks [name^='ok.']").AllAsync()) await box.CheckAsync();
        await page.FillAsync("[name=identity]", "腕带 + 本人说出姓名");
        await page.ClickAsync("button[value=SignIn]");
        await Assertions.Expect(page.Locator("#line-child-pugh .says")).ToContainTextAsync("5 分");
        await page.FillAsync("[name=identity]", "腕带 + 本人说出姓名");
        await page.ClickAsync("button[value=TimeOut]");
        await Assertions.Expect(page.Locator("#line-time-out .chip")).ToHaveTextAsync("满足");
        await Assertions.Expect(page.Locator(".checks .line.bad, .checks .line.unknown")).ToHaveCountAsync(0);

        await page.FillAsync(".note-form [name='item.lipiodol']", "8");
        await page.FillAsync(".note-form [name=contrastMl]", "120");
        await page.FillAsync(".note-form [name=outcome]", "染色消失");
        await page.ClickAsync(".note-form .btn.p");
        await Assertions.Expect(page.Locator("h1.say")).ToHaveTextAsync("肝动脉化疗栓塞已记录。");
        await Assertions.Expect(page.Locator("ul.asked")).ToContainTextAsync("操作后观察，第 1 小时");
        await Assertions.Expect(page.Locator("ul.asked")).ToContainTextAsync("TACE 后 24 时评估");

        var nurse = await browser.SignInAs("nurse");
        await nurse.GotoAsync(browser.At("/?role=all"));
        await Assertions.Expect(nurse.Locator($"a.it[href*='{chart}'][href*='after-procedure']").First).ToContainTextAsync("操作后观察");

        await page.FillAsync(".page [name=grade]", "2");
        await page.FillAsync(".page [name=what]", "栓塞后综合征，留观一天");
        await page.Locator("#grade ~ details form .acts .btn.p").ClickAsync();
        await Assertions.Expect(page.Locator("#grade ~ p").First).ToContainTextAsync("并发症 2 级（CIRSE 2017）");
    }
}
